/** Decisions in the order they were taken, newest first; a voided one says so. */

import Box from '@mui/material/Box';
import type { DecisionTrail } from '#renderer/api/replies.ts';
import { DateText, HashText } from '#renderer/ui/display/value-text.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { Formats } from '#shared/text/formats.ts';
import type { Text } from '#shared/text/text.ts';

interface DecisionsListProps {
  readonly decisions: DecisionTrail['decisions'];
  /** Of the terms decided on. */
  readonly currency: string;
}

type Terms = NonNullable<DecisionTrail['decisions'][number]['terms']>;

/** The terms of a decision on one line: "500,000 CNY · 12 months · 3.20%". */
function termsText(text: Text, formats: Formats, terms: Terms, currency: string): string {
  const { months } = text.decision.terms;
  const parts = [
    formats.moneyInText(terms.amount, currency),
    months(terms.termMonths),
    formats.rate(terms.rateBasisPoints),
  ];
  return parts.join(' · ');
}

/** Who decided what, with comment, reasons and the snapshot it was about. */
export function DecisionsList({ decisions, currency }: DecisionsListProps) {
  const text = useText();
  const words = text.decision.decisions;
  const formats = useFormats();
  if (decisions.length === 0) return <Box sx={{ color: color.inkQuiet }}>{words.none}</Box>;
  const newestFirst = [...decisions].sort((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {newestFirst.map((decision) => (
        <Box
          component="li"
          key={decision.id}
          sx={{
            display: 'grid',
            gridTemplateColumns: '136px minmax(0, 1fr)',
            columnGap: 2,
            py: 1,
            borderBottom: `1px solid ${color.hairline}`,
            color: decision.inForce ? color.ink : color.inkQuiet,
          }}
        >
          <Box sx={{ color: color.inkQuiet }}>
            <DateText value={decision.at} form="minute" />
          </Box>
          <Box>
            <Box>
              <b style={{ fontWeight: 600, textDecoration: decision.inForce ? 'none' : 'line-through' }}>
                {words.kinds[decision.kind]}
              </b>
              {` · ${formats.clauses(decision.officer, text.domain.roles[decision.role].toLowerCase())}`}
              {!decision.inForce && ` · ${words.void}`}
            </Box>
            {decision.terms !== null && <Box>{termsText(text, formats, decision.terms, currency)}</Box>}
            {decision.comment !== '' && <Box sx={{ whiteSpace: 'pre-line' }}>{decision.comment}</Box>}
            {decision.reasons.length > 0 && (
              <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
                {decision.reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </Box>
            )}
            <Box sx={{ color: color.inkQuiet }}>
              {`${words.snapshot} `}
              <HashText hash={decision.snapshotHash} />
            </Box>
          </Box>
        </Box>
      ))}
    </Box>
  );
}
