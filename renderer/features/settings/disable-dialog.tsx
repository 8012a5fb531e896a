import { useDeskCommand } from '#renderer/api/queries.ts';
import type { Officer } from '#renderer/api/replies.ts';
import { ConfirmDialog } from '#renderer/ui/feedback/confirm-dialog.tsx';
import { showDone } from '#renderer/ui/feedback/toast.tsx';
import { useText } from '#renderer/ui/language/language.tsx';

/** Asks before an officer's key is taken away. */
export function DisableDialog(props: { officer: Officer; onClose: () => void }) {
  const words = useText().settings.officers;
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
