/** Controls bound to react-hook-form by name: text, password, choice, number, date. */
import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import Select from '@mui/material/Select';
import type { HTMLInputTypeAttribute, ReactNode } from 'react';
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { DateEntry } from './date-entry.tsx';
import { Field } from './field.tsx';

export interface BoundProps<T extends FieldValues> {
  readonly control: Control<T>;
  readonly name: FieldPath<T>;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
}

/** A line of text, or several when `rows` is given. An empty text becomes null when `emptyIsNull`. */
export function TextInput<T extends FieldValues>(
  props: BoundProps<T> & {
    type?: HTMLInputTypeAttribute;
    rows?: number;
    emptyIsNull?: boolean;
    autoComplete?: string;
    unit?: ReactNode;
  },
) {
  const {
    control,
    name,
    label,
    hint,
    required = false,
    disabled = false,
    autoFocus = false,
    type = 'text',
    rows,
    emptyIsNull = false,
    autoComplete = 'off',
    unit,
  } = props;
  const { field, fieldState } = useController({ control, name });
  return (
    <Field label={label} hint={hint} required={required} error={fieldState.error?.message}>
      {(input) => (
        <OutlinedInput
          {...input}
          type={type}
          name={field.name}
          inputRef={field.ref}
          autoComplete={autoComplete}
          autoFocus={autoFocus}
          disabled={disabled}
          {...(rows ? { multiline: true, minRows: rows } : {})}
          {...(unit === undefined ? {} : { endAdornment: <InputAdornment position="end">{unit}</InputAdornment> })}
          value={field.value ?? ''}
          onBlur={field.onBlur}
          onChange={(event) => field.onChange(emptyIsNull && event.target.value === '' ? null : event.target.value)}
        />
      )}
    </Field>
  );
}

/** A choice of few: the system's own list. `emptyLabel` offers "none", which is null. */
export function ChoiceInput<T extends FieldValues>(
  props: BoundProps<T> & {
    options: readonly { readonly value: string; readonly label: string }[];
    emptyLabel?: string;
  },
) {
  const { control, name, label, hint, required = false, disabled = false, options, emptyLabel } = props;
  const { field, fieldState } = useController({ control, name });
  return (
    <Field label={label} hint={hint} required={required} error={fieldState.error?.message}>
      {({ inputProps, ...input }) => (
        <Select
          native
          {...input}
          disabled={disabled}
          name={field.name}
          inputRef={field.ref}
          inputProps={{ ...inputProps, id: input.id }}
          value={field.value ?? ''}
          onBlur={field.onBlur}
          onChange={(event) =>
            field.onChange(event.target.value === '' && emptyLabel !== undefined ? null : event.target.value)
          }
        >
          {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

/** A whole number; empty is null, never zero. */
export function NumberInput<T extends FieldValues>(props: BoundProps<T> & { unit?: ReactNode }) {
  const { control, name, label, hint, required = false, disabled = false, unit } = props;
  const { field, fieldState } = useController({ control, name });
  return (
    <Field label={label} hint={hint} required={required} error={fieldState.error?.message}>
      {(input) => (
        <OutlinedInput
          {...input}
          type="text"
          inputMode="numeric"
          name={field.name}
          inputRef={field.ref}
          autoComplete="off"
          disabled={disabled}
          {...(unit === undefined ? {} : { endAdornment: <InputAdornment position="end">{unit}</InputAdornment> })}
          value={field.value ?? ''}
          onBlur={field.onBlur}
          onChange={(event) => field.onChange(numberOrText(event.target.value))}
        />
      )}
    </Field>
  );
}

/** A number where the text is one; else the text itself, so that the schema can say what is wrong with it. */
function numberOrText(value: string): number | string | null {
  const plain = value.replaceAll(/[\s,]/g, '');
  if (plain === '') return null;
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : value;
}

/** A calendar date YYYY-MM-DD; empty is null. */
export function DateInput<T extends FieldValues>(props: BoundProps<T>) {
  const { control, name, label, hint, required = false, disabled = false } = props;
  const { field, fieldState } = useController({ control, name });
  return (
    <Field label={label} hint={hint} required={required} error={fieldState.error?.message}>
      {(input) => (
        <DateEntry
          input={input}
          name={field.name}
          inputRef={field.ref}
          disabled={disabled}
          value={field.value ?? ''}
          onBlur={field.onBlur}
          onChange={(value) => field.onChange(value === '' ? null : value)}
        />
      )}
    </Field>
  );
}
