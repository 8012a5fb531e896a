/** The first thing a reader sees: who asks for what, the grade, the limit, the price, the decision. */
import { restsOnEvidence } from '#shared/domain/assessment.ts';
import { GROUPS } from '#shared/domain/groups.ts';
import { isDecided, STATE_FACTS } from '#shared/workflow/states.ts';
import { money, percent, rate, text } from '../cells.ts';
import { type Block, type Headline, paragraph, type Section } from '../document.ts';
import type { ToldContent, ToldDossier } from '../dossier.ts';
import type { ReportTeller } from '../report-teller.ts';

type Figure = Headline['figures'][number];

function decisionFigure(content: ToldContent, r: ReportTeller): Figure {
  const words = r.words.summary;
  const { state, stateSince } = content.case.summary;
  const figure = { key: 'decision', label: words.decision, note: words.stateSince(state, r.day(stateSince)) };
  if (!isDecided(state)) return { ...figure, value: text(words.noDecision) };
  const isDeclined = STATE_FACTS[state].outcome === 'declined';
  return { ...figure, value: isDeclined ? text(words.declined, 'adverse') : text(words.approved) };
}

function scoreFigures(content: ToldContent, r: ReportTeller): Figure[] {
  const words = r.words.summary;
  if (!restsOnEvidence(content.assessment.assessment)) {
    const unknown = { value: text(words.notAssessed), note: words.noEvidence };
    return [
      { key: 'grade', label: words.grade, ...unknown },
      { key: 'pd', label: words.pd, ...unknown },
    ];
  }
  const { score } = content.assessment.assessment;
  const { grade, pd } = score.onScale;
  const note = score.pdReason === null ? words.interval(score.pdLow, score.pdHigh) : words.ifNotInDefault(grade, pd);
  return [
    { key: 'grade', label: words.grade, value: text(score.grade), note: words.points(score.points) },
    { key: 'pd', label: words.pd, value: percent(score.pd, 2), note },
  ];
}

/** Why there is no limit, in a word; the sentence stands below. */
function noLimitNote({ assessment: { assessment } }: ToldContent, r: ReportTeller): string {
  const words = r.words.summary;
  const { defaults, missing, knockOuts = [] } = assessment.eligibility;
  if (defaults.length > 0) return words.inDefault;
  if (knockOuts.length > 0) return words.knockedOut;
  return missing.length > 0 ? words.notAssessable : words.notComputed;
}

function termFigures(content: ToldContent, r: ReportTeller): Figure[] {
  const words = r.words.summary;
  const none = text(r.words.document.noFigure);
  const { limit, price, currency } = content.assessment.assessment;
  const { proposal } = content.case;
  return [
    {
      key: 'limit',
      label: words.limit(currency),
      value: limit.amount === null ? none : money(limit.amount, currency),
      note: limit.binding ? words.binds(limit.binding) : noLimitNote(content, r),
    },
    {
      key: 'rate',
      label: words.modelRate,
      value: price.rateBasisPoints === null ? none : rate(price.rateBasisPoints),
      note: proposal ? words.proposedRate(proposal.rateBasisPoints) : words.nothingProposed,
    },
  ];
}

function requestText({ case: { applicant, application } }: ToldContent, r: ReportTeller): string {
  const { appliedOn, amount, currency, termMonths, product, institutionLevel: level } = application;
  const { legalName } = applicant;
  return r.words.summary.request({ legalName, appliedOn, amount, currency, termMonths, product, level });
}

/** Says in plain words where the model's numbers come from; judgement is never shown as estimated. */
export function originText(model: ToldContent['model'], r: ReportTeller): string {
  const words = r.words.summary;
  if (model.origin === 'estimated and expert judgement') {
    const judged = new Set(
      model.inputs.filter(({ origin }) => origin === 'expert judgement').map(({ group }) => group),
    );
    return words.estimatedInPart(
      model,
      GROUPS.filter((group) => judged.has(group)),
    );
  }
  return /judg/i.test(model.origin) ? words.judged(model) : words.origin(model, r.names.origin(model.origin));
}

/** Section "Summary". */
export function summarySection({ content }: ToldDossier, r: ReportTeller): Section {
  const words = r.words.summary;
  const { assessment, frozen } = content.assessment;
  const figures = [decisionFigure(content, r), ...scoreFigures(content, r), ...termFigures(content, r)];
  const blocks: Block[] = [
    { kind: 'headline', id: 'headline', figures },
    paragraph(requestText(content, r)),
    paragraph(frozen ? words.frozen(assessment.asOf) : words.live(assessment.asOf)),
    paragraph(originText(content.model, r)),
  ];
  // Without a limit the reason stands on page one: a default, something mandatory, or what cannot be computed.
  if (assessment.limit.reason !== null) blocks.splice(1, 0, paragraph(assessment.limit.reason, 'adverse'));
  const missing = content.case.missing.filter((entry) => entry.blocking).length;
  if (missing > 0) blocks.push(paragraph(words.missing(missing), 'adverse'));
  return { id: 'summary', title: words.title, sheet: words.title, blocks };
}
