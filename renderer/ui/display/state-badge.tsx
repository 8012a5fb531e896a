import Box from '@mui/material/Box';
import { useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import { type CaseState, STATE_FACTS, type StateFacts } from '#shared/workflow/states.ts';

interface Drawing {
  readonly paint: string;
  /** Filled inside a circle, or stroked alone. */
  readonly drawn: 'filled' | 'stroked';
  readonly path: string | null;
}

/** The mark says how far a case is; the word beside it says which state it is in. */
const DRAWINGS: Readonly<Record<StateFacts['mark'], Drawing>> = {
  begun: { paint: color.inkQuiet, drawn: 'filled', path: null },
  'in-hands': { paint: color.accent, drawn: 'filled', path: 'M6 1.5a4.5 4.5 0 0 1 0 9z' },
  near: { paint: color.accent, drawn: 'filled', path: 'M6 1.5a4.5 4.5 0 1 1-4.5 4.5H6z' },
  reached: { paint: color.accent, drawn: 'filled', path: 'M6 1.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9z' },
  refused: { paint: color.adverse, drawn: 'stroked', path: 'M3 3l6 6M9 3l-6 6' },
  'sent-back': { paint: color.caution, drawn: 'stroked', path: 'M9.5 6h-7M5.5 3L2.5 6l3 3' },
  ended: { paint: color.inkQuiet, drawn: 'stroked', path: 'M2.5 6h7' },
};

/** The state of a case as a mark and a word. */
export function StateBadge(props: { state: CaseState }) {
  const text = useText();
  const { state } = props;
  const { paint, drawn, path } = DRAWINGS[STATE_FACTS[state].mark];
  const stroked = drawn === 'stroked';
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: '6px', whiteSpace: 'nowrap' }}>
      <svg
        width="12"
        height="12"
        viewBox="0 0 12 12"
        aria-hidden="true"
        focusable="false"
        style={{ color: paint, flex: 'none' }}
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
