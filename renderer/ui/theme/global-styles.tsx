import MuiGlobalStyles from '@mui/material/GlobalStyles';
import { useEffect } from 'react';
import { rowHeight, useAppearance } from './appearance.ts';
import { printStyles } from './print.ts';
import { color, customProperties, DARK, LIGHT } from './tokens.ts';

const styles = {
  ':root, [data-scheme="light"]': customProperties(LIGHT),
  '[data-scheme="dark"]': customProperties(DARK),
  ':root': { '--desk-row': '36px' },
  'html, body, #root': { height: '100%' },
  body: {
    margin: 0,
    backgroundColor: color.paper,
    color: color.ink,
    textRendering: 'optimizeLegibility',
  },
  ':focus-visible': { outline: `2px solid ${color.accent}`, outlineOffset: 2 },
  'h1, h2, h3, p, dl, dd, figure': { margin: 0 },
  '.visually-hidden': {
    position: 'absolute',
    width: 1,
    height: 1,
    margin: -1,
    padding: 0,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
    border: 0,
  },
  '@media (prefers-reduced-motion: reduce)': {
    '*, *::before, *::after': { transitionDuration: '0s !important', animationDuration: '0s !important' },
  },
  ...printStyles,
} as const;

/** The page's ground: tokens as custom properties, type features, density, print. */
export function GlobalStyles() {
  const density = useAppearance((state) => state.density);
  useEffect(() => {
    document.documentElement.style.setProperty('--desk-row', `${rowHeight(density)}px`);
  }, [density]);
  return <MuiGlobalStyles styles={styles} />;
}
