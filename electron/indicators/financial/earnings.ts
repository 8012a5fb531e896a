/** Financial indicators of earnings and growth. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { formula, line } from '#electron/indicators/formulas.ts';
import {
  type Computation,
  EXPERT_JUDGEMENT,
  fact,
  type GroupedIndicator,
  missing,
  missingOperand,
  type NumericOperand,
  notMeaningful,
  ratio,
  value,
} from '#electron/indicators/indicator.ts';
import { averageOf, closingOf, type FiscalYear, figureOf, spreadOf } from '#electron/indicators/statements.ts';
import { daysBetween } from '#shared/domain/dates.ts';
import { minus, over, times } from '#shared/domain/formula.ts';
import { sentence } from '#shared/text/sentence.ts';
import { byYear, needsYear } from './course.ts';
import { dividendsOf } from './coverage.ts';

const CFA = sentence('citation.cfa');
const YEAR = sentence('window.latest-year');
const TWO_YEARS = sentence('window.year-against-year');
const REVENUE_POSITIVE = needsYear(sentence('null-rule.revenue-not-positive'));
const ROE = sentence('operand.roe');
const RETENTION = sentence('operand.retention-factor');
/** Growth of a year beyond which it speaks for itself no longer: cash has to bear it out (expert judgement). */
export const FAR_GROWTH = 0.6;

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
  if (!before) return missing(sentence('absence.year-before', { period: year.label }), [figureOf(year, 'revenue')]);
  return growth(figureOf(year, 'revenue'), figureOf(before, 'revenue'));
}

function equityGrowth(year: FiscalYear): Computation {
  if (!year.opening)
    return missing(sentence('absence.sheet-at-start', { period: year.label }), [closingOf(year, 'equity')]);
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
  if ((profit.value ?? 0) <= 0)
    return notMeaningful(sentence('absence.profit-to-retain', { period: year.label }), operands, 'bad');
  if ((equity.value ?? 0) <= 0)
    return notMeaningful(sentence('absence.zero-or-negative', { what: equity.name }), operands, 'bad');
  const retained = (profit.value ?? 0) - (dividends.value ?? 0);
  const before = (equity.value ?? 1) - retained;
  if (before <= 0) return notMeaningful(sentence('absence.retained-as-large-as-equity'), operands);
  const shown = fact(sentence('operand.retention-rate'), retained / (profit.value ?? 1), 'share');
  return value(retained / before, [...operands, shown]);
}

export const earningsIndicators: readonly GroupedIndicator[] = [
  {
    indicator: 'gross_margin',
    formula: formula(over(line('gross_profit'), line('revenue'))),
    unit: 'rate',
    window: YEAR,
    direction: 'lower-is-riskier',
    nullRule: REVENUE_POSITIVE,
    restsOn: { records: ['statement_line'], verified: ['revenue'] },
    authority: CFA,
    compute: byYear((year) => ratio(figureOf(year, 'gross_profit'), figureOf(year, 'revenue'))),
  },
  {
    indicator: 'operating_margin',
    formula: formula(over(line('ebit'), line('revenue'))),
    unit: 'rate',
    window: YEAR,
    direction: 'lower-is-riskier',
    nullRule: REVENUE_POSITIVE,
    restsOn: { records: ['statement_line'], verified: ['revenue'] },
    authority: CFA,
    compute: byYear((year) => ratio(figureOf(year, 'ebit'), figureOf(year, 'revenue'))),
  },
  {
    indicator: 'net_margin',
    formula: formula(over(line('net_profit'), line('revenue'))),
    unit: 'rate',
    window: YEAR,
    direction: 'lower-is-riskier',
    nullRule: REVENUE_POSITIVE,
    restsOn: { records: ['statement_line'], verified: ['revenue'] },
    authority: CFA,
    compute: byYear((year) => ratio(figureOf(year, 'net_profit'), figureOf(year, 'revenue'))),
  },
  {
    indicator: 'return_on_assets',
    formula: formula(over(line('net_profit'), line('total_assets')), sentence('formula.average-where-two-sheets')),
    unit: 'rate',
    window: YEAR,
    direction: 'lower-is-riskier',
    nullRule: needsYear(sentence('null-rule.total-assets-not-positive')),
    restsOn: { records: ['statement_line'], verified: ['revenue'] },
    authority: CFA,
    compute: byYear((year) => ratio(figureOf(year, 'net_profit'), averageOf(year, 'total_assets'))),
  },
  {
    indicator: 'equity_growth',
    formula: formula(
      minus(over(sentence('operand.equity-at-years-end'), sentence('operand.equity-at-years-start')), 1),
    ),
    unit: 'rate',
    window: TWO_YEARS,
    direction: 'lower-is-riskier',
    nullRule: sentence('null-rule.equity-growth'),
    restsOn: { records: ['statement_line'], verified: ['revenue', 'debt'] },
    authority: EXPERT_JUDGEMENT,
    compute: byYear(equityGrowth),
  },
  {
    indicator: 'revenue_growth',
    formula: formula(minus(over(line('revenue'), sentence('operand.revenue-of-year-before')), 1)),
    unit: 'rate',
    window: TWO_YEARS,
    direction: 'middle-is-safest',
    nullRule: sentence('null-rule.revenue-growth'),
    restsOn: { records: ['statement_line'], verified: ['revenue'] },
    authority: EXPERT_JUDGEMENT,
    compute: byYear(revenueGrowth),
  },
  {
    indicator: 'sustainable_growth_rate',
    formula: sentence('formula.where', {
      tree: over(times(ROE, RETENTION), minus(1, times(ROE, RETENTION))),
      where: [
        { symbol: ROE, tree: over(line('net_profit'), sentence('operand.line-closing', { code: 'equity' })) },
        { symbol: RETENTION, tree: minus(1, over(line('dividends'), line('net_profit'))) },
      ],
    }),
    unit: 'rate',
    window: YEAR,
    direction: 'lower-is-riskier',
    nullRule: needsYear(sentence('null-rule.no-profit-or-equity')),
    restsOn: { records: ['statement_line'], verified: ['revenue'] },
    authority: sentence('citation.author', { author: 'Higgins', year: 1977 }),
    compute: byYear(sustainableGrowth),
  },
];
