import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useLocation } from 'wouter';
import { formatNumber } from '#renderer/ui/format/formats.ts';
import { Section } from '#renderer/ui/layout/section.tsx';
import type { AnswerOf } from '#shared/contract/operations.ts';
import { text } from '#shared/text/text.ts';
import { RefusedTable } from './refused-table.tsx';

const words = text.intake.result;

/** What the import did. */
export function IntakeResult(props: { result: AnswerOf<'intake.import'>; onAgain: () => void }) {
  const { result, onAgain } = props;
  const [, navigate] = useLocation();
  return (
    <>
      <Box role="status" sx={{ px: 3, pb: 3, display: 'grid', gap: 1, justifyItems: 'start' }}>
        <Typography variant="h2">{words.title(formatNumber(result.created))}</Typography>
        {result.duplicates > 0 && <p>{words.duplicates(formatNumber(result.duplicates))}</p>}
        {result.refusedCount > 0 && <p>{words.refused(formatNumber(result.refusedCount))}</p>}
        <Box sx={{ display: 'flex', gap: 1, mt: 1 }}>
          <Button variant="contained" onClick={() => navigate('/')}>
            {words.open}
          </Button>
          <Button onClick={onAgain}>{words.again}</Button>
        </Box>
      </Box>
      {result.refusedCount > 0 && (
        <Section
          flush
          title={text.intake.refused.title}
          note={text.intake.refused.note(formatNumber(result.refused.length), formatNumber(result.refusedCount))}
        >
          <RefusedTable label={text.intake.refused.title} refused={result.refused} />
        </Section>
      )}
    </>
  );
}
