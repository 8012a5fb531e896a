/** Records how a condition was met. */

import { useDeskCommand } from '#renderer/api/queries.ts';
import type { CreditCondition } from '#renderer/api/replies.ts';
import { ConfirmDialog } from '#renderer/ui/feedback/confirm-dialog.tsx';
import { showDone } from '#renderer/ui/feedback/toast.tsx';
import { useText } from '#renderer/ui/language/language.tsx';

interface MeetConditionDialogProps {
  readonly caseId: string;
  readonly condition: CreditCondition;
  readonly onClose: () => void;
}

/** The condition and a note. */
export function MeetConditionDialog({ caseId, condition, onClose }: MeetConditionDialogProps) {
  const text = useText();
  const meet = useDeskCommand('decision.meetCondition');
  const words = text.decision.dialogs.meetCondition;
  const onSuccess = () => {
    showDone(words.done);
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={words.title}
      confirmLabel={words.confirm}
      reasonLabel={words.note}
      busy={meet.isPending}
      error={meet.error}
      onClose={onClose}
      onConfirm={(note) => meet.mutate({ caseId, conditionId: condition.id, note }, { onSuccess })}
    >
      <span style={{ fontWeight: 600 }}>{condition.text}</span>
      <span>{words.text}</span>
    </ConfirmDialog>
  );
}
