import Box from '@mui/material/Box';
import { useEffect, useState } from 'react';
import { useDeskQuery } from '#renderer/api/queries.ts';
import { ProgressLine } from '#renderer/ui/feedback/progress-dialog.tsx';
import { useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { AnswerOf } from '#shared/contract/operations.ts';

const POLL_MS = 500;

/** The register, asked again while cases are being scored anew. */
export function useRegister() {
  const [live, setLive] = useState(false);
  const register = useDeskQuery('model.list', {}, { every: live ? POLL_MS : 0 });
  const rescoring = register.data ? register.data.rescoring !== null : false;
  useEffect(() => setLive(rescoring), [rescoring]);
  return register;
}

/** How many open cases are scored with the model just put in force; nothing when all are. */
export function Rescoring(props: { rescoring: AnswerOf<'model.list'>['rescoring'] }) {
  const words = useText().models.register;
  const { rescoring } = props;
  if (rescoring === null) return null;
  return (
    <Box role="status" sx={{ px: 3, py: 2, maxWidth: 640 }}>
      <ProgressLine progress={{ phase: words.rescoring, ...rescoring }} label={words.rescoring} />
      <Box sx={{ color: color.inkQuiet, mt: 0.5 }}>{words.rescoringNote}</Box>
    </Box>
  );
}
