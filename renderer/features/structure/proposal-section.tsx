/** The proposal: a form for those who may propose, its terms for everyone else; deviation shown as it is typed. */

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { CaseDetail } from '#renderer/api/replies.ts';
import { useMayCall } from '#renderer/api/session.ts';
import { deviationOf } from '#renderer/charts/values/deviation.ts';
import { DeviationFacts } from '#renderer/charts/values/deviation-facts.tsx';
import { facilityFacts } from '#renderer/charts/values/facility-facts.ts';
import { Facts } from '#renderer/ui/display/facts.tsx';
import { MoneyText } from '#renderer/ui/display/value-text.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { Limit, Price } from '#shared/domain/assessment.ts';
import type { Told } from '#shared/domain/words.ts';
import { EDITABLE_STATES, WITHDRAWABLE_STATES } from '#shared/workflow/states.ts';
import { ProposalForm } from './proposal-form.tsx';

interface ProposalSectionProps {
  readonly detail: CaseDetail;
  readonly limit: Told<Limit>;
  readonly price: Told<Price>;
  /** What was last asked for from the head of the case. */
  readonly asked: { readonly action: string } | null;
}

/** The form while the case is open for changes; afterwards the terms, with a way to change them. */
export function ProposalSection({ detail, limit, price, asked }: ProposalSectionProps) {
  const text = useText();
  const { state } = detail.summary;
  const [changing, setChanging] = useState(false);
  const mayPropose = useMayCall('case.propose') && WITHDRAWABLE_STATES.includes(state);
  const asForm = mayPropose && (EDITABLE_STATES.includes(state) || changing);
  return (
    <Section title={text.structure.proposal.title}>
      {asForm ? (
        <ProposalForm detail={detail} limit={limit} price={price} asked={asked} />
      ) : (
        <ProposedTerms detail={detail} limit={limit} price={price} />
      )}
      {mayPropose && !asForm && (
        <Button sx={{ mt: 2 }} onClick={() => setChanging(true)}>
          {text.structure.proposal.change}
        </Button>
      )}
    </Section>
  );
}

function ProposedTerms({ detail, limit, price }: Omit<ProposalSectionProps, 'asked'>) {
  const text = useText();
  const formats = useFormats();
  const { proposal, application } = detail;
  const words = text.structure.proposal;
  if (proposal === null) return <Box sx={{ color: color.inkQuiet }}>{words.none}</Box>;
  return (
    <>
      <Facts
        labelWidth={96}
        facts={[
          {
            label: text.decision.terms.amount,
            value: <MoneyText amount={proposal.amount} currency={application.currency} inText />,
          },
          { label: text.decision.terms.term, value: text.decision.terms.months(proposal.termMonths) },
          { label: text.decision.terms.rate, value: formats.rate(proposal.rateBasisPoints) },
          ...facilityFacts(text, formats, proposal.facility),
          { label: text.decision.terms.rationale, value: proposal.rationale },
        ]}
      />
      <DeviationFacts
        deviation={deviationOf(text, formats, proposal, {
          limit,
          price,
          requested: application.amount,
          currency: application.currency,
        })}
      />
    </>
  );
}
