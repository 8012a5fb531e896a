import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Select from '@mui/material/Select';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useDeskCommand } from '#renderer/api/queries.ts';
import type { WorkspaceList } from '#renderer/api/replies.ts';
import { FailureNote } from '#renderer/ui/feedback/error-state.tsx';
import { Field } from '#renderer/ui/fields/field.tsx';
import { TextInput } from '#renderer/ui/fields/form-fields.tsx';
import { useSchemaResolver } from '#renderer/ui/fields/schema-resolver.ts';
import { useChosenLanguage } from '#renderer/ui/language/choice.ts';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import { passwordSchema } from '#shared/contract/fields.ts';

const common = { officer: z.string().min(1), password: z.string().min(1) };
const schema = z.object({ ...common, next: z.string(), repeat: z.string() });
/** Whoever was given a password chooses their own at once. */
const choosingSchema = z
  .object({ ...common, next: passwordSchema, repeat: z.string() })
  .refine(({ next, repeat }) => next === repeat, { path: ['repeat'], message: 'different-passwords' });

interface SignInFormProps {
  readonly workspaces: WorkspaceList['workspaces'];
  readonly chosen: string | null;
  /** What a chosen sample officer fills in. */
  readonly initial: { readonly name: string; readonly password: string } | null;
  readonly onChoose: (file: string) => void;
  readonly onRecover: (file: string) => void;
}

/** Workspace, officer, password; one's own password where the one given opens only once. */
export function SignInForm(props: SignInFormProps) {
  const text = useText();
  const words = text.session.signIn;
  const formats = useFormats();
  const { workspaces, chosen, initial, onChoose, onRecover } = props;
  const signIn = useDeskCommand('session.signIn');
  const language = useChosenLanguage();
  const [choosing, setChoosing] = useState(false);
  const form = useForm({
    defaultValues: { officer: initial?.name ?? '', password: initial?.password ?? '', next: '', repeat: '' },
    resolver: useSchemaResolver(choosing ? choosingSchema : schema),
  });
  const workspace = workspaces.find(({ file }) => file === chosen);
  const submit = form.handleSubmit(({ officer, password, next }) => {
    if (chosen === null) return;
    signIn.mutate(
      { workspace: chosen, officer: officer.trim(), password, ...(choosing && { next }), ...language },
      {
        onError: ({ details }) => {
          if (details.some(({ place }) => place === 'next')) setChoosing(true);
          else form.resetField('password', { defaultValue: '' });
        },
      },
    );
  });
  return (
    <Stack component="form" noValidate onSubmit={(event) => void submit(event)} sx={{ gap: 2 }}>
      <Field label={words.workspace} hint={workspace && words.modified(formats.instant(workspace.modified))}>
        {({ inputProps, ...input }) => (
          <Select
            native
            {...input}
            inputProps={{ ...inputProps, id: input.id }}
            value={chosen ?? ''}
            onChange={(event) => onChoose(String(event.target.value))}
          >
            {workspaces.map(({ file, name, sample }) => (
              <option key={file} value={file}>
                {text.app.topBar.workspaceName(name, sample)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <TextInput
        control={form.control}
        name="officer"
        label={words.officer}
        autoComplete="username"
        autoFocus={initial === null}
      />
      <TextInput
        control={form.control}
        name="password"
        label={words.password}
        type="password"
        autoComplete="current-password"
      />
      <FailureNote error={signIn.error && { message: signIn.error.message }} />
      {choosing && (
        <>
          <TextInput
            control={form.control}
            name="next"
            label={words.next}
            hint={words.nextHint}
            type="password"
            autoComplete="new-password"
            required
            autoFocus
          />
          <TextInput
            control={form.control}
            name="repeat"
            label={words.nextRepeat}
            type="password"
            autoComplete="new-password"
            required
          />
        </>
      )}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Button
          type="submit"
          variant="contained"
          disabled={signIn.isPending || chosen === null}
          autoFocus={initial !== null && initial.password !== ''}
        >
          {words.action}
        </Button>
        {chosen !== null && (
          <Button variant="text" onClick={() => onRecover(chosen)} sx={{ color: color.inkQuiet }}>
            {words.recover}
          </Button>
        )}
      </Box>
    </Stack>
  );
}
