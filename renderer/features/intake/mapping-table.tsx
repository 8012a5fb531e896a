import Box from '@mui/material/Box';
import OutlinedInput from '@mui/material/OutlinedInput';
import Select from '@mui/material/Select';
import { useState } from 'react';
import type { IntakePreviewed } from '#renderer/api/replies.ts';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { IntakeMapping } from '#shared/contract/operations/intake.ts';

type Target = IntakePreviewed['targets'][number];

const FIXED = ' fixed';
const COLUMN = 'column ';

function without(values: Readonly<Record<string, string>>, field: string): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== field));
}

/** For each field of a case: the column it comes from, or the value it has in every row. */
export function MappingTable(props: {
  preview: IntakePreviewed;
  disabled: boolean;
  onChange: (mapping: IntakeMapping) => void;
}) {
  const formats = useFormats();
  const words = useText().intake.mapping;
  const { preview, disabled, onChange } = props;
  const { mapping, targets } = preview;
  function setColumn(field: string, column: string | null) {
    onChange({
      columns: column === null ? without(mapping.columns, field) : { ...mapping.columns, [field]: column },
      constants: without(mapping.constants, field),
    });
  }
  function setConstant(field: string, value: string) {
    onChange({
      columns: without(mapping.columns, field),
      constants: value === '' ? without(mapping.constants, field) : { ...mapping.constants, [field]: value },
    });
  }
  return (
    <>
      <DataTable
        label={words.target}
        rows={targets}
        rowKey={(target) => target.field}
        columns={[
          { key: 'target', header: words.target, width: 240, render: (target) => <TargetName target={target} /> },
          {
            key: 'from',
            header: words.from,
            width: 460,
            render: (target) => (
              <Source
                key={JSON.stringify([mapping.columns[target.field], mapping.constants[target.field]])}
                target={target}
                preview={preview}
                disabled={disabled}
                onColumn={(column) => setColumn(target.field, column)}
                onConstant={(value) => setConstant(target.field, value)}
              />
            ),
          },
          {
            key: 'example',
            header: words.example,
            nowrap: true,
            render: (target) => (
              <Box component="span" sx={{ color: color.inkQuiet }}>
                {examplesOf(preview, mapping.columns[target.field])}
              </Box>
            ),
          },
        ]}
      />
      {preview.unmappedColumns.length > 0 && (
        <Box sx={{ px: 3, pt: 1, color: color.inkQuiet }}>
          {words.unmapped(preview.unmappedColumns.length)}: {formats.enumeration(preview.unmappedColumns)}
        </Box>
      )}
    </>
  );
}

function TargetName(props: { target: Target }) {
  const words = useText().intake.mapping;
  const { label, required } = props.target;
  return (
    <>
      {label}
      {required && <Box component="span" sx={{ color: color.inkQuiet }}>{` (${words.required})`}</Box>}
    </>
  );
}

/** The first values of a column, as the file has them. */
function examplesOf(preview: IntakePreviewed, column: string | undefined): string {
  const index = column === undefined ? -1 : preview.headers.indexOf(column);
  if (index < 0) return '';
  return preview.sampleRows
    .slice(0, 3)
    .map((row) => row[index] ?? '')
    .filter(Boolean)
    .join(' · ');
}

function Source(props: {
  target: Target;
  preview: IntakePreviewed;
  disabled: boolean;
  onColumn: (column: string | null) => void;
  onConstant: (value: string) => void;
}) {
  const words = useText().intake.mapping;
  const { target, preview, disabled, onColumn, onConstant } = props;
  const column = preview.mapping.columns[target.field];
  const constant = preview.mapping.constants[target.field];
  const [fixing, setFixing] = useState(constant !== undefined);
  const [typed, setTyped] = useState(constant ?? '');
  const value = fixing ? FIXED : column === undefined ? '' : `${COLUMN}${column}`;
  function choose(next: string) {
    setFixing(next === FIXED);
    if (next === '') onColumn(null);
    else if (next !== FIXED) onColumn(next.slice(COLUMN.length));
  }
  return (
    <Box sx={{ display: 'flex', gap: 1 }}>
      <Select
        native
        disabled={disabled}
        inputProps={{ 'aria-label': words.sourceLabel(target.label) }}
        value={value}
        onChange={(event) => choose(String(event.target.value))}
        sx={{ width: 220 }}
      >
        <option value="">{words.none}</option>
        <option value={FIXED}>{words.fixedChoice}</option>
        <optgroup label={words.column}>
          {preview.headers.map((header) => (
            <option key={header} value={`${COLUMN}${header}`}>
              {header}
            </option>
          ))}
        </optgroup>
      </Select>
      {fixing &&
        (target.options ? (
          <Select
            native
            disabled={disabled}
            inputProps={{ 'aria-label': words.fixedLabel(target.label) }}
            value={typed}
            onChange={(event) => onConstant(String(event.target.value))}
            sx={{ width: 200 }}
          >
            <option value="" />
            {target.options.map((option) => (
              <option key={option} value={option}>
                {option}
              </option>
            ))}
          </Select>
        ) : (
          <OutlinedInput
            disabled={disabled}
            inputProps={{ 'aria-label': words.fixedLabel(target.label) }}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={() => typed !== (constant ?? '') && onConstant(typed)}
            sx={{ width: 200 }}
          />
        ))}
    </Box>
  );
}
