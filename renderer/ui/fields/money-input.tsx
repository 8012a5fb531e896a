import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useEffect, useRef } from 'react';
import { type FieldValues, useController } from 'react-hook-form';
import { useFormats } from '#renderer/ui/language/language.tsx';
import { decimalFromMinorUnits } from '#shared/domain/money.ts';
import { readMoney } from '#shared/values/typed-amounts.ts';
import { Field } from './field.tsx';
import type { BoundProps } from './form-fields.tsx';
import { useTyped } from './use-typed.ts';

/** An amount over `value`: minor units, the text where it is no amount, null when empty. */
export function useTypedMoney(
  value: number | string | null,
  currency: string,
  onChange: (value: number | string | null) => void,
) {
  const formats = useFormats();
  return useTyped<number>({
    value,
    read: (typed) => readMoney(typed, currency),
    show: (amount) => formats.money(amount, currency),
    tell: (amount) => formats.moneyInText(amount, currency),
    onChange,
  });
}

/** An amount in a currency; the form's value is integer minor units, or null when empty. */
export function MoneyInput<T extends FieldValues>(props: BoundProps<T> & { currency: string }) {
  const { control, name, label, hint, required = false, disabled = false, currency } = props;
  const { field, fieldState } = useController({ control, name });
  // What is no amount goes to the form as it was typed, so that the schema refuses it by name.
  const money = useTypedMoney(field.value ?? null, currency, field.onChange);
  useSameFigure(field.value, currency, field.onChange);
  const { ask, ...note } = fieldState.error ? money.urgent : money.note;
  return (
    <Field
      label={label}
      required={required}
      hint={note.hint ?? hint}
      error={note.error ?? fieldState.error?.message}
      ask={ask}
    >
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
          value={money.shown}
          onChange={(event) => money.type(event.target.value)}
          onBlur={() => {
            money.leave();
            field.onBlur();
          }}
        />
      )}
    </Field>
  );
}

/**
 * Keeps the figure when the currency of a form changes: 1,200.50 stays 1,200.50. Minor units alone
 * would make 120,050 yen of it; what the new currency cannot hold goes back to the field as text.
 */
function useSameFigure(value: unknown, currency: string, onChange: (value: number | string | null) => void): void {
  const before = useRef(currency);
  useEffect(() => {
    if (before.current === currency) return;
    const figure = typeof value === 'number' ? decimalFromMinorUnits(value, before.current) : null;
    before.current = currency;
    if (figure === null) return;
    const reading = readMoney(figure, currency);
    onChange(reading.kind === 'value' ? reading.value : figure);
  }, [value, currency, onChange]);
}
