/** Financial indicators of earnings and growth. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import {
  type Computation,
  EXPERT_JUDGEMENT,
  fact,
  type Indicator,
  missing,
  missingOperand,
  type NumericOperand,
  notMeaningful,
  ratio,
  value,
} from '#electron/indicators/indicator.ts';
import { averageOf, closingOf, type FiscalYear, figureOf, spreadOf } from '#electron/indicators/statements.ts';
import { daysBetween } from '#shared/domain/dates.ts';
import { byYear } from './course.ts';
import { dividendsOf } from './coverage.ts';

const CFA = 'CFA Institute, Financial Analysis Techniques';
const YEAR = 'latest full year, at most two years old';
const TWO_YEARS = 'latest full year against the year before';
const NEEDS_YEAR = 'missing without a full-year statement or one of the figures';

/** later ÷ earlier − 1; not meaningful when the earlier figure is zero or negative. */
function growth(later: NumericOperand, earlier: NumericOperand): Computation {
  const computed = ratio(later, earlier);
  return computed.status === 'value' && typeof computed.value === 'number'
    ? { ...computed, value: computed.value - 1 }
    : computed;
}

function revenueGrowth(year: FiscalYear, view: CaseView): Computation {
  const before = spreadOf(view).years.findLast(({ end }) => {
    const days = daysBetween(end, year.start);
    return days >= 0 && days <= 8;
  });
  if (!before) return missing(`no statement of the year before ${year.label}`, [figureOf(year, 'revenue')]);
  return growth(figureOf(year, 'revenue'), figureOf(before, 'revenue'));
}

function equityGrowth(year: FiscalYear): Computation {
  if (!year.opening) return missing(`no balance sheet at the start of ${year.label}`, [closingOf(year, 'equity')]);
  return growth(closingOf(year, 'equity'), figureOf(year.opening, 'equity'));
}

/**
 * ROE·b ÷ (1 − ROE·b) with ROE on closing equity, for which the formula gives the growth that
 * retained profit alone finances; b = 1 − dividends ÷ net profit.
 */
function sustainableGrowth(year: FiscalYear): Computation {
  const profit = figureOf(year, 'net_profit');
  const equity = closingOf(year, 'equity');
  const dividends = dividendsOf(year);
  const operands = [profit, equity, dividends];
  const absent = missingOperand(operands);
  if (absent) return absent;
  if ((profit.value ?? 0) <= 0) return notMeaningful(`no profit to retain in ${year.label}`, operands);
  if ((equity.value ?? 0) <= 0) return notMeaningful(`${equity.name} is zero or negative`, operands);
  const retained = (profit.value ?? 0) - (dividends.value ?? 0);
  const before = (equity.value ?? 1) - retained;
  if (before <= 0) return notMeaningful('retained profit is as large as the whole equity', operands);
  const shown = fact('retention rate', retained / (profit.value ?? 1), 'share');
  return value(retained / before, [...operands, shown]);
}

export const earningsIndicators: readonly Omit<Indicator, 'group'>[] = [
  {
    indicator: 'gross_margin',
    name: 'Gross margin',
    formula: 'gross profit ÷ revenue',
    unit: 'rate',
    window: YEAR,
    direction: 'lower-is-riskier',
    nullRule: `${NEEDS_YEAR}; not meaningful when revenue is zero or negative`,
    restsOn: { records: ['statement_line'], verified: ['revenue'] },
    authority: CFA,
    compute: byYear((year) => ratio(figureOf(year, 'gross_profit'), figureOf(year, 'revenue'))),
  },
  {
    indicator: 'operating_margin',
    name: 'Operating margin',
    formula: 'EBIT ÷ revenue',
    unit: 'rate',
    window: YEAR,
    direction: 'lower-is-riskier',
    nullRule: `${NEEDS_YEAR}; not meaningful when revenue is zero or negative`,
    restsOn: { records: ['statement_line'], verified: ['revenue'] },
    authority: CFA,
    compute: byYear((year) => ratio(figureOf(year, 'ebit'), figureOf(year, 'revenue'))),
  },
  {
    indicator: 'net_margin',
    name: 'Net margin',
    formula: 'net profit ÷ revenue',
    unit: 'rate',
    window: YEAR,
    direction: 'lower-is-riskier',
    nullRule: `${NEEDS_YEAR}; not meaningful when revenue is zero or negative`,
    restsOn: { records: ['statement_line'], verified: ['revenue'] },
    authority: CFA,
    compute: byYear((year) => ratio(figureOf(year, 'net_profit'), figureOf(year, 'revenue'))),
  },
  {
    indicator: 'return_on_assets',
    name: 'Return on assets',
    formula: 'net profit ÷ total assets, average where two balance sheets exist',
    unit: 'rate',
    window: YEAR,
    direction: 'lower-is-riskier',
    nullRule: `${NEEDS_YEAR}; not meaningful when total assets are zero or negative`,
    restsOn: { records: ['statement_line'], verified: ['revenue'] },
    authority: CFA,
    compute: byYear((year) => ratio(figureOf(year, 'net_profit'), averageOf(year, 'total_assets'))),
  },
  {
    indicator: 'equity_growth',
    name: 'Equity growth',
    formula: 'equity at the year’s end ÷ equity at its start − 1',
    unit: 'rate',
    window: TWO_YEARS,
    direction: 'lower-is-riskier',
    nullRule: 'missing without both balance sheets; not meaningful when opening equity is zero or negative',
    restsOn: { records: ['statement_line'], verified: ['revenue', 'debt'] },
    authority: EXPERT_JUDGEMENT,
    compute: byYear(equityGrowth),
  },
  {
    indicator: 'revenue_growth',
    name: 'Revenue growth',
    formula: 'revenue ÷ revenue of the year before − 1',
    unit: 'rate',
    window: TWO_YEARS,
    direction: 'lower-is-riskier',
    nullRule: 'missing without both years; not meaningful when the earlier revenue is zero or negative',
    restsOn: { records: ['statement_line'], verified: ['revenue'] },
    authority: EXPERT_JUDGEMENT,
    compute: byYear(revenueGrowth),
  },
  {
    indicator: 'sustainable_growth_rate',
    name: 'Sustainable growth rate',
    formula: 'ROE × b ÷ (1 − ROE × b), ROE = net profit ÷ closing equity, b = 1 − dividends ÷ net profit',
    unit: 'rate',
    window: YEAR,
    direction: 'lower-is-riskier',
    nullRule: `${NEEDS_YEAR}; not meaningful without profit, or when equity is zero or negative`,
    restsOn: { records: ['statement_line'], verified: ['revenue'] },
    authority: 'Higgins 1977',
    compute: byYear(sustainableGrowth),
  },
];
