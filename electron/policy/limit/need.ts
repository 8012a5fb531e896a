/** The working-capital measure of a case: need − own funds − existing working-capital loans. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { recordsOf, total, where } from '#electron/case-view/records.ts';
import { type NumericOperand, operand } from '#electron/indicators/indicator.ts';
import { averageOf, closingOf, type FiscalYear, figureOf, spreadOf } from '#electron/indicators/statements.ts';
import type { LimitPolicy } from '#electron/policy/schemas.ts';
import type { WorkingLine } from '#shared/domain/assessment.ts';
import { addMonthsToDate } from '#shared/domain/dates.ts';
import { Fault } from '#shared/domain/fault.ts';
import { minus, over, plus, times } from '#shared/domain/formula.ts';
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import {
  absenceOf,
  because,
  type Figure,
  line,
  lineOf,
  type MeasureResult,
  measured,
  notMeasured,
  unconvertedAmong,
} from './measure.ts';
import { type WorkingCapitalNeed, workingCapitalNeed } from './working-capital.ts';

const TURNS = sentence('limit.turns');

const FORMULA = sentence('formula.where', {
  tree: minus(
    over(
      times(
        sentence('limit.sales-of-last-year'),
        minus(1, sentence('limit.profit-rate')),
        plus(1, sentence('limit.growth')),
      ),
      TURNS,
    ),
    sentence('limit.own-funds'),
    sentence('limit.existing-loans'),
  ),
  where: [
    {
      symbol: TURNS,
      tree: over(
        360,
        minus(
          plus(
            minus(
              plus(sentence('limit.inventory-days'), sentence('limit.receivable-days')),
              sentence('limit.payable-days'),
            ),
            sentence('limit.prepayment-days'),
          ),
          sentence('limit.advance-days'),
        ),
      ),
    },
  ],
  style: 'dots',
});

/** The measure, or the statement figures it lacks. */
export function needMeasure(view: CaseView, policy: LimitPolicy['workingCapital']): MeasureResult {
  const spread = spreadOf(view);
  const year = spread.latestYear;
  if (!year) return notMeasured(FORMULA, because(spread.noYear ?? sentence('limit.no-full-year')));
  const operands = operandsOf(year);
  const loans = existingLoans(view, year);
  const all = [...Object.values(operands), loans].map(lineOf);
  const absence = unconvertedAmong([loans]) ?? absenceOf(all);
  if (absence) return notMeasured(FORMULA, absence, all);
  const revenue = numberOf(operands.revenue);
  const costOfSales = numberOf(operands.costOfSales);
  if (revenue <= 0 || costOfSales <= 0) {
    const name = revenue <= 0 ? operands.revenue.name : operands.costOfSales.name;
    return notMeasured(FORMULA, sentence('limit.not-positive', { name }), all);
  }
  const growth = plannedGrowth(operands.revenue, previousRevenue(spread.years, year), policy.plannedGrowth);
  const result = workingCapitalNeed({
    revenue,
    costOfSales,
    profit: numberOf(operands.profit),
    receivables: numberOf(operands.receivables),
    inventory: numberOf(operands.inventory),
    prepayments: numberOf(operands.prepayments),
    advances: numberOf(operands.advances),
    payables: numberOf(operands.payables),
    growth: growth.rate,
  });
  const ownFunds = result.need * policy.ownFundsShare;
  const working = [
    ...Object.values(operands).map(lineOf),
    ...resultLines(result, growth),
    line(
      sentence('limit.own-funds'),
      ownFunds,
      'money',
      sentence('limit.share-of-need', { share: policy.ownFundsShare }),
    ),
    lineOf(loans),
  ];
  return measured(FORMULA, result.need - ownFunds - numberOf(loans), working);
}

function operandsOf(year: FiscalYear) {
  return {
    revenue: figureOf(year, 'revenue'),
    costOfSales: figureOf(year, 'cost_of_sales'),
    profit: figureOf(year, 'pretax_profit'),
    receivables: averageOf(year, 'receivables'),
    inventory: averageOf(year, 'inventory'),
    prepayments: averageOf(year, 'prepayments'),
    advances: averageOf(year, 'advances_received'),
    payables: averageOf(year, 'payables'),
  };
}

/** The value of a figure that is known to be there. */
function numberOf({ value }: Pick<Figure, 'value'>): number {
  if (value === null) throw new Fault('limit.figure-without-value', {});
  return value;
}

/**
 * Short-term debt in the books or, where larger, what the credit report shows as due within a year
 * or without a due date: a loan known to others is not overlooked because the books leave it out. While
 * one is in a currency that no rate converts, neither says which is larger.
 */
function existingLoans(view: CaseView, year: FiscalYear): NumericOperand {
  const book = closingOf(year, 'short_term_debt');
  const due = addMonthsToDate(view.asOf, 12);
  const facilities = where(recordsOf(view, 'credit_facility'), ({ matures }) => matures === null || matures <= due);
  const reported = facilities.records.length > 0 ? total(facilities, ({ balance }) => balance) : null;
  const name = sentence('limit.existing-loans');
  if (facilities.foreign.length > 0 || (reported !== null && reported > (book.value ?? -1))) {
    return operand(name, reported, 'money', facilities, sentence('limit.loans-by-report'));
  }
  return { ...book, name, note: book.name };
}

function previousRevenue(years: readonly FiscalYear[], year: FiscalYear): number | null {
  const previous = years[years.indexOf(year) - 1];
  return previous ? figureOf(previous, 'revenue').value : null;
}

/** Last year's growth held between the policy's bounds, or the policy's own figure without two years. */
function plannedGrowth(
  revenue: NumericOperand,
  previous: number | null,
  policy: LimitPolicy['workingCapital']['plannedGrowth'],
): { rate: number; note: Words } {
  if (previous === null || previous <= 0 || revenue.value === null) {
    return { rate: policy.withoutHistory, note: sentence('limit.growth-assumed') };
  }
  const observed = revenue.value / previous - 1;
  const rate = Math.min(policy.atMost, Math.max(policy.atLeast, observed));
  const isHeld = rate !== observed;
  return {
    rate,
    note: isHeld ? sentence('limit.growth-held', { share: observed }) : sentence('limit.growth-observed'),
  };
}

function resultLines(result: WorkingCapitalNeed, growth: { rate: number; note: Words }): WorkingLine[] {
  const overRevenue = sentence('limit.over-revenue');
  const overCost = sentence('limit.over-cost');
  return [
    line(sentence('limit.profit-rate'), result.profitRate, 'share', sentence('limit.profit-rate-is')),
    line(sentence('limit.planned-growth'), growth.rate, 'rate', growth.note),
    line(sentence('limit.receivable-days'), result.receivableDays, 'days', overRevenue),
    line(sentence('limit.inventory-days'), result.inventoryDays, 'days', overCost),
    line(sentence('limit.prepayment-days'), result.prepaymentDays, 'days', overCost),
    line(sentence('limit.payable-days'), result.payableDays, 'days', overCost),
    line(sentence('limit.advance-days'), result.advanceDays, 'days', overRevenue),
    line(sentence('limit.cycle'), result.cycleDays, 'days'),
    line(TURNS, result.turns, 'ratio', result.turns === null ? sentence('limit.no-cycle') : undefined),
    line(sentence('limit.need'), result.need, 'money'),
  ];
}
