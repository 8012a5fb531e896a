/** Retires a record or a source, with a reason. */

import { useDeskCommand } from '#renderer/api/queries.ts';
import { ConfirmDialog } from '#renderer/ui/feedback/confirm-dialog.tsx';
import { showDone } from '#renderer/ui/feedback/toast.tsx';
import { useText } from '#renderer/ui/language/language.tsx';

interface RemoveRecordDialogProps {
  readonly caseId: string;
  readonly recordSet: string;
  readonly recordId: number;
  readonly onClose: () => void;
}

/** Asks for the reason and removes one record. */
export function RemoveRecordDialog({ caseId, recordSet, recordId, onClose }: RemoveRecordDialogProps) {
  const text = useText();
  const remove = useDeskCommand('evidence.removeRecord');
  const words = text.evidence.records;
  const onSuccess = () => {
    showDone(words.removed);
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={words.removeTitle}
      confirmLabel={words.remove}
      tone="adverse"
      reasonLabel={words.reason}
      busy={remove.isPending}
      error={remove.error}
      onClose={onClose}
      onConfirm={(reason) => remove.mutate({ caseId, recordSet, recordId, reason }, { onSuccess })}
    >
      <span>{words.removeNote}</span>
    </ConfirmDialog>
  );
}

interface RemoveSourceDialogProps {
  readonly caseId: string;
  readonly sourceId: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** Asks for the reason and removes a source with its records. */
export function RemoveSourceDialog({ caseId, sourceId, name, onClose }: RemoveSourceDialogProps) {
  const text = useText();
  const remove = useDeskCommand('evidence.removeSource');
  const words = text.evidence.sources;
  const onSuccess = () => {
    showDone(words.removed);
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={words.removeTitle(name)}
      confirmLabel={words.remove}
      tone="adverse"
      reasonLabel={text.evidence.records.reason}
      busy={remove.isPending}
      error={remove.error}
      onClose={onClose}
      onConfirm={(reason) => remove.mutate({ caseId, sourceId, reason }, { onSuccess })}
    >
      <span>{words.removeNote}</span>
    </ConfirmDialog>
  );
}
