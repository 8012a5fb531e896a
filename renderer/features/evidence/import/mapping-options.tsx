/** What a table holds and how its values are written. */

import Box from '@mui/material/Box';
import Select from '@mui/material/Select';
import { recordSetLabel } from '#renderer/charts/values/field-value.ts';
import { Field } from '#renderer/ui/fields/field.tsx';
import { useText } from '#renderer/ui/language/language.tsx';
import type { TableMapping, TablePreview } from '#shared/contract/operations/evidence.ts';
import { RECORD_SET_NAMES } from '#shared/domain/record-sets.ts';
import { firstMapping } from './choices.ts';

interface MappingOptionsProps {
  readonly table: TablePreview;
  readonly mapping: TableMapping | null;
  readonly onChange: (mapping: TableMapping) => void;
}

/** Record set first; the rest once it is chosen. */
export function MappingOptions({ table, mapping, onChange }: MappingOptionsProps) {
  const text = useText();
  const words = text.evidence.mapping;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5 }}>
      <Box sx={{ gridColumn: '1 / -1' }}>
        <Choice
          label={words.recordSet}
          value={mapping?.recordSet ?? ''}
          options={[
            ...(mapping === null ? [['', words.choose] as const] : []),
            ...RECORD_SET_NAMES.map((name) => [name, recordSetLabel(text, name)] as const),
          ]}
          onChange={(recordSet) => recordSet !== '' && onChange(firstMapping(table, recordSet))}
        />
      </Box>
      {mapping !== null && <Conventions mapping={mapping} onChange={onChange} />}
    </Box>
  );
}

interface ConventionsProps {
  readonly mapping: TableMapping;
  readonly onChange: (mapping: TableMapping) => void;
}

function Conventions({ mapping, onChange }: ConventionsProps) {
  const words = useText().evidence.mapping;
  return (
    <>
      {mapping.recordSet === 'statement_line' && (
        <Choice
          label={words.layout}
          value={mapping.layout}
          options={[
            ['rows', words.layouts.rows],
            ['statement', words.layouts.statement],
          ]}
          onChange={(layout) => onChange({ ...mapping, layout: layout === 'statement' ? 'statement' : 'rows' })}
        />
      )}
      <Choice
        label={words.moneyUnit}
        value={String(mapping.moneyUnit)}
        options={[
          ['1', words.moneyUnits[1]],
          ['1000', words.moneyUnits[1000]],
          ['10000', words.moneyUnits[10000]],
        ]}
        onChange={(unit) => onChange({ ...mapping, moneyUnit: unit === '1000' ? 1000 : unit === '10000' ? 10_000 : 1 })}
      />
      <Choice
        label={words.decimalMark}
        value={mapping.decimalMark}
        options={[
          ['.', words.decimalMarks['.']],
          [',', words.decimalMarks[',']],
        ]}
        onChange={(mark) => onChange({ ...mapping, decimalMark: mark === ',' ? ',' : '.' })}
      />
      <Choice
        label={words.dateOrder}
        value={mapping.dateOrder}
        options={[
          ['ymd', words.dateOrders.ymd],
          ['dmy', words.dateOrders.dmy],
          ['mdy', words.dateOrders.mdy],
        ]}
        onChange={(order) => onChange({ ...mapping, dateOrder: order === 'dmy' || order === 'mdy' ? order : 'ymd' })}
      />
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: ReadonlyArray<readonly [string, string]>;
  readonly onChange: (value: string) => void;
}

/** A native list under its label, without a form around it. */
function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <Field label={label}>
      {({ inputProps, required: _required, error: _error, ...input }) => (
        <Select
          native
          fullWidth
          value={value}
          inputProps={{ ...inputProps, id: input.id }}
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
  );
}
