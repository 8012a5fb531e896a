import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import IconButton from '@mui/material/IconButton';
import OutlinedInput from '@mui/material/OutlinedInput';
import Select from '@mui/material/Select';
import { useId } from 'react';
import type { Json } from '#renderer/ui/display/differences.ts';
import { FieldNote } from '#renderer/ui/fields/field.tsx';
import { FilterMenu } from '#renderer/ui/fields/filter-menu.tsx';
import { optionsOf } from '#renderer/ui/fields/options.ts';
import { useTyped } from '#renderer/ui/fields/use-typed.ts';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { INSTITUTION_LEVELS, ROLES } from '#shared/domain/officers.ts';
import type { Formats } from '#shared/text/formats.ts';

import type { Reading } from '#shared/values/reading.ts';
import { readMoney, readNumber } from '#shared/values/typed-amounts.ts';
import { isList, isRecord, rowLike } from './document-paths.ts';
import { FileInput } from './file-cell.tsx';
import type { FieldForm, NumberUnit } from './policy-spec.ts';
import { chosenSearches, searchesOf, searchOptions } from './searches.ts';
import { numberText } from './value-text.ts';

interface CellInputProps {
  readonly label: string;
  readonly form: FieldForm;
  readonly value: Json;
  readonly currency: string;
  readonly invalid: boolean;
  readonly onChange: (value: Json) => void;
}

/** One value of a policy document to change. */
export function CellInput(props: CellInputProps) {
  const formats = useFormats();
  const text = useText();
  const { label, form, value, invalid, onChange } = props;
  const aria = { 'aria-label': label, ...(invalid ? { 'aria-invalid': true as const } : {}) };
  if (form.form === 'number') return <NumberCell {...props} unit={form.unit} whenNull={form.whenNull} />;
  if (form.form === 'requirements') return <RequirementsCell {...props} />;
  if (form.form === 'file') return <FileInput {...props} accept={form.accept} value={String(value ?? '')} />;
  if (form.form === 'flag')
    return (
      <Checkbox
        checked={value === true}
        slotProps={{ input: aria }}
        onChange={(event) => onChange(event.target.checked ? true : form.off)}
      />
    );
  if (form.form === 'searches') {
    const options = searchOptions(text);
    const chosen = chosenSearches(value);
    const names = options.filter((option) => chosen.includes(option.value)).map((option) => option.label);
    return (
      <FilterMenu
        label={label}
        shown={formats.remarks(names) || text.app.none}
        options={options}
        chosen={chosen}
        onChange={(next) => onChange(searchesOf(next))}
      />
    );
  }
  if (form.form === 'choices') {
    const chosen = isList(value) ? value.map(String) : [];
    const whenEmpty = form.whenNull;
    const names = form.options.filter((option) => chosen.includes(option.value)).map((option) => option.label);
    return (
      <FilterMenu
        label={label}
        shown={formats.enumeration(names) || (whenEmpty ?? text.app.none)}
        options={form.options}
        chosen={chosen}
        onChange={(next) => onChange(next.length === 0 && whenEmpty !== undefined ? null : next)}
      />
    );
  }
  if (form.form === 'choice') {
    return (
      <Select
        native
        error={invalid}
        inputProps={aria}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? null : String(event.target.value))}
      >
        {form.whenNull !== undefined && <option value="">{form.whenNull}</option>}
        {form.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    );
  }
  return (
    <OutlinedInput
      error={invalid}
      inputProps={aria}
      value={typeof value === 'string' ? value : JSON.stringify(value)}
      onChange={(event) => onChange(event.target.value)}
      fullWidth
    />
  );
}

/** A number of the document as it stands in its cell: a share as a percentage, money in whole units. */
function shownNumber(formats: Formats, value: number, unit: NumberUnit, currency: string): string {
  if (unit === 'money') return numberText(formats, value, unit, currency);
  return String(unit === 'share' ? Number((value * 100).toFixed(6)) : value);
}

