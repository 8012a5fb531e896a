/** Financial indicators of turnover: how long money is tied up. */
import { formula, line } from '#electron/indicators/formulas.ts';
import {
  type Computation,
  fact,
  fraction,
  type GroupedIndicator,
  missing,
  notMeaningful,
  numberOf,
  operandId,
  ratio,
  value,
} from '#electron/indicators/indicator.ts';
import { averageOf, closingOf, type FiscalYear, figureOf } from '#electron/indicators/statements.ts';
import { minus, over, plus, times } from '#shared/domain/formula.ts';
import type { StatementCode } from '#shared/domain/spread.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { byYear, needsYear } from './course.ts';

const CFA = sentence('citation.cfa');
const YEAR = sentence('window.latest-year');
const REVENUE_POSITIVE = needsYear(sentence('null-rule.revenue-not-positive'));
const COST_OF_SALES_POSITIVE = needsYear(sentence('null-rule.cost-of-sales-not-positive'));
const SALES_DAYS = sentence('operand.days-sales-outstanding');
const INVENTORY_DAYS = sentence('operand.days-inventory-outstanding');
const PAYABLES_DAYS = sentence('operand.days-payables-outstanding');
const DAYS = 365;

/** Days sales outstanding: over revenue. */
function dso(year: FiscalYear): Computation {
  return ratio(averageOf(year, 'receivables'), figureOf(year, 'revenue'), { scale: DAYS });
}

/** Days inventory outstanding: over cost of sales. */
function dio(year: FiscalYear): Computation {
  return ratio(averageOf(year, 'inventory'), figureOf(year, 'cost_of_sales'), { scale: DAYS });
}

/** Days payables outstanding: over cost of sales. */
function dpo(year: FiscalYear): Computation {
  return ratio(averageOf(year, 'payables'), figureOf(year, 'cost_of_sales'), { scale: DAYS });
}

function cashConversionCycle(year: FiscalYear): Computation {
  const parts = [
    { name: SALES_DAYS, computation: dso(year) },
    { name: INVENTORY_DAYS, computation: dio(year) },
    { name: PAYABLES_DAYS, computation: dpo(year) },
  ];
  const days = parts.map(({ name, computation }) => fact(name, numberOf(computation), 'days'));
  const sources = parts.flatMap(({ computation }) => computation.operands);
  const operands = [...days, ...new Map(sources.map((source) => [operandId(source.name), source])).values()];
  for (const { name, computation } of parts) {
    if (computation.status === 'missing')
      return missing(sentence('absence.operand', { what: name, why: computation.reason }), operands);
    if (computation.status === 'not-meaningful')
      return notMeaningful(sentence('absence.operand', { what: name, why: computation.reason }), operands);
  }
  const [sales, inventory, payables] = days.map((each) => each.value ?? 0);
  return value((sales ?? 0) + (inventory ?? 0) - (payables ?? 0), operands);
}

/** Days that a balance stands for, of a flow of the year. */
function daysFormula(balance: StatementCode, flow: StatementCode): Sentence {
  const tree = over(times(DAYS, line(balance)), line(flow));
  return formula(tree, sentence('formula.average-of-where-two-sheets', { code: balance }));
}

function closingDaysFormula(balance: StatementCode, flow: StatementCode): Sentence {
  return formula(over(times(DAYS, sentence('operand.line-closing', { code: balance })), line(flow)));
}

export const activityIndicators: readonly GroupedIndicator[] = [
  {
    indicator: 'asset_turnover',
    formula: formula(over(line('revenue'), line('total_assets')), sentence('formula.average-where-two-sheets')),
    unit: 'ratio',
    window: YEAR,
    direction: 'lower-is-riskier',
    nullRule: needsYear(sentence('null-rule.total-assets-not-positive')),
    restsOn: { records: ['statement_line'], verified: ['revenue'] },
    authority: CFA,
    compute: byYear((year) => ratio(figureOf(year, 'revenue'), averageOf(year, 'total_assets'))),
  },
  {
    indicator: 'dso',
    formula: daysFormula('receivables', 'revenue'),
    unit: 'days',
    window: YEAR,
    direction: 'higher-is-riskier',
    nullRule: REVENUE_POSITIVE,
    restsOn: { records: ['statement_line'], verified: ['revenue'] },
    authority: CFA,
    compute: byYear(dso),
  },
  {
    indicator: 'dio',
    formula: daysFormula('inventory', 'cost_of_sales'),
    unit: 'days',
    window: YEAR,
    direction: 'higher-is-riskier',
    nullRule: COST_OF_SALES_POSITIVE,
    restsOn: { records: ['statement_line'] },
    authority: CFA,
    compute: byYear(dio),
  },
  {
    indicator: 'dpo',
    formula: daysFormula('payables', 'cost_of_sales'),
    unit: 'days',
    window: YEAR,
    direction: 'higher-is-riskier',
    nullRule: COST_OF_SALES_POSITIVE,
    restsOn: { records: ['statement_line'] },
    authority: CFA,
    compute: byYear(dpo),
  },
  {
    indicator: 'cash_conversion_cycle',
    formula: formula(minus(plus(SALES_DAYS, INVENTORY_DAYS), PAYABLES_DAYS)),
    unit: 'days',
    window: YEAR,
    direction: 'higher-is-riskier',
    nullRule: sentence('null-rule.cash-conversion-cycle'),
    restsOn: { records: ['statement_line'], verified: ['revenue'] },
    authority: sentence('citation.richards-laughlin'),
    compute: byYear(cashConversionCycle),
  },
  {
    indicator: 'receivable_days_closing',
    formula: closingDaysFormula('receivables', 'revenue'),
    unit: 'days',
    window: YEAR,
    direction: 'higher-is-riskier',
    nullRule: REVENUE_POSITIVE,
    restsOn: { records: ['statement_line'], verified: ['revenue'] },
    authority: sentence('citation.bankruptcy-study', { ratio: 'X44' }),
    compute: byYear((year) => ratio(closingOf(year, 'receivables'), figureOf(year, 'revenue'), { scale: DAYS })),
  },
  {
    indicator: 'inventory_days_closing',
    formula: closingDaysFormula('inventory', 'cost_of_sales'),
    unit: 'days',
    window: YEAR,
    direction: 'higher-is-riskier',
    nullRule: COST_OF_SALES_POSITIVE,
    restsOn: { records: ['statement_line'] },
    authority: sentence('citation.bankruptcy-study', { ratio: 'X47' }),
    compute: byYear((year) => ratio(closingOf(year, 'inventory'), figureOf(year, 'cost_of_sales'), { scale: DAYS })),
  },
  {
    indicator: 'fixed_asset_turnover',
    formula: formula(
      over(line('revenue'), minus(line('total_assets'), line('current_assets'))),
      sentence('formula.closing-balances'),
    ),
    unit: 'ratio',
    window: YEAR,
    direction: 'lower-is-riskier',
    nullRule: needsYear(sentence('null-rule.no-fixed-assets')),
    restsOn: { records: ['statement_line'], verified: ['revenue'] },
    authority: sentence('citation.bankruptcy-study', { ratio: 'X64' }),
    compute: byYear((year) =>
      fraction(
        [figureOf(year, 'revenue'), closingOf(year, 'total_assets'), closingOf(year, 'current_assets')],
        (revenue, total, current) => ({
          numerator: revenue,
          denominator: total - current,
          denominatorName: sentence('operand.fixed-assets-at-end-of', { period: year.label }),
        }),
      ),
    ),
  },
];
