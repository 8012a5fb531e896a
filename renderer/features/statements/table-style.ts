/** The look the tables of this room share, so that their columns line up, and what of them a width has room for. */
import { color } from '#renderer/ui/theme/tokens.ts';

export const PERIOD_WIDTH = 180;
export const COURSE_WIDTH = 88;
const LINE_WIDTH = 264;
const NARROW_LINE_WIDTH = 200;
/** Periods that fit beside each other where there is room. */
const MOST_PERIODS = 4;
/** What stands beside the spread needs so many pixels, or it goes under it. */
const BESIDE_WIDTH = 560;

export interface SpreadFrame {
  readonly lineWidth: number;
  /** Whether the course of each line is drawn. */
  readonly hasCourse: boolean;
  /** Periods shown beside each other. */
  readonly periods: number;
  /** Whether what follows from the spread stands beside it. */
  readonly hasBeside: boolean;
}

/** The width of the spread over some periods, in pixels. */
export function spreadWidth({ lineWidth, hasCourse }: SpreadFrame, periods: number): number {
  return lineWidth + periods * PERIOD_WIDTH + (hasCourse ? COURSE_WIDTH : 0);
}

/** What fits into a width in pixels; 0 is not known yet and is taken for a usual screen. */
export function spreadFrame(width: number): SpreadFrame {
  const roomy = { lineWidth: LINE_WIDTH, hasCourse: true, periods: MOST_PERIODS, hasBeside: false };
  if (width === 0) return roomy;
  // Two periods and their course are the least that says anything of the way a line takes.
  const isNarrow = width < spreadWidth(roomy, 2);
  const frame = isNarrow ? { ...roomy, lineWidth: NARROW_LINE_WIDTH, hasCourse: false } : roomy;
  const periods = Math.floor((width - spreadWidth(frame, 0)) / PERIOD_WIDTH);
  return {
    ...frame,
    periods: Math.min(MOST_PERIODS, Math.max(1, periods)),
    hasBeside: width >= spreadWidth(frame, MOST_PERIODS) + BESIDE_WIDTH,
  };
}

/** A table of lines over periods: narrow rows, amounts right, a mark's room after each. */
export const spreadTableSx = {
  borderCollapse: 'separate',
  borderSpacing: 0,
  tableLayout: 'fixed',
  '@media print': { width: '100% !important' },
  '& th, & td': {
    boxSizing: 'border-box',
    height: 'min(28px, var(--desk-row))',
    padding: 0,
    textAlign: 'right',
    fontWeight: 400,
    lineHeight: '20px',
    verticalAlign: 'top',
  },
  '& th[scope="row"]': { textAlign: 'left', padding: '4px 12px 4px 24px' },
  '& thead th': {
    padding: '4px 28px 6px 0',
    verticalAlign: 'bottom',
    backgroundColor: color.paper,
    borderBottom: `1px solid ${color.hairline}`,
  },
  '& thead th:first-of-type': { textAlign: 'left', paddingLeft: '24px', color: color.inkQuiet },
  '& td[data-plain]': { padding: '4px 28px 4px 8px', whiteSpace: 'nowrap', position: 'relative' },
  '& tr[data-total] > *': { fontWeight: 600, borderTop: `1px solid ${color.hairline}` },
  '& tr[data-section] > th': { fontWeight: 600, fontSize: 15, lineHeight: '22px', paddingTop: '16px' },
} as const;
