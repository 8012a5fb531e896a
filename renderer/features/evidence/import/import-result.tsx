/** What an import brought, what it skipped, and how much was not understood. */

import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { AnswerOf } from '#shared/contract/operations.ts';
import { ProblemsTable } from './problems-table.tsx';

interface ImportResultProps {
  readonly result: AnswerOf<'evidence.import'>;
  readonly onDismiss: () => void;
}

/** Stays until dismissed: skipped files and problems are work to do. */
export function ImportResult({ result, onDismiss }: ImportResultProps) {
  const text = useText();
  const formats = useFormats();
  const words = text.evidence.importing;
  const records = result.sources.reduce((sum, source) => sum + source.records, 0);
  return (
    <Box
      role="status"
      sx={{
        borderLeft: `3px solid ${color.accent}`,
        backgroundColor: color.sunken,
        px: 1.5,
        py: 1,
        position: 'relative',
      }}
    >
      <IconButton aria-label={text.app.dismiss} onClick={onDismiss} sx={{ position: 'absolute', top: 2, right: 2 }}>
        <CloseIcon />
      </IconButton>
      <Box sx={{ fontWeight: 600, pr: 4 }}>{words.done(result.sources.length, formats.number(records))}</Box>
      {result.skipped.map(({ name, reason }) => (
        <Box key={name}>{words.skipped(name, reason)}</Box>
      ))}
      {result.problems.length > 0 && (
        <Box sx={{ mt: 1 }}>
          <ProblemsTable problems={result.problems} />
        </Box>
      )}
    </Box>
  );
}
