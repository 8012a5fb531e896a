import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useDeskCommand } from '#renderer/api/queries.ts';
import { FailureNote } from '#renderer/ui/feedback/error-state.tsx';
import { TextInput } from '#renderer/ui/fields/form-fields.tsx';
import { useSchemaResolver } from '#renderer/ui/fields/schema-resolver.ts';
import { useText } from '#renderer/ui/language/language.tsx';
import { shortTextSchema } from '#shared/contract/fields.ts';
import { newPasswordShape, samePasswords } from './new-password.ts';
import { SessionLayout } from './session-layout.tsx';

const schema = z
  .object({ phrase: z.string().trim().min(1).max(400), officer: shortTextSchema, ...newPasswordShape })
  .superRefine(samePasswords);

/** Opens a workspace with its recovery phrase and sets an administrator's new password. */
export function RecoverPage(props: { file: string; onBack: () => void }) {
  const text = useText();
  const words = text.session.recover;
  const { file, onBack } = props;
  const recover = useDeskCommand('session.recover');
  const form = useForm({
    defaultValues: { phrase: '', officer: '', password: '', repeat: '' },
    resolver: useSchemaResolver(schema),
    mode: 'onTouched',
  });
  const submit = form.handleSubmit(({ phrase, officer, password }) => {
    recover.mutate({ workspace: file, phrase: phrase.trim().toLowerCase().replaceAll(/\s+/g, ' '), officer, password });
  });
  const { control } = form;
  return (
    <SessionLayout title={words.title} subtitle={words.subtitle} footer={file}>
      <Stack component="form" noValidate onSubmit={(event) => void submit(event)} sx={{ gap: 2 }}>
        <TextInput
          control={control}
          name="phrase"
          label={words.phrase}
          hint={words.phraseHint}
          rows={3}
          required
          autoFocus
        />
        <TextInput
          control={control}
          name="officer"
          label={words.officer}
          hint={words.officerHint}
          autoComplete="username"
          required
        />
        <TextInput
          control={control}
          name="password"
          label={words.password}
          hint={text.session.create.passwordHint}
          type="password"
          autoComplete="new-password"
          required
        />
        <TextInput
          control={control}
          name="repeat"
          label={text.session.create.repeat}
          type="password"
          autoComplete="new-password"
          required
        />
        <FailureNote error={recover.error} />
        <Stack direction="row" sx={{ gap: 1 }}>
          <Button type="submit" variant="contained" disabled={recover.isPending}>
            {words.action}
          </Button>
          <Button variant="text" onClick={onBack}>
            {text.session.back}
          </Button>
        </Stack>
      </Stack>
    </SessionLayout>
  );
}
