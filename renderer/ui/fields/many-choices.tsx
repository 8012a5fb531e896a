import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import { useId } from 'react';
import { type FieldValues, useController } from 'react-hook-form';
import type { BoundProps } from './form-fields.tsx';

/** Several choices out of few, as checkboxes; the form's value is the list of those chosen. */
export function ManyChoices<T extends FieldValues>(
  props: BoundProps<T> & { options: readonly { readonly value: string; readonly label: string }[] },
) {
  const { control, name, label, hint, options } = props;
  const { field, fieldState } = useController({ control, name });
  const id = useId();
  const chosen: readonly string[] = field.value ?? [];
  const note = fieldState.error?.message ?? hint;
  function toggle(value: string) {
    field.onChange(
      options.map((option) => option.value).filter((option) => chosen.includes(option) !== (option === value)),
    );
  }
  return (
    <Box role="group" aria-labelledby={id} aria-describedby={note ? `${id}-note` : undefined}>
      <FormLabel component="span" id={id}>
        {label}
      </FormLabel>
      <Box sx={{ display: 'flex', flexWrap: 'wrap' }}>
        {options.map((option) => (
          <FormControlLabel
            key={option.value}
            label={option.label}
            control={
              <Checkbox
                checked={chosen.includes(option.value)}
                onChange={() => toggle(option.value)}
                onBlur={field.onBlur}
              />
            }
            sx={{ ml: '-6px' }}
          />
        ))}
      </Box>
      {note !== undefined && (
        <FormHelperText id={`${id}-note`} error={fieldState.error !== undefined} sx={{ m: 0 }}>
          {note}
        </FormHelperText>
      )}
    </Box>
  );
}
