/** The catalogues of words as chunks of their own: a page loads the language it speaks. */
import type { Language } from '#shared/domain/language.ts';
import type { Text } from '#shared/text/text.ts';

const LOADERS: Readonly<Record<Language, () => Promise<{ readonly screenText: Text }>>> = {
  en: () => import('#shared/text/en/screens.ts'),
  zh: () => import('#shared/text/zh/screens.ts'),
};

/** Every word on screen in a language; loaded on first use. */
export async function loadText(language: Language): Promise<Text> {
  return (await LOADERS[language]()).screenText;
}
