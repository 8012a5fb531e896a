/** The limit of a case: the lowest of the measures that apply, with the binding one named (DOMAIN P3: monotone in the grade). */
import type { CaseView } from '#electron/case-view/case-view.ts';
import {
  type Eligibility,
  LIMIT_MEASURES,
  type Limit,
  type LimitMeasureId,
  type Score,
} from '#shared/domain/assessment.ts';
import { Fault } from '#shared/domain/fault.ts';
import { sentence } from '#shared/text/sentence.ts';
import { barredBy } from '../eligibility/barred.ts';
import type { LimitPolicy } from '../schemas.ts';
import { collateralMeasure } from './collateral.ts';
import { debtCapacityMeasure } from './debt-capacity.ts';
import { gradeCapMeasure } from './grade-cap.ts';
import { line, type Measure, type MeasureResult, measured } from './measure.ts';
import { needMeasure } from './need.ts';

/**
 * All five measures, those that apply to the product marked, and the lowest of them. No limit is
 * set in default, while something mandatory is missing, or while a measure that applies cannot be
 * computed, so that leaving evidence out never raises one. Amounts in minor units of the case's currency.
 */
export function computeLimit(
  view: CaseView,
  score: Pick<Score, 'grade'>,
  eligibility: Pick<Eligibility, 'defaults' | 'missing'>,
  policy: LimitPolicy,
  policyHash: string,
): Limit {
  const { product } = view.application;
  const row = policy.products.rows.find((candidate) => candidate.product === product);
  if (!row) throw new Fault('limit.no-product', { product });
  const results: Record<LimitMeasureId, MeasureResult> = {
    need: needMeasure(view, policy.workingCapital),
    dscr: debtCapacityMeasure(view, policy.debtService, row.repaymentMonths ?? view.terms.termMonths),
    'grade-cap': gradeCapMeasure(view, score.grade, policy.gradeCaps),
    collateral: collateralMeasure(view, policy.collateral),
    requested: requestedMeasure(view),
  };
  const measures = LIMIT_MEASURES.map(
    (measure): Measure => ({
      measure,
      ...results[measure],
      applies: row.applies.includes(measure),
    }),
  );
  const barred = barredBy(eligibility);
  const lowest = barred ? { binding: null, amount: null, reason: barred } : lowestOf(measures);
  return { measures, ...lowest, policyHash };
}

function requestedMeasure(view: CaseView): MeasureResult {
  const { amount } = view.application;
  const name = sentence('limit.requested');
  return measured(name, amount, [line(name, amount, 'money')]);
}

/** The lowest applying amount; the earlier measure binds where two are equal. */
function lowestOf(measures: readonly Measure[]): Pick<Limit, 'binding' | 'amount' | 'reason'> {
  const capping = measures.filter((measure) => measure.applies);
  const open = capping.filter(({ amount }) => amount === null);
  if (open.length > 0) {
    const reason = sentence('limit.measures-open', { measures: open.map(({ measure }) => measure) });
    return { binding: null, amount: null, reason };
  }
  let lowest: { binding: LimitMeasureId; amount: number } | null = null;
  for (const { measure, amount } of capping) {
    if (amount !== null && (lowest === null || amount < lowest.amount)) lowest = { binding: measure, amount };
  }
  if (!lowest) throw new Fault('limit.nothing-applies');
  return { ...lowest, reason: null };
}
