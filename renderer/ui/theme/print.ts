/** A case on paper: white, whole, its rows unbroken, nothing to press. */
import { customProperties, LIGHT } from './tokens.ts';

/** Class of a part that is wider than an upright sheet: its whole room lies on its side, so that no head stands alone. */
export const WIDE_SHEET = 'wide-sheet';

const SCALE = 0.85;
/** Pixels of a room on a sheet on its side: 273 mm between margins, 96 pixels to 25.4 mm, at the scale of print. */
export const WIDE_SHEET_WIDTH = Math.floor(((273 / 25.4) * 96) / SCALE);

const SHEET = { size: 'A4', margin: '12mm' } as const;

/** Global styles of the sheet. */
export const printStyles = {
  '@page': SHEET,
  '@page wide': { ...SHEET, size: 'A4 landscape' },
  '@media print': {
    ':root, [data-scheme="dark"]': { ...customProperties(LIGHT), '--desk-paper': '#fff', '--desk-surface': '#fff' },
    'html, body, #root': { height: 'auto' },
    // Marks carry meaning by their fill: it is printed as it is shown.
    '*': { printColorAdjust: 'exact' },
    '.no-print, main .MuiButton-root, main .MuiIconButton-root, main .MuiToggleButtonGroup-root': {
      display: 'none !important',
    },
    // Thirteen pixels are read on a screen from twice as far.
    main: { zoom: SCALE },
    [`main:has(.${WIDE_SHEET})`]: { page: 'wide' },
    // What scrolls on a screen lies open; what is heard only stays unseen.
    'main :is(div, section, aside, ul, pre):not(.visually-hidden)': {
      overflow: 'visible !important',
      maxHeight: 'none !important',
    },
    'main thead': { display: 'table-header-group' },
    'main thead th': { position: 'static !important' },
    'main :is(tr, li, dt, dd, svg, [data-mark])': { breakInside: 'avoid' },
    'main :is(h1, h2, h3)': { breakAfter: 'avoid' },
  },
} as const;
