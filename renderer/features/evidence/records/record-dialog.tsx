/** Enters or corrects one record by hand; the reason is kept with it. */

import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import OutlinedInput from '@mui/material/OutlinedInput';
import Stack from '@mui/material/Stack';
import { type FormEvent, useId, useState } from 'react';
import { useDeskCommand } from '#renderer/api/queries.ts';
import type { EvidenceRow } from '#renderer/api/replies.ts';
import { useToday } from '#renderer/api/session.ts';
import { recordSetLabel } from '#renderer/charts/values/field-value.ts';
import { SourceLink } from '#renderer/charts/values/source-link.tsx';
import { changesOf } from '#renderer/ui/drafts/form-draft.ts';
import { closingBy, DraftNote, useDraft } from '#renderer/ui/drafts/use-draft.tsx';
import { FailureNote } from '#renderer/ui/feedback/error-state.tsx';
import { showDone } from '#renderer/ui/feedback/toast.tsx';
import { Field } from '#renderer/ui/fields/field.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import type { FieldValue } from '#shared/domain/record-sets.ts';
import { RecordFieldsForm } from './record-fields.tsx';
import { readRecord, typedRecord } from './record-form.ts';

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
export function RecordDialog(props: RecordDialogProps) {
  const text = useText();
  const words = text.evidence.records;
  const formats = useFormats();
  const { caseId, currency, recordSet, record, onRemove, onClose } = props;
  const titleId = useId();
  const [opened] = useState(() => typedRecord(formats, recordSet, record?.fields ?? {}, currency));
  const [typed, setTyped] = useState(opened);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const isChanged = reason !== '' || Object.keys(changesOf(opened, typed)).length > 0;
  const draft = useDraft({
    place: `evidence.record:${caseId}:${recordSet}:${record?.recordId ?? 'new'}`,
    content: !isChanged ? null : JSON.stringify({ typed: changesOf(opened, typed), reason }),
    restore: (content) => {
      const kept = JSON.parse(content) as { typed: Record<string, string>; reason: string };
      setTyped({ ...opened, ...kept.typed });
      setReason(kept.reason);
    },
    startOver: () => {
      setTyped(opened);
      setReason('');
    },
  });
  const { save, busy, error } = useRecordSaving(props, draft.discard);
  const read = readRecord(formats, recordSet, typed, { currency, today: useToday(), stored: record?.fields ?? {} });
  const shown = Object.entries(read.problems).filter(([field]) => asked || (left.has(field) && typed[field] !== ''));
  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (Object.keys(read.problems).length === 0 && reason.trim() !== '') save(read.fields, reason.trim());
  }
  const name = recordSetLabel(text, recordSet);
  return (
    <Dialog open onClose={busy ? undefined : closingBy(onClose, draft.isTyped)} aria-labelledby={titleId} maxWidth="md">
      <form onSubmit={submit} noValidate style={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}>
        <DialogTitle id={titleId}>{record === null ? words.addTitle(name) : words.correctTitle(name)}</DialogTitle>
        <DialogContent>
          <Stack sx={{ gap: 2 }}>
            <DraftNote draft={draft} />
            {record !== null && <SourceLink {...record} />}
            <RecordFieldsForm
              recordSet={recordSet}
              typed={typed}
              problems={Object.fromEntries(shown)}
              onChange={(field, value) => setTyped({ ...typed, [field]: value })}
              onLeave={(field) => {
                setTyped({ ...typed, [field]: read.settled[field] ?? '' });
                setLeft(new Set([...left, field]));
              }}
            />
            <ReasonField value={reason} wanting={asked && reason.trim() === ''} onChange={setReason} />
            <FailureNote error={error} />
          </Stack>
        </DialogContent>
        <DialogActions>
          {record !== null && (
            <Button color="error" disabled={busy} onClick={() => onRemove(record)} sx={{ mr: 'auto' }}>
              {words.remove}
            </Button>
          )}
          <Button
            onClick={() => {
              draft.discard();
              onClose();
            }}
            disabled={busy}
          >
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

/** Adds a record or replaces the one that is corrected, then closes. */
function useRecordSaving({ caseId, recordSet, record, onClose }: RecordDialogProps, sent: () => void) {
  const words = useText().evidence.records;
  const add = useDeskCommand('evidence.addRecord');
  const correct = useDeskCommand('evidence.correctRecord');
  function save(fields: Record<string, FieldValue>, reason: string) {
    const given = { caseId, recordSet, fields, reason };
    const finish = (message: string) => () => {
      sent();
      showDone(message);
      onClose();
    };
    if (record === null) add.mutate(given, { onSuccess: finish(words.added) });
    else correct.mutate({ ...given, recordId: record.recordId }, { onSuccess: finish(words.corrected) });
  }
  return { save, busy: add.isPending || correct.isPending, error: add.error ?? correct.error };
}

interface ReasonFieldProps {
  readonly value: string;
  readonly wanting: boolean;
  readonly onChange: (reason: string) => void;
}

function ReasonField({ value, wanting, onChange }: ReasonFieldProps) {
  const text = useText();
  const words = text.evidence.records;
  const error = wanting ? text.app.reasonNeeded : undefined;
  return (
    <Field label={words.reason} hint={words.reasonHint} required error={error}>
      {(input) => (
        <OutlinedInput
          {...input}
          multiline
          minRows={2}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
