/** Group 2, operational: whether the business behind the books is at work and can pay its way. */
import { addMonths } from '#shared/domain/dates.ts';
import { apply, minus, over, times } from '#shared/domain/formula.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { CaseView } from '../case-view/case-view.ts';
import { lastDays, lastMonths, only, recordsOf, total, where, within } from '../case-view/records.ts';
import { mean, standardDeviation } from '../ground/numeric/statistics.ts';
import { closingLines } from '../matching/account-days.ts';
import { bankCoverage, coveredDays, outsideTransactions } from '../matching/bank.ts';
import {
  capacityUtilisation,
  electricity,
  electricityRevenueElasticity,
  headcounts,
  keyPersonDependency,
  SOCIAL_INSURANCE_RATE,
  socialInsuranceGap,
} from './basis/workforce.ts';
import { completeMonths, courseOf, knownMonthsNote, monthlySales, trendOf } from './flows.ts';
import { formula } from './formulas.ts';
import {
  absenceOf,
  type Computation,
  EXPERT_JUDGEMENT,
  fact,
  type Indicator,
  indicatorsOf,
  joinNotes,
  missing,
  type NumericOperand,
  notMeaningful,
  operand,
  ratio,
  value,
} from './indicator.ts';
import { figureOf, spreadOf } from './statements.ts';

const TWELVE_MONTHS = sentence('window.complete-months', { months: 12 });
const TREND_FORMULA = formula(
  minus(
    over(
      apply('mean', sentence('operand.last-three-months')),
      apply('mean', sentence('operand.three-months-a-year-earlier')),
    ),
    1,
  ),
);
const TREND_NULLS = sentence('null-rule.trend');
const NO_SALES = sentence('absence.monthly-sales');
const CASH = sentence('operand.cash');
const DAILY_OUTFLOW = sentence('operand.daily-outflow');
const RUNWAY_DAYS = 90;
const LEAST_COVERED_DAYS = 60;

function revenueVolatility(view: CaseView): Computation {
  const sales = monthlySales(view);
  if (!sales) return missing(NO_SALES);
  const known = completeMonths(view).filter((month) => sales.amounts.has(month));
  const amounts = known.map((month) => sales.amounts.get(month) ?? 0);
  const records = known.flatMap((month) => sales.recordsByMonth.get(month) ?? []);
  const selection = only(sales.selection, records);
  const note = knownMonthsNote(known.length, 12);
  const computation = ratio(
    operand(
      sentence('operand.months-deviation', { of: sales.name }),
      standardDeviation(amounts),
      'money',
      selection,
      note,
    ),
    operand(sentence('operand.months-mean', { of: sales.name }), mean(amounts), 'money', selection, note),
  );
  return computation.status === 'value' ? { ...computation, trend: courseOf(view, sales) } : computation;
}

/** Sales of the last twelve months against the same months a year earlier, month by month where both are known. */
function seasonalityAdjustedGrowth(view: CaseView): Computation {
  const sales = monthlySales(view);
  if (!sales) return missing(NO_SALES);
  const pairs = completeMonths(view).filter(
    (month) => sales.amounts.has(month) && sales.amounts.has(addMonths(month, -12)),
  );
  if (pairs.length < 3) return missing(sentence('absence.months-in-both-years'));
  const note = sentence('remark.months-known-in-both-years', { months: pairs.length });
  const sumOf = (name: Sentence, months: readonly string[]): NumericOperand => {
    const records = months.flatMap((month) => sales.recordsByMonth.get(month) ?? []);
    const sum = months.reduce((all, month) => all + (sales.amounts.get(month) ?? 0), 0);
    return operand(name, sum, 'money', only(sales.selection, records), note);
  };
  const earlier = pairs.map((month) => addMonths(month, -12));
  const computation = ratio(
    sumOf(sentence('operand.last-twelve-months', { of: sales.name }), pairs),
    sumOf(sentence('operand.same-months-earlier', { of: sales.name }), earlier),
  );
  if (computation.status !== 'value' || typeof computation.value !== 'number') return computation;
  return { ...computation, value: computation.value - 1, trend: courseOf(view, sales, 24) };
}

