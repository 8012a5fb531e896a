/** Words of the section "Summary" of the decision report. */
import type { Product } from '../../../domain/applications.ts';
import type { LimitMeasureId } from '../../../domain/assessment.ts';
import type { Grade } from '../../../domain/grades.ts';
import type { Group } from '../../../domain/groups.ts';
import type { InstitutionLevel } from '../../../domain/officers.ts';
import type { CaseState } from '../../../workflow/states.ts';
import type { Teller } from '../../teller.ts';
import { counted, lowered } from './english.ts';

export interface ReportedRequest {
  readonly legalName: string;
  readonly appliedOn: string;
  readonly amount: number;
  readonly currency: string;
  readonly termMonths: number;
  readonly product: Product;
  readonly level: InstitutionLevel;
}

export interface ReportedModel {
  readonly name: string;
  readonly version: string;
}

function named({ name, version }: ReportedModel): string {
  return `${name} (version ${version})`;
}

export function summaryText(t: Teller) {
  return {
    title: 'Summary',
    decision: 'Decision',
    noDecision: 'None yet',
    approved: 'Approved',
    declined: 'Declined',
    stateSince: (state: CaseState, day: string) => `${t.names.states[state]} since ${t.formats.dateInText(day)}`,
    grade: 'Grade',
    notAssessed: 'Not assessed',
    noEvidence: 'no evidence on file',
    points: (points: number) => `${t.formats.number(points)} points`,
    pd: 'PD, one year',
    interval: (low: number, high: number) => `${t.formats.percent(low)} to ${t.formats.percent(high)} (90%)`,
    ifNotInDefault: (grade: Grade, pd: number) => `if not in default ${grade}, ${t.formats.percent(pd)}`,
    limit: (currency: string) => `Limit (${t.formats.currency(currency)})`,
    binds: (measure: LimitMeasureId) => `${t.names.limitMeasures[measure]} binds`,
    notComputed: 'cannot be computed',
    inDefault: 'in default',
    knockedOut: 'knocked out',
    notAssessable: 'not assessable',
    modelRate: 'Model rate',
    proposedRate: (basisPoints: number) => `proposed ${t.formats.rate(basisPoints)}`,
    nothingProposed: 'nothing proposed',
    request: ({ legalName, appliedOn, amount, currency, termMonths, product, level }: ReportedRequest) =>
      `${legalName} applied on ${t.formats.dateInText(appliedOn)} for ${t.formats.moneyInText(amount, currency)} over ` +
      `${counted(t, termMonths, 'month')} (${lowered(t.names.products[product])}), ` +
      `handled at ${lowered(t.names.levels[level])} level.`,
    frozen: (asOf: string) =>
      `All figures are those frozen at submission, computed as of ${t.formats.dateInText(asOf)}. Evidence that came later is not in them.`,
    live: (asOf: string) =>
      `The case has no frozen submission in force: the figures are computed from the live evidence as of ${t.formats.dateInText(asOf)} and change with it.`,
    judged: (model: ReportedModel) =>
      `Expert judgement: the bins, points and PD scale of ${named(model)} were set by judgement. They are not estimated from observed defaults, and the PD is not a measured default frequency.`,
    estimatedInPart: (model: ReportedModel, groups: readonly Group[]) =>
      `${named(model)} is estimated in part: the points of ${groups.map((group) => lowered(t.names.groups[group])).join(', ')} are expert judgement, those of the other groups were estimated from observed defaults of other companies, as the model’s passport says. The PD is not a measured default frequency of this bank’s borrowers.`,
    origin: (model: ReportedModel, origin: string) => `Origin of ${named(model)}: ${origin}.`,
    missing: (count: number) => `${counted(t, count, 'item')} must still be provided; see Evidence.`,
  };
}
