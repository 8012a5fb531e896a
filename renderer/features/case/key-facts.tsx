/** Key facts of applicant, request and proposed terms. */

import type { CaseDetail } from '#renderer/api/replies.ts';
import { Facts } from '#renderer/ui/display/facts.tsx';
import { DateText, MoneyText } from '#renderer/ui/display/value-text.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { Text } from '#shared/text/text.ts';

/** A text, or a quiet "not provided". */
function known(text: Text, value: string | null) {
  const words = text.case.facts;
  return value === null || value === '' ? <span style={{ color: color.inkQuiet }}>{words.notProvided}</span> : value;
}

/** Who applies. */
export function ApplicantFacts({ detail: { applicant } }: { readonly detail: CaseDetail }) {
  const text = useText();
  const words = text.case.facts;
  const formats = useFormats();
  return (
    <Facts
      labelWidth={120}
      facts={[
        { label: words.legalName, value: applicant.legalName },
        {
          label: words.registrationId,
          value: formats.withNote(
            applicant.registrationId,
            text.domain.registrationIdKinds[applicant.registrationIdKind],
          ),
        },
        { label: words.industryCode, value: known(text, applicant.industryCode) },
        { label: words.sizeIndustry, value: text.domain.sizeIndustries[applicant.sizeIndustry] },
        {
          label: words.lifeStage,
          value: known(text, applicant.lifeStage === null ? null : text.domain.lifeStages[applicant.lifeStage]),
        },
        {
          label: words.foundedOn,
          value:
            applicant.foundedOn === null ? known(text, null) : <DateText value={applicant.foundedOn} form="text" />,
        },
        { label: words.region, value: known(text, applicant.region) },
        {
          label: words.headcount,
          value: known(text, applicant.headcount === null ? null : formats.number(applicant.headcount)),
        },
      ]}
    />
  );
}

/** What is asked for. */
export function ApplicationFacts({ detail: { application, makers, summary } }: { readonly detail: CaseDetail }) {
  const formats = useFormats();
  const text = useText();
  const words = text.case.facts;
  return (
    <Facts
      labelWidth={120}
      facts={[
        {
          label: words.amount,
          value: <MoneyText amount={application.amount} currency={application.currency} inText />,
        },
        { label: words.term, value: text.case.header.months(application.termMonths) },
        { label: words.product, value: text.domain.products[application.product] },
        { label: words.purpose, value: known(text, application.purpose) },
        { label: words.channel, value: text.domain.channels[application.channel] },
        { label: words.institutionLevel, value: text.domain.levels[application.institutionLevel] },
        { label: words.appliedOn, value: <DateText value={application.appliedOn} form="text" /> },
        { label: words.owner, value: summary.owner.displayName },
        { label: words.makers, value: known(text, formats.enumeration(makers.map(({ displayName }) => displayName))) },
      ]}
    />
  );
}

/** The terms a decision would be about. */
export function ProposalFacts({ detail: { proposal, application } }: { readonly detail: CaseDetail }) {
  const text = useText();
  const words = text.case.facts;
  const formats = useFormats();
  if (proposal === null) return <span style={{ color: color.inkQuiet }}>{words.noProposal}</span>;
  return (
    <Facts
      labelWidth={96}
      facts={[
        { label: words.amount, value: <MoneyText amount={proposal.amount} currency={application.currency} inText /> },
        { label: words.term, value: text.case.header.months(proposal.termMonths) },
        { label: words.rate, value: formats.rate(proposal.rateBasisPoints) },
        { label: words.rationale, value: known(text, proposal.rationale) },
      ]}
    />
  );
}
