import { describe, expect, test } from 'vitest';
import { compute, richEvidence, statement, valueIn, viewOf } from './case-view.ts';

/**
 * Two years in round numbers. 2025, in whole units: current assets 330, total assets 550, current
 * liabilities 220, total liabilities 286, equity 264, revenue 660, cost of sales 462, EBIT 66,
 * interest 11, tax 14.3, net profit 42.9; 2024 is each of them ÷ 1.1.
 */
const rich = viewOf(richEvidence());
const only2025 = viewOf({
  statement_line: richEvidence().statement_line?.filter(({ period_end }) => period_end === '2025-12-31') ?? [],
});

describe('hand-computed values', () => {
  test.each([
    ['current_ratio', 330 / 220],
    ['quick_ratio', (330 - 110) / 220],
    ['cash_ratio', 55 / 220],
    ['debt_to_assets', 286 / 550],
    ['debt_to_tangible_net_worth', 286 / (264 - 22)],
    ['retained_earnings_to_assets', 154 / 550],
    ['working_capital_to_assets', (330 - 220) / 550],
    ['equity_to_assets', 264 / 550],
    // Long-term liabilities are what total liabilities hold beyond the current ones: 66.
    ['permanent_capital_to_assets', (264 + 66) / 550],
    // Inventory 110, receivables 132.
    ['liquid_assets_to_current_liabilities', (330 - 110 - 132) / 220],
    ['interest_cover', 66 / 11],
    ['ebitda_to_debt', (66 + 22) / (88 + 66)],
    // Long-term debt rose by 6 with 16.5 repaid: 22.5 newly drawn pays for part of the 33 spent.
    ['dscr', (66 + 22 - 14.3 - (33 - 22.5) - 9.9) / (16.5 + 11)],
    ['operating_cash_to_current_liabilities', 60.5 / 220],
    ['gross_margin', 198 / 660],
    ['operating_margin', 66 / 660],
    ['net_margin', 42.9 / 660],
    ['return_on_assets', 42.9 / 525],
    ['equity_growth', 264 / 240 - 1],
    ['revenue_growth', 660 / 600 - 1],
    // ROE 42.9/264, b = 33/42.9: 0.125/(1 − 0.125)
    ['sustainable_growth_rate', 0.125 / 0.875],
    ['asset_turnover', 660 / 525],
    ['dso', (365 * 126) / 660],
    ['dio', (365 * 105) / 462],
    ['dpo', (365 * 94.5) / 462],
    // Closing balances, where dso and dio take the average of two.
    ['receivable_days_closing', (365 * 132) / 660],
    ['inventory_days_closing', (365 * 110) / 462],
    ['fixed_asset_turnover', 660 / (550 - 330)],
    ['cash_conversion_cycle', (365 * 126) / 660 + (365 * (105 - 94.5)) / 462],
  ])('%s', (id, expected) => {
    expect(valueIn(id, rich)).toBeCloseTo(expected, 10);
  });

  test('days of one year alone use closing balances', () => {
    expect(valueIn('dso', only2025)).toBeCloseTo((365 * 132) / 660, 10);
    expect(compute('dso', only2025).operands[0]?.note).toContain('closing balance');
  });

  test('the course over the years is kept', () => {
    expect(compute('current_ratio', rich).trend).toEqual([
      { period: '2024', value: 1.5 },
      { period: '2025', value: 1.5 },
    ]);
  });
});

