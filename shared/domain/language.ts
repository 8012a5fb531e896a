/** The languages the desk speaks. A language is a value: passed to what makes words, never kept globally. */
export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What is spoken where nobody chose: the command line without `--language`, a call without one. */
export const DEFAULT_LANGUAGE: Language = 'en';

/** Each language by its own name, as whoever reads it looks for it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', zh: '中文' };

/** Tag of the language's numbers, dates and order of names (BCP 47). */
export const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', zh: 'zh-CN' };

/** Whether `value` names a language of the desk. */
export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/**
 * The desk's language for a list of the reader's preferred tags, best first.
 * @example languageFor(['zh-TW', 'en']) // 'zh'
 */
export function languageFor(tags: readonly string[]): Language {
  for (const tag of tags) {
    const primary = tag.toLowerCase().split('-')[0];
    if (isLanguage(primary)) return primary;
  }
  return DEFAULT_LANGUAGE;
}
