import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import LinearProgress from '@mui/material/LinearProgress';
import { useId } from 'react';
import type { Progress } from '#renderer/api/long-call.ts';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import { useDelayed } from './query-view.tsx';

/** A call as useLongCall gives it, whatever its operation. */
interface Running {
  readonly running: boolean;
  readonly progress: Progress | null;
  readonly cancelling: boolean;
  readonly cancel: () => void;
}

/** Long work: what it is doing, how far it is, and a way to stop it. Nothing is shown under 300 ms. */
export function ProgressDialog(props: { title: string; call: Running; cancellable?: boolean }) {
  const text = useText();
  const { title, call, cancellable = true } = props;
  const titleId = useId();
  const late = useDelayed(call.running);
  // Taken away whole: a dialog of Material that is closed in the very turn it opened in never lets go of the page,
  // which it has hidden from screen readers.
  if (!late) return null;
  return (
    <Dialog open aria-labelledby={titleId} maxWidth="xs">
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent>
        <ProgressLine progress={call.progress} label={title} />
      </DialogContent>
      {cancellable && (
        <DialogActions>
          <Button onClick={call.cancel} disabled={call.cancelling}>
            {call.cancelling ? text.app.cancelling : text.app.cancel}
          </Button>
        </DialogActions>
      )}
    </Dialog>
  );
}

/** A progress bar with its phase and its count. */
export function ProgressLine(props: { progress: Progress | null; label: string }) {
  const text = useText();
  const formats = useFormats();
  const { progress, label } = props;
  const total = progress?.total ?? null;
  const share = progress && total ? Math.min(100, (progress.completed / total) * 100) : null;
  return (
    <Box>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', mb: 1, minHeight: 20 }}>
        <Box component="span" sx={{ '&::first-letter': { textTransform: 'uppercase' }, display: 'inline-block' }}>
          {progress?.phase ?? text.app.starting}
        </Box>
        {progress && total !== null && (
          <Box component="span" sx={{ color: color.inkQuiet }}>
            {text.app.ofTotal(formats.number(progress.completed), formats.number(total))}
          </Box>
        )}
      </Box>
      <LinearProgress aria-label={label} {...(share === null ? {} : { variant: 'determinate', value: share })} />
    </Box>
  );
}
