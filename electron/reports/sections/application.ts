/** Who applies, for what, and what is proposed against what the model computed. */
import { date, integer, money, notProvided, rate as rateOf, text, textOr, toned } from '../cells.ts';
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
import type { ReportTeller } from '../report-teller.ts';

function applicantFacts({ applicant, summary, makers }: ToldContent['case'], r: ReportTeller): Fact[] {
  const words = r.words.application;
  const { registrationIdKinds, sizeIndustries, lifeStages, states } = r.names;
  const { lifeStage, headcount } = applicant;
  return [
    { key: 'legalName', label: words.legalName, value: text(applicant.legalName) },
    {
      key: 'registrationId',
      label: registrationIdKinds[applicant.registrationIdKind],
      value: text(applicant.registrationId),
    },
    { key: 'industryCode', label: words.industryCode, value: textOr(applicant.industryCode, r) },
    { key: 'sizeIndustry', label: words.sizeIndustry, value: text(sizeIndustries[applicant.sizeIndustry]) },
    { key: 'lifeStage', label: words.lifeStage, value: textOr(lifeStage && lifeStages[lifeStage], r) },
    { key: 'foundedOn', label: words.foundedOn, value: date(applicant.foundedOn, r) },
    { key: 'region', label: words.region, value: textOr(applicant.region, r) },
    { key: 'headcount', label: words.headcount, value: headcount === null ? notProvided(r) : integer(headcount) },
    { key: 'number', label: words.case, value: text(summary.number) },
    { key: 'state', label: words.state, value: text(states[summary.state]) },
    { key: 'owner', label: words.owner, value: text(summary.owner.displayName) },
    { key: 'makers', label: words.makers, value: textOr(makersText(makers, r), r) },
  ];
}

function makersText(makers: ToldContent['case']['makers'], r: ReportTeller): string {
  return r.words.application.names(makers.map((maker) => maker.displayName));
}

/** Section "Applicant". */
export function applicantSection({ content }: ToldDossier, r: ReportTeller): Section {
  const title = r.words.application.applicant;
  const facts = applicantFacts(content.case, r);
  return { id: 'applicant', title, sheet: title, blocks: [{ kind: 'facts', id: 'applicant', columns: 2, facts }] };
}

/** Requested, proposed and computed, side by side: amount, term and rate. */
function termRows({ case: file, assessment }: ToldContent, r: ReportTeller): Row[] {
  const words = r.words.application;
  const { application, proposal } = file;
  const currency = application.currency;
  const limit = assessment.assessment.limit.amount;
  const rate = assessment.assessment.price.rateBasisPoints;
  const aboveLimit = proposal !== null && limit !== null && proposal.amount > limit;
  const belowRate = proposal !== null && rate !== null && proposal.rateBasisPoints < rate;
  const proposed = proposal ? money(proposal.amount, currency) : notProvided(r);
  const proposedRate = proposal ? rateOf(proposal.rateBasisPoints) : notProvided(r);
  const none = text(r.words.document.noFigure, 'quiet');
  return [
    {
      key: 'amount',
      cells: {
        term: text(words.amount(currency)),
        requested: money(application.amount, currency),
        proposed: aboveLimit ? toned(proposed, 'adverse') : proposed,
        model: limit === null ? none : money(limit, currency),
        remark: text(aboveLimit ? words.aboveLimit : ''),
      },
    },
    {
      key: 'term',
      cells: {
        term: text(words.months),
        requested: integer(application.termMonths),
        proposed: proposal ? integer(proposal.termMonths) : notProvided(r),
      },
    },
    {
      key: 'rate',
      cells: {
        term: text(words.rate),
        proposed: belowRate ? toned(proposedRate, 'adverse') : proposedRate,
        model: rate === null ? none : rateOf(rate),
        remark: text(belowRate ? words.belowRate(rate - proposal.rateBasisPoints) : ''),
      },
    },
  ];
}

function requestFacts({ case: { application } }: ToldContent, r: ReportTeller): Fact[] {
  const words = r.words.application;
  const { products, channels, levels } = r.names;
  return [
    { key: 'product', label: words.product, value: text(products[application.product]) },
    { key: 'appliedOn', label: words.appliedOn, value: date(application.appliedOn, r) },
    { key: 'channel', label: words.channel, value: text(channels[application.channel]) },
    { key: 'level', label: words.level, value: text(levels[application.institutionLevel]) },
  ];
}

/** Section "Request and proposal". */
export function requestSection({ content }: ToldDossier, r: ReportTeller): Section {
  const words = r.words.application;
  const { application, proposal } = content.case;
  const { notProvided: absent } = r.words.document;
  const blocks: Block[] = [
    { kind: 'facts', id: 'request', columns: 2, facts: requestFacts(content, r) },
    paragraph(words.purpose(application.purpose || absent)),
    table({
      id: 'terms',
      columns: [
        textColumn('term', words.term, 92),
        figureColumn('requested', words.requested, 88),
        figureColumn('proposed', words.proposed, 88),
        figureColumn('model', words.model, 88),
        textColumn('remark', words.remark, 'fill'),
      ],
      rows: termRows(content, r),
    }),
  ];
  if (proposal) blocks.push(paragraph(words.rationale(proposal.rationale || absent)));
  return { id: 'request', title: words.request, sheet: words.requestSheet, blocks };
}
