import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import { shareDone } from '../run-state.tsx';
import type { OpenRun } from '../types.ts';
import { FoldsTable } from './folds-table.tsx';

/** A run that is at work, stopped or failed: how far it is, and the folds that are done. */
export function RunProgress(props: { opened: OpenRun }) {
  const text = useText();
  const words = text.lab.run;
  const { run, folds } = props.opened;
  const running = run.state === 'running';
  const share = shareDone(run);
  const phase = run.progress?.phase ?? text.app.starting;
  const message = run.state === 'failed' ? (run.message ?? words.failedNote) : words.stoppedNote;
  return (
    <>
      <Section
        title={running ? words.progress : text.lab.states[run.state]}
        note={running ? words.progressNote : undefined}
      >
        <Box sx={{ maxWidth: 640 }}>
          <Box sx={{ display: 'flex', justifyContent: 'space-between', mb: 1 }}>
            <Box role="status" sx={{ '&::first-letter': { textTransform: 'uppercase' } }}>
              {running ? phase : message}
            </Box>
            <Box sx={{ color: color.inkQuiet, whiteSpace: 'nowrap', pl: 2 }}>
              {run.foldsTotal > 0 && words.foldsDone(run.foldsDone, run.foldsTotal)}
            </Box>
          </Box>
          <LinearProgress
            aria-label={words.progress}
            sx={{ height: 6 }}
            {...(share === null && running ? {} : { variant: 'determinate' as const, value: share ?? 0 })}
          />
        </Box>
      </Section>
      {folds.length > 0 && (
        <Section flush title={text.lab.summary.folds} note={text.lab.summary.foldsNote}>
          <FoldsTable folds={folds} />
        </Section>
      )}
    </>
  );
}
