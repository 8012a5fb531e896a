/** One piece of long work that this page did not start: how far it is, a way to stop it, and its end in a word. */
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useState } from 'react';
import { useClient } from '#renderer/api/client-context.tsx';
import { useDeskQuery } from '#renderer/api/queries.ts';
import { ProgressLine } from '#renderer/ui/feedback/progress-dialog.tsx';
import { showDone, showFailed } from '#renderer/ui/feedback/toast.tsx';
import { useText } from '#renderer/ui/language/language.tsx';

const POLL_MS = 500;

/** Shown until the work ends or the person goes on meanwhile; every answer is asked anew after it. */
export function CallUnderWay({ progressId, title }: { readonly progressId: string; readonly title: string }) {
  const text = useText();
  const words = text.app.underWay;
  const titleId = useId();
  const client = useClient();
  const queryClient = useQueryClient();
  const [isHidden, setHidden] = useState(false);
  const [cancelling, setCancelling] = useState(false);
  const [isOver, setOver] = useState(false);
  const { data } = useDeskQuery('progress.get', { progressId }, { every: isOver ? 0 : POLL_MS });
  const ended = data?.progress === null ? data.ended : undefined;
  useEffect(() => {
    if (ended === undefined || isOver) return;
    setOver(true);
    void queryClient.invalidateQueries();
    if (ended?.why) showFailed(words.failed(title, ended.why));
    else if (ended) showDone(words.done(title));
  }, [ended, isOver, queryClient, title, words]);
  function cancel() {
    setCancelling(true);
    void client('progress.cancel', { progressId });
  }
  if (isOver || isHidden || !data?.progress) return null;
  return (
    <Dialog open aria-labelledby={titleId} maxWidth="xs" onClose={() => setHidden(true)}>
      <DialogTitle id={titleId}>{words.title(title)}</DialogTitle>
      <DialogContent>
        <Stack sx={{ gap: 2 }}>
          {words.hint}
          <ProgressLine progress={data.progress} label={title} />
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={cancel} disabled={cancelling}>
          {cancelling ? text.app.cancelling : words.stop}
        </Button>
        <Button variant="contained" autoFocus onClick={() => setHidden(true)}>
          {words.hide}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
