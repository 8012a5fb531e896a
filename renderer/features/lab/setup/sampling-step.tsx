import Box from '@mui/material/Box';
import { PlainChoice, PlainRadios, PlainText } from '#renderer/ui/fields/plain-inputs.tsx';
import { useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import type { LabColumn } from '../types.ts';
import type { Draft } from './draft.ts';

interface SamplingStepProps {
  readonly columns: readonly LabColumn[];
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}

/** Which rows train and which test. */
export function SamplingStep(props: SamplingStepProps) {
  const words = useText().lab.setup.sampling;
  return (
    <Section title={words.title} note={words.note}>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: 5, maxWidth: 960 }}>
        <Folds {...props} />
        <Holdout {...props} />
      </Box>
    </Section>
  );
}

function Folds({ columns, draft, onChange }: SamplingStepProps) {
  const text = useText();
  const words = text.lab.setup.sampling;
  const { folds } = draft;
  const set = (part: Partial<Draft['folds']>) => onChange({ folds: { ...folds, ...part } });
  return (
    <Box sx={{ display: 'grid', gap: 1, alignContent: 'start' }}>
      <PlainRadios
        label={words.folds}
        value={folds.kind}
        options={[
          { value: 'made', label: words.made },
          { value: 'column', label: words.column },
        ]}
        onChange={(kind) => set({ kind })}
      />
      <Box sx={{ width: 240, pl: '30px' }}>
        {folds.kind === 'made' ? (
          <PlainText label={words.count} value={folds.count} onChange={(count) => set({ count })} />
        ) : (
          <PlainChoice
            label={words.foldColumn}
            value={folds.column}
            emptyLabel={text.lab.setup.outcome.none}
            options={columns.filter(({ distinct }) => distinct <= 100).map(optionOf)}
            onChange={(column) => set({ column })}
          />
        )}
      </Box>
    </Box>
  );
}

const optionOf = ({ name }: LabColumn) => ({ value: name, label: name });

function Holdout({ columns, draft, onChange }: SamplingStepProps) {
  const text = useText();
  const words = text.lab.setup.sampling;
  const { holdout } = draft;
  const set = (part: Partial<Draft['holdout']>) => onChange({ holdout: { ...holdout, ...part } });
  const dates = columns.filter(({ kind, suggestion }) => kind === 'date' || suggestion === 'time');
  const chosen = dates.find(({ name }) => name === holdout.column);
  return (
    <Box sx={{ display: 'grid', gap: 1, alignContent: 'start' }}>
      <PlainRadios
        label={words.holdout}
        value={holdout.kind}
        options={[
          { value: 'none', label: words.none },
          { value: 'random', label: words.random },
          {
            value: 'time',
            label: words.time,
            disabled: dates.length === 0,
            ...(dates.length === 0 ? { hint: words.noDate } : {}),
          },
        ]}
        onChange={(kind) => set({ kind })}
      />
      {holdout.kind === 'random' && (
        <Box sx={{ width: 240, pl: '30px' }}>
          <PlainText label={words.share} value={holdout.share} onChange={(share) => set({ share })} />
        </Box>
      )}
      {holdout.kind === 'time' && (
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2, pl: '30px' }}>
          <PlainChoice
            label={words.timeColumn}
            value={holdout.column}
            emptyLabel={text.lab.setup.outcome.none}
            options={dates.map(optionOf)}
            onChange={(column) => set({ column })}
          />
          <PlainText
            label={words.from}
            placeholder={text.app.datePattern}
            hint={chosen && words.fromHint(chosen.range)}
            value={holdout.from}
            onChange={(from) => set({ from })}
          />
        </Box>
      )}
    </Box>
  );
}
