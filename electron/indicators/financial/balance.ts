/** Financial indicators of one balance sheet: liquidity and leverage. */
import { fraction, type Indicator, ratio } from '#electron/indicators/indicator.ts';
import { figureOf } from '#electron/indicators/statements.ts';
import { bySheet } from './course.ts';

const ROSS = 'Ross, Westerfield and Jordan, Fundamentals of Corporate Finance';
const BANKRUPTCY_STUDY = 'Zięba, Tomczak and Tomczak 2016';
const LATEST = 'latest balance sheet, at most two years old';
const NEEDS_SHEET = 'missing without a balance sheet or one of the figures';

export const balanceIndicators: readonly Omit<Indicator, 'group'>[] = [
  {
    indicator: 'current_ratio',
    name: 'Current ratio',
    formula: 'current assets ÷ current liabilities',
    unit: 'ratio',
    window: LATEST,
    direction: 'lower-is-riskier',
    nullRule: `${NEEDS_SHEET}; not meaningful when current liabilities are zero`,
    restsOn: { records: ['statement_line'], verified: ['revenue', 'debt'] },
    authority: ROSS,
    compute: bySheet((sheet) => ratio(figureOf(sheet, 'current_assets'), figureOf(sheet, 'current_liabilities'))),
  },
  {
    indicator: 'quick_ratio',
    name: 'Quick ratio',
    formula: '(current assets − inventory) ÷ current liabilities',
    unit: 'ratio',
    window: LATEST,
    direction: 'lower-is-riskier',
    nullRule: `${NEEDS_SHEET}; not meaningful when current liabilities are zero`,
    restsOn: { records: ['statement_line'], verified: ['revenue', 'debt'] },
    authority: ROSS,
    compute: bySheet((sheet) =>
      fraction(
        [figureOf(sheet, 'current_assets'), figureOf(sheet, 'inventory'), figureOf(sheet, 'current_liabilities')],
        (assets, inventory, liabilities) => ({
          numerator: assets - inventory,
          denominator: liabilities,
          denominatorName: `current liabilities, ${sheet.label}`,
        }),
      ),
    ),
  },
  {
    indicator: 'cash_ratio',
    name: 'Cash ratio',
    formula: 'cash ÷ current liabilities',
    unit: 'ratio',
    window: LATEST,
    direction: 'lower-is-riskier',
    nullRule: `${NEEDS_SHEET}; not meaningful when current liabilities are zero`,
    restsOn: { records: ['statement_line'], verified: ['debt'] },
    authority: ROSS,
    compute: bySheet((sheet) => ratio(figureOf(sheet, 'cash'), figureOf(sheet, 'current_liabilities'))),
  },
  {
    indicator: 'debt_to_assets',
    name: 'Debt to assets',
    formula: 'total liabilities ÷ total assets',
    unit: 'ratio',
    window: LATEST,
    direction: 'higher-is-riskier',
    nullRule: `${NEEDS_SHEET}; not meaningful when total assets are zero or negative`,
    restsOn: { records: ['statement_line'], verified: ['debt', 'revenue'] },
    authority: ROSS,
    compute: bySheet((sheet) => ratio(figureOf(sheet, 'total_liabilities'), figureOf(sheet, 'total_assets'))),
  },
  {
    indicator: 'debt_to_tangible_net_worth',
    name: 'Debt to tangible net worth',
    formula: 'total liabilities ÷ (equity − intangibles)',
    unit: 'ratio',
    window: LATEST,
    direction: 'higher-is-riskier',
    nullRule: `${NEEDS_SHEET}; not meaningful when tangible net worth is zero or negative`,
    restsOn: { records: ['statement_line'], verified: ['debt', 'revenue'] },
    authority: 'RMA, Annual Statement Studies (debt to worth)',
    compute: bySheet((sheet) =>
      fraction(
        [figureOf(sheet, 'total_liabilities'), figureOf(sheet, 'equity'), figureOf(sheet, 'intangibles')],
        (liabilities, equity, intangibles) => ({
          numerator: liabilities,
          denominator: equity - intangibles,
          denominatorName: `tangible net worth, ${sheet.label}`,
        }),
      ),
    ),
  },
  {
    indicator: 'retained_earnings_to_assets',
    name: 'Retained earnings to assets',
    formula: 'retained earnings ÷ total assets',
    unit: 'ratio',
    window: LATEST,
    direction: 'lower-is-riskier',
    nullRule: `${NEEDS_SHEET}; not meaningful when total assets are zero or negative`,
    restsOn: { records: ['statement_line'], verified: ['revenue', 'debt'] },
    authority: 'Altman 1968',
    compute: bySheet((sheet) => ratio(figureOf(sheet, 'retained_earnings'), figureOf(sheet, 'total_assets'))),
  },
  {
    indicator: 'working_capital_to_assets',
    name: 'Working capital to assets',
    formula: '(current assets − current liabilities) ÷ total assets',
    unit: 'ratio',
    window: LATEST,
    direction: 'lower-is-riskier',
    nullRule: `${NEEDS_SHEET}; not meaningful when total assets are zero or negative`,
    restsOn: { records: ['statement_line'], verified: ['revenue', 'debt'] },
    authority: 'Altman 1968',
    compute: bySheet((sheet) =>
      fraction(
        [figureOf(sheet, 'current_assets'), figureOf(sheet, 'current_liabilities'), figureOf(sheet, 'total_assets')],
        (assets, liabilities, total) => ({
          numerator: assets - liabilities,
          denominator: total,
          denominatorName: `total assets, ${sheet.label}`,
        }),
      ),
    ),
  },
  {
    indicator: 'equity_to_assets',
    name: 'Equity to assets',
    formula: 'equity ÷ total assets',
    unit: 'ratio',
    window: LATEST,
    direction: 'lower-is-riskier',
    nullRule: `${NEEDS_SHEET}; not meaningful when total assets are zero or negative`,
    restsOn: { records: ['statement_line'], verified: ['debt', 'revenue'] },
    authority: `${BANKRUPTCY_STUDY} (X10)`,
    compute: bySheet((sheet) => ratio(figureOf(sheet, 'equity'), figureOf(sheet, 'total_assets'))),
  },
  {
    indicator: 'permanent_capital_to_assets',
    name: 'Permanent capital to assets',
    formula: '(equity + total liabilities − current liabilities) ÷ total assets',
    unit: 'ratio',
    window: LATEST,
    direction: 'lower-is-riskier',
    nullRule: `${NEEDS_SHEET}; not meaningful when total assets are zero or negative`,
    restsOn: { records: ['statement_line'], verified: ['debt', 'revenue'] },
    authority: `${BANKRUPTCY_STUDY} (X38)`,
    compute: bySheet((sheet) =>
      fraction(
        [
          figureOf(sheet, 'equity'),
          figureOf(sheet, 'total_liabilities'),
          figureOf(sheet, 'current_liabilities'),
          figureOf(sheet, 'total_assets'),
        ],
        (equity, liabilities, current, total) => ({
          numerator: equity + liabilities - current,
          denominator: total,
          denominatorName: `total assets, ${sheet.label}`,
        }),
      ),
    ),
  },
  {
    indicator: 'liquid_assets_to_current_liabilities',
    name: 'Liquid assets to current liabilities',
    formula: '(current assets − inventory − receivables) ÷ current liabilities',
    unit: 'ratio',
    window: LATEST,
    direction: 'lower-is-riskier',
    nullRule: `${NEEDS_SHEET}; not meaningful when current liabilities are zero`,
    restsOn: { records: ['statement_line'], verified: ['debt'] },
    authority: `${BANKRUPTCY_STUDY} (X40)`,
    compute: bySheet((sheet) =>
      fraction(
        [
          figureOf(sheet, 'current_assets'),
          figureOf(sheet, 'inventory'),
          figureOf(sheet, 'receivables'),
          figureOf(sheet, 'current_liabilities'),
        ],
        (assets, inventory, receivables, liabilities) => ({
          numerator: assets - inventory - receivables,
          denominator: liabilities,
          denominatorName: `current liabilities, ${sheet.label}`,
        }),
      ),
    ),
  },
];
