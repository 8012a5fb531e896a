/** Group 2, operational: whether the business behind the books is at work and can pay its way. */
import { addMonths } from '#shared/domain/dates.ts';
import type { CaseView } from '../case-view/case-view.ts';
import { lastDays, lastMonths, only, recordsOf, total, where, within } from '../case-view/records.ts';
import { mean, standardDeviation } from '../ground/numeric/statistics.ts';
import { bankCoverage, closingBalances, coveredDays, outsideTransactions } from '../matching/bank.ts';
import {
  capacityUtilisation,
  electricity,
  electricityRevenueElasticity,
  headcounts,
  keyPersonDependency,
  socialInsuranceGap,
} from './basis/workforce.ts';
import { completeMonths, courseOf, knownMonthsNote, monthlySales, trendOf } from './flows.ts';
import {
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

const TWELVE_MONTHS = '12 complete months before the application date';
const TREND_FORMULA = 'mean of the last three months ÷ mean of the same months a year earlier − 1';
const TREND_NULLS =
  'missing when the last month is over three months old or less than twelve months are known; ' +
  'without a year earlier the first three of the twelve months are compared';
const NO_SALES = 'monthly sales are not known for half of the last 12 months';
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
    operand(`${sales.name}, standard deviation of the months`, standardDeviation(amounts), 'money', selection, note),
    operand(`${sales.name}, mean of the months`, mean(amounts), 'money', selection, note),
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
  if (pairs.length < 3) return missing('fewer than 3 of the last 12 months are known a year earlier too');
  const note = `${pairs.length} months known in both years`;
  const sumOf = (name: string, months: readonly string[]): NumericOperand => {
    const records = months.flatMap((month) => sales.recordsByMonth.get(month) ?? []);
    const sum = months.reduce((all, month) => all + (sales.amounts.get(month) ?? 0), 0);
    return operand(`${sales.name}, ${name}`, sum, 'money', only(sales.selection, records), note);
  };
  const earlier = pairs.map((month) => addMonths(month, -12));
  const computation = ratio(sumOf('last 12 months', pairs), sumOf('same months a year earlier', earlier));
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
  if (filed.records.length === 0) return missing('no VAT return due in the last 12 months states when it was filed');
  const inTime = where(filed, ({ filed_on, due_on }) => (filed_on ?? '') <= (due_on ?? ''));
  const without = due.records.length - filed.records.length;
  const note = without > 0 ? `${without} without a filing date left out` : undefined;
  return ratio(
    operand('VAT returns filed by their due date', inTime.records.length, 'count', inTime),
    operand('VAT returns due, with a filing date', filed.records.length, 'count', filed, note),
  );
}

/** Cash by the last balance of every bank account, else by the latest balance sheet; the note says which. */
function cashPosition(view: CaseView): NumericOperand {
  const balances = only(recordsOf(view, 'bank_transaction'), closingBalances(view));
  if (balances.records.length > 0) {
    const sum = total(balances, ({ balance_after }) => balance_after);
    const accounts = `${balances.records.length} ${balances.records.length === 1 ? 'account' : 'accounts'}`;
    return operand('cash', sum, 'money', balances, `last balance of ${accounts}`);
  }
  const { latestBalanceSheet } = spreadOf(view);
  if (!latestBalanceSheet) return fact('cash', null, 'money', 'neither a bank balance nor a balance sheet provided');
  const cash = figureOf(latestBalanceSheet, 'cash');
  return { ...cash, note: joinNotes(cash.note, 'of the balance sheet: the bank statements give no balance') ?? '' };
}

function cashRunway(view: CaseView): Computation {
  const coverage = bankCoverage(view);
  if (!coverage) return missing('no bank transactions provided');
  const window = lastDays(view, RUNWAY_DAYS);
  const days = coveredDays(view, window);
  if (days < LEAST_COVERED_DAYS)
    return missing(`bank transactions from ${coverage.from} to ${coverage.to} cover ${days} of the last 90 days`);
  const flows = within(outsideTransactions(view), window);
  const net = total(flows, ({ amount }) => amount);
  const note = days < RUNWAY_DAYS ? `${days} of 90 days covered` : undefined;
  const cash = cashPosition(view);
  const outflow = operand('average daily net outflow', -net / days, 'money', flows, note);
  const operands = [cash, outflow];
  if (cash.value === null) return missing(`cash: ${cash.note ?? 'not provided'}`, operands);
  if (net >= 0) return notMeaningful('inflows covered outflows: there is no net outflow', operands);
  return value(Math.max(0, cash.value) / (-net / days), operands);
}