describe('null rules', () => {
  const withLines = (amounts: Parameters<typeof statement>[1]) => viewOf({ statement_line: statement(2025, amounts) });

  test.each([
    ['interest_cover', { ebit: 60, interest_expense: 0 }, 'cannot divide by interest expense, 2025: it is zero'],
    ['gross_margin', { gross_profit: -10, revenue: 0 }, 'cannot divide by revenue, 2025: it is zero'],
    [
      'debt_to_tangible_net_worth',
      { total_liabilities: 100, equity: 20, intangibles: 30 },
      'cannot divide by tangible net worth, 2025: it is negative',
    ],
    ['sustainable_growth_rate', { net_profit: -5, dividends: 0, equity: 50 }, 'no profit to retain in 2025'],
    [
      'fixed_asset_turnover',
      { revenue: 5, total_assets: 40, current_assets: 40 },
      'cannot divide by fixed assets, end of 2025: it is zero',
    ],
    ['inventory_days_closing', { inventory: 5, cost_of_sales: 0 }, 'cannot divide by cost of sales, 2025: it is zero'],
    ['ebitda_to_debt', { ebit: 5, depreciation: 1, short_term_debt: 0, long_term_debt: 0 }, /interest-bearing debt/],
  ] as const)('%s is not meaningful with a zero or negative denominator', (id, amounts, reason) => {
    const computation = compute(id, withLines(amounts));
    expect(computation.status).toBe('not-meaningful');
    expect(computation.status !== 'value' && computation.reason).toMatch(reason);
  });

  test('an absent figure makes the ratio missing, never zero', () => {
    expect(compute('current_ratio', withLines({ current_assets: 100 }))).toMatchObject({
      status: 'missing',
      reason: 'current liabilities, 2025: not provided',
    });
    expect(compute('dso', withLines({ revenue: 100 }))).toMatchObject({ status: 'missing' });
    expect(compute('revenue_growth', withLines({ revenue: 100 }))).toMatchObject({
      status: 'missing',
      reason: 'no statement of the year before 2025',
    });
  });

  test('opening equity below zero gives no growth', () => {
    const lines = [...statement(2024, { equity: -10 }), ...statement(2025, { equity: 20, revenue: 5 })];
    expect(compute('equity_growth', viewOf({ statement_line: lines })).status).toBe('not-meaningful');
  });
});

describe('debt service cover', () => {
  const base = { ebit: 100, depreciation: 20, tax: 10, capital_expenditure: 30, dividends: 5, interest_expense: 10 };

  test('capital expenditure counts whole when new debt is not known', () => {
    const view = viewOf({ statement_line: statement(2025, { ...base, scheduled_principal: 15 }) });
    expect(valueIn('dscr', view)).toBeCloseTo((100 + 20 - 10 - 30 - 5) / 25, 10);
    expect(compute('dscr', view).operands.some(({ note }) => note?.includes('all of it is taken as unfunded'))).toBe(
      true,
    );
  });

  test('debt service is the larger of the books and the credit report', () => {
    const cover = (monthly: number) =>
      valueIn(
        'dscr',
        viewOf({
          statement_line: statement(2025, { ...base, scheduled_principal: 15 }),
          credit_facility: [{ lender: 'Bank A', type: 'loan', balance: 100, monthly_payment: monthly }],
        }),
      );
    // The books know of 25.00 a year, the report of 12 payments: 30.00 of 2.50, 24.00 of 2.00.
    expect(cover(250)).toBeCloseTo(7500 / 3000, 10);
    expect(cover(200)).toBeCloseTo(7500 / 2500, 10);
  });

  test('principal that is not printed is the debt that falls due, so that leaving the line out never helps', () => {
    const debt = { short_term_debt: 40, long_term_debt: 60 };
    const without = viewOf({ statement_line: statement(2025, { ...base, ...debt }) });
    expect(valueIn('dscr', without)).toBeCloseTo(75 / (40 + 10), 10);
    expect(compute('dscr', viewOf({ statement_line: statement(2025, base) })).status).toBe('missing');
  });

  test('no debt service due is not meaningful, and good; instalments that no rate converts are not none', () => {
    const lines = statement(2025, { ...base, interest_expense: 0, scheduled_principal: 0 });
    expect(compute('dscr', viewOf({ statement_line: lines }))).toMatchObject({
      status: 'not-meaningful',
      meaning: 'good',
    });
    const loan = { lender: 'Bank A', type: 'loan', balance: 100, monthly_payment: 200 };
    const paying = (more: object) => viewOf({ statement_line: lines, credit_facility: [{ ...loan, ...more }] });
    expect(valueIn('dscr', paying({}))).toBeGreaterThan(0);
    expect(compute('dscr', paying({ currency: 'USD' })).status).toBe('missing');
    expect(compute('dscr', paying({ balance: 0, status: 'closed' })).status).toBe('not-meaningful');
  });

  test('dividends not printed follow from retained earnings', () => {
    const { dividends: _, ...rest } = base;
    const lines = [
      ...statement(2024, { retained_earnings: 100 }),
      ...statement(2025, { ...rest, scheduled_principal: 15, retained_earnings: 140, net_profit: 45 }),
    ];
    expect(valueIn('dscr', viewOf({ statement_line: lines }))).toBeCloseTo((100 + 20 - 10 - 30 - 5) / 25, 10);
  });
});
