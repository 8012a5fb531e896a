/** Who applies, for what, and what is proposed against what the model computed. */
import { date, integer, money, NOT_PROVIDED, notProvided, rate as rateOf, text, textOr, toned } from '../cells.ts';
import {
  type Block,
  type Fact,
  figureColumn,
  paragraph,
  type Row,
  type Section,
  table,
  textColumn,
} from '../document.ts';
import type { ToldContent, ToldDossier } from '../dossier.ts';
import {
  CHANNEL_NAMES,
  LEVEL_NAMES,
  LIFE_STAGE_NAMES,
  PRODUCT_NAMES,
  REGISTRATION_NAMES,
  SIZE_INDUSTRY_NAMES,
  STATE_NAMES,
} from '../words.ts';

function applicantFacts({ applicant, summary, makers }: ToldContent['case']): Fact[] {
  return [
    { key: 'legalName', label: 'Legal name', value: text(applicant.legalName) },
    {
      key: 'registrationId',
      label: REGISTRATION_NAMES[applicant.registrationIdKind],
      value: text(applicant.registrationId),
    },
    { key: 'industryCode', label: 'Industry code', value: textOr(applicant.industryCode) },
    { key: 'sizeIndustry', label: 'Size-class industry', value: text(SIZE_INDUSTRY_NAMES[applicant.sizeIndustry]) },
    {
      key: 'lifeStage',
      label: 'Life stage',
      value: applicant.lifeStage ? text(LIFE_STAGE_NAMES[applicant.lifeStage]) : notProvided(),
    },
    { key: 'foundedOn', label: 'Founded on', value: date(applicant.foundedOn) },
    { key: 'region', label: 'Region', value: textOr(applicant.region) },
    {
      key: 'headcount',
      label: 'Headcount',
      value: applicant.headcount === null ? notProvided() : integer(applicant.headcount),
    },
    { key: 'number', label: 'Case', value: text(summary.number) },
    { key: 'state', label: 'State', value: text(STATE_NAMES[summary.state]) },
    { key: 'owner', label: 'Owner', value: text(summary.owner.displayName) },
    { key: 'makers', label: 'Prepared by', value: textOr(makers.map((maker) => maker.displayName).join(', ')) },
  ];
}

/** Section "Applicant". */
export function applicantSection({ content }: ToldDossier): Section {
  const facts = applicantFacts(content.case);
  return {
    id: 'applicant',
    title: 'Applicant',
    sheet: 'Applicant',
    blocks: [{ kind: 'facts', id: 'applicant', columns: 2, facts }],
  };
}

/** Requested, proposed and computed, side by side: amount, term and rate. */
function termRows({ case: file, assessment }: ToldContent): Row[] {
  const { application, proposal } = file;
  const currency = application.currency;
  const limit = assessment.assessment.limit.amount;
  const rate = assessment.assessment.price.rateBasisPoints;
  const aboveLimit = proposal !== null && limit !== null && proposal.amount > limit;
  const belowRate = proposal !== null && rate !== null && proposal.rateBasisPoints < rate;
  const proposed = proposal ? money(proposal.amount, currency) : notProvided();
  const proposedRate = proposal ? rateOf(proposal.rateBasisPoints) : notProvided();
  return [
    {
      key: 'amount',
      cells: {
        term: text(`Amount (${currency})`),
        requested: money(application.amount, currency),
        proposed: aboveLimit ? toned(proposed, 'adverse') : proposed,
        model: limit === null ? text('none', 'quiet') : money(limit, currency),
        remark: text(aboveLimit ? 'Proposed amount exceeds the computed limit' : ''),
      },
    },
    {
      key: 'term',
      cells: {
        term: text('Term (months)'),
        requested: integer(application.termMonths),
        proposed: proposal ? integer(proposal.termMonths) : notProvided(),
      },
    },
    {
      key: 'rate',
      cells: {
        term: text('Rate (a year)'),
        proposed: belowRate ? toned(proposedRate, 'adverse') : proposedRate,
        model: rate === null ? text('none', 'quiet') : rateOf(rate),
        remark: text(
          belowRate ? `Pricing exception: ${rate - proposal.rateBasisPoints} basis points below the model rate` : '',
        ),
      },
    },
  ];
}

/** Section "Request and proposal". */
export function requestSection({ content }: ToldDossier): Section {
  const { application, proposal } = content.case;
  const blocks: Block[] = [
    {
      kind: 'facts',
      id: 'request',
      columns: 2,
      facts: [
        { key: 'product', label: 'Product', value: text(PRODUCT_NAMES[application.product]) },
        { key: 'appliedOn', label: 'Applied on', value: date(application.appliedOn) },
        { key: 'channel', label: 'Channel', value: text(CHANNEL_NAMES[application.channel]) },
        { key: 'level', label: 'Institution level', value: text(LEVEL_NAMES[application.institutionLevel]) },
      ],
    },
    paragraph(`Purpose: ${application.purpose || NOT_PROVIDED}`),
    table({
      id: 'terms',
      columns: [
        textColumn('term', 'Term', 92),
        figureColumn('requested', 'Requested', 88),
        figureColumn('proposed', 'Proposed', 88),
        figureColumn('model', 'Model', 88),
        textColumn('remark', 'Remark', 'fill'),
      ],
      rows: termRows(content),
    }),
  ];
  if (proposal) blocks.push(paragraph(`Rationale: ${proposal.rationale || NOT_PROVIDED}`));
  return { id: 'request', title: 'Request and proposal', sheet: 'Request', blocks };
}
