/** The working-capital measure of a case: need − own funds − existing working-capital loans. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { recordsOf, total, where } from '#electron/case-view/records.ts';
import type { NumericOperand } from '#electron/indicators/indicator.ts';
import { averageOf, closingOf, type FiscalYear, figureOf, spreadOf } from '#electron/indicators/statements.ts';
import type { LimitPolicy } from '#electron/policy/schemas.ts';
import type { WorkingLine } from '#shared/domain/assessment.ts';
import { addMonthsToDate } from '#shared/domain/dates.ts';
import { absenceOf, line, lineOf, type MeasureResult, measured, notMeasured, sentence } from './measure.ts';
import { type WorkingCapitalNeed, workingCapitalNeed } from './working-capital.ts';

const FORMULA =
  'sales of last year · (1 − sales profit rate) · (1 + growth) ÷ turns − own funds − existing working-capital loans; turns = 360 ÷ (inventory + receivable − payable + prepayment − advance-receipt days)';

/** The measure, or the statement figures it lacks. */
export function needMeasure(view: CaseView, policy: LimitPolicy['workingCapital']): MeasureResult {
  const spread = spreadOf(view);
  const year = spread.latestYear;
  if (!year) return notMeasured(FORMULA, sentence(spread.noYear ?? 'no statement of a full year'));
  const operands = operandsOf(year);
  const loans = existingLoans(view, year);
  const all = [...Object.values(operands), loans];
  const absence = absenceOf(all);
  if (absence) return notMeasured(FORMULA, absence, all.map(lineOf));
  const revenue = numberOf(operands.revenue);
  const costOfSales = numberOf(operands.costOfSales);
  if (revenue <= 0 || costOfSales <= 0) {
    const name = revenue <= 0 ? operands.revenue.name : operands.costOfSales.name;
    return notMeasured(FORMULA, `Not meaningful: ${name} is not positive.`, all.map(lineOf));
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
    line('own funds', ownFunds, 'money', `${policy.ownFundsShare * 100}% of the need`),
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

function numberOf(operand: NumericOperand): number {
  if (operand.value === null) throw new TypeError(`${operand.name} was not provided`);
  return operand.value;
}

/**
 * Short-term debt in the books or, where larger, what the credit report shows as due within a year
 * or without a due date: a loan known to others is not overlooked because the books leave it out.
 */
function existingLoans(view: CaseView, year: FiscalYear): NumericOperand {
  const book = closingOf(year, 'short_term_debt');
  const due = addMonthsToDate(view.asOf, 12);
  const facilities = where(recordsOf(view, 'credit_facility'), ({ matures }) => matures === null || matures <= due);
  const reported = facilities.records.length > 0 ? total(facilities, ({ balance }) => balance) : null;
  const name = 'existing working-capital loans';
  if (reported !== null && reported > (book.value ?? -1)) {
    const recordIds = facilities.records.map((record) => record.recordId);
    const note = 'credit facilities due within twelve months or without a due date; larger than the books';
    return { name, value: reported, unit: 'money', recordSet: 'credit_facility', recordIds, note };
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
): { rate: number; note: string } {
  if (previous === null || previous <= 0 || revenue.value === null) {
    return { rate: policy.withoutHistory, note: 'policy assumption: there are not two years to compare' };
  }
  const observed = revenue.value / previous - 1;
  const rate = Math.min(policy.atMost, Math.max(policy.atLeast, observed));
  const percent = `${Number((observed * 100).toFixed(1))}%`;
  return {
    rate,
    note: rate === observed ? 'growth of last year' : `growth of last year, ${percent}, held to the policy's bound`,
  };
}

function resultLines(result: WorkingCapitalNeed, growth: { rate: number; note: string }): WorkingLine[] {
  return [
    line('sales profit rate', result.profitRate, 'share', 'pretax profit ÷ revenue'),
    line('planned growth', growth.rate, 'rate', growth.note),
    line('receivable days', result.receivableDays, 'days', 'over revenue'),
    line('inventory days', result.inventoryDays, 'days', 'over cost of sales'),
    line('prepayment days', result.prepaymentDays, 'days', 'over cost of sales'),
    line('payable days', result.payableDays, 'days', 'over cost of sales'),
    line('advance-receipt days', result.advanceDays, 'days', 'over revenue'),
    line('cycle', result.cycleDays, 'days'),
    line('turns', result.turns, 'ratio', result.turns === null ? 'the cycle ties up no working capital' : undefined),
    line('need', result.need, 'money'),
  ];
}
