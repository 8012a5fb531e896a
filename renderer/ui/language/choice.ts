/** Which language the page speaks: the officer's own, else the last one on this machine, else the browser's first. */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { type Language, languageFor } from '#shared/domain/language.ts';

interface LanguageChoice {
  readonly language: Language;
  /** Chosen by hand since the last sign-in: the next one keeps it with the officer. */
  readonly chosen: boolean;
  /** A person chooses before signing in. */
  readonly choose: (language: Language) => void;
  /** The page follows the officer who signed in. */
  readonly follow: (language: Language) => void;
}

export const useLanguageChoice = create<LanguageChoice>()(
  persist(
    (set) => ({
      language: languageFor(navigator.languages),
      chosen: false,
      choose: (language) => set({ language, chosen: true }),
      follow: (language) => set({ language, chosen: false }),
    }),
    { name: 'desk-language', partialize: ({ language }) => ({ language }) },
  ),
);

/** What signing in says of the language: nothing, unless it was chosen on the way. */
export function useChosenLanguage(): { readonly language?: Language } {
  const { language, chosen } = useLanguageChoice();
  return chosen ? { language } : {};
}
