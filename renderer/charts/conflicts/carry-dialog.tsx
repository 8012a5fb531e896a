/** Takes a fact that sources state differently to those who decide as it is, with a reason. */
import { useDeskCommand } from '#renderer/api/queries.ts';
import { sentenceCase } from '#renderer/charts/findings/evidence-rows.tsx';
import { ConfirmDialog } from '#renderer/ui/feedback/confirm-dialog.tsx';
import { showDone } from '#renderer/ui/feedback/toast.tsx';
import { useText } from '#renderer/ui/language/language.tsx';
import type { Fact } from './fact.ts';

interface CarryDialogProps {
  readonly caseId: string;
  readonly fact: Fact;
  readonly onClose: () => void;
}

/** Says what carrying means: the finding stays, and so does what it takes from the score. */
export function CarryDialog({ caseId, fact, onClose }: CarryDialogProps) {
  const text = useText();
  const words = text.evidence.conflicts;
  const carry = useDeskCommand('evidence.carryConflict');
  return (
    <ConfirmDialog
      open
      title={words.carryTitle}
      confirmLabel={words.carry}
      reasonLabel={text.evidence.records.reason}
      busy={carry.isPending}
      error={carry.error}
      onClose={onClose}
      onConfirm={(reason) =>
        carry.mutate(
          { caseId, fact: fact.fact, reason },
          {
            onSuccess: () => {
              showDone(words.carriedNow);
              onClose();
            },
          },
        )
      }
    >
      <span>{sentenceCase(fact.about)}</span>
      <span>{words.carryNote}</span>
    </ConfirmDialog>
  );
}
