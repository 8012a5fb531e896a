import Box from '@mui/material/Box';
import { useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import { type CaseState, STATE_FACTS, type StateFacts } from '#shared/workflow/states.ts';

/** How a case stands with the bank, by its colour. */
const PAINTS: Readonly<Record<StateFacts['mark'], string>> = {
  begun: color.inkQuiet,
  'in-hands': color.accent,
  near: color.accent,
  reached: color.accent,
  refused: color.adverse,
  'sent-back': color.caution,
  ended: color.inkQuiet,
};

/** What is drawn in a field of 12: a ring that fills on the way to the approval, then a disc with what came after it. */
interface Shape {
  readonly ring?: boolean;
  readonly fill?: string;
  readonly line?: string;
  /** Cut out of the disc. */
  readonly cut?: string;
}

const DISC = 'M6 1a5 5 0 1 1 0 10a5 5 0 0 1 0-10z';
const SHAPES: Readonly<Record<CaseState, Shape>> = {
  draft: { ring: true },
  submitted: { ring: true, fill: 'M6 1.5v4.5h4.5a4.5 4.5 0 0 0-4.5-4.5z' },
  'in-review': { ring: true, fill: 'M6 1.5a4.5 4.5 0 0 1 0 9z' },
  recommended: { ring: true, fill: 'M6 1.5a4.5 4.5 0 1 1-4.5 4.5h4.5z' },
  approved: { fill: DISC },
  accepted: { fill: DISC, cut: 'M3.5 6.2l1.8 1.8l3.2-3.8' },
  'conditions-met': { fill: DISC, cut: 'M3.4 4.6h5.2M3.4 7.4h5.2' },
  disbursed: { fill: DISC, cut: 'M6 3.2v5.3M3.8 6.3l2.2 2.2l2.2-2.2' },
  monitored: { ring: true, fill: 'M6 3.9a2.1 2.1 0 1 1 0 4.2a2.1 2.1 0 0 1 0-4.2z' },
  declined: { line: 'M3 3l6 6M9 3l-6 6' },
  returned: { line: 'M9.5 6h-7M5.5 3l-3 3l3 3' },
  closed: { fill: 'M2.5 2.5h7v7h-7z' },
  withdrawn: { line: 'M2.5 6h7' },
};

/** The state of a case as a mark and a word. */
export function StateBadge(props: { state: CaseState }) {
  const text = useText();
  const { state } = props;
  const { ring = false, fill, line, cut } = SHAPES[state];
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: '6px', whiteSpace: 'nowrap' }}>
      <svg
        width="12"
        height="12"
        viewBox="0 0 12 12"
        aria-hidden="true"
        focusable="false"
        fill="none"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        style={{ color: PAINTS[STATE_FACTS[state].mark], flex: 'none' }}
      >
        {ring && <circle cx="6" cy="6" r="4.5" stroke="currentColor" strokeWidth="1.25" />}
        {fill && <path d={fill} fill="currentColor" />}
        {line && <path d={line} stroke="currentColor" />}
        {cut && <path d={cut} stroke={color.paper} strokeWidth="1.25" />}
      </svg>
      {text.domain.states[state]}
    </Box>
  );
}
