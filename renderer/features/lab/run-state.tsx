import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { LabRun } from './types.ts';

/** Share of a run that is done, 0…100; null until it is known. */
export function shareDone(run: LabRun): number | null {
  if (run.progress?.total) return Math.min(100, (100 * run.progress.completed) / run.progress.total);
  // The final model is one more piece of the same size as a fold.
  return run.foldsDone > 0 ? (100 * run.foldsDone) / (run.foldsTotal + 1) : null;
}

/** A run's state as a word; while it runs, its phase over a bar. */
export function RunState(props: { run: LabRun }) {
  const words = useText().lab.states;
  const { run } = props;
  if (run.state !== 'running') {
    const paint = run.state === 'failed' ? color.adverse : run.state === 'stopped' ? color.caution : color.ink;
    return (
      <Box component="span" sx={{ color: paint }} title={run.message ?? undefined}>
        {words[run.state]}
      </Box>
    );
  }
  const share = shareDone(run);
  return (
    <Box sx={{ display: 'grid', gap: '2px' }}>
      <Box component="span" sx={{ '&::first-letter': { textTransform: 'uppercase' }, color: color.accent }}>
        {run.progress?.phase ?? words.running}
      </Box>
      <LinearProgress
        aria-label={run.name}
        {...(share === null ? {} : { variant: 'determinate' as const, value: share })}
      />
    </Box>
  );
}
