/** How much more debt the cash flow carries at the minimum debt service cover. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { availableFrom, debtServiceOperands } from '#electron/indicators/financial/coverage.ts';
import { spreadOf } from '#electron/indicators/statements.ts';
import type { LimitPolicy } from '#electron/policy/schemas.ts';
import { minus, over, plus } from '#shared/domain/formula.ts';
import { sentence } from '#shared/text/sentence.ts';
import {
  absenceOf,
  because,
  line,
  lineOf,
  type MeasureResult,
  measured,
  notMeasured,
  unconvertedAmong,
} from './measure.ts';

const CASH = sentence('limit.cash-for-service');

const FORMULA = sentence('formula.where', {
  tree: over(
    minus(over(CASH, sentence('limit.minimum-cover')), sentence('limit.service-today')),
    sentence('limit.service-of-unit'),
  ),
  where: [
    {
      symbol: CASH,
      tree: minus(
        plus(sentence('limit.ebit'), sentence('limit.depreciation')),
        sentence('limit.tax'),
        sentence('limit.unfunded-capex'),
        sentence('limit.dividends'),
      ),
    },
  ],
  style: 'dots',
});

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
  if (!year) return notMeasured(FORMULA, because(spread.noYear ?? sentence('limit.no-full-year')));
  const { resources, service } = debtServiceOperands(year, view);
  const lines = [...resources, ...service].map(lineOf);
  const absence = unconvertedAmong(service) ?? absenceOf(lines);
  if (absence) return notMeasured(FORMULA, absence, lines);
  const cashForDebtService = availableFrom(resources);
  const debtService = service.reduce((sum, operand) => sum + (operand.value ?? 0), 0);
  const { minimumDscr, planningRateBasisPoints } = policy;
  const rate = planningRateBasisPoints / 10_000;
  const amount = debtCapacity({ cashForDebtService, debtService, minimumDscr, rate, months });
  return measured(FORMULA, amount, [
    ...lines,
    line(CASH, cashForDebtService, 'money'),
    line(sentence('limit.service-today'), debtService, 'money'),
    line(sentence('limit.minimum-cover'), minimumDscr, 'ratio', sentence('limit.by-policy')),
    line(sentence('limit.planning-rate'), rate, 'rate', sentence('limit.by-policy')),
    line(sentence('limit.repaid-over'), months, 'months'),
    line(sentence('limit.service-of-unit'), firstYearService(rate, months), 'ratio'),
    line(sentence('limit.capacity'), amount, 'money', amount < 0 ? sentence('limit.nothing-served') : undefined),
  ]);
}
