import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import { type FormEvent, useId, useState } from 'react';
import { useLocation } from 'wouter';
import { useDeskCommand } from '#renderer/api/queries.ts';
import { FailureNote } from '#renderer/ui/feedback/error-state.tsx';
import { showDone } from '#renderer/ui/feedback/toast.tsx';
import { PlainText } from '#renderer/ui/fields/plain-inputs.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { BottomBar } from '#renderer/ui/layout/bottom-bar.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { ShapeEdit } from '#shared/domain/lab.ts';
import type { LabRun } from '../../types.ts';
import { editText } from '../edit-text.ts';

interface EditsBarProps {
  readonly run: LabRun;
  readonly changes: readonly ShapeEdit[];
  /** What breaks a direction, in sentences; saving waits for all of it. */
  readonly violations: readonly string[];
  readonly onUndo: () => void;
  readonly onSaved: () => void;
}

/** Changes by hand that are not saved yet: what they are, whether they may be saved, and saving them. */
export function EditsBar(props: EditsBarProps) {
  const words = useText().lab.shapes.edit;
  const { changes, violations, onUndo } = props;
  const [saving, setSaving] = useState(false);
  const [violation] = violations;
  return (
    <BottomBar label={words.title}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <Box role="status" sx={{ flex: 1, minWidth: 0 }}>
          <b>{words.pending(changes.length)}</b>
          <Box sx={{ color: violation === undefined ? color.inkQuiet : color.adverse }}>
            {violation ?? words.pendingNote}
          </Box>
        </Box>
        <Button onClick={onUndo}>{words.undo}</Button>
        <Button variant="contained" disabled={violation !== undefined} onClick={() => setSaving(true)}>
          {words.save}
        </Button>
      </Box>
      {saving && <SaveDialog {...props} onClose={() => setSaving(false)} />}
    </BottomBar>
  );
}

function SaveDialog(props: EditsBarProps & { onClose: () => void }) {
  const text = useText();
  const words = text.lab.shapes.edit;
  const formats = useFormats();
  const { run, changes, onSaved, onClose } = props;
  const titleId = useId();
  const [, navigate] = useLocation();
  const [name, setName] = useState<string>(words.defaultName(run.name));
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const edit = useDeskCommand('lab.edit');
  const needed = (value: string) => (asked && value.trim() === '' ? text.app.problems.required : undefined);
  function save(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (name.trim() === '' || reason.trim() === '') return;
    edit.mutate(
      { runId: run.runId, name: name.trim(), edits: [...changes], reason: reason.trim() },
      {
        onSuccess: ({ runId }) => {
          showDone(words.saved);
          onSaved();
          navigate(`/models/lab/runs/${runId}`);
        },
      },
    );
  }
  return (
    <Dialog open onClose={edit.isPending ? undefined : onClose} aria-labelledby={titleId} maxWidth="sm">
      <form onSubmit={save} noValidate style={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}>
        <DialogTitle id={titleId}>{words.dialogTitle}</DialogTitle>
        <DialogContent>
          <Stack sx={{ gap: 2 }}>
            <span>{words.dialogNote}</span>
            <Box component="ul" aria-label={words.list} sx={{ m: 0, pl: 2.5, maxHeight: 160, overflow: 'auto' }}>
              {changes.map((change, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: changes have no other name than their place.
                <li key={index}>{formats.labelled(change.input, editText(text, formats, change))}</li>
              ))}
            </Box>
            <PlainText label={words.name} required value={name} error={needed(name)} onChange={setName} />
            <PlainText
              label={words.reason}
              required
              autoFocus
              rows={3}
              value={reason}
              error={needed(reason)}
              onChange={setReason}
            />
            <FailureNote error={edit.error} />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={edit.isPending}>
            {text.app.cancel}
          </Button>
          <Button type="submit" variant="contained" disabled={edit.isPending}>
            {words.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
