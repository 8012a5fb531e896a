import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import OutlinedInput from '@mui/material/OutlinedInput';
import Stack from '@mui/material/Stack';
import { type FormEvent, type ReactNode, type RefObject, useId, useRef, useState } from 'react';
import { closingBy, DraftNote, useDraft } from '#renderer/ui/drafts/use-draft.tsx';
import { Field } from '#renderer/ui/fields/field.tsx';
import { useText } from '#renderer/ui/language/language.tsx';
import { FailureNote } from './error-state.tsx';

interface ConfirmDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly children?: ReactNode;
  readonly confirmLabel: string;
  readonly tone?: 'plain' | 'adverse';
  /** When given, a reason is asked for under this label and must not be empty. */
  readonly reasonLabel?: string;
  readonly busy?: boolean;
  readonly error?: {
    readonly message: string;
    readonly details?: readonly { place: string; message: string }[];
  } | null;
  /** The form whose reason is kept while it is typed, e.g. "case.withdraw:" and the id of the case. */
  readonly place?: string;
  /** `sent` lets go of the kept reason: called once the act is done. */
  readonly onConfirm: (reason: string, sent: () => void) => void;
  readonly onClose: () => void;
}

/** Asks before an act that cannot be taken back, and for its reason where the rules want one. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, onClose, busy = false } = props;
  const titleId = useId();
  const isTyped = useRef(false);
  return (
    <Dialog
      open={open}
      onClose={busy ? undefined : (event, reason) => closingBy(onClose, isTyped.current)(event, reason)}
      aria-labelledby={titleId}
      maxWidth="xs"
    >
      <ConfirmForm {...props} titleId={titleId} isTyped={isTyped} />
    </Dialog>
  );
}

function ConfirmForm(props: ConfirmDialogProps & { titleId: string; isTyped: RefObject<boolean> }) {
  const text = useText();
  const {
    open,
    title,
    titleId,
    isTyped,
    place = null,
    children,
    confirmLabel,
    tone = 'plain',
    reasonLabel,
    busy = false,
    error,
    onConfirm,
    onClose,
  } = props;
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const draft = useDraft({
    place: reasonLabel === undefined ? null : place,
    content: reason === '' ? null : reason,
    restore: setReason,
    startOver: () => setReason(''),
  });
  isTyped.current = draft.isTyped;
  const wanting = reasonLabel !== undefined && reason.trim() === '';
  function submit(event: FormEvent) {
    event.preventDefault();
    // A dialog that is done is still seen while it fades: it takes no second answer.
    if (!open || busy) return;
    setAsked(true);
    if (!wanting) onConfirm(reason.trim(), draft.discard);
  }
  return (
    <form onSubmit={submit} noValidate>
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent>
        <Stack sx={{ gap: 2 }}>
          {children}
          <DraftNote draft={draft} />
          {reasonLabel !== undefined && (
            <Field label={reasonLabel} required error={asked && wanting ? text.app.reasonNeeded : undefined}>
              {(input) => (
                <OutlinedInput
                  {...input}
                  autoFocus
                  multiline
                  minRows={3}
                  value={reason}
                  onChange={(event) => setReason(event.target.value)}
                />
              )}
            </Field>
          )}
          <FailureNote error={error} />
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button
          onClick={() => {
            draft.discard();
            onClose();
          }}
          disabled={busy}
        >
          {text.app.cancel}
        </Button>
        <Button
          type="submit"
          variant="contained"
          color={tone === 'adverse' ? 'error' : 'primary'}
          disabled={busy}
          autoFocus={reasonLabel === undefined}
        >
          {confirmLabel}
        </Button>
      </DialogActions>
    </form>
  );
}
