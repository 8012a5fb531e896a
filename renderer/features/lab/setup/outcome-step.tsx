import Box from '@mui/material/Box';
import type { Progress } from '#renderer/api/long-call.ts';
import { ProgressLine } from '#renderer/ui/feedback/progress-dialog.tsx';
import { useDelayed } from '#renderer/ui/feedback/query-view.tsx';
import { PlainChoice } from '#renderer/ui/fields/plain-inputs.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { LabColumn, LabProfile } from '../types.ts';
import type { Draft } from './draft.ts';

/** More distinct values than this are no outcome of two. */
const MOST_OUTCOMES = 4;
const SHOWN_ROWS = 5;

interface OutcomeStepProps {
  readonly columns: readonly LabColumn[];
  readonly sample: readonly (readonly string[])[];
  readonly draft: Draft;
  readonly profiling: {
    readonly profile: LabProfile | null;
    readonly running: boolean;
    readonly progress: Progress | null;
  };
  readonly onChange: (part: Partial<Draft>) => void;
}

/** The first rows as they are, and which column is the outcome. */
export function OutcomeStep(props: OutcomeStepProps) {
  const words = useText().lab.setup;
  const formats = useFormats();
  const { columns, sample, draft, profiling, onChange } = props;
  const { profile } = profiling;
  const candidates = columns.filter(({ distinct, suggestion }) => distinct <= MOST_OUTCOMES || suggestion === 'target');
  const late = useDelayed(profiling.running);
  return (
    <>
      <Section title={words.preview} note={words.previewNote(formats.number(Math.min(SHOWN_ROWS, sample.length)))}>
        <Sample columns={columns} sample={sample} target={draft.target} />
      </Section>
      <Section title={words.outcome.title} note={words.outcome.note}>
        <Box sx={{ display: 'flex', gap: 4, alignItems: 'flex-end', flexWrap: 'wrap', minHeight: 60 }}>
          <Box sx={{ width: 280 }}>
            <PlainChoice
              label={words.outcome.column}
              required
              value={draft.target}
              emptyLabel={words.outcome.none}
              options={(candidates.length > 0 ? candidates : columns).map(({ name, suggestion }) => ({
                value: name,
                label: suggestion === 'target' ? formats.withNote(name, words.outcome.suggested) : name,
              }))}
              onChange={(target) => onChange({ target })}
            />
          </Box>
          <Box role="status" sx={{ pb: '6px', flex: 1, minWidth: 240, maxWidth: 480 }}>
            {profile && <Rate profile={profile} />}
            {!profile && late && <ProgressLine progress={profiling.progress} label={words.outcome.profiling} />}
          </Box>
        </Box>
      </Section>
    </>
  );
}

function Rate(props: { profile: LabProfile }) {
  const words = useText().lab.setup;
  const formats = useFormats();
  const { rows, defaults, unknown } = props.profile;
  const known = Math.max(1, rows - unknown);
  return (
    <>
      <Box sx={{ fontSize: 15 }}>
        {words.outcome.rate(formats.number(defaults), formats.number(known), formats.percent(defaults / known))}
      </Box>
      {unknown > 0 && <Box sx={{ color: color.inkQuiet }}>{words.outcome.unknown(formats.number(unknown))}</Box>}
    </>
  );
}

const cell = {
  padding: '2px 12px 2px 0',
  lineHeight: '20px',
  textAlign: 'left',
  whiteSpace: 'nowrap',
  maxWidth: 200,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
} as const;

/** The first rows, scrolled sideways where there are many columns. */
function Sample(props: { columns: readonly LabColumn[]; sample: readonly (readonly string[])[]; target: string }) {
  const words = useText().lab.setup;
  const { columns, sample, target } = props;
  return (
    <Box role="region" aria-label={words.preview} tabIndex={0} sx={{ overflowX: 'auto', pb: 1 }}>
      <Box component="table" sx={{ borderCollapse: 'collapse', '& th, & td': cell }}>
        <thead>
          <tr>
            {columns.map(({ name }) => (
              <Box
                component="th"
                key={name}
                scope="col"
                sx={{ fontWeight: name === target ? 600 : 400, color: name === target ? color.accent : color.inkQuiet }}
              >
                {name}
              </Box>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.slice(0, SHOWN_ROWS).map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name than their place.
            <tr key={index}>
              {columns.map(({ name }, place) => (
                <td key={name}>{row[place]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}
