import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import { type ReactNode, useId } from 'react';

/** What a control needs so that its label, hint and error belong to it. */
export interface FieldInput {
  readonly id: string;
  readonly error: boolean;
  readonly required: boolean;
  readonly fullWidth: true;
  readonly inputProps: { readonly 'aria-describedby'?: string; readonly 'aria-invalid'?: true };
}

export interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean;
}

/** A control under its label, with a hint that turns into the error when there is one. */
export function Field(props: FieldProps & { children: (input: FieldInput) => ReactNode }) {
  const { label, hint, error, required = false, children } = props;
  const id = useId();
  const note = error ?? hint;
  const noteId = `${id}-note`;
  const described = note === undefined ? {} : { 'aria-describedby': noteId };
  return (
    <Box sx={{ display: 'grid', gap: '4px', minWidth: 0, alignContent: 'start' }}>
      <FormLabel htmlFor={id} required={required}>
        {label}
      </FormLabel>
      {children({
        id,
        error: error !== undefined,
        required,
        fullWidth: true,
        inputProps: { ...described, ...(error ? { 'aria-invalid': true as const } : {}) },
      })}
      {note !== undefined && (
        <FormHelperText id={noteId} error={error !== undefined} sx={{ m: 0 }}>
          {note}
        </FormHelperText>
      )}
    </Box>
  );
}
