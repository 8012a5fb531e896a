import Box from '@mui/material/Box';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useState } from 'react';
import type { Json } from '#renderer/ui/display/differences.ts';
import { Field } from '#renderer/ui/fields/field.tsx';
import { useText } from '#renderer/ui/language/language.tsx';
import { MONO_FAMILY } from '#renderer/ui/theme/theme.ts';

/** The document as text; what is no JSON is said and not taken over. */
export function JsonEditor(props: {
  value: Json;
  onChange: (value: Json) => void;
  onBroken: (broken: boolean) => void;
}) {
  const words = useText().policy.edit;
  const { value, onChange, onBroken } = props;
  const [typed, setTyped] = useState(() => JSON.stringify(value, null, 2));
  const [problem, setProblem] = useState<string | null>(null);
  function take(next: string) {
    setTyped(next);
    try {
      onChange(JSON.parse(next) as Json);
      setProblem(null);
      onBroken(false);
    } catch (error) {
      setProblem(words.jsonBroken(error instanceof Error ? error.message : String(error)));
      onBroken(true);
    }
  }
  return (
    <Box sx={{ px: 3, pb: 3 }}>
      <Field label={words.jsonLabel} error={problem ?? undefined}>
        {(input) => (
          <OutlinedInput
            {...input}
            multiline
            minRows={24}
            maxRows={40}
            value={typed}
            spellCheck={false}
            onChange={(event) => take(event.target.value)}
            sx={{ '& textarea': { fontFamily: MONO_FAMILY, lineHeight: '18px' } }}
          />
        )}
      </Field>
    </Box>
  );
}
