import { enUS, zhCN } from '@mui/material/locale';
import { type ColorSystemOptions, createTheme, type Theme } from '@mui/material/styles';
import type { Language } from '#shared/domain/language.ts';
import { components } from './components.ts';
import { DARK, LIGHT, type SchemeTokens } from './tokens.ts';

/** System fonts with Chinese glyphs come before the bundled one: they load nothing and hint better. */
const FACES =
  "'Inter Variable', 'PingFang SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Noto Sans SC Variable', system-ui, sans-serif";

const FONT_FAMILIES: Readonly<Record<Language, string>> = {
  en: `'Inter Figures', ${FACES}`,
  zh: `'Inter Figures', 'Chinese Marks', ${FACES}`,
};

export const MONO_FAMILY = "ui-monospace, 'SF Mono', 'Cascadia Mono', 'Segoe UI Mono', 'DejaVu Sans Mono', monospace";

function scheme(tokens: SchemeTokens): ColorSystemOptions {
  return {
    palette: {
      primary: { main: tokens.accent, dark: tokens.accentStrong, light: tokens.accent, contrastText: tokens.onAccent },
      secondary: { main: tokens.inkQuiet, contrastText: tokens.surface },
      error: { main: tokens.adverse, contrastText: tokens.surface },
      warning: { main: tokens.caution, contrastText: tokens.surface },
      info: { main: tokens.accent, contrastText: tokens.onAccent },
      success: { main: tokens.accent, contrastText: tokens.onAccent },
      text: { primary: tokens.ink, secondary: tokens.inkQuiet, disabled: tokens.inkQuiet },
      background: { default: tokens.paper, paper: tokens.surface },
      divider: tokens.hairline,
      action: { active: tokens.inkQuiet, hover: tokens.sunken, selected: tokens.accentSoft },
    },
  };
}

/** What Material says by itself: how to close, to clear, to turn a page. */
const MATERIAL_WORDS = { en: enUS, zh: zhCN } as const;

/** Three sizes on a screen: 13 body, 15 emphasis, 22 figure; two weights. */
const themeOf = (language: Language): Theme =>
  createTheme(
    {
      cssVariables: { colorSchemeSelector: 'data-scheme', cssVarPrefix: 'mui' },
      colorSchemes: { light: scheme(LIGHT), dark: scheme(DARK) },
      spacing: 8,
      shape: { borderRadius: 4 },
      transitions: {
        duration: {
          shortest: 80,
          shorter: 100,
          short: 120,
          standard: 140,
          complex: 140,
          enteringScreen: 140,
          leavingScreen: 100,
        },
      },
      typography: {
        fontFamily: FONT_FAMILIES[language],
        fontSize: 13,
        htmlFontSize: 16,
        fontWeightRegular: 400,
        fontWeightMedium: 400,
        fontWeightBold: 600,
        h1: { fontSize: 22, lineHeight: '32px', fontWeight: 600, letterSpacing: '-0.01em' },
        h2: { fontSize: 15, lineHeight: '24px', fontWeight: 600 },
        h3: { fontSize: 13, lineHeight: '20px', fontWeight: 600 },
        subtitle1: { fontSize: 15, lineHeight: '24px', fontWeight: 400 },
        subtitle2: { fontSize: 13, lineHeight: '20px', fontWeight: 600 },
        body1: { fontSize: 13, lineHeight: '20px' },
        body2: { fontSize: 13, lineHeight: '20px' },
        caption: { fontSize: 13, lineHeight: '20px' },
        button: { fontSize: 13, lineHeight: '20px', fontWeight: 600, textTransform: 'none' },
      },
      components,
    },
    MATERIAL_WORDS[language],
  );

/** The look of the desk, with the type and the words of each language. */
export const THEMES: Readonly<Record<Language, Theme>> = { en: themeOf('en'), zh: themeOf('zh') };