function taxFilingPunctuality(view: CaseView): Computation {
  const window = lastMonths(view, 12);
  const due = where(
    recordsOf(view, 'vat_return'),
    ({ due_on }) => due_on !== null && due_on >= window.from && due_on <= window.to,
  );
  const filed = where(due, ({ filed_on }) => filed_on !== null);
  if (filed.records.length === 0) return missing(sentence('absence.filed-return'));
  const inTime = where(filed, ({ filed_on, due_on }) => (filed_on ?? '') <= (due_on ?? ''));
  const without = due.records.length - filed.records.length;
  const note = without > 0 ? sentence('remark.without-filing-date', { count: without }) : undefined;
  return ratio(
    operand(sentence('operand.returns-in-time'), inTime.records.length, 'count', inTime),
    operand(sentence('operand.returns-with-filing-date'), filed.records.length, 'count', filed, note),
  );
}

/** Cash by the last balance of every bank account, else by the latest balance sheet; the note says which. */
function cashPosition(view: CaseView): NumericOperand {
  const balances = only(recordsOf(view, 'bank_transaction'), closingLines(view));
  if (balances.records.length > 0) {
    const sum = total(balances, ({ balance_after }) => balance_after);
    const note = sentence('remark.last-balances', { accounts: balances.records.length });
    return operand(CASH, sum, 'money', balances, note);
  }
  const { latestBalanceSheet } = spreadOf(view);
  if (!latestBalanceSheet) return fact(CASH, null, 'money', sentence('remark.neither-balance-nor-sheet'));
  const cash = figureOf(latestBalanceSheet, 'cash');
  const note = sentence('remark.cash-of-balance-sheet');
  return { ...cash, note: joinNotes(cash.note, note) ?? note };
}

function cashRunway(view: CaseView): Computation {
  const coverage = bankCoverage(view);
  if (!coverage) return missing(sentence('absence.bank-transactions'));
  const window = lastDays(view, RUNWAY_DAYS);
  const days = coveredDays(view, window);
  if (days < LEAST_COVERED_DAYS)
    return missing(sentence('absence.bank-coverage', { ...coverage, days, of: RUNWAY_DAYS }));
  const flows = within(outsideTransactions(view), window);
  const net = total(flows, ({ amount }) => amount);
  const note = days < RUNWAY_DAYS ? sentence('remark.days-covered', { days, of: RUNWAY_DAYS }) : undefined;
  const cash = cashPosition(view);
  const outflow = operand(DAILY_OUTFLOW, -net / days, 'money', flows, note);
  const operands = [cash, outflow];
  if (cash.value === null) return missing(absenceOf({ ...cash, name: CASH }), operands);
  if (net >= 0) return notMeaningful(sentence('absence.net-outflow'), operands, 'good');
  return value(Math.max(0, cash.value) / (-net / days), operands);
}

