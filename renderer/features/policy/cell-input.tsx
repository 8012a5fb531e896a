import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import IconButton from '@mui/material/IconButton';
import OutlinedInput from '@mui/material/OutlinedInput';
import Select from '@mui/material/Select';
import { useState } from 'react';
import type { Json } from '#renderer/ui/display/differences.ts';
import { FilterMenu } from '#renderer/ui/fields/filter-menu.tsx';
import { optionsOf } from '#renderer/ui/fields/options.ts';
import { formatMoney } from '#renderer/ui/format/formats.ts';
import { currencyExponent, minorUnitsFromDecimal } from '#shared/domain/money.ts';
import { INSTITUTION_LEVELS, ROLES } from '#shared/domain/officers.ts';
import { text } from '#shared/text/text.ts';
import { isList, isRecord, rowLike } from './document-paths.ts';
import type { FieldForm, NumberUnit } from './policy-spec.ts';

const words = text.policy.edit;

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
  const { label, form, value, invalid, onChange } = props;
  const aria = { 'aria-label': label, ...(invalid ? { 'aria-invalid': true as const } : {}) };
  if (form.form === 'number') return <NumberCell {...props} unit={form.unit} whenNull={form.whenNull} />;
  if (form.form === 'requirements') return <RequirementsCell {...props} />;
  if (form.form === 'flag')
    return (
      <Checkbox
        checked={value === true}
        slotProps={{ input: aria }}
        onChange={(event) => onChange(event.target.checked ? true : null)}
      />
    );
  if (form.form === 'choices') {
    const chosen = isList(value) ? value.map(String) : [];
    const whenEmpty = form.whenNull;
    const names = form.options.filter((option) => chosen.includes(option.value)).map((option) => option.label);
    return (
      <FilterMenu
        label={label}
        shown={names.join(', ') || (whenEmpty ?? text.app.none)}
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

/** What a person types for a number: a share as a percentage, money in whole units. */
function typedFrom(value: Json, unit: NumberUnit, currency: string): string {
  if (value === null) return '';
  if (typeof value !== 'number') return String(value);
  if (unit === 'money')
    return formatMoney(value, currency, value % 10 ** currencyExponent(currency) === 0 ? 'whole' : 'exact');
  return String(unit === 'share' ? Number((value * 100).toFixed(6)) : value);
}

/** The document's number; the text as it is where it is none, so that the check names the place. */
function valueFrom(typed: string, unit: NumberUnit, currency: string): Json {
  const plain = typed.replaceAll(/[\s,]/g, '');
  if (plain === '') return null;
  if (!/^-?\d*\.?\d+$/.test(plain)) return typed;
  if (unit === 'money') return minorUnitsFromDecimal(plain, currency) ?? typed;
  return unit === 'share' ? Number((Number(plain) / 100).toFixed(8)) : Number(plain);
}

function NumberCell(props: CellInputProps & { unit: NumberUnit; whenNull: string | undefined }) {
  const { label, value, unit, whenNull, currency, invalid, onChange } = props;
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <OutlinedInput
      error={invalid}
      inputMode="decimal"
      inputProps={{ 'aria-label': label, ...(invalid ? { 'aria-invalid': true } : {}), style: { textAlign: 'right' } }}
      placeholder={whenNull ?? ''}
      value={typed ?? typedFrom(value, unit, currency)}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(valueFrom(event.target.value, unit, currency));
      }}
      onBlur={() => setTyped(null)}
      sx={{ width: unit === 'money' ? 160 : 112 }}
    />
  );
}

/** Roles with their level and count, all of which must agree. */
function RequirementsCell(props: CellInputProps) {
  const { label, value, onChange } = props;
  const rows = isList(value) ? value.filter(isRecord) : [];
  const numbered = rows.map((row, index) => ({ row, index, key: `row-${index + 1}` }));
  const change = (index: number, field: string, next: Json) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, [field]: next } : row)));
  return (
    <Box sx={{ display: 'grid', gap: 0.5, py: 0.5, width: 376 }}>
      {numbered.map(({ row, index, key }) => (
        <Box key={key} sx={{ display: 'flex', gap: 0.5 }}>
          <OutlinedInput
            type="number"
            inputProps={{ 'aria-label': `${label}: ${words.countOf} ${index + 1}`, min: 1, max: 9 }}
            value={String(row['count'] ?? '')}
            onChange={(event) => change(index, 'count', Number(event.target.value))}
            sx={{ width: 64, flex: 'none' }}
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
