/** What the terms in a form cost the client: the payment, the interest and the effective annual rate, and what they earn the bank, as they are typed. */

import Box from '@mui/material/Box';
import { type Control, useWatch } from 'react-hook-form';
import { useDeskQuery } from '#renderer/api/queries.ts';
import { Facts } from '#renderer/ui/display/facts.tsx';
import { MoneyText } from '#renderer/ui/display/value-text.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import { usualTerms } from '#shared/domain/repayment.ts';
import { earningsFacts } from './earnings-facts.ts';
import { proposalOf, type TermsForm, termsSchema } from './terms-form.ts';

interface ScheduleSummaryProps {
  readonly control: Control<TermsForm>;
  readonly caseId: string;
  readonly currency: string;
}

/** Nothing while a term is missing or none; why there is no schedule where the terms give none. */
export function ScheduleSummary({ control, caseId, currency }: ScheduleSummaryProps) {
  const text = useText();
  const formats = useFormats();
  const words = text.structure.facility;
  const typed = useWatch({ control });
  const checked = termsSchema.safeParse(typed);
  const proposal = checked.success ? proposalOf(checked.data) : null;
  const { amount = 0, termMonths = 1, rateBasisPoints = 0, facility = null } = proposal ?? {};
  const query = useDeskQuery(
    'case.schedule',
    { caseId, terms: { amount, termMonths, rateBasisPoints, facility: facility ?? NOT_ASKED } },
    { enabled: facility !== null, keepPrevious: true },
  );
  if (facility === null || query.data === undefined) return null;
  const reply = query.data;
  if (reply.schedule === null) {
    return (
      <Box role="status" sx={{ mt: 1.5, color: color.adverse }}>
        {reply.reason}
      </Box>
    );
  }
  const { payment, totalInterest, annualRate } = reply.schedule;
  return (
    <Box sx={{ mt: 1.5 }}>
      <Facts
        labelWidth={160}
        facts={[
          ...(payment === null
            ? []
            : [{ label: words.payment, value: <MoneyText amount={payment} currency={currency} inText /> }]),
          { label: words.totalInterest, value: <MoneyText amount={totalInterest} currency={currency} inText /> },
          { label: words.annualRate, value: formats.percent(annualRate, 4) },
          ...earningsFacts(text, formats, reply.earnings, currency),
        ]}
      />
    </Box>
  );
}

/** Stands where nothing is asked yet. */
const NOT_ASKED = usualTerms('term-loan');
