/** A dialog around a form: title, fields, what failed, cancel and confirm. */

import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import { type FormEvent, type ReactNode, useId } from 'react';
import type { DeskFailure } from '#renderer/api/failure.ts';
import { closingBy, type Draft, DraftNote } from '#renderer/ui/drafts/use-draft.tsx';
import { FailureNote } from '#renderer/ui/feedback/error-state.tsx';
import { useText } from '#renderer/ui/language/language.tsx';

interface FormDialogProps {
  readonly title: string;
  readonly intro: string;
  readonly confirmLabel: string;
  readonly tone?: 'plain' | 'adverse';
  readonly busy: boolean;
  readonly error: DeskFailure | null;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  /** What is typed in it: kept until it is sent or cancelled. */
  readonly draft: Draft;
  readonly children: ReactNode;
}

/** The frame of the steps that ask for more than a comment. */
export function FormDialog(props: FormDialogProps) {
  const text = useText();
  const { title, intro, confirmLabel, tone = 'plain', busy, error, onSubmit, onClose, draft, children } = props;
  const titleId = useId();
  function submit(event: FormEvent) {
    event.preventDefault();
    onSubmit();
  }
  return (
    <Dialog open onClose={busy ? undefined : closingBy(onClose, draft.isTyped)} aria-labelledby={titleId} maxWidth="sm">
      <form onSubmit={submit} noValidate style={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}>
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent>
          <Stack sx={{ gap: 2 }}>
            <span>{intro}</span>
            <DraftNote draft={draft} />
            {children}
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
            {text.decision.dialogs.cancel}
          </Button>
          <Button type="submit" variant="contained" color={tone === 'adverse' ? 'error' : 'primary'} disabled={busy}>
            {confirmLabel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