/** What is typed, as the document's number. */
function readNumberOf(typed: string, unit: NumberUnit, currency: string): Reading<number> {
  if (unit === 'money') return readMoney(typed, currency);
  if (unit === 'share') return readNumber(typed, { power: -2 });
  return readNumber(typed, unit === 'ratio' || unit === 'count' ? {} : { decimals: 0 });
}

interface NumberCellProps extends Omit<CellInputProps, 'form'> {
  readonly unit: NumberUnit;
  readonly whenNull?: string | undefined;
  readonly width?: number;
}

function NumberCell(props: NumberCellProps) {
  const formats = useFormats();
  const { label, value, unit, whenNull, currency, invalid, onChange, width = unit === 'money' ? 160 : 112 } = props;
  // The text as it is where it is no number, so that the check names the place.
  const number = useTyped<number>({
    value: typeof value === 'number' || value === null ? value : String(value),
    read: (typed) => readNumberOf(typed, unit, currency),
    show: (shown) => shownNumber(formats, shown, unit, currency),
    onChange,
  });
  const note = number.note.error ?? number.note.hint;
  const noteId = useId();
  const wrong = invalid || number.note.error !== undefined;
  return (
    <Box sx={{ display: 'grid', gap: 0.5, justifyItems: 'end' }}>
      <OutlinedInput
        error={wrong}
        inputMode="decimal"
        inputProps={{
          'aria-label': label,
          ...(wrong ? { 'aria-invalid': true } : {}),
          ...(note === undefined ? {} : { 'aria-describedby': noteId }),
          style: { textAlign: 'right' },
        }}
        placeholder={whenNull ?? ''}
        value={number.shown}
        onChange={(event) => number.type(event.target.value)}
        onBlur={number.leave}
        sx={{ width }}
      />
      <FieldNote id={noteId} note={note} isError={number.note.error !== undefined} ask={number.note.ask} />
    </Box>
  );
}

/** Roles with their level and count, all of which must agree. */
function RequirementsCell(props: CellInputProps) {
  const text = useText();
  const words = text.policy.edit;
  const { label, value, currency, onChange } = props;
  const rows = isList(value) ? value.filter(isRecord) : [];
  const numbered = rows.map((row, index) => ({ row, index, key: `row-${index + 1}` }));
  const change = (index: number, field: string, next: Json) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, [field]: next } : row)));
  return (
    <Box sx={{ display: 'grid', gap: 0.5, py: 0.5, width: 376 }}>
      {numbered.map(({ row, index, key }) => (
        <Box key={key} sx={{ display: 'flex', gap: 0.5 }}>
          <NumberCell
            label={`${label}: ${words.countOf} ${index + 1}`}
            unit="count"
            width={64}
            value={row['count'] ?? null}
            currency={currency}
            invalid={false}
            onChange={(count) => change(index, 'count', count)}
          />
          <Select
            native
            inputProps={{ 'aria-label': `${label}: ${text.domain.roles.officer} ${index + 1}` }}
            value={String(row['role'] ?? '')}
            onChange={(event) => change(index, 'role', String(event.target.value))}
          >
            {optionsOf(ROLES, text.domain.roles).map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </Select>
          <Select
            native
            inputProps={{ 'aria-label': `${label}: ${text.policy.fields['levels']} ${index + 1}` }}
            value={String(row['level'] ?? '')}
            onChange={(event) => change(index, 'level', String(event.target.value))}
          >
            {optionsOf(INSTITUTION_LEVELS, text.domain.levels).map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </Select>
          <IconButton
            aria-label={words.removeRow(index + 1)}
            disabled={rows.length === 1}
            onClick={() => onChange(rows.filter((_, at) => at !== index))}
          >
            <DeleteOutlined />
          </IconButton>
        </Box>
      ))}
      <Button variant="text" sx={{ justifySelf: 'start' }} onClick={() => onChange([...rows, rowLike(rows)])}>
        {words.add}
      </Button>
    </Box>
  );
}
