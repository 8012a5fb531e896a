/** The terms a decision is about. */

import Box from '@mui/material/Box';
import type { CaseDetail } from '#renderer/api/replies.ts';
import { facilityFacts } from '#renderer/charts/values/facility-facts.ts';
import { Facts } from '#renderer/ui/display/facts.tsx';
import { MoneyText } from '#renderer/ui/display/value-text.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';

/** Limit, term, rate, rationale; or that none are proposed. */
export function TermsFacts({ detail: { proposal, application } }: { readonly detail: CaseDetail }) {
  const text = useText();
  const formats = useFormats();
  const words = text.decision.terms;
  if (proposal === null) return <Box sx={{ color: color.inkQuiet }}>{text.structure.proposal.none}</Box>;
  return (
    <Facts
      labelWidth={96}
      facts={[
        { label: words.amount, value: <MoneyText amount={proposal.amount} currency={application.currency} inText /> },
        { label: words.term, value: words.months(proposal.termMonths) },
        { label: words.rate, value: formats.rate(proposal.rateBasisPoints) },
        ...facilityFacts(text, formats, proposal.facility),
        {
          label: words.rationale,
          value: proposal.rationale === '' ? text.case.facts.notProvided : proposal.rationale,
        },
      ]}
    />
  );
}
