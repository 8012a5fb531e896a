import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { ErrorCode, Problem } from '#shared/contract/reply.ts';

interface Shown {
  readonly code?: ErrorCode;
  readonly message: string;
  readonly details?: readonly Problem[];
}

/** What went wrong in a room, and what can be done. */
export function ErrorState(props: { error: Shown; onRetry?: () => void }) {
  const text = useText();
  const { error, onRetry } = props;
  return (
    <Box role="alert" sx={{ px: 3, py: 5, display: 'grid', justifyItems: 'start', gap: 1, maxWidth: 640 }}>
      <Box sx={{ fontSize: 15, lineHeight: '24px', fontWeight: 600 }}>
        {error.code ? text.app.errors[error.code] : text.app.errors.internal}
      </Box>
      <Box>{error.message}</Box>
      <ProblemList problems={error.details ?? []} />
      {onRetry && (
        <Button sx={{ mt: 1 }} onClick={onRetry}>
          {text.app.retry}
        </Button>
      )}
    </Box>
  );
}

/** A failed act, shown where the person acted: in a form or a dialog. */
export function FailureNote(props: { error: Shown | null | undefined }) {
  const { error } = props;
  if (!error) return null;
  return (
    <Box
      role="alert"
      sx={{ borderLeft: `3px solid ${color.adverse}`, backgroundColor: color.adverseSoft, px: 1.5, py: 1 }}
    >
      <Box>{error.message}</Box>
      <ProblemList problems={error.details ?? []} />
    </Box>
  );
}

/** Problems with their places, one a line. */
function ProblemList(props: { problems: readonly Problem[] }) {
  const { problems } = props;
  if (problems.length === 0) return null;
  return (
    <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
      {problems.map((problem) => (
        <li key={`${problem.place} ${problem.message}`}>
          {problem.place && <b>{problem.place}</b>}
          {problem.place && ': '}
          {problem.message}
        </li>
      ))}
    </Box>
  );
}
