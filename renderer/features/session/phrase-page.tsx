import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { TextInput } from '#renderer/ui/fields/form-fields.tsx';
import { useText } from '#renderer/ui/language/language.tsx';
import { MONO_FAMILY } from '#renderer/ui/theme/theme.ts';
import { color } from '#renderer/ui/theme/tokens.ts';
import { SessionLayout } from './session-layout.tsx';

/** Two different places in the phrase, in order. */
function twoPlaces(count: number): [number, number] {
  const [a = 0, b = 0] = crypto.getRandomValues(new Uint32Array(2));
  const first = a % count;
  const second = (first + 1 + (b % (count - 1))) % count;
  return first < second ? [first, second] : [second, first];
}

/** The recovery phrase, and the proof that it was written down. */
export function PhrasePage(props: { phrase: string; onConfirmed: () => void }) {
  const words = useText().session.phrase;
  const { phrase, onConfirmed } = props;
  const list = phrase.trim().split(/\s+/);
  const numbered = list.map((word, index) => ({ word, position: index + 1 }));
  const [places] = useState(() => twoPlaces(list.length));
  const form = useForm({ defaultValues: { first: '', second: '' } });
  const confirm = form.handleSubmit((typed) => {
    const wrong = (['first', 'second'] as const).filter(
      (name, index) => typed[name].trim().toLowerCase() !== list[places[index] ?? 0],
    );
    for (const name of wrong) form.setError(name, { message: words.wrong });
    if (wrong.length === 0) onConfirmed();
  });
  return (
    <SessionLayout title={words.title} subtitle={words.subtitle}>
      <Box
        component="ol"
        sx={{
          m: 0,
          mb: 3,
          p: 0,
          listStyle: 'none',
          display: 'grid',
          gridTemplateColumns: 'repeat(3, 1fr)',
          borderTop: `1px solid ${color.hairline}`,
        }}
      >
        {numbered.map(({ word, position }) => (
          <Box
            component="li"
            key={position}
            sx={{
              display: 'flex',
              gap: 1,
              py: '6px',
              borderBottom: `1px solid ${color.hairline}`,
              fontFamily: MONO_FAMILY,
              fontSize: 15,
            }}
          >
            <Box component="span" aria-hidden="true" sx={{ color: color.inkQuiet, minWidth: 24, textAlign: 'right' }}>
              {position}
            </Box>
            {word}
          </Box>
        ))}
      </Box>
      <Stack component="form" noValidate onSubmit={(event) => void confirm(event)} sx={{ gap: 2 }}>
        <Box>{words.confirm}</Box>
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
          <TextInput control={form.control} name="first" label={words.word(places[0] + 1)} />
          <TextInput control={form.control} name="second" label={words.word(places[1] + 1)} />
        </Box>
        <Stack direction="row" sx={{ gap: 1 }}>
          <Button type="submit" variant="contained">
            {words.action}
          </Button>
          <Button onClick={() => window.print()}>{words.print}</Button>
        </Stack>
      </Stack>
    </SessionLayout>
  );
}
