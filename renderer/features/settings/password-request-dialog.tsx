import { useDeskCommand } from '#renderer/api/queries.ts';
import type { Officer } from '#renderer/api/replies.ts';
import { ConfirmDialog } from '#renderer/ui/feedback/confirm-dialog.tsx';
import { useText } from '#renderer/ui/language/language.tsx';
import type { Asked } from './asked.ts';

/** Asks for a one-time password for an officer who forgot theirs, or who is enabled again. */
export function PasswordRequestDialog(props: {
  officer: Officer;
  onAsked: (asked: Asked) => void;
  onClose: () => void;
}) {
  const words = useText().settings.officers.newPassword;
  const { officer, onAsked, onClose } = props;
  const { id, displayName } = officer;
  const enabling = officer.status === 'disabled';
  const command = useDeskCommand(enabling ? 'officer.enable' : 'officer.resetPassword');
  return (
    <ConfirmDialog
      open
      title={enabling ? words.enableTitle(displayName) : words.resetTitle(displayName)}
      confirmLabel={enabling ? words.enable : words.reset}
      busy={command.isPending}
      error={command.error}
      onClose={onClose}
      onConfirm={() =>
        command.mutate({ officerId: id }, { onSuccess: ({ firstHalf }) => onAsked({ displayName, half: firstHalf }) })
      }
    >
      <p>{words.body}</p>
    </ConfirmDialog>
  );
}
