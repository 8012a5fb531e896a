/** Two years of a small company as the desk answers them, computed by the desk's own functions. */
import { distressPanel } from '#electron/distress/panel.ts';
import { spreadSheetOf } from '#electron/statements/spread-sheet.ts';
import type { AnswerOf } from '#shared/contract/operations.ts';
import type { StatementCode } from '#shared/domain/spread.ts';
import { tell } from '#shared/text/tell.ts';
import { statement, viewOf } from '#test/unit/indicators/case-view.ts';

/** 2024: assets 600 = liabilities 300 + equity 300. */
const OPENING: Partial<Record<StatementCode, number>> = {
  cash: 100,
  short_term_investments: 0,
  receivables: 200,
  inventory: 0,
  prepayments: 0,
  other_current_assets: 0,
  current_assets: 300,
  ppe_net: 300,
  intangibles: 0,
  long_term_investments: 0,
  other_noncurrent_assets: 0,
  total_assets: 600,
  short_term_debt: 150,
  payables: 150,
  advances_received: 0,
  tax_payable: 0,
  other_current_liabilities: 0,
  current_liabilities: 300,
  long_term_debt: 0,
  other_noncurrent_liabilities: 0,
  total_liabilities: 300,
  paid_in_capital: 200,
  retained_earnings: 100,
  other_equity: 0,
  equity: 300,
};

/** 2025 prints current assets 12.34 above its lines, no total assets, and 25 less operating cash than derived. */
const CLOSING: Partial<Record<StatementCode, number>> = {
  ...OPENING,
  cash: 50,
  receivables: 250,
  current_assets: 312.34,
  ppe_net: 330,
  payables: 160,
  short_term_debt: 110,
  current_liabilities: 270,
  total_liabilities: 270,
  retained_earnings: 160,
  equity: 360,
};
delete CLOSING.total_assets;

const YEAR: Partial<Record<StatementCode, number>> = {
  revenue: 1000,
  cost_of_sales: 700,
  selling_general_admin: 150,
  depreciation: 30,
  interest_expense: 10,
  other_income: 0,
  tax: 30,
  dividends: 20,
  cash_from_operations: 45,
  cash_from_investing: -60,
  cash_from_financing: -60,
};

const VIEW = viewOf({
  statement_line: [
    ...statement(2024, { ...OPENING, revenue: 800, net_profit: 70 }),
    ...statement(2025, { ...CLOSING, ...YEAR }),
  ],
});

const RECORDS: AnswerOf<'statement.spread'>['records'] = VIEW.evidence.statement_line.map(({ recordId, fields }) => ({
  recordId,
  sourceId: 's1',
  sourceName: 'accounts.xlsx',
  locator: `Sheet1!${recordId}`,
  manual: fields.code === 'payables' ? { by: 'Li Wei', at: '2026-03-01', reason: 'as printed' } : null,
  alsoIn: [],
  fields,
}));

const SHEET = tell(spreadSheetOf(VIEW), 'en');

export const SPREAD: AnswerOf<'statement.spread'> = {
  ...SHEET,
  frozen: false,
  periods: SHEET.periods.map((period) => ({ ...period, sources: ['accounts.xlsx'] })),
  records: RECORDS,
};

const PANEL = tell(distressPanel(VIEW), 'en');

export const DISTRESS: AnswerOf<'statement.distress'> = {
  ...PANEL,
  scores: [...PANEL.scores],
  currency: 'CNY',
  frozen: false,
  records: RECORDS,
};
