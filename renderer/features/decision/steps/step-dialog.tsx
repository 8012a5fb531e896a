/** The dialog of a workflow step: each step's own question, the same frame. */

import { useDeskCommand } from '#renderer/api/queries.ts';
import type { CaseDetail } from '#renderer/api/replies.ts';
import { ConfirmDialog } from '#renderer/ui/feedback/confirm-dialog.tsx';
import { showDone } from '#renderer/ui/feedback/toast.tsx';
import { useText } from '#renderer/ui/language/language.tsx';

import { STEPS, type StepName } from '#shared/workflow/steps.ts';
import { TermsFacts } from '../terms-facts.tsx';
import { ApproveDialog } from './approve-dialog.tsx';
import { DeclineDialog } from './decline-dialog.tsx';
import { RecommendDialog } from './recommend-dialog.tsx';

interface StepDialogProps {
  readonly step: Exclude<StepName, 'meetCondition'>;
  readonly detail: CaseDetail;
  readonly onClose: () => void;
}

/** The dialog for the step. */
export function StepDialog({ step, detail, onClose }: StepDialogProps) {
  switch (step) {
    case 'recommend':
      return <RecommendDialog detail={detail} onClose={onClose} />;
    case 'approve':
      return <ApproveDialog detail={detail} onClose={onClose} />;
    case 'decline':
      return <DeclineDialog detail={detail} onClose={onClose} />;
    case 'return':
    case 'close':
      return <CommentStep step={step} detail={detail} onClose={onClose} />;
    case 'withdraw':
      return <WithdrawStep detail={detail} onClose={onClose} />;
    default:
      return <PlainStep step={step} detail={detail} onClose={onClose} />;
  }
}

/** Steps that ask nothing; one that no dialog takes does not compile. */
type PlainStepName = Exclude<
  StepName,
  'recommend' | 'approve' | 'decline' | 'return' | 'close' | 'withdraw' | 'meetCondition'
>;
type PlainProps = Omit<StepDialogProps, 'step'> & { readonly step: PlainStepName };

/** A step that asks nothing but "are you sure", beside the terms it is about. */
function PlainStep({ step, detail, onClose }: PlainProps) {
  const text = useText();
  const command = useDeskCommand<(typeof STEPS)[PlainStepName]['operation']>(STEPS[step].operation);
  const words = text.decision.dialogs[step];
  return (
    <ConfirmDialog
      open
      title={words.title}
      confirmLabel={words.confirm}
      busy={command.isPending}
      error={command.error}
      onClose={onClose}
      onConfirm={() => command.mutate({ caseId: detail.summary.id }, { onSuccess: () => finish(words.done, onClose) })}
    >
      <span>{words.text}</span>
      {step !== 'startReview' && step !== 'startMonitoring' && <TermsFacts detail={detail} />}
    </ConfirmDialog>
  );
}

type CommentProps = Omit<StepDialogProps, 'step'> & { readonly step: 'return' | 'close' };

/** A step that needs a comment. */
function CommentStep({ step, detail, onClose }: CommentProps) {
  const text = useText();
  const command = useDeskCommand<(typeof STEPS)['return' | 'close']['operation']>(STEPS[step].operation);
  const words = text.decision.dialogs[step];
  return (
    <ConfirmDialog
      open
      title={words.title}
      confirmLabel={words.confirm}
      reasonLabel={text.decision.dialogs.comment}
      place={`decision.${step}:${detail.summary.id}`}
      busy={command.isPending}
      error={command.error}
      onClose={onClose}
      onConfirm={(comment, sent) =>
        command.mutate({ caseId: detail.summary.id, comment }, { onSuccess: () => finish(words.done, onClose, sent) })
      }
    >
      <span>{words.text}</span>
    </ConfirmDialog>
  );
}

function WithdrawStep({ detail, onClose }: Omit<StepDialogProps, 'step'>) {
  const text = useText();
  const command = useDeskCommand('case.withdraw');
  const words = text.decision.dialogs.withdraw;
  return (
    <ConfirmDialog
      open
      title={words.title}
      confirmLabel={words.confirm}
      tone="adverse"
      reasonLabel={words.reason}
      place={`case.withdraw:${detail.summary.id}`}
      busy={command.isPending}
      error={command.error}
      onClose={onClose}
      onConfirm={(reason, sent) =>
        command.mutate({ caseId: detail.summary.id, reason }, { onSuccess: () => finish(words.done, onClose, sent) })
      }
    >
      <span>{words.text}</span>
    </ConfirmDialog>
  );
}

function finish(message: string, onClose: () => void, sent?: () => void): void {
  sent?.();
  showDone(message);
  onClose();
}
