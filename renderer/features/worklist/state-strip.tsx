import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { ReactNode } from 'react';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { fadesWhileMore } from '#renderer/ui/theme/scroll-hint.ts';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { AnswerOf } from '#shared/contract/operations.ts';
import { type CaseState, STATES } from '#shared/workflow/states.ts';
import type { WorklistView } from './worklist-filter.ts';

interface StateStripProps {
  readonly counts: AnswerOf<'case.counts'> | undefined;
  readonly view: WorklistView;
  readonly onChange: (change: Partial<WorklistView>) => void;
}

/** How many cases there are in each state; each count is also the filter for it. */
export function StateStrip(props: StateStripProps) {
  const text = useText();
  const { counts, view, onChange } = props;
  const countOf = (state: CaseState): number => counts?.states.find((entry) => entry.state === state)?.count ?? 0;
  const all = STATES.reduce((sum, state) => sum + countOf(state), 0);
  const shown = STATES.filter((state) => countOf(state) > 0 || view.states.includes(state));
  const toggle = (state: CaseState): void => {
    const states = view.states.includes(state)
      ? view.states.filter((other) => other !== state)
      : [...view.states, state];
    onChange({ states: STATES.filter((known) => states.includes(known)) });
  };
  return (
    <Box
      role="group"
      aria-label={text.worklist.strip}
      sx={{
        display: 'flex',
        px: '20px',
        minHeight: 52,
        overflowX: 'auto',
        scrollbarWidth: 'none',
        ...fadesWhileMore,
        borderTop: `1px solid ${color.hairline}`,
        borderBottom: `1px solid ${color.hairline}`,
      }}
    >
      <Segment
        label={text.worklist.all}
        count={counts && all}
        pressed={view.states.length === 0 && !view.mine}
        onClick={() => onChange({ states: [], mine: false })}
      />
      <Segment
        label={text.worklist.mine}
        count={counts?.mine}
        pressed={view.mine}
        onClick={() => onChange({ mine: !view.mine })}
      />
      <Box aria-hidden="true" sx={{ width: '1px', backgroundColor: color.hairline, my: 1, mx: '4px' }} />
      {shown.map((state) => (
        <Segment
          key={state}
          label={text.domain.states[state]}
          count={countOf(state)}
          pressed={view.states.includes(state)}
          onClick={() => toggle(state)}
        />
      ))}
    </Box>
  );
}

function Segment(props: { label: ReactNode; count: number | undefined; pressed: boolean; onClick: () => void }) {
  const formats = useFormats();
  const { label, count, pressed, onClick } = props;
  return (
    <ButtonBase
      aria-pressed={pressed}
      onClick={onClick}
      sx={{
        display: 'grid',
        justifyItems: 'start',
        alignContent: 'center',
        px: { xs: '4px', xl: '10px' },
        py: '5px',
        minWidth: 32,
        flexShrink: 0,
        textAlign: 'left',
        borderBottom: '2px solid transparent',
        '&:hover': { backgroundColor: color.sunken },
        '&[aria-pressed="true"]': { borderBottomColor: color.accent },
        '&:focus-visible': { outlineOffset: -2 },
      }}
    >
      <Box component="span" sx={{ fontSize: 15, lineHeight: '20px', fontWeight: pressed ? 600 : 400 }}>
        {count === undefined ? ' ' : formats.number(count)}
      </Box>
      <Box
        component="span"
        sx={{ color: pressed ? color.ink : color.inkQuiet, lineHeight: '20px', whiteSpace: 'nowrap' }}
      >
        {label}
      </Box>
    </ButtonBase>
  );
}
