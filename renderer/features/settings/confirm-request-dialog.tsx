import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import { useId } from 'react';
import { useForm } from 'react-hook-form';
import { useDeskCommand } from '#renderer/api/queries.ts';
import type { OfficerRequest } from '#renderer/api/replies.ts';
import { FailureNote } from '#renderer/ui/feedback/error-state.tsx';
import { TextInput } from '#renderer/ui/fields/form-fields.tsx';
import { useText } from '#renderer/ui/language/language.tsx';
import type { Asked } from './asked.ts';
import { RequestFacts } from './request-facts.tsx';

/** The second administrator's signature; of one's own request that of the recovery phrase. */
export function ConfirmRequestDialog(props: {
  request: OfficerRequest;
  isOwn: boolean;
  onConfirmed: (confirmed: Asked) => void;
  onClose: () => void;
}) {
  const text = useText();
  const words = text.settings.officers.requests;
  const { request, isOwn, onConfirmed, onClose } = props;
  const command = useDeskCommand('officer.confirm');
  const form = useForm({ defaultValues: { phrase: '' } });
  const titleId = useId();
  const { displayName } = request.after;
  const submit = form.handleSubmit(({ phrase }) =>
    command.mutate(
      { requestId: request.id, ...(isOwn && { phrase }) },
      { onSuccess: ({ secondHalf }) => onConfirmed({ displayName, half: secondHalf }) },
    ),
  );
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="xs">
      <form noValidate onSubmit={(event) => void submit(event)}>
        <DialogTitle id={titleId}>{words.confirmTitle(displayName)}</DialogTitle>
        <DialogContent>
          <Stack sx={{ gap: 2 }}>
            <RequestFacts request={request} />
            {request.kind !== 'edit' && <span>{words.passwordNote}</span>}
            {isOwn && (
              <TextInput
                control={form.control}
                name="phrase"
                label={words.phrase}
                hint={words.phraseHint}
                rows={3}
                required
                autoFocus
              />
            )}
            <FailureNote error={command.error} />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{text.app.cancel}</Button>
          <Button type="submit" variant="contained" disabled={command.isPending} autoFocus={!isOwn}>
            {isOwn ? words.withPhrase : words.confirm}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
