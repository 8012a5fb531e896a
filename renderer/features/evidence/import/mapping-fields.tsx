/** Field by field: the column it comes from, or one value for all rows. */

import Box from '@mui/material/Box';
import OutlinedInput from '@mui/material/OutlinedInput';
import Select from '@mui/material/Select';
import { choiceName } from '#renderer/charts/values/field-value.ts';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { TableMapping, TablePreview } from '#shared/contract/operations/evidence.ts';
import { nameOf } from '#shared/text/name-of.ts';
import { type MappableField, mappableFields, withField } from './choices.ts';

interface MappingFieldsProps {
  readonly table: TablePreview;
  readonly mapping: TableMapping;
  /** Fields no record can do without and that have no value yet. */
  readonly missing: readonly string[];
  readonly onChange: (mapping: TableMapping) => void;
}

const line = {
  display: 'grid',
  gridTemplateColumns: '140px minmax(0, 1fr) minmax(0, 1fr)',
  columnGap: 1,
  alignItems: 'center',
  minHeight: 36,
} as const;

/** A line a field. */
export function MappingFields({ table, mapping, missing, onChange }: MappingFieldsProps) {
  const words = useText().evidence.mapping;
  return (
    <Box sx={{ mt: 2 }}>
      <Box sx={{ ...line, color: color.inkQuiet }} aria-hidden="true">
        <span>{words.field}</span>
        <span>{words.column}</span>
        <span>{words.constant}</span>
      </Box>
      {mappableFields(mapping).map((field) => (
        <FieldLine
          key={field.field}
          field={field}
          table={table}
          mapping={mapping}
          missing={missing}
          onChange={onChange}
        />
      ))}
    </Box>
  );
}

function FieldLine({
  field,
  table,
  mapping,
  missing,
  onChange,
}: MappingFieldsProps & { readonly field: MappableField }) {
  const formats = useFormats();
  const text = useText();
  const words = text.evidence.mapping;
  const isMissing = missing.includes(field.field);
  const name = nameOf(text.domain.fields, field.field);
  const column = mapping.columns[field.field] ?? '';
  const constant = String(mapping.constants[field.field] ?? '');
  const setConstant = (value: string) =>
    onChange(withField(mapping, field.field, value === '' ? null : { constant: value }));
  return (
    <Box sx={line}>
      <Box>
        {name}
        {field.required && (
          <Box component="span" sx={{ color: isMissing ? color.caution : color.inkQuiet }}>
            {` · ${isMissing ? '△ ' : ''}${words.required}`}
          </Box>
        )}
      </Box>
      <Select
        native
        value={column}
        inputProps={{ 'aria-label': formats.labelled(name, words.column), 'aria-invalid': isMissing }}
        onChange={(event) =>
          onChange(withField(mapping, field.field, event.target.value === '' ? null : { column: event.target.value }))
        }
      >
        <option value="">{words.none}</option>
        {table.headers.map((header) => (
          <option key={header} value={header}>
            {header}
          </option>
        ))}
      </Select>
      {field.options === undefined ? (
        <OutlinedInput
          value={constant}
          inputProps={{ 'aria-label': formats.labelled(name, words.constant), 'aria-invalid': isMissing }}
          onChange={(event) => setConstant(event.target.value)}
        />
      ) : (
        <Select
          native
          value={constant}
          inputProps={{ 'aria-label': formats.labelled(name, words.constant), 'aria-invalid': isMissing }}
          onChange={(event) => setConstant(event.target.value)}
        >
          <option value="">–</option>
          {field.options.map((option) => (
            <option key={option} value={option}>
              {choiceName(text, field, option)}
            </option>
          ))}
        </Select>
      )}
    </Box>
  );
}
