/** How much more debt the cash flow carries at the minimum debt service cover. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { debtServiceOperands } from '#electron/indicators/financial/coverage.ts';
import { spreadOf } from '#electron/indicators/statements.ts';
import type { LimitPolicy } from '#electron/policy/schemas.ts';
import { absenceOf, line, lineOf, type MeasureResult, measured, notMeasured, sentence } from './measure.ts';

const FORMULA =
  '(cash for debt service ÷ minimum cover − debt service of today) ÷ first-year service of one unit of new debt; cash for debt service = EBIT + depreciation − tax − unfunded capital expenditure − dividends';

/**
 * Debt service in the first year for one unit of principal, repaid in equal monthly payments
 * (annuity): payment = r ÷ (1 − (1 + r)^−n) with r the monthly rate, times the months of the first
 * year. `rate` is per year as a decimal, `months` the repayment term.
 */
export function firstYearService(rate: number, months: number): number {
  const monthly = rate / 12;
  const payment = monthly === 0 ? 1 / months : monthly / (1 - (1 + monthly) ** -months);
  return payment * Math.min(12, months);
}

/** Principal whose first-year service the free cash covers; negative when today's service is already too much. */
function debtCapacity(figures: {
  readonly cashForDebtService: number;
  readonly debtService: number;
  readonly minimumDscr: number;
  readonly rate: number;
  readonly months: number;
}): number {
  const free = figures.cashForDebtService / figures.minimumDscr - figures.debtService;
  return free / firstYearService(figures.rate, figures.months);
}

/** The measure for a case; `months` is the term over which the policy repays the loan. */
export function debtCapacityMeasure(view: CaseView, policy: LimitPolicy['debtService'], months: number): MeasureResult {
  const spread = spreadOf(view);
  const year = spread.latestYear;
  if (!year) return notMeasured(FORMULA, sentence(spread.noYear ?? 'no statement of a full year'));
  const { resources, service } = debtServiceOperands(year, view);
  const lines = [...resources, ...service].map(lineOf);
  const absence = absenceOf([...resources, ...service]);
  if (absence) return notMeasured(FORMULA, absence, lines);
  const [ebit = 0, depreciation = 0, tax = 0, capex = 0, dividends = 0] = resources.map(
    (operand) => operand.value ?? 0,
  );
  const cashForDebtService = ebit + depreciation - tax - capex - dividends;
  const debtService = service.reduce((sum, operand) => sum + (operand.value ?? 0), 0);
  const { minimumDscr, planningRateBasisPoints } = policy;
  const rate = planningRateBasisPoints / 10_000;
  const amount = debtCapacity({ cashForDebtService, debtService, minimumDscr, rate, months });
  return measured(FORMULA, amount, [
    ...lines,
    line('cash for debt service', cashForDebtService, 'money'),
    line('debt service of today', debtService, 'money'),
    line('minimum cover', minimumDscr, 'ratio', 'policy'),
    line('planning rate', rate, 'rate', 'policy'),
    line('repaid over', months, 'months'),
    line('first-year service of one unit of new debt', firstYearService(rate, months), 'ratio'),
    line('capacity', amount, 'money', amount < 0 ? 'below zero: nothing more can be served' : undefined),
  ]);
}
