import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import OutlinedInput from '@mui/material/OutlinedInput';
import Select from '@mui/material/Select';
import { useText } from '#renderer/ui/language/language.tsx';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { IndicatorDefinition } from '#shared/contract/operations/assessment.ts';
import { GROUPS } from '#shared/domain/groups.ts';
import type { Told } from '#shared/domain/words.ts';
import type { Feature } from './challenger-features.ts';

interface FeatureMappingProps {
  readonly features: readonly Feature[];
  readonly indicators: readonly Told<IndicatorDefinition>[];
  /** The file says which features there are; otherwise their number and names are given here. */
  readonly fixed: boolean;
  readonly problem: string | undefined;
  readonly onChange: (features: readonly Feature[]) => void;
}

/** The indicator behind each feature of a challenger, in its order. */
export function FeatureMapping({ features, indicators, fixed, problem, onChange }: FeatureMappingProps) {
  const text = useText();
  const words = text.models.import;
  const rows = features.map((feature, place) => ({ ...feature, place }));
  const set = (place: number, part: Partial<Feature>) =>
    onChange(features.map((feature, index) => (index === place ? { ...feature, ...part } : feature)));
  return (
    <Box>
      <Box sx={{ mb: 0.5 }}>
        <b>{words.mapping}</b>{' '}
        <Box component="span" sx={{ color: color.inkQuiet }}>
          {words.mappingHint}
        </Box>
      </Box>
      <Box sx={{ maxHeight: 260, overflow: 'auto', border: `1px solid ${color.hairline}`, borderRadius: 1 }}>
        <DataTable
          label={words.mapping}
          inset={12}
          rows={rows}
          rowKey={({ place }) => String(place)}
          columns={[
            {
              key: 'name',
              header: words.feature,
              render: ({ name, place }) =>
                fixed ? (
                  name
                ) : (
                  <OutlinedInput
                    fullWidth
                    value={name}
                    inputProps={{ 'aria-label': words.nameOf(place + 1) }}
                    onChange={(event) => set(place, { name: event.target.value })}
                  />
                ),
            },
            {
              key: 'indicator',
              header: text.lab.propose.indicator,
              width: 340,
              render: ({ name, indicator, place }) => (
                <Select
                  native
                  fullWidth
                  value={indicator}
                  inputProps={{ 'aria-label': words.indicatorOf(name) }}
                  onChange={(event) => set(place, { indicator: String(event.target.value) })}
                >
                  <option value="">{words.choose}</option>
                  {GROUPS.map((group) => (
                    <optgroup key={group} label={text.domain.groups[group]}>
                      {indicators
                        .filter((definition) => definition.group === group)
                        .map((definition) => (
                          <option key={definition.indicator} value={definition.indicator}>
                            {definition.name}
                          </option>
                        ))}
                    </optgroup>
                  ))}
                </Select>
              ),
            },
          ]}
        />
      </Box>
      {!fixed && (
        <Box sx={{ display: 'flex', gap: 1, mt: 1 }}>
          <Button onClick={() => onChange([...features, { name: `f${features.length}`, indicator: '' }])}>
            {words.add}
          </Button>
          <Button disabled={features.length <= 1} onClick={() => onChange(features.slice(0, -1))}>
            {words.removeLast}
          </Button>
        </Box>
      )}
      {problem !== undefined && <FormHelperText error>{problem}</FormHelperText>}
    </Box>
  );
}
