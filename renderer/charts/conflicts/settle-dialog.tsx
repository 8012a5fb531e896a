/** Keeps one side of a fact that sources state differently, with a reason. */
import { useState } from 'react';
import { useDeskCommand } from '#renderer/api/queries.ts';
import { sentenceCase } from '#renderer/charts/findings/evidence-rows.tsx';
import { ConfirmDialog } from '#renderer/ui/feedback/confirm-dialog.tsx';
import { showDone } from '#renderer/ui/feedback/toast.tsx';
import { PlainRadios } from '#renderer/ui/fields/plain-inputs.tsx';
import { useText } from '#renderer/ui/language/language.tsx';
import { type Fact, sideName } from './fact.ts';

interface SettleDialogProps {
  readonly caseId: string;
  readonly fact: Fact;
  readonly onClose: () => void;
}

/** Says for each side how many records of the others go. */
export function SettleDialog({ caseId, fact, onClose }: SettleDialogProps) {
  const text = useText();
  const words = text.evidence.conflicts;
  const settle = useDeskCommand('evidence.settleConflict');
  const [keep, setKeep] = useState(fact.sides[0]?.side ?? '');
  return (
    <ConfirmDialog
      open
      title={words.settleTitle}
      confirmLabel={words.settle}
      reasonLabel={text.evidence.records.reason}
      busy={settle.isPending}
      error={settle.error}
      onClose={onClose}
      onConfirm={(reason) =>
        settle.mutate(
          { caseId, fact: fact.fact, keep, reason },
          {
            onSuccess: () => {
              showDone(words.settled);
              onClose();
            },
          },
        )
      }
    >
      <span>{sentenceCase(fact.about)}</span>
      <PlainRadios
        label={words.keep}
        value={keep}
        options={fact.sides.map((side) => ({
          value: side.side,
          label: sideName(text, side),
          hint: words.drops(side.drops),
        }))}
        onChange={setKeep}
      />
    </ConfirmDialog>
  );
}
