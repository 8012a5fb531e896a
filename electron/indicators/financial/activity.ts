/** Financial indicators of turnover: how long money is tied up. */
import {
  type Computation,
  fact,
  fraction,
  type Indicator,
  missing,
  notMeaningful,
  numberOf,
  ratio,
  value,
} from '#electron/indicators/indicator.ts';
import { averageOf, closingOf, type FiscalYear, figureOf } from '#electron/indicators/statements.ts';
import { byYear } from './course.ts';

const CFA = 'CFA Institute, Financial Analysis Techniques';
const BANKRUPTCY_STUDY = 'Zięba, Tomczak and Tomczak 2016';
const YEAR = 'latest full year, at most two years old';
const NEEDS_YEAR = 'missing without a full-year statement or one of the figures';
const DAYS = 365;

/** Days sales outstanding: over revenue. */
function dso(year: FiscalYear): Computation {
  return ratio(averageOf(year, 'receivables'), figureOf(year, 'revenue'), DAYS);
}

/** Days inventory outstanding: over cost of sales. */
function dio(year: FiscalYear): Computation {
  return ratio(averageOf(year, 'inventory'), figureOf(year, 'cost_of_sales'), DAYS);
}

/** Days payables outstanding: over cost of sales. */
function dpo(year: FiscalYear): Computation {
  return ratio(averageOf(year, 'payables'), figureOf(year, 'cost_of_sales'), DAYS);
}

function cashConversionCycle(year: FiscalYear): Computation {
  const parts = [
    { name: 'days sales outstanding', computation: dso(year) },
    { name: 'days inventory outstanding', computation: dio(year) },
    { name: 'days payables outstanding', computation: dpo(year) },
  ];
  const days = parts.map(({ name, computation }) => fact(name, numberOf(computation), 'days'));
  const sources = parts.flatMap(({ computation }) => computation.operands);
  const operands = [...days, ...new Map(sources.map((source) => [source.name, source])).values()];
  for (const { name, computation } of parts) {
    if (computation.status === 'missing') return missing(`${name}: ${computation.reason}`, operands);
    if (computation.status === 'not-meaningful') return notMeaningful(`${name}: ${computation.reason}`, operands);
  }
  const [sales, inventory, payables] = days.map((each) => each.value ?? 0);
  return value((sales ?? 0) + (inventory ?? 0) - (payables ?? 0), operands);
}

export const activityIndicators: readonly Omit<Indicator, 'group'>[] = [
  {
    indicator: 'asset_turnover',
    name: 'Asset turnover',
    formula: 'revenue ÷ total assets, average where two balance sheets exist',
    unit: 'ratio',
    window: YEAR,
    direction: 'lower-is-riskier',
    nullRule: `${NEEDS_YEAR}; not meaningful when total assets are zero or negative`,
    restsOn: { records: ['statement_line'], verified: ['revenue'] },
    authority: CFA,
    compute: byYear((year) => ratio(figureOf(year, 'revenue'), averageOf(year, 'total_assets'))),
  },
  {
    indicator: 'dso',
    name: 'Days sales outstanding',
    formula: '365 × receivables ÷ revenue, average receivables where two balance sheets exist',
    unit: 'days',
    window: YEAR,
    direction: 'higher-is-riskier',
    nullRule: `${NEEDS_YEAR}; not meaningful when revenue is zero or negative`,
    restsOn: { records: ['statement_line'], verified: ['revenue'] },
    authority: CFA,
    compute: byYear(dso),
  },
  {
    indicator: 'dio',
    name: 'Days inventory outstanding',
    formula: '365 × inventory ÷ cost of sales, average inventory where two balance sheets exist',
    unit: 'days',
    window: YEAR,
    direction: 'higher-is-riskier',
    nullRule: `${NEEDS_YEAR}; not meaningful when cost of sales is zero or negative`,
    restsOn: { records: ['statement_line'] },
    authority: CFA,
    compute: byYear(dio),
  },
  {
    indicator: 'dpo',
    name: 'Days payables outstanding',
    formula: '365 × payables ÷ cost of sales, average payables where two balance sheets exist',
    unit: 'days',
    window: YEAR,
    direction: 'higher-is-riskier',
    nullRule: `${NEEDS_YEAR}; not meaningful when cost of sales is zero or negative`,
    restsOn: { records: ['statement_line'] },
    authority: CFA,
    compute: byYear(dpo),
  },
  {
    indicator: 'cash_conversion_cycle',
    name: 'Cash conversion cycle',
    formula: 'days sales outstanding + days inventory outstanding − days payables outstanding',
    unit: 'days',
    window: YEAR,
    direction: 'higher-is-riskier',
    nullRule: 'missing or not meaningful when one of its three parts is',
    restsOn: { records: ['statement_line'], verified: ['revenue'] },
    authority: 'Richards and Laughlin 1980',
    compute: byYear(cashConversionCycle),
  },
  {
    indicator: 'receivable_days_closing',
    name: 'Receivable days, closing',
    formula: '365 × closing receivables ÷ revenue',
    unit: 'days',
    window: YEAR,
    direction: 'higher-is-riskier',
    nullRule: `${NEEDS_YEAR}; not meaningful when revenue is zero or negative`,
    restsOn: { records: ['statement_line'], verified: ['revenue'] },
    authority: `${BANKRUPTCY_STUDY} (X44)`,
    compute: byYear((year) => ratio(closingOf(year, 'receivables'), figureOf(year, 'revenue'), DAYS)),
  },
  {
    indicator: 'inventory_days_closing',
    name: 'Inventory days, closing',
    formula: '365 × closing inventory ÷ cost of sales',
    unit: 'days',
    window: YEAR,
    direction: 'higher-is-riskier',
    nullRule: `${NEEDS_YEAR}; not meaningful when cost of sales is zero or negative`,
    restsOn: { records: ['statement_line'] },
    authority: `${BANKRUPTCY_STUDY} (X47)`,
    compute: byYear((year) => ratio(closingOf(year, 'inventory'), figureOf(year, 'cost_of_sales'), DAYS)),
  },
  {
    indicator: 'fixed_asset_turnover',
    name: 'Fixed asset turnover',
    formula: 'revenue ÷ (total assets − current assets), closing balances',
    unit: 'ratio',
    window: YEAR,
    direction: 'lower-is-riskier',
    nullRule: `${NEEDS_YEAR}; not meaningful when there are no fixed assets`,
    restsOn: { records: ['statement_line'], verified: ['revenue'] },
    authority: `${BANKRUPTCY_STUDY} (X64)`,
    compute: byYear((year) =>
      fraction(
        [figureOf(year, 'revenue'), closingOf(year, 'total_assets'), closingOf(year, 'current_assets')],
        (revenue, total, current) => ({
          numerator: revenue,
          denominator: total - current,
          denominatorName: `fixed assets, end of ${year.label}`,
        }),
      ),
    ),
  },
];
