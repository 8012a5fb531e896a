import Box from '@mui/material/Box';
import { color } from '#renderer/ui/theme/tokens.ts';
import { text } from '#shared/text/text.ts';
import type { CaseState } from '#shared/workflow/states.ts';

type Glyph = 'open' | 'half' | 'threeQuarters' | 'full' | 'cross' | 'dash' | 'back';

/** The mark says how far a case is; the word beside it says which state it is in. */
const GLYPH: Readonly<Record<CaseState, Glyph>> = {
  draft: 'open',
  submitted: 'half',
  'in-review': 'half',
  recommended: 'threeQuarters',
  approved: 'full',
  declined: 'cross',
  returned: 'back',
  accepted: 'full',
  'conditions-met': 'full',
  disbursed: 'full',
  monitored: 'full',
  closed: 'dash',
  withdrawn: 'dash',
};

const PATHS: Readonly<Record<Glyph, string | null>> = {
  open: null,
  half: 'M6 1.5a4.5 4.5 0 0 1 0 9z',
  threeQuarters: 'M6 1.5a4.5 4.5 0 1 1-4.5 4.5H6z',
  full: 'M6 1.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9z',
  cross: 'M3 3l6 6M9 3l-6 6',
  dash: 'M2.5 6h7',
  back: 'M9.5 6h-7M5.5 3L2.5 6l3 3',
};

function paint(state: CaseState): string {
  if (state === 'declined') return color.adverse;
  if (state === 'returned') return color.caution;
  return state === 'draft' || state === 'closed' || state === 'withdrawn' ? color.inkQuiet : color.accent;
}

/** The state of a case as a mark and a word. */
export function StateBadge(props: { state: CaseState }) {
  const { state } = props;
  const glyph = GLYPH[state];
  const path = PATHS[glyph];
  const stroked = glyph === 'cross' || glyph === 'dash' || glyph === 'back';
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: '6px', whiteSpace: 'nowrap' }}>
      <svg
        width="12"
        height="12"
        viewBox="0 0 12 12"
        aria-hidden="true"
        focusable="false"
        style={{ color: paint(state), flex: 'none' }}
      >
        {!stroked && <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.25" />}
        {path && (
          <path
            d={path}
            fill={stroked ? 'none' : 'currentColor'}
            stroke={stroked ? 'currentColor' : 'none'}
            strokeWidth="1.5"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        )}
      </svg>
      {text.domain.states[state]}
    </Box>
  );
}
