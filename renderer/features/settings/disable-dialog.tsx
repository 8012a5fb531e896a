import { useDeskCommand } from '#renderer/api/queries.ts';
import type { Officer } from '#renderer/api/replies.ts';
import { ConfirmDialog } from '#renderer/ui/feedback/confirm-dialog.tsx';
import { showDone } from '#renderer/ui/feedback/toast.tsx';
import { text } from '#shared/text/text.ts';

const words = text.settings.officers;

/** Asks before an officer's key is taken away. */
export function DisableDialog(props: { officer: Officer; onClose: () => void }) {
  const { officer, onClose } = props;
  const disable = useDeskCommand('officer.disable');
  return (
    <ConfirmDialog
      open
      title={words.disabling.title(officer.displayName)}
      confirmLabel={words.disabling.action}
      tone="adverse"
      busy={disable.isPending}
      error={disable.error}
      onClose={onClose}
      onConfirm={() =>
        disable.mutate(
          { officerId: officer.id },
          {
            onSuccess: () => {
              showDone(words.done.disabled(officer.displayName));
              onClose();
            },
          },
        )
      }
    >
      <p>{words.disabling.body}</p>
    </ConfirmDialog>
  );
}
