import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useDeskCommand } from '#renderer/api/queries.ts';
import { FailureNote } from '#renderer/ui/feedback/error-state.tsx';
import { showDone } from '#renderer/ui/feedback/toast.tsx';
import { TextInput } from '#renderer/ui/fields/form-fields.tsx';
import { applyProblems, useSchemaResolver } from '#renderer/ui/fields/schema-resolver.ts';
import { useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { passwordSchema } from '#shared/contract/fields.ts';

const schema = z
  .object({ current: z.string().min(1), next: passwordSchema, repeat: z.string() })
  .refine(({ next, repeat }) => next === repeat, { path: ['repeat'], message: 'different-passwords' });

/** Changing one's own password. */
export function PasswordSection() {
  const text = useText();
  const words = text.settings.password;
  const change = useDeskCommand('session.changePassword');
  const form = useForm({
    defaultValues: { current: '', next: '', repeat: '' },
    resolver: useSchemaResolver(schema),
    mode: 'onTouched',
  });
  const submit = form.handleSubmit(({ current, next }) =>
    change.mutate(
      { current, next },
      {
        onSuccess: () => {
          form.reset();
          showDone(words.done);
        },
        onError: (failure) => applyProblems(form, failure),
      },
    ),
  );
  const { control } = form;
  return (
    <Section title={words.title} note={words.note}>
      <Box
        component="form"
        noValidate
        onSubmit={(event) => void submit(event)}
        sx={{ display: 'grid', gap: 2, maxWidth: 360, mt: 1 }}
      >
        <TextInput
          control={control}
          name="current"
          label={words.current}
          type="password"
          autoComplete="current-password"
          required
        />
        <TextInput
          control={control}
          name="next"
          label={words.next}
          hint={words.nextHint}
          type="password"
          autoComplete="new-password"
          required
        />
        <TextInput
          control={control}
          name="repeat"
          label={words.repeat}
          type="password"
          autoComplete="new-password"
          required
        />
        <FailureNote error={change.error} />
        <Box>
          <Button type="submit" variant="contained" disabled={change.isPending}>
            {words.action}
          </Button>
        </Box>
      </Box>
    </Section>
  );
}
