/** Controls bound to react-hook-form by name: text, password, choice, number, date. */
import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import Select from '@mui/material/Select';
import type { HTMLInputTypeAttribute, ReactNode } from 'react';
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { useToday } from '#renderer/api/session.ts';
import type { Reading } from '#shared/values/reading.ts';
import { readNumber } from '#shared/values/typed-amounts.ts';
import { DateEntry, useTypedDate } from './date-entry.tsx';
import { Field } from './field.tsx';
import { useTyped } from './use-typed.ts';

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
    /** The one spelling of what was typed, once the field is left. */
    settle?: (typed: string) => string;
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
    settle,
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
          onBlur={() => {
            if (settle && typeof field.value === 'string') field.onChange(settle(field.value));
            field.onBlur();
          }}
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

/** Whole numbers, zero or more. */
const readWhole = (typed: string): Reading<number> => readNumber(typed, { decimals: 0, least: 0 });

/** A number, whole unless `read` says otherwise; empty is null, never zero. */
export function NumberInput<T extends FieldValues>(
  props: BoundProps<T> & {
    unit?: ReactNode;
    read?: (typed: string) => Reading<number>;
    show?: (value: number) => string;
  },
) {
  const {
    control,
    name,
    label,
    hint,
    required = false,
    disabled = false,
    unit,
    read = readWhole,
    show = String,
  } = props;
  const { field, fieldState } = useController({ control, name });
  const number = useTyped<number>({ value: field.value ?? null, read, show, onChange: field.onChange });
  const { ask, ...note } = fieldState.error ? number.urgent : number.note;
  return (
    <Field
      label={label}
      required={required}
      hint={note.hint ?? hint}
      error={note.error ?? fieldState.error?.message}
      ask={ask}
    >
      {(input) => (
        <OutlinedInput
          {...input}
          type="text"
          inputMode="decimal"
          name={field.name}
          inputRef={field.ref}
          autoComplete="off"
          disabled={disabled}
          {...(unit === undefined ? {} : { endAdornment: <InputAdornment position="end">{unit}</InputAdornment> })}
          value={number.shown}
          onChange={(event) => number.type(event.target.value)}
          onBlur={() => {
            number.leave();
            field.onBlur();
          }}
        />
      )}
    </Field>
  );
}

/** A calendar date YYYY-MM-DD; empty is null. Without `yearsAhead` it has happened: it lies not after today. */
export function DateInput<T extends FieldValues>(props: BoundProps<T> & { readonly yearsAhead?: number }) {
  const { control, name, label, hint, required = false, disabled = false, yearsAhead = 0 } = props;
  const { field, fieldState } = useController({ control, name });
  const date = useTypedDate(field.value ?? null, { today: useToday(), yearsAhead }, field.onChange);
  const { ask, ...note } = fieldState.error ? date.urgent : date.note;
  return (
    <Field
      label={label}
      required={required}
      hint={note.hint ?? hint}
      error={note.error ?? fieldState.error?.message}
      ask={ask}
    >
      {(input) => (
        <DateEntry
          input={input}
          name={field.name}
          inputRef={field.ref}
          disabled={disabled}
          date={date}
          onLeave={field.onBlur}
        />
      )}
    </Field>
  );
}
