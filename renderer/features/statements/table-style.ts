/** The look the tables of this room share, so that their columns line up. */
import { color } from '#renderer/ui/theme/tokens.ts';

export const LINE_WIDTH = 264;
export const PERIOD_WIDTH = 180;
export const COURSE_WIDTH = 88;

/** The width of the spread over some periods, in pixels. */
export function spreadWidth(periods: number): number {
  return LINE_WIDTH + periods * PERIOD_WIDTH + COURSE_WIDTH;
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
