/** A case under shocks: its statements, grade, limit and price derived anew, by the assessment that counts for it. */
import { type AssessmentBasis, assessAsReliable } from '#electron/assessment/assess.ts';
import { verifiedViewOf } from '#electron/authenticity/verified-view.ts';
import type { CaseView } from '#electron/case-view/case-view.ts';
import { debtServiceOperands } from '#electron/indicators/financial/coverage.ts';
import { closingOf, type FiscalYear, figureOf, spreadOf } from '#electron/indicators/statements.ts';
import { firstYearService } from '#electron/policy/limit/debt-capacity.ts';
import type { Assessment } from '#shared/domain/assessment.ts';
import { Fault } from '#shared/domain/fault.ts';
import { roundMinorUnits } from '#shared/domain/money.ts';
import {
  NO_SHOCK,
  SHOCK_BOUNDS,
  SHOCKS,
  type ShockId,
  type Shocks,
  type Stress,
  type StressOutcome,
} from '#shared/domain/stress.ts';
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { postedLines } from '../path/ledger.ts';
import { firstCrossing } from './reverse.ts';
import { postingOfShocks, type StressFigures, stressedCover } from './shocks.ts';

/** A case that is put under stress: as it is assessed, and the rate its facility is to pay. */
export interface Stressed {
  readonly view: CaseView;
  readonly basis: AssessmentBasis;
  readonly assessment: Assessment;
  /** Basis points a year; the model's where nothing is proposed, null where there is neither. */
  readonly rateBasisPoints: number | null;
}

/** What falls due can just be paid. */
const BREAK_EVEN = 1;

/** What shocks do to a case, or what it lacks for being put under any. */
export function stressOf(given: Stressed, shocks: Shocks): Stress {
  // Scored is what the documents support; so is what is put under stress.
  const { view: verified } = verifiedViewOf(given.view);
  const year = spreadOf(verified).latestYear;
  if (!year) return { reason: spreadOf(verified).noYear ?? sentence('limit.no-full-year') };
  const found = figuresOf(given, verified, year);
  if ('lacking' in found) return { reason: sentence('limit.not-provided', { names: found.lacking }) };
  const { figures, facilityService } = found;
  const buyer = given.assessment.indicators.find(({ indicator }) => indicator === 'top_buyer_share')?.value;
  return {
    yearEnd: year.end,
    minimumCover: given.basis.policies.limit.content.debtService.minimumDscr,
    facilityService,
    largestBuyer: typeof buyer === 'number' ? buyer : null,
    before: outcomeOf(given, year, figures, NO_SHOCK),
    after: outcomeOf(given, year, figures, shocks),
    shocks: SHOCKS.map((shock) => ({ shock, ...reachOf(figures, shock) })),
    reason: null,
  };
}

/** What the facility adds to a year's debt service: the limit policy's own test, at the rate proposed. */
function facilityServiceOf({ view, basis, rateBasisPoints }: Stressed): number {
  const { products, debtService } = basis.policies.limit.content;
  const { product } = view.application;
  const row = products.rows.find((candidate) => candidate.product === product);
  if (!row) throw new Fault('limit.no-product', { product });
  const rate = (rateBasisPoints ?? debtService.planningRateBasisPoints) / 10_000;
  const { amount, termMonths } = view.terms;
  return roundMinorUnits(amount * firstYearService(rate, row.repaymentMonths ?? termMonths));
}

function figuresOf(
  given: Stressed,
  view: CaseView,
  year: FiscalYear,
): { figures: StressFigures; facilityService: number } | { lacking: Words[] } {
  const revenue = figureOf(year, 'revenue');
  const cost = figureOf(year, 'cost_of_sales');
  const cash = closingOf(year, 'cash');
  const { resources, service } = debtServiceOperands(year, view);
  const lacking = [revenue, cost, cash, ...resources, ...service].filter(({ value }) => value === null);
  if (lacking.length > 0) return { lacking: lacking.map(({ name }) => name) };
  const [ebit, depreciation, tax, capitalExpenditure, distributions] = resources.map(({ value }) => value ?? 0);
  const ebitda = (ebit ?? 0) + (depreciation ?? 0);
  const facilityService = facilityServiceOf(given);
  const debt = (['short_term_debt', 'long_term_debt'] as const).map((code) => closingOf(year, code).value ?? 0);
  return {
    facilityService,
    figures: {
      revenue: revenue.value ?? 0,
      variableCost: cost.value ?? 0,
      fixedCost: (revenue.value ?? 0) - (cost.value ?? 0) - ebitda,
      tax: tax ?? 0,
      capitalExpenditure: capitalExpenditure ?? 0,
      distributions: distributions ?? 0,
      // The facility's own rate moves with the others.
      debt: debt.reduce((sum, each) => sum + Math.max(0, each), view.terms.amount),
      service: service.reduce((sum, { value }) => sum + (value ?? 0), facilityService),
    },
  };
}

function isNone(shocks: Shocks): boolean {
  return SHOCKS.every((shock) => shocks[shock] === 0);
}

function outcomeOf(given: Stressed, year: FiscalYear, figures: StressFigures, shocks: Shocks): StressOutcome {
  const { view, basis, assessment } = given;
  const cash = closingOf(year, 'cash').value ?? 0;
  // The facility is not drawn yet: the statements bear the rise of what is owed today.
  const owed = { ...figures, debt: figures.debt - view.terms.amount };
  const posting = postingOfShocks(owed, shocks, cash);
  const lines = postedLines(view, year.end, posting);
  const shocked = { ...view, evidence: { ...view.evidence, statement_line: lines } };
  const { score, limit, price } = isNone(shocks)
    ? assessment
    : assessAsReliable(shocked, basis, assessment.reliability);
  return {
    cover: stressedCover(figures, shocks),
    cash: cash + (posting.cash ?? 0),
    revolver: posting.short_term_debt ?? 0,
    grade: score.grade,
    points: score.points,
    pd: score.pd,
    limit: limit.amount,
    rateBasisPoints: price.rateBasisPoints,
  };
}

/** Cover at both bounds of one shock, and the smallest of it that brings cover to 1, in the direction that hurts. */
function reachOf(figures: StressFigures, shock: ShockId) {
  const { from, to } = SHOCK_BOUNDS[shock];
  const at = (size: number) => stressedCover(figures, { ...NO_SHOCK, [shock]: size });
  const worst = shock === 'revenue' ? from : to;
  const isServed = at(0) !== null;
  const breaksAt = isServed ? firstCrossing((size) => at(size) ?? 0, BREAK_EVEN, { from: 0, to: worst }) : null;
  return { coverFrom: at(from), coverTo: at(to), breaksAt };
}
