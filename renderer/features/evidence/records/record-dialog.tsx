/** Enters or corrects one record by hand; the reason is kept with it. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import OutlinedInput from '@mui/material/OutlinedInput';
import { type FormEvent, useId, useState } from 'react';
import { useDeskCommand } from '#renderer/api/queries.ts';
import { recordSetLabel } from '#renderer/charts/values/field-value.ts';
import { SourceLink } from '#renderer/charts/values/source-link.tsx';
import { text } from '#renderer/text/text.ts';
import { FailureNote } from '#renderer/ui/feedback/error-state.tsx';
import { showDone } from '#renderer/ui/feedback/toast.tsx';
import { Field } from '#renderer/ui/fields/field.tsx';
import { RecordFieldsForm } from './record-fields.tsx';
import { readRecord, typedRecord } from './record-form.ts';
import type { EvidenceRow } from './records-panel.tsx';

const words = text.evidence.records;

interface RecordDialogProps {
  readonly caseId: string;
  readonly currency: string;
  readonly recordSet: string;
  /** The record to correct; null to add one. */
  readonly record: EvidenceRow | null;
  readonly onRemove: (record: EvidenceRow) => void;
  readonly onClose: () => void;
}

/** Every field of the set in its order, then the reason. */
export function RecordDialog({ caseId, currency, recordSet, record, onRemove, onClose }: RecordDialogProps) {
  const titleId = useId();
  const [typed, setTyped] = useState(() => typedRecord(recordSet, record?.fields ?? {}, currency));
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const add = useDeskCommand('evidence.addRecord');
  const correct = useDeskCommand('evidence.correctRecord');
  const read = readRecord(recordSet, typed, currency);
  const busy = add.isPending || correct.isPending;

  function save(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (Object.keys(read.problems).length > 0 || reason.trim() === '') return;
    const given = { caseId, recordSet, fields: read.fields, reason: reason.trim() };
    const finish = (message: string) => () => {
      showDone(message);
      onClose();
    };
    if (record === null) add.mutate(given, { onSuccess: finish(words.added) });
    else correct.mutate({ ...given, recordId: record.recordId }, { onSuccess: finish(words.corrected) });
  }

  const name = recordSetLabel(recordSet);
  return (
    <Dialog open onClose={busy ? undefined : onClose} aria-labelledby={titleId} maxWidth="md">
      <form onSubmit={save} noValidate style={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}>
        <DialogTitle id={titleId}>{record === null ? words.addTitle(name) : words.correctTitle(name)}</DialogTitle>
        <DialogContent>
          {record !== null && (
            <Box sx={{ mb: 1.5 }}>
              <SourceLink {...record} />
            </Box>
          )}
          <RecordFieldsForm
            recordSet={recordSet}
            typed={typed}
            problems={asked ? read.problems : {}}
            onChange={(field, value) => setTyped({ ...typed, [field]: value })}
          />
          <Box sx={{ mt: 2 }}>
            <Field
              label={words.reason}
              hint={words.reasonHint}
              required
              error={asked && reason.trim() === '' ? text.app.reasonNeeded : undefined}
            >
              {(input) => (
                <OutlinedInput
                  {...input}
                  multiline
                  minRows={2}
                  value={reason}
                  onChange={(event) => setReason(event.target.value)}
                />
              )}
            </Field>
          </Box>
          <Box sx={{ mt: 2 }}>
            <FailureNote error={add.error ?? correct.error} />
          </Box>
        </DialogContent>
        <DialogActions>
          {record !== null && (
            <Button color="error" disabled={busy} onClick={() => onRemove(record)} sx={{ mr: 'auto' }}>
              {words.remove}
            </Button>
          )}
          <Button onClick={onClose} disabled={busy}>
            {words.cancel}
          </Button>
          <Button type="submit" variant="contained" disabled={busy}>
            {words.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
