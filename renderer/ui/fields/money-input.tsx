import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useState } from 'react';
import { type FieldValues, useController } from 'react-hook-form';
import { formatMoney } from '#renderer/ui/format/formats.ts';
import { minorUnitsFromDecimal } from '#shared/domain/money.ts';
import { Field } from './field.tsx';
import type { BoundProps } from './form-fields.tsx';

/** Minor units of what a person typed ("1,200,000.50"); null when empty; undefined when it is no amount. */
export function parseMoney(typed: string, currency: string): number | null | undefined {
  const plain = typed.replaceAll(/[\s,]/g, '');
  return plain === '' ? null : minorUnitsFromDecimal(plain, currency);
}

/** An amount in a currency; the form's value is integer minor units, or null when empty. */
export function MoneyInput<T extends FieldValues>(props: BoundProps<T> & { currency: string }) {
  const { control, name, label, hint, required = false, disabled = false, currency } = props;
  const { field, fieldState } = useController({ control, name });
  const [typed, setTyped] = useState<string | null>(null);
  const settled = typeof field.value === 'number' ? formatMoney(field.value, currency) : String(field.value ?? '');
  return (
    <Field label={label} hint={hint} required={required} error={fieldState.error?.message}>
      {({ inputProps, ...input }) => (
        <OutlinedInput
          {...input}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          disabled={disabled}
          name={field.name}
          inputRef={field.ref}
          inputProps={{ ...inputProps, style: { textAlign: 'right' } }}
          endAdornment={<InputAdornment position="end">{currency}</InputAdornment>}
          value={typed ?? settled}
          onChange={(event) => {
            setTyped(event.target.value);
            // What is no amount goes to the form as it is, so that the schema refuses it by name.
            const amount = parseMoney(event.target.value, currency);
            field.onChange(amount === undefined ? event.target.value : amount);
          }}
          onBlur={() => {
            setTyped(null);
            field.onBlur();
          }}
        />
      )}
    </Field>
  );
}
