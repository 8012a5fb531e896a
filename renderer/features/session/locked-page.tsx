import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useForm } from 'react-hook-form';
import { useDeskCommand } from '#renderer/api/queries.ts';
import { FailureNote } from '#renderer/ui/feedback/error-state.tsx';
import { TextInput } from '#renderer/ui/fields/form-fields.tsx';
import { useChosenLanguage } from '#renderer/ui/language/choice.ts';
import { useText } from '#renderer/ui/language/language.tsx';
import { useLastSession } from './last-session.ts';
import { SessionLayout } from './session-layout.tsx';

/** After locking: the same officer's password opens the desk where it was left. */
export function LockedPage(props: { last: { file: string; workspace: string; officer: string; displayName: string } }) {
  const text = useText();
  const words = text.session.locked;
  const { last } = props;
  const forget = useLastSession((state) => state.forget);
  const signIn = useDeskCommand('session.signIn');
  const language = useChosenLanguage();
  const form = useForm({ defaultValues: { password: '' } });
  const unlock = form.handleSubmit(({ password }) => {
    const caller = { workspace: last.file, officer: last.officer, password, ...language };
    signIn.mutate(caller, { onError: () => form.reset() });
  });
  return (
    <SessionLayout title={words.title} subtitle={words.subtitle(last.workspace)}>
      <Stack component="form" noValidate onSubmit={(event) => void unlock(event)} sx={{ gap: 2 }}>
        <input type="text" name="username" autoComplete="username" value={last.officer} readOnly hidden />
        <TextInput
          control={form.control}
          name="password"
          type="password"
          autoComplete="current-password"
          label={`${text.session.signIn.password} · ${last.displayName}`}
          autoFocus
        />
        <FailureNote error={signIn.error} />
        <Stack direction="row" sx={{ gap: 1 }}>
          <Button type="submit" variant="contained" disabled={signIn.isPending}>
            {words.action}
          </Button>
          <Button variant="text" onClick={forget}>
            {words.other}
          </Button>
        </Stack>
      </Stack>
    </SessionLayout>
  );
}
