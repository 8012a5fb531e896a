/** The language of the page: its words and its formats, given once above everything and read by any part. */
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import { type Language, LOCALES } from '#shared/domain/language.ts';
import type { Words } from '#shared/domain/words.ts';
import { type Formats, formatsOf } from '#shared/text/formats.ts';
import { type Teller, tellerOver } from '#shared/text/teller.ts';
import type { Text } from '#shared/text/text.ts';
import { useDeskZone } from './zone.ts';

interface Spoken {
  readonly text: Text;
  readonly teller: Teller;
}

const SpokenContext = createContext<Spoken | null>(null);

/** Gives the tree a language, with its catalogue. */
export function LanguageProvider(props: { language: Language; text: Text; children: ReactNode }) {
  const { language, text, children } = props;
  // No instant is shown before the desk has said where it stands.
  const zone = useDeskZone((state) => state.zone) ?? 'UTC';
  const spoken = useMemo(() => {
    const parts = { language, formats: formatsOf(language, zone), names: text.domain, sentences: text.sentences };
    return { text, teller: tellerOver(parts) };
  }, [language, text, zone]);
  useEffect(() => {
    document.documentElement.lang = LOCALES[language];
  }, [language]);
  return <SpokenContext.Provider value={spoken}>{children}</SpokenContext.Provider>;
}

function useSpoken(): Spoken {
  const spoken = useContext(SpokenContext);
  if (!spoken) throw new Error('useText and useFormats need a LanguageProvider above them');
  return spoken;
}

/** Every word on screen in the language of the page. */
export function useText(): Text {
  return useSpoken().text;
}

/** Numbers, money, dates and lists in the language of the page. */
export function useFormats(): Formats {
  return useSpoken().teller.formats;
}

/** The language of the page. */
export function useLanguage(): Language {
  return useSpoken().teller.language;
}

/** Makes text of a sentence's id and values, in the language of the page. */
export function useSay(): (words: Words) => string {
  return useSpoken().teller.say;
}