export const operationalIndicators: readonly Indicator[] = indicatorsOf('operational', [
  {
    indicator: 'headcount_trend_12m',
    formula: TREND_FORMULA,
    unit: 'rate',
    window: TWELVE_MONTHS,
    direction: 'lower-is-riskier',
    nullRule: TREND_NULLS,
    restsOn: { records: ['payroll'], verified: ['payroll'] },
    authority: EXPERT_JUDGEMENT,
    compute: (view) => trendOf(view, headcounts(view)),
  },
  {
    indicator: 'social_insurance_gap',
    formula: sentence('formula.of-same-months', {
      tree: over(
        sentence('operand.social-insurance-paid'),
        times({ number: SOCIAL_INSURANCE_RATE, percent: true }, sentence('operand.gross-pay')),
      ),
    }),
    unit: 'ratio',
    window: TWELVE_MONTHS,
    direction: 'lower-is-riskier',
    nullRule: sentence('null-rule.social-insurance'),
    restsOn: { records: ['payroll'], verified: ['payroll'] },
    authority: EXPERT_JUDGEMENT,
    compute: socialInsuranceGap,
  },
  {
    indicator: 'electricity_trend_12m',
    formula: TREND_FORMULA,
    unit: 'rate',
    window: TWELVE_MONTHS,
    direction: 'lower-is-riskier',
    nullRule: TREND_NULLS,
    restsOn: { records: ['utility_bill'] },
    authority: EXPERT_JUDGEMENT,
    compute: (view) => trendOf(view, electricity(view)),
  },
  {
    indicator: 'electricity_revenue_elasticity',
    formula: formula(
      over(sentence('operand.relative-change-of-electricity'), sentence('operand.relative-change-of-sales')),
      sentence('formula.both-by-same-months'),
    ),
    unit: 'ratio',
    window: TWELVE_MONTHS,
    direction: 'none',
    nullRule: sentence('null-rule.elasticity'),
    restsOn: { records: ['utility_bill', 'vat_return', 'invoice', 'order'] },
    authority: EXPERT_JUDGEMENT,
    compute: electricityRevenueElasticity,
  },
  {
    indicator: 'revenue_volatility_12m',
    formula: formula(over(sentence('operand.sales-deviation'), sentence('operand.mean-monthly-sales'))),
    unit: 'ratio',
    window: TWELVE_MONTHS,
    direction: 'higher-is-riskier',
    nullRule: sentence('null-rule.volatility'),
    restsOn: { records: ['vat_return', 'invoice', 'order'] },
    authority: EXPERT_JUDGEMENT,
    compute: revenueVolatility,
  },
  {
    indicator: 'seasonality_adjusted_growth',
    formula: formula(minus(over(sentence('operand.sales-of-the-months'), sentence('operand.sales-a-year-earlier')), 1)),
    unit: 'rate',
    window: sentence('window.complete-months-and-before', { months: 12 }),
    direction: 'middle-is-safest',
    nullRule: sentence('null-rule.seasonal-growth'),
    restsOn: { records: ['vat_return', 'invoice', 'order'] },
    authority: EXPERT_JUDGEMENT,
    compute: seasonalityAdjustedGrowth,
  },
  {
    indicator: 'capacity_utilisation',
    formula: formula(over(sentence('operand.mean-kwh'), sentence('operand.highest-kwh'))),
    unit: 'share',
    window: TWELVE_MONTHS,
    direction: 'lower-is-riskier',
    nullRule: sentence('null-rule.capacity'),
    restsOn: { records: ['utility_bill'] },
    authority: EXPERT_JUDGEMENT,
    compute: capacityUtilisation,
  },
  {
    indicator: 'key_person_dependency',
    formula: formula(over(sentence('operand.key-roles-of-one'), sentence('operand.key-roles-of-all'))),
    unit: 'share',
    window: sentence('window.at-application'),
    direction: 'higher-is-riskier',
    nullRule: sentence('null-rule.key-person'),
    restsOn: { records: ['party', 'relation'] },
    authority: EXPERT_JUDGEMENT,
    compute: keyPersonDependency,
  },
  {
    indicator: 'tax_filing_punctuality',
    formula: formula(over(sentence('operand.returns-in-time'), sentence('operand.returns-due'))),
    unit: 'share',
    window: sentence('window.months', { months: 12 }),
    direction: 'lower-is-riskier',
    nullRule: sentence('null-rule.tax-filing'),
    restsOn: { records: ['vat_return'] },
    authority: EXPERT_JUDGEMENT,
    compute: taxFilingPunctuality,
  },
  {
    indicator: 'cash_runway_days',
    formula: formula(over(CASH, DAILY_OUTFLOW)),
    unit: 'days',
    window: sentence('window.days', { days: RUNWAY_DAYS }),
    direction: 'lower-is-riskier',
    nullRule: sentence('null-rule.cash-runway'),
    restsOn: { records: ['bank_transaction', 'statement_line'] },
    authority: EXPERT_JUDGEMENT,
    compute: cashRunway,
  },
]);
