/** Key facts of applicant, request and proposed terms. */

import type { CaseDetail } from '#renderer/api/replies.ts';
import { Facts } from '#renderer/ui/display/facts.tsx';
import { DateText, MoneyText } from '#renderer/ui/display/value-text.tsx';
import { formatNumber, formatRate } from '#renderer/ui/format/formats.ts';
import { color } from '#renderer/ui/theme/tokens.ts';
import { text } from '#shared/text/text.ts';

const words = text.case.facts;

/** A text, or a quiet "not provided". */
function known(value: string | null) {
  return value === null || value === '' ? <span style={{ color: color.inkQuiet }}>{words.notProvided}</span> : value;
}

/** Who applies. */
export function ApplicantFacts({ detail: { applicant } }: { readonly detail: CaseDetail }) {
  return (
    <Facts
      labelWidth={136}
      facts={[
        { label: words.legalName, value: applicant.legalName },
        {
          label: words.registrationId,
          value: `${applicant.registrationId} (${text.domain.registrationIdKinds[applicant.registrationIdKind]})`,
        },
        { label: words.industryCode, value: known(applicant.industryCode) },
        { label: words.sizeIndustry, value: text.domain.sizeIndustries[applicant.sizeIndustry] },
        {
          label: words.lifeStage,
          value: known(applicant.lifeStage === null ? null : text.domain.lifeStages[applicant.lifeStage]),
        },
        {
          label: words.foundedOn,
          value: applicant.foundedOn === null ? known(null) : <DateText value={applicant.foundedOn} form="text" />,
        },
        { label: words.region, value: known(applicant.region) },
        {
          label: words.headcount,
          value: known(applicant.headcount === null ? null : formatNumber(applicant.headcount)),
        },
      ]}
    />
  );
}

/** What is asked for. */
export function ApplicationFacts({ detail: { application, makers, summary } }: { readonly detail: CaseDetail }) {
  return (
    <Facts
      labelWidth={136}
      facts={[
        {
          label: words.amount,
          value: <MoneyText amount={application.amount} currency={application.currency} inText />,
        },
        { label: words.term, value: text.case.header.months(application.termMonths) },
        { label: words.product, value: text.domain.products[application.product] },
        { label: words.purpose, value: known(application.purpose) },
        { label: words.channel, value: text.domain.channels[application.channel] },
        { label: words.institutionLevel, value: text.domain.levels[application.institutionLevel] },
        { label: words.appliedOn, value: <DateText value={application.appliedOn} form="text" /> },
        { label: words.owner, value: summary.owner.displayName },
        { label: words.makers, value: known(makers.map(({ displayName }) => displayName).join(', ')) },
      ]}
    />
  );
}

/** The terms a decision would be about. */
export function ProposalFacts({ detail: { proposal, application } }: { readonly detail: CaseDetail }) {
  if (proposal === null) return <span style={{ color: color.inkQuiet }}>{words.noProposal}</span>;
  return (
    <Facts
      labelWidth={96}
      facts={[
        { label: words.amount, value: <MoneyText amount={proposal.amount} currency={application.currency} inText /> },
        { label: words.term, value: text.case.header.months(proposal.termMonths) },
        { label: words.rate, value: formatRate(proposal.rateBasisPoints) },
        { label: words.rationale, value: known(proposal.rationale) },
      ]}
    />
  );
}
