import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useDeskCommand } from '#renderer/api/queries.ts';
import { FailureNote } from '#renderer/ui/feedback/error-state.tsx';
import { TextInput } from '#renderer/ui/fields/form-fields.tsx';
import { useSchemaResolver } from '#renderer/ui/fields/schema-resolver.ts';
import { useText } from '#renderer/ui/language/language.tsx';
import { operations } from '#shared/contract/operations.ts';
import { newPasswordShape, samePasswords } from './new-password.ts';
import { PhrasePage } from './phrase-page.tsx';
import { SessionLayout } from './session-layout.tsx';

const { name, officer } = operations['workspace.create'].input.shape;
const schema = z
  .object({ name, officer: officer.shape.name, displayName: officer.shape.displayName, ...newPasswordShape })
  .superRefine(samePasswords);

/** Makes a workspace and shows its recovery phrase, once. */
export function CreatePage(props: { onBack: () => void; onCreated: (file: string, officer: string) => void }) {
  const text = useText();
  const words = text.session.create;
  const { onBack, onCreated } = props;
  const create = useDeskCommand('workspace.create');
  const [made, setMade] = useState<{ file: string; phrase: string; officer: string } | null>(null);
  const form = useForm({
    defaultValues: { name: '', officer: '', displayName: '', password: '', repeat: '' },
    resolver: useSchemaResolver(schema),
    mode: 'onTouched',
  });
  const submit = form.handleSubmit((values) => {
    create.mutate(
      {
        name: values.name,
        officer: { name: values.officer, displayName: values.displayName, password: values.password },
      },
      { onSuccess: ({ file, recoveryPhrase }) => setMade({ file, phrase: recoveryPhrase, officer: values.officer }) },
    );
  });
  if (made) return <PhrasePage phrase={made.phrase} onConfirmed={() => onCreated(made.file, made.officer)} />;
  const { control } = form;
  return (
    <SessionLayout title={words.title} subtitle={words.subtitle}>
      <Stack component="form" noValidate onSubmit={(event) => void submit(event)} sx={{ gap: 2 }}>
        <TextInput control={control} name="name" label={words.name} hint={words.nameHint} required autoFocus />
        <TextInput
          control={control}
          name="displayName"
          label={words.displayName}
          hint={words.displayNameHint}
          required
        />
        <TextInput control={control} name="officer" label={words.officer} required autoComplete="username" />
        <TextInput
          control={control}
          name="password"
          label={words.password}
          hint={words.passwordHint}
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
        <FailureNote error={create.error} />
        <Stack direction="row" sx={{ gap: 1 }}>
          <Button type="submit" variant="contained" disabled={create.isPending}>
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
