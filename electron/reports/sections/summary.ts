/** The first thing a reader sees: who asks for what, the grade, the limit, the price, the decision. */
import type { OutputOf } from '#shared/contract/operations.ts';
import { restsOnEvidence } from '#shared/domain/assessment.ts';
import { GROUPS } from '#shared/domain/groups.ts';
import { isDecided, STATE_FACTS } from '#shared/workflow/states.ts';
import { cellText, integer, money, namedMoney, percent, rate, text, toned } from '../cells.ts';
import { type Block, type Headline, paragraph, type Section } from '../document.ts';
import type { ToldContent, ToldDossier } from '../dossier.ts';
import { counted, GROUP_NAMES, LEVEL_NAMES, MEASURE_NAMES, PRODUCT_NAMES, STATE_NAMES, spelledDate } from '../words.ts';

type Figure = Headline['figures'][number];

function decisionFigure(content: ToldContent): Figure {
  const { state, stateSince } = content.case.summary;
  const label = 'Decision';
  const since = `since ${spelledDate(stateSince.slice(0, 10))}`;
  if (!isDecided(state)) {
    return { key: 'decision', label, value: text('None yet'), note: `${STATE_NAMES[state]} ${since}` };
  }
  const declined = STATE_FACTS[state].outcome === 'declined';
  const value = toned(text(declined ? 'Declined' : 'Approved'), declined ? 'adverse' : 'normal');
  return { key: 'decision', label, value, note: `${STATE_NAMES[state]} ${since}` };
}

function scoreFigures(content: ToldContent): Figure[] {
  if (!restsOnEvidence(content.assessment.assessment)) {
    const note = 'no evidence on file';
    return [
      { key: 'grade', label: 'Grade', value: text('Not assessed'), note },
      { key: 'pd', label: 'PD, one year', value: text('Not assessed'), note },
    ];
  }
  const { score } = content.assessment.assessment;
  const interval = `${cellText(percent(score.pdLow, 2))} to ${cellText(percent(score.pdHigh, 2))} (90%)`;
  return [
    { key: 'grade', label: 'Grade', value: text(score.grade), note: `${cellText(integer(score.points))} points` },
    { key: 'pd', label: 'PD, one year', value: percent(score.pd, 2), note: interval },
  ];
}

function termFigures(content: ToldContent): Figure[] {
  const { limit, price, currency } = content.assessment.assessment;
  const proposal = content.case.proposal;
  const proposedRate = proposal ? `proposed ${cellText(rate(proposal.rateBasisPoints))}` : 'nothing proposed';
  return [
    {
      key: 'limit',
      label: `Limit (${currency})`,
      value: limit.amount === null ? text('none') : money(limit.amount, currency),
      note: limit.binding ? `${MEASURE_NAMES[limit.binding]} binds` : 'cannot be computed',
    },
    {
      key: 'rate',
      label: 'Model rate',
      value: price.rateBasisPoints === null ? text('none') : rate(price.rateBasisPoints),
      note: proposedRate,
    },
  ];
}

/** "… asks for CNY 3,000,000.00 over 12 months: …" */
function requestText(content: ToldContent): string {
  const { applicant, application } = content.case;
  const amount = cellText(namedMoney(application.amount, application.currency));
  const product = PRODUCT_NAMES[application.product].toLowerCase();
  const level = LEVEL_NAMES[application.institutionLevel].toLowerCase();
  return (
    `${applicant.legalName} applied on ${spelledDate(application.appliedOn)} for ${amount} over ` +
    `${counted(application.termMonths, 'month')} (${product}), handled at ${level} level.`
  );
}

function basisText(assessed: OutputOf<'assessment.get'>): string {
  const asOf = spelledDate(assessed.assessment.asOf);
  return assessed.frozen
    ? `All figures are those frozen at submission, computed as of ${asOf}. Evidence that came later is not in them.`
    : `The case has no frozen submission in force: the figures are computed from the live evidence as of ${asOf} and change with it.`;
}

/** Says in plain words where the model's numbers come from; judgement is never shown as estimated. */
export function originText(model: ToldContent['model']): string {
  const name = `${model.name} (version ${model.version})`;
  if (model.origin === 'estimated and expert judgement') {
    const judged = new Set(
      model.inputs.filter(({ origin }) => origin === 'expert judgement').map(({ group }) => group),
    );
    const names = GROUPS.filter((group) => judged.has(group)).map((group) => GROUP_NAMES[group].toLowerCase());
    return `${name} is estimated in part: the points of ${names.join(', ')} are expert judgement, those of the other groups were estimated from observed defaults of other companies, as the model’s passport says. The PD is not a measured default frequency of this bank’s borrowers.`;
  }
  return /judg/i.test(model.origin)
    ? `Expert judgement: the bins, points and PD scale of ${name} were set by judgement. They are not estimated from observed defaults, and the PD is not a measured default frequency.`
    : `Origin of ${name}: ${model.origin}.`;
}

/** Section "Summary". */
export function summarySection({ content }: ToldDossier): Section {
  const figures = [decisionFigure(content), ...scoreFigures(content), ...termFigures(content)];
  const blocks: Block[] = [{ kind: 'headline', id: 'headline', figures }, paragraph(requestText(content))];
  blocks.push(paragraph(basisText(content.assessment)), paragraph(originText(content.model)));
  const missing = content.case.missing.filter((entry) => entry.blocking).length;
  if (missing > 0)
    blocks.push(paragraph(`${counted(missing, 'item')} must still be provided; see Evidence.`, 'adverse'));
  return { id: 'summary', title: 'Summary', sheet: 'Summary', blocks };
}