export const operationalIndicators: readonly Indicator[] = indicatorsOf('operational', [
  {
    indicator: 'headcount_trend_12m',
    name: 'Headcount trend',
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
    name: 'Social insurance paid to due',
    formula: 'social insurance paid ÷ (25% × gross pay) of the same months',
    unit: 'ratio',
    window: TWELVE_MONTHS,
    direction: 'lower-is-riskier',
    nullRule: 'missing without a payroll that states both; not meaningful when gross pay is zero',
    restsOn: { records: ['payroll'], verified: ['payroll'] },
    authority: EXPERT_JUDGEMENT,
    compute: socialInsuranceGap,
  },
  {
    indicator: 'electricity_trend_12m',
    name: 'Electricity trend',
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
    name: 'Electricity to sales elasticity',
    formula: 'relative change of kWh ÷ relative change of sales, both by the same months',
    unit: 'ratio',
    window: TWELVE_MONTHS,
    direction: 'none',
    nullRule: 'missing when either course is; not meaningful when sales changed by less than 1%',
    restsOn: { records: ['utility_bill', 'vat_return', 'invoice', 'order'] },
    authority: EXPERT_JUDGEMENT,
    compute: electricityRevenueElasticity,
  },
  {
    indicator: 'revenue_volatility_12m',
    name: 'Sales volatility',
    formula: 'standard deviation ÷ mean of monthly sales (VAT returns, else invoices, else orders)',
    unit: 'ratio',
    window: TWELVE_MONTHS,
    direction: 'higher-is-riskier',
    nullRule: 'missing when fewer than six months are known; not meaningful when mean sales are zero or negative',
    restsOn: { records: ['vat_return', 'invoice', 'order'] },
    authority: EXPERT_JUDGEMENT,
    compute: revenueVolatility,
  },
  {
    indicator: 'seasonality_adjusted_growth',
    name: 'Growth against the same months',
    formula: 'sales of the months ÷ sales of the same months a year earlier − 1',
    unit: 'rate',
    window: '12 complete months before the application date and the 12 before them',
    direction: 'lower-is-riskier',
    nullRule: 'missing when fewer than three months are known in both years',
    restsOn: { records: ['vat_return', 'invoice', 'order'] },
    authority: EXPERT_JUDGEMENT,
    compute: seasonalityAdjustedGrowth,
  },
  {
    indicator: 'capacity_utilisation',
    name: 'Capacity utilisation',
    formula: 'mean monthly kWh of 12 months ÷ highest monthly kWh of up to 24',
    unit: 'share',
    window: TWELVE_MONTHS,
    direction: 'lower-is-riskier',
    nullRule: 'missing with electricity bills of fewer than six months; not meaningful when none was used',
    restsOn: { records: ['utility_bill'] },
    authority: EXPERT_JUDGEMENT,
    compute: capacityUtilisation,
  },
  {
    indicator: 'key_person_dependency',
    name: 'Key-person dependency',
    formula: 'roles of owner, controller and director held by one person or family ÷ all held by persons',
    unit: 'share',
    window: 'at the application date',
    direction: 'higher-is-riskier',
    nullRule: 'missing when no person is recorded in such a role',
    restsOn: { records: ['party', 'relation'] },
    authority: EXPERT_JUDGEMENT,
    compute: keyPersonDependency,
  },
  {
    indicator: 'tax_filing_punctuality',
    name: 'Tax filing punctuality',
    formula: 'VAT returns filed by their due date ÷ VAT returns due',
    unit: 'share',
    window: '12 months to the application date',
    direction: 'lower-is-riskier',
    nullRule: 'missing when no return states both due and filing date',
    restsOn: { records: ['vat_return'] },
    authority: EXPERT_JUDGEMENT,
    compute: taxFilingPunctuality,
  },
  {
    indicator: 'cash_runway_days',
    name: 'Cash runway',
    formula: 'cash ÷ average daily net outflow',
    unit: 'days',
    window: '90 days to the application date',
    direction: 'lower-is-riskier',
    nullRule: 'missing when bank transactions cover fewer than 60 of the days; not meaningful without a net outflow',
    restsOn: { records: ['bank_transaction', 'statement_line'] },
    authority: EXPERT_JUDGEMENT,
    compute: cashRunway,
  },
]);
