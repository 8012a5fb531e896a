import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useLanguageChoice } from '#renderer/ui/language/choice.ts';
import { useLanguage, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import { LANGUAGE_NAMES, LANGUAGES, LOCALES } from '#shared/domain/language.ts';

/** Each language by its own name, before anybody has signed in. */
export function LanguageSwitch() {
  const words = useText().app;
  const spoken = useLanguage();
  const choose = useLanguageChoice((state) => state.choose);
  return (
    <Box role="group" aria-label={words.language} sx={{ display: 'flex', gap: 1, fontWeight: 400 }}>
      {LANGUAGES.map((language) => (
        <ButtonBase
          key={language}
          lang={LOCALES[language]}
          aria-pressed={language === spoken}
          onClick={() => choose(language)}
          sx={{ px: 1, py: '4px', borderRadius: 1, color: language === spoken ? color.ink : color.accent }}
        >
          {LANGUAGE_NAMES[language]}
        </ButtonBase>
      ))}
    </Box>
  );
}
