import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useDeskCommand } from '#renderer/api/queries.ts';
import type { PolicyVersion } from '#renderer/api/replies.ts';
import { useMayCall, useSession } from '#renderer/api/session.ts';
import { ConfirmDialog } from '#renderer/ui/feedback/confirm-dialog.tsx';
import { showDone } from '#renderer/ui/feedback/toast.tsx';
import { useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';

/** Putting a proposed version in force, or refusing it; never by its proposer. */
export function VersionDecision(props: { version: PolicyVersion }) {
  const words = useText().policy;
  const { version } = props;
  const administers = useMayCall('policy.activate');
  const session = useSession();
  const [asked, setAsked] = useState<'activate' | 'refuse' | null>(null);
  const activate = useDeskCommand('policy.activate');
  const refuse = useDeskCommand('policy.refuse');
  if (!administers) return null;
  const own = version.proposedBy === session?.officer.displayName;
  const close = () => setAsked(null);
  const title = words.version(version.version);
  const finish = (message: string) => ({
    onSuccess: () => {
      showDone(message);
      close();
    },
  });
  return (
    <Box sx={{ display: 'grid', gap: 1, justifyItems: 'end', maxWidth: 280 }}>
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button onClick={() => setAsked('refuse')}>{words.refuse.action}</Button>
        <Button variant="contained" onClick={() => setAsked('activate')} disabled={own}>
          {words.activate.action}
        </Button>
      </Box>
      {own && <Box sx={{ color: color.inkQuiet, textAlign: 'right' }}>{words.activate.own}</Box>}
      <ConfirmDialog
        open={asked === 'activate'}
        title={words.activate.title(title)}
        confirmLabel={words.activate.action}
        busy={activate.isPending}
        error={activate.error}
        onClose={close}
        onConfirm={() => activate.mutate({ hash: version.hash }, finish(words.activate.done))}
      >
        <p>{words.activate.body}</p>
      </ConfirmDialog>
      <ConfirmDialog
        open={asked === 'refuse'}
        title={words.refuse.title(title)}
        confirmLabel={words.refuse.action}
        tone="adverse"
        busy={refuse.isPending}
        error={refuse.error}
        onClose={close}
        onConfirm={() => refuse.mutate({ hash: version.hash }, finish(words.refuse.done))}
      >
        <p>{words.refuse.body}</p>
      </ConfirmDialog>
    </Box>
  );
}
