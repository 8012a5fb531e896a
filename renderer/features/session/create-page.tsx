import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { type Control, useForm } from 'react-hook-form';
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

const { name, administrators } = operations['workspace.create'].input.shape;
const { name: signInName, displayName, staffNumber } = administrators.element.shape;
const founderSchema = z
  .object({ name: signInName, displayName, staffNumber, ...newPasswordShape })
  .superRefine(samePasswords);
const schema = z.object({ name, first: founderSchema, second: founderSchema });
const anyone = z.object({
  name: z.string(),
  displayName: z.string(),
  staffNumber: z.string(),
  password: z.string(),
  repeat: z.string(),
});
const firstAloneSchema = z.object({ name, first: founderSchema, second: anyone });

const NOBODY = { name: '', displayName: '', staffNumber: '', password: '', repeat: '' };
type FormValues = z.infer<typeof schema>;

/** Makes a workspace with its two administrators and shows its recovery phrase, once. */
export function CreatePage(props: { onBack: () => void; onCreated: (file: string, officer: string) => void }) {
  const text = useText();
  const words = text.session.create;
  const { onBack, onCreated } = props;
  const create = useDeskCommand('workspace.create');
  const [made, setMade] = useState<{ file: string; phrase: string; officer: string } | null>(null);
  const [later, setLater] = useState(false);
  const form = useForm<FormValues>({
    defaultValues: { name: '', first: NOBODY, second: NOBODY },
    resolver: useSchemaResolver(later ? firstAloneSchema : schema),
    mode: 'onTouched',
  });
  const submit = form.handleSubmit((values) => {
    const founders = later ? [values.first] : [values.first, values.second];
    create.mutate(
      { name: values.name, administrators: founders.map(({ repeat: _, ...founder }) => founder) },
      {
        onSuccess: ({ file, recoveryPhrase }) => setMade({ file, phrase: recoveryPhrase, officer: values.first.name }),
      },
    );
  });
  if (made) return <PhrasePage phrase={made.phrase} onConfirmed={() => onCreated(made.file, made.officer)} />;
  const { control } = form;
  return (
    <SessionLayout title={words.title} subtitle={words.subtitle}>
      <Stack component="form" noValidate onSubmit={(event) => void submit(event)} sx={{ gap: 2 }}>
        <TextInput control={control} name="name" label={words.name} hint={words.nameHint} required autoFocus />
        <FounderFields control={control} who="first" />
        <FormControlLabel
          control={<Checkbox checked={later} onChange={(event) => setLater(event.target.checked)} size="small" />}
          label={words.later}
        />
        {later ? <span>{words.laterHint}</span> : <FounderFields control={control} who="second" />}
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

function FounderFields(props: { control: Control<FormValues>; who: 'first' | 'second' }) {
  const words = useText().session.create;
  const { control, who } = props;
  return (
    <Stack role="group" aria-label={words[who]} sx={{ gap: 2 }}>
      <Typography component="h2" sx={{ fontWeight: 600, mt: 1 }}>
        {words[who]}
      </Typography>
      <TextInput
        control={control}
        name={`${who}.displayName`}
        label={words.displayName}
        hint={words.displayNameHint}
        required
      />
      <TextInput
        control={control}
        name={`${who}.staffNumber`}
        label={words.staffNumber}
        hint={words.staffNumberHint}
        required
      />
      <TextInput
        control={control}
        name={`${who}.name`}
        label={words.officer}
        hint={words.officerHint}
        required
        autoComplete="username"
      />
      <TextInput
        control={control}
        name={`${who}.password`}
        label={words.password}
        hint={words.passwordHint}
        type="password"
        autoComplete="new-password"
        required
      />
      <TextInput
        control={control}
        name={`${who}.repeat`}
        label={words.repeat}
        type="password"
        autoComplete="new-password"
        required
      />
    </Stack>
  );
}
