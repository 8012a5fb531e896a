import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { FilterMenu } from '#renderer/ui/fields/filter-menu.tsx';
import { optionsOf } from '#renderer/ui/fields/options.ts';
import { PlainChoice, PlainText } from '#renderer/ui/fields/plain-inputs.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import { REJECT_METHODS } from '#shared/domain/lab.ts';
import type { MethodStepProps } from './method-props.ts';

const CALIBRATIONS = ['scaling', 'steps'] as const;
/** Columns with more distinct values part the rows into groups too small to say anything of. */
const MOST_GROUPS = 50;

/** Everything beyond inputs, folds and method, each with what it does. */
export function AdvancedOptions(props: MethodStepProps) {
  const formats = useFormats();
  const words = useText().lab.setup.advanced;
  const { columns, draft, onChange } = props;
  const nameOption = ({ name }: { name: string }) => ({ value: name, label: name });
  const numeric = columns.filter(({ kind, name }) => kind === 'numeric' && name !== draft.target);
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fill, minmax(264px, 1fr))',
        columnGap: 4,
        rowGap: 2,
        maxWidth: 1120,
        mt: 1,
      }}
    >
      {draft.method === 'additive' && (
        <PlainText
          label={words.pairs}
          hint={words.pairsHint}
          value={draft.pairs}
          onChange={(pairs) => onChange({ pairs })}
        />
      )}
      <PlainChoice
        label={words.calibration}
        hint={words.calibrationHint}
        value={draft.calibration}
        options={optionsOf(CALIBRATIONS, words.calibrations)}
        onChange={(calibration) => calibration !== '' && onChange({ calibration })}
      />
      {draft.method === 'additive' && (
        <PlainText
          label={words.smoothing}
          hint={words.smoothingHint}
          value={draft.smoothing}
          onChange={(smoothing) => onChange({ smoothing })}
        />
      )}
      <PlainChoice
        label={words.weight}
        hint={words.weightHint}
        value={draft.weight}
        emptyLabel={words.noWeight}
        options={numeric.map(nameOption)}
        onChange={(weight) => onChange({ weight })}
      />
      <PlainChoice
        label={words.time}
        hint={words.timeHint}
        value={draft.time}
        emptyLabel={words.noTime}
        options={columns.filter(({ kind, suggestion }) => kind === 'date' || suggestion === 'time').map(nameOption)}
        onChange={(time) => onChange({ time })}
      />
      <Rejects {...props} />
      <Box sx={{ display: 'grid', gap: '4px', justifyItems: 'start', alignContent: 'start' }}>
        <Box sx={{ color: color.inkQuiet }}>{words.subgroups}</Box>
        <FilterMenu
          label={words.chooseSubgroups}
          options={columns.filter(({ distinct }) => distinct <= MOST_GROUPS).map(nameOption)}
          chosen={draft.subgroups}
          {...(draft.subgroups.length > 0 ? { shown: formats.enumeration(draft.subgroups) } : {})}
          onChange={(subgroups) => onChange({ subgroups })}
        />
        <Box sx={{ color: color.inkQuiet }}>{words.subgroupsHint}</Box>
      </Box>
      <PlainText label={words.seed} hint={words.seedHint} value={draft.seed} onChange={(seed) => onChange({ seed })} />
      {draft.method === 'scorecard' && <HandBins {...props} />}
    </Box>
  );
}

function Rejects({ unknown, draft, onChange }: MethodStepProps) {
  const words = useText().lab.setup.advanced;
  const { rejects } = draft;
  if (unknown === 0) return null;
  return (
    <>
      <PlainChoice
        label={words.rejects}
        hint={words.rejectsHint}
        value={rejects.method}
        options={optionsOf(REJECT_METHODS, words.rejectMethods)}
        onChange={(method) => method !== '' && onChange({ rejects: { ...rejects, method } })}
      />
      {rejects.method !== 'none' && rejects.method !== 'augmentation' && (
        <PlainText
          label={words.factor}
          hint={words.factorHint}
          value={rejects.factor}
          onChange={(factor) => onChange({ rejects: { ...rejects, factor } })}
        />
      )}
    </>
  );
}

/** Bins of a scorecard set by hand, an input a line. */
function HandBins({ columns, inputs, draft, onChange }: MethodStepProps) {
  const text = useText();
  const words = text.lab.setup.advanced;
  const { bins } = draft;
  const numeric = columns.filter(({ name, kind }) => kind === 'numeric' && inputs.includes(name));
  const free = numeric.filter(({ name }) => !bins.some(({ input }) => input === name));
  const set = (place: number, part: Partial<(typeof bins)[number]>) =>
    onChange({ bins: bins.map((entry, index) => (index === place ? { ...entry, ...part } : entry)) });
  const first = free[0];
  return (
    <Box sx={{ gridColumn: '1 / -1', display: 'grid', gap: 1, justifyItems: 'start' }}>
      <Box sx={{ color: color.inkQuiet }}>{`${words.bins}. ${words.binsHint}`}</Box>
      {bins.map((entry, place) => (
        <Box key={entry.input} sx={{ display: 'flex', gap: 1, alignItems: 'flex-end' }}>
          <Box sx={{ width: 240 }}>
            <PlainChoice
              label={words.binsInput}
              value={entry.input}
              options={[{ name: entry.input }, ...free].map(({ name }) => ({ value: name, label: name }))}
              onChange={(input) => input !== '' && set(place, { input })}
            />
          </Box>
          <Box sx={{ width: 320 }}>
            <PlainText
              label={words.binsEdges}
              placeholder="0.5, 1, 2"
              value={entry.edges}
              onChange={(edges) => set(place, { edges })}
            />
          </Box>
          <Button
            variant="text"
            aria-label={words.removeBins(entry.input)}
            onClick={() => onChange({ bins: bins.filter((_, index) => index !== place) })}
          >
            {text.lab.tables.remove}
          </Button>
        </Box>
      ))}
      <Button
        disabled={first === undefined}
        onClick={() => first && onChange({ bins: [...bins, { input: first.name, edges: '' }] })}
      >
        {words.addBins}
      </Button>
    </Box>
  );
}
