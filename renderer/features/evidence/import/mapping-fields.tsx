/** Field by field: the column it comes from, or one value for all rows. */

import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import OutlinedInput from '@mui/material/OutlinedInput';
import Select from '@mui/material/Select';
import { useState } from 'react';
import { fieldLabel } from '#renderer/charts/values/field-value.ts';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { TableMapping, TablePreview } from '#shared/contract/operations/evidence.ts';
import { type MappableField, mappableFields, withField } from './choices.ts';
import { meaningName, WordMeanings } from './word-meanings.tsx';

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

/** A line a field; columns that make one together with others stand below, once they are used or asked for. */
export function MappingFields({ table, mapping, missing, onChange }: MappingFieldsProps) {
  const words = useText().evidence.mapping;
  const [all, setAll] = useState(false);
  const fields = mappableFields(mapping);
  const isUsed = ({ field }: MappableField): boolean =>
    mapping.columns[field] !== undefined || mapping.constants[field] !== undefined || missing.includes(field);
  const isShown = (field: MappableField): boolean => !field.isAuxiliary || all || isUsed(field);
  return (
    <Box sx={{ mt: 2 }}>
      <Box sx={{ ...line, color: color.inkQuiet }} aria-hidden="true">
        <span>{words.field}</span>
        <span>{words.column}</span>
        <span>{words.constant}</span>
      </Box>
      {fields.filter(isShown).map((field) => (
        <Box key={field.field}>
          <FieldLine field={field} table={table} mapping={mapping} missing={missing} onChange={onChange} />
          <WordMeanings field={field.field} words={table.words} mapping={mapping} onChange={onChange} />
        </Box>
      ))}
      {!fields.every(isShown) && (
        <Link component="button" type="button" sx={{ mt: 1 }} onClick={() => setAll(true)}>
          {words.more}
        </Link>
      )}
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
  const name = fieldLabel(text, mapping.recordSet, field.field);
  const column = mapping.columns[field.field] ?? '';
  const constant = String(mapping.constants[field.field] ?? '');
  const setConstant = (value: string) =>
    onChange(withField(mapping, field.field, value === '' ? null : { constant: value }));
  // How an account is stored of which a file shows its last digits, or nothing (docs/formats.md).
  const isInPart = field.field === 'account' && constant.startsWith('?');
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
              {meaningName(text, field.field, option)}
            </option>
          ))}
        </Select>
      )}
      {isInPart && <Box sx={{ gridColumn: '2 / -1', color: color.inkQuiet }}>{words.accountInPart(constant)}</Box>}
    </Box>
  );
}
