import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouteLink } from 'wouter';
import { DifferenceTable } from '#renderer/ui/display/difference-table.tsx';
import { Facts } from '#renderer/ui/display/facts.tsx';
import { DateText } from '#renderer/ui/display/value-text.tsx';
import { useText } from '#renderer/ui/language/language.tsx';
import { MONO_FAMILY } from '#renderer/ui/theme/theme.ts';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { AnswerOf } from '#shared/contract/operations.ts';

export type AuditEvent = AnswerOf<'audit.list'>['events'][number];

/** One event opened: who, what, when, before and after, and its place in the chain. */
export function EventDetail(props: { event: AuditEvent; onClose: () => void; onSubject: (subject: string) => void }) {
  const text = useText();
  const words = text.audit.event;
  const { event, onClose, onSubject } = props;
  const { columns } = text.audit;
  const caseId = /^case:(.+)$/.exec(event.subject)?.[1];
  return (
    <Box component="aside" aria-label={words.title(event.sequence)} sx={{ px: 3, py: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', mb: 1 }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          {words.title(event.sequence)}
        </Typography>
        <IconButton aria-label={words.close} onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </Box>
      <Facts
        labelWidth={112}
        facts={[
          { label: columns.at, value: <DateText value={event.at} form="minute" /> },
          { label: columns.actor, value: event.actor },
          { label: columns.operation, value: event.what },
          { label: columns.subject, value: event.about },
          { label: words.hash, value: <Box sx={{ fontFamily: MONO_FAMILY }}>{event.hash}</Box> },
          {
            label: words.previous,
            value: <Box sx={{ fontFamily: MONO_FAMILY }}>{event.previousHash || words.first}</Box>,
          },
          {
            label: words.signer,
            value: event.signer ? <Box sx={{ fontFamily: MONO_FAMILY }}>{event.signer}</Box> : words.unsigned,
          },
        ]}
      />
      <Box sx={{ display: 'flex', gap: 2, my: 2 }}>
        <Link component="button" type="button" onClick={() => onSubject(event.about)}>
          {words.onlySubject}
        </Link>
        {caseId && (
          <Link component={RouteLink} href={`/cases/${caseId}`}>
            {words.openCase}
          </Link>
        )}
      </Box>
      <Typography variant="h3" sx={{ mb: 0.5 }}>
        {words.changes}
      </Typography>
      <DifferenceTable
        label={words.changes}
        rows={event.changes}
        empty={<Box sx={{ color: color.inkQuiet }}>{words.nothing}</Box>}
      />
    </Box>
  );
}
