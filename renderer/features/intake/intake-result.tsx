import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useLocation } from 'wouter';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import type { AnswerOf } from '#shared/contract/operations.ts';
import { RefusedTable } from './refused-table.tsx';

/** What the import did. */
export function IntakeResult(props: { result: AnswerOf<'intake.import'>; onAgain: () => void }) {
  const text = useText();
  const words = text.intake.result;
  const formats = useFormats();
  const { result, onAgain } = props;
  const [, navigate] = useLocation();
  return (
    <>
      <Box role="status" sx={{ px: 3, pb: 3, display: 'grid', gap: 1, justifyItems: 'start' }}>
        <Typography variant="h2">{words.title(formats.number(result.created))}</Typography>
        {result.duplicates > 0 && <p>{words.duplicates(formats.number(result.duplicates))}</p>}
        {result.refusedCount > 0 && <p>{words.refused(formats.number(result.refusedCount))}</p>}
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
          note={text.intake.refused.note(formats.number(result.refused.length), formats.number(result.refusedCount))}
        >
          <RefusedTable label={text.intake.refused.title} refused={result.refused} />
        </Section>
      )}
    </>
  );
}
