/** The panel over a case's statements, and the cash flow two balance sheets imply. */
import { expect, test } from 'vitest';
import { derivedCashFlows } from '#electron/distress/cash-flow.ts';
import { distressPanel } from '#electron/distress/panel.ts';
import { tell } from '#shared/text/tell.ts';
import { statement, viewOf } from '#test/unit/indicators/case-view.ts';

/**
 * Opening: cash 100, receivables 200, plant 300 = 600; payables 150, debt 150, capital 200, retained 100.
 * The year: profit 80 after depreciation 30, dividends 20; receivables + 50, plant bought for 60,
 * payables + 10, debt − 40. Cash from operations 80 + 30 − 50 + 10 = 70; investing − 60; financing
 * − 40 − 20 = − 60; change − 50.
 */
const OPENING = {
  cash: 100,
  short_term_investments: 0,
  receivables: 200,
  inventory: 0,
  prepayments: 0,
  other_current_assets: 0,
  ppe_net: 300,
  intangibles: 0,
  long_term_investments: 0,
  other_noncurrent_assets: 0,
  short_term_debt: 150,
  payables: 150,
  advances_received: 0,
  tax_payable: 0,
  other_current_liabilities: 0,
  long_term_debt: 0,
  other_noncurrent_liabilities: 0,
  paid_in_capital: 200,
  retained_earnings: 100,
  other_equity: 0,
};
const CLOSING = {
  ...OPENING,
  cash: 50,
  receivables: 250,
  ppe_net: 330,
  payables: 160,
  short_term_debt: 110,
  retained_earnings: 160,
};
const YEAR = {
  revenue: 1000,
  cost_of_sales: 700,
  selling_general_admin: 150,
  depreciation: 30,
  interest_expense: 10,
  other_income: 0,
  tax: 30,
  dividends: 20,
  cash_from_operations: 70,
  cash_from_investing: -60,
  cash_from_financing: -60,
};
const lines = [...statement(2024, { ...OPENING, revenue: 900 }), ...statement(2025, { ...CLOSING, ...YEAR })];

test('the derived cash flow agrees with an honest one, section by section', () => {
  const [flow] = derivedCashFlows(viewOf({ statement_line: lines }));
  expect(tell(flow?.comparison, 'en')).toEqual([
    { section: 'operations', derived: 7000, submitted: 7000, difference: 0, note: 'agrees' },
    { section: 'investing', derived: -6000, submitted: -6000, difference: 0, note: 'agrees' },
    { section: 'financing', derived: -6000, submitted: -6000, difference: 0, note: 'agrees' },
    { section: 'total', derived: -5000, submitted: -5000, difference: 0, note: 'agrees' },
  ]);
});

test('operating cash stated 40 too high shows as a difference of 40', () => {
  const pushed = lines.map((line) => (line.code === 'cash_from_operations' ? { ...line, amount: 11_000 } : line));
  const [flow] = derivedCashFlows(viewOf({ statement_line: pushed }));
  expect(flow?.comparison[0]).toMatchObject({ derived: 7000, submitted: 11_000, difference: 4000 });
});

test('without an opening balance sheet there is no derived cash flow', () => {
  expect(derivedCashFlows(viewOf({ statement_line: statement(2025, { ...CLOSING, ...YEAR }) }))).toEqual([]);
});

test('the panel names its year, gives all seven models and traces their operands', () => {
  const panel = distressPanel(viewOf({ statement_line: lines }));
  expect(panel.year).toBe('2025');
  expect(panel.scores.map(({ model }) => model)).toEqual([
    'altman-z',
    'altman-z1',
    'altman-z2',
    'ohlson-o',
    'zmijewski',
    'springate',
    'beneish-m',
  ]);
  const operands = panel.scores[1]?.terms.flatMap((term) => term.operands) ?? [];
  expect(operands.length).toBeGreaterThan(0);
  expect(operands.every(({ recordIds }) => recordIds.length > 0)).toBe(true);
});

test('a record that both parts of a figure rest on is named once', () => {
  // Net profit is derived here from lines among which depreciation is; funds from operations add it back.
  const years = [...statement(2024, { ...OPENING, ...YEAR }), ...statement(2025, { ...CLOSING, ...YEAR })];
  const ohlson = distressPanel(viewOf({ statement_line: years })).scores.find(({ model }) => model === 'ohlson-o');
  const operands = ohlson?.terms.flatMap((term) => term.operands) ?? [];
  expect(operands.length).toBeGreaterThan(0);
  for (const { recordIds } of operands) expect(recordIds).toEqual([...new Set(recordIds)]);
});

test('without statements the panel says why it is empty', () => {
  expect(tell(distressPanel(viewOf({})), 'en')).toMatchObject({
    year: null,
    reason: 'no statement of a full year provided',
    scores: [],
  });
});
