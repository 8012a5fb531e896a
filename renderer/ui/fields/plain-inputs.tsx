/** Controls whose value the page itself holds: a line of text, a choice from a list, one of few with its meaning. */
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import OutlinedInput from '@mui/material/OutlinedInput';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Select from '@mui/material/Select';
import { useId } from 'react';
import { color } from '#renderer/ui/theme/tokens.ts';
import { Field, type FieldProps } from './field.tsx';

/** A line of text, or several when `rows` is given. */
export function PlainText(
  props: FieldProps & {
    value: string;
    onChange: (value: string) => void;
    rows?: number;
    placeholder?: string;
    autoFocus?: boolean;
    disabled?: boolean;
  },
) {
  const { value, onChange, rows, placeholder, autoFocus = false, disabled = false, ...field } = props;
  return (
    <Field {...field}>
      {(input) => (
        <OutlinedInput
          {...input}
          autoComplete="off"
          autoFocus={autoFocus}
          disabled={disabled}
          {...(placeholder === undefined ? {} : { placeholder })}
          {...(rows ? { multiline: true, minRows: rows } : {})}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** The system's own list. `emptyLabel` offers none, which is ''. */
export function PlainChoice<V extends string>(
  props: FieldProps & {
    value: V | '';
    options: readonly { readonly value: V; readonly label: string }[];
    emptyLabel?: string;
    onChange: (value: V | '') => void;
  },
) {
  const { value, options, emptyLabel, onChange, ...field } = props;
  return (
    <Field {...field}>
      {({ inputProps, ...input }) => (
        <Select
          native
          {...input}
          inputProps={{ ...inputProps, id: input.id }}
          value={value}
          onChange={(event) => onChange(options.find((option) => option.value === event.target.value)?.value ?? '')}
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

/** One of few, all in sight, each with what it means. */
export function PlainRadios<V extends string>(props: {
  label: string;
  value: V;
  options: readonly {
    readonly value: V;
    readonly label: string;
    readonly hint?: string;
    readonly disabled?: boolean;
  }[];
  onChange: (value: V) => void;
}) {
  const { label, value, options, onChange } = props;
  const id = useId();
  return (
    <Box sx={{ minWidth: 0 }}>
      <FormLabel id={id} component="div">
        {label}
      </FormLabel>
      <RadioGroup
        aria-labelledby={id}
        value={value}
        onChange={(_event, chosen) => {
          const option = options.find((candidate) => candidate.value === chosen);
          if (option) onChange(option.value);
        }}
      >
        {options.map((option) => (
          <FormControlLabel
            key={option.value}
            value={option.value}
            disabled={option.disabled ?? false}
            control={<Radio sx={{ alignSelf: 'flex-start' }} />}
            sx={{ ml: '-6px' }}
            label={
              <Box sx={{ py: '5px' }}>
                {option.label}
                {option.hint !== undefined && <Box sx={{ color: color.inkQuiet }}>{option.hint}</Box>}
              </Box>
            }
          />
        ))}
      </RadioGroup>
    </Box>
  );
}
