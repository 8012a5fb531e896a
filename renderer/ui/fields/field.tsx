import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import { type ReactNode, useId } from 'react';
import { useSay } from '#renderer/ui/language/language.tsx';
import type { Words } from '#shared/domain/words.ts';
import type { Ask } from './use-typed.ts';

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
  readonly hint?: Words | undefined;
  readonly error?: Words | undefined;
  /** What the text in the field could mean, to choose from. */
  readonly ask?: Ask | undefined;
  readonly required?: boolean;
}

/** A control under its label, with a hint that turns into the error when there is one. */
export function Field(props: FieldProps & { children: (input: FieldInput) => ReactNode }) {
  const { label, hint, error, ask, required = false, children } = props;
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
      <FieldNote id={noteId} note={note} isError={error !== undefined} ask={ask} />
    </Box>
  );
}

interface FieldNoteProps {
  readonly id: string;
  readonly note: Words | undefined;
  readonly isError: boolean;
  readonly ask: Ask | undefined;
}

/** What stands under a control: a remark or an error, and the readings to choose from. */
export function FieldNote({ id, note, isError, ask }: FieldNoteProps) {
  const say = useSay();
  if (note === undefined) return null;
  return (
    <>
      <FormHelperText id={id} {...(ask ? { role: 'status' } : {})} error={isError} sx={{ m: 0 }}>
        {say(note)}
      </FormHelperText>
      {ask && (
        <Box role="group" aria-labelledby={id} sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
          {ask.readings.map(({ label, choose }) => (
            <Button key={label} size="small" onClick={choose}>
              {label}
            </Button>
          ))}
        </Box>
      )}
    </>
  );
}
