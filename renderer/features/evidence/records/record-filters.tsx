/** Which records are shown: of which set, month and source. */

import Box from '@mui/material/Box';
import Select from '@mui/material/Select';
import { useDeskQuery } from '#renderer/api/queries.ts';
import { recordSetLabel } from '#renderer/charts/values/field-value.ts';
import { Field } from '#renderer/ui/fields/field.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { RECORD_SET_NAMES } from '#shared/domain/record-sets.ts';

export interface RecordFilter {
  readonly recordSet: string;
  readonly month: string | null;
  readonly sourceId: string | null;
}

interface RecordFiltersProps {
  readonly caseId: string;
  readonly filter: RecordFilter;
  readonly onFilter: (filter: RecordFilter) => void;
}

/** Three lists in a row; months only where the set has them. */
export function RecordFilters({ caseId, filter, onFilter }: RecordFiltersProps) {
  const text = useText();
  const words = text.evidence.records;
  const formats = useFormats();
  const coverage = useDeskQuery('evidence.coverage', { caseId }).data;
  const sources = useDeskQuery('evidence.sources', { caseId }).data?.sources ?? [];
  const totals = new Map(coverage?.sets.map(({ recordSet, total }) => [recordSet, total]));
  const isMonthly = coverage?.sets.find(({ recordSet }) => recordSet === filter.recordSet)?.unit === 'monthly';
  const months = [...(coverage?.months ?? [])].reverse();
  const ofSet = sources.filter(({ records }) => records.some(({ recordSet }) => recordSet === filter.recordSet));
  return (
    <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap' }}>
      <FilterList
        label={words.recordSet}
        value={filter.recordSet}
        options={RECORD_SET_NAMES.map((name) => [
          name,
          formats.withNote(recordSetLabel(text, name), formats.number(totals.get(name) ?? 0)),
        ])}
        onChange={(recordSet) => onFilter({ recordSet, month: null, sourceId: null })}
      />
      {isMonthly && (
        <FilterList
          label={words.month}
          value={filter.month ?? ''}
          options={[['', words.allMonths], ...months.map((month) => [month, month] as const)]}
          onChange={(month) => onFilter({ ...filter, month: month === '' ? null : month })}
        />
      )}
      {ofSet.length > 0 && (
        <FilterList
          label={words.source}
          value={filter.sourceId ?? ''}
          options={[['', words.allSources], ...ofSet.map(({ id, name }) => [id, name] as const)]}
          onChange={(sourceId) => onFilter({ ...filter, sourceId: sourceId === '' ? null : sourceId })}
        />
      )}
    </Box>
  );
}

interface FilterListProps {
  readonly label: string;
  readonly value: string;
  readonly options: ReadonlyArray<readonly [string, string]>;
  readonly onChange: (value: string) => void;
}

function FilterList({ label, value, options, onChange }: FilterListProps) {
  return (
    <Box sx={{ minWidth: 176, maxWidth: 320 }}>
      <Field label={label}>
        {({ id, inputProps }) => (
          <Select
            native
            fullWidth
            value={value}
            inputProps={{ ...inputProps, id }}
            onChange={(event) => onChange(event.target.value)}
          >
            {options.map(([option, name]) => (
              <option key={option} value={option}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </Box>
  );
}
