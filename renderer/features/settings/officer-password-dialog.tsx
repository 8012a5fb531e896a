import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import { useId } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useDeskCommand } from '#renderer/api/queries.ts';
import type { Officer } from '#renderer/api/replies.ts';
import { FailureNote } from '#renderer/ui/feedback/error-state.tsx';
import { showDone } from '#renderer/ui/feedback/toast.tsx';
import { TextInput } from '#renderer/ui/fields/form-fields.tsx';
import { useSchemaResolver } from '#renderer/ui/fields/schema-resolver.ts';
import { useText } from '#renderer/ui/language/language.tsx';
import { passwordSchema } from '#shared/contract/fields.ts';

const schema = z.object({ password: passwordSchema });

/** A new password for an officer who forgot theirs, or who is enabled again. */
export function OfficerPasswordDialog(props: { officer: Officer; onClose: () => void }) {
  const text = useText();
  const words = text.settings.officers;
  const { officer, onClose } = props;
  const enabling = officer.status === 'disabled';
  const command = useDeskCommand(enabling ? 'officer.enable' : 'officer.resetPassword');
  const form = useForm({ defaultValues: { password: '' }, resolver: useSchemaResolver(schema) });
  const titleId = useId();
  const submit = form.handleSubmit(({ password }) =>
    command.mutate(
      { officerId: officer.id, password },
      {
        onSuccess: () => {
          showDone(enabling ? words.done.enabled(officer.displayName) : words.done.reset(officer.displayName));
          onClose();
        },
      },
    ),
  );
  const { newPassword } = words;
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="xs">
      <form noValidate onSubmit={(event) => void submit(event)}>
        <DialogTitle id={titleId}>
          {enabling ? newPassword.enableTitle(officer.displayName) : newPassword.resetTitle(officer.displayName)}
        </DialogTitle>
        <DialogContent>
          <Stack sx={{ gap: 2 }}>
            <TextInput
              control={form.control}
              name="password"
              label={newPassword.password}
              hint={words.form.passwordHint}
              type="password"
              autoComplete="new-password"
              required
              autoFocus
            />
            <FailureNote error={command.error} />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{text.app.cancel}</Button>
          <Button type="submit" variant="contained" disabled={command.isPending}>
            {enabling ? newPassword.enable : newPassword.reset}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
