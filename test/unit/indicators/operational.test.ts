import { describe, expect, test } from 'vitest';
import { addDays, monthsEnding } from '#shared/domain/dates.ts';
import { compute, MONTHS, statement, valueIn, viewOf } from './case-view.ts';

const YEAR = monthsEnding('2026-06', 12);
const payrolls = (months: readonly string[], headcount: (index: number) => number) =>
  months.map((period, index) => ({ period, headcount: headcount(index) }));

describe('twelve-month trends', () => {
  test('against the same months a year earlier where they are known', () => {
    const view = viewOf({ payroll: payrolls(MONTHS, (index) => (index < 12 ? 50 : 60)) });
    expect(valueIn('headcount_trend_12m', view)).toBeCloseTo(0.2, 12);
    // 24 months reach back to 2024-07: the months compared are 2025-04 to 2025-06.
    const [recent, earlier] = compute('headcount_trend_12m', view).operands;
    expect(recent?.name).toBe('payroll headcount, monthly mean of 2026-04 to 2026-06');
    expect(earlier?.name).toBe('payroll headcount, monthly mean of 2025-04 to 2025-06');
    expect(earlier?.recordIds).toEqual([10, 11, 12]);
  });

  test('against the first three of twelve months else, and the note says so', () => {
    const view = viewOf({ payroll: payrolls(YEAR, (index) => (index < 3 ? 40 : 50)) });
    expect(valueIn('headcount_trend_12m', view)).toBeCloseTo(0.25, 12);
    expect(compute('headcount_trend_12m', view).operands[1]?.note).toMatch(/first three of twelve months/);
  });

  test.each([
    ['eleven months', YEAR.slice(1)],
    ['a gap in the last three months', YEAR.filter((month) => month !== '2026-05')],
    ['a last month over three months old', monthsEnding('2026-02', 12)],
  ])('missing with %s', (_, months) => {
    expect(compute('headcount_trend_12m', viewOf({ payroll: payrolls(months, () => 5) })).status).toBe('missing');
  });

  test('a month not over at the application is not compared', () => {
    const view = viewOf({ payroll: payrolls(MONTHS, (index) => (index === 23 ? 0 : 50)) }, {}, '2026-06-15');
    expect(valueIn('headcount_trend_12m', view)).toBe(0);
  });
});

describe('electricity', () => {
  const bills = (quantity: (index: number) => number) =>
    MONTHS.map((period, index) => ({ period, kind: 'electricity' as const, quantity: quantity(index) }));
  const returns = (sales: (index: number) => number) =>
    MONTHS.map((period, index) => ({ period, taxable_sales: sales(index) }));

  test('elasticity: 10% more electricity for 20% more sales is 0.5', () => {
    const view = viewOf({
      utility_bill: bills((index) => (index < 12 ? 100 : 110)),
      vat_return: returns((index) => (index < 12 ? 500 : 600)),
    });
    expect(valueIn('electricity_revenue_elasticity', view)).toBeCloseTo(0.5, 10);
    expect(valueIn('electricity_trend_12m', view)).toBeCloseTo(0.1, 12);
  });

  test('elasticity compares both by the same months, those the shorter course reaches', () => {
    const view = viewOf({
      utility_bill: bills((index) => (index < 15 ? 100 : 110)).slice(12),
      vat_return: returns((index) => (index < 12 ? 1 : index < 15 ? 500 : 600)),
    });
    expect(valueIn('electricity_revenue_elasticity', view)).toBeCloseTo(0.5, 10);
    const names = compute('electricity_revenue_elasticity', view).operands.map(({ name }) => name);
    expect(names.filter((name) => name.endsWith('2025-07 to 2025-09'))).toHaveLength(2);
  });

  test('elasticity is not meaningful when sales hardly move', () => {
    const view = viewOf({
      utility_bill: bills(() => 100),
      vat_return: returns((index) => 1000 + (index > 20 ? 5 : 0)),
    });
    expect(compute('electricity_revenue_elasticity', view).status).toBe('not-meaningful');
  });

  test('water is no electricity', () => {
    const water = bills(() => 5).map((bill) => ({ ...bill, kind: 'water' as const }));
    expect(compute('electricity_trend_12m', viewOf({ utility_bill: water })).status).toBe('missing');
  });

  test('capacity: mean of twelve months over the highest of 24', () => {
    const view = viewOf({ utility_bill: bills((index) => (index === 3 ? 200 : 100)) });
    expect(valueIn('capacity_utilisation', view)).toBe(0.5);
  });
});

describe('sales by month', () => {
  test('coefficient of variation with the sample standard deviation', () => {
    // Six months of 90 and six of 110: s = √(12·10²/11), mean 100.
    const vat_return = YEAR.map((period, index) => ({ period, taxable_sales: index % 2 === 0 ? 90 : 110 }));
    expect(valueIn('revenue_volatility_12m', viewOf({ vat_return }))).toBeCloseTo(Math.sqrt(1200 / 11) / 100, 12);
  });

  test('VAT returns first, invoices where they cover less than six months', () => {
    const vat_return = YEAR.slice(0, 5).map((period) => ({ period, taxable_sales: 1 }));
    const invoice = YEAR.map((month) => ({
      number: month,
      issue_date: `${month}-10`,
      direction: 'sale' as const,
      counterparty_name: 'A',
      net: 100,
      gross: 113,
      status: 'normal' as const,
    }));
    const operands = compute('revenue_volatility_12m', viewOf({ vat_return, invoice })).operands;
    expect(operands[0]?.recordSet).toBe('invoice');
    expect(compute('revenue_volatility_12m', viewOf({ vat_return })).status).toBe('missing');
  });

  test('growth compares only months known in both years', () => {
    const vat_return = MONTHS.slice(6).map((period, index) => ({
      period,
      taxable_sales: index < 6 ? 100 : index < 12 ? 999 : 130,
    }));
    expect(valueIn('seasonality_adjusted_growth', viewOf({ vat_return }))).toBeCloseTo(0.3, 12);
    const short = YEAR.map((period) => ({ period, taxable_sales: 100 }));
    expect(compute('seasonality_adjusted_growth', viewOf({ vat_return: short })).status).toBe('missing');
  });
});

test('social insurance paid is compared with 25% of gross pay of the same months', () => {
  const payroll = [
    { period: '2026-05', headcount: 1, gross_pay: 1000, social_insurance_paid: 200 },
    { period: '2026-06', headcount: 1, gross_pay: 1000, social_insurance_paid: null },
  ];
  expect(valueIn('social_insurance_gap', viewOf({ payroll }))).toBeCloseTo(0.8, 12);
  expect(compute('social_insurance_gap', viewOf({ payroll: payroll.slice(1) })).status).toBe('missing');
});

test('a family counts as one key person', () => {
  const person = (id: string) => ({ id, name: `Person ${id}`, kind: 'person' as const });
  const party = [
    person('A'),
    person('B'),
    person('C'),
    { id: 'F', name: 'Hangzhou Example Machinery Co., Ltd.', kind: 'company' as const },
  ];
  const role = (from: string, kind: 'owns' | 'directs') => ({ from, to: 'F', kind });
  const relation = [role('A', 'owns'), role('B', 'directs'), role('C', 'owns'), role('C', 'directs')];
  expect(valueIn('key_person_dependency', viewOf({ party, relation }))).toBe(0.5);
  const family = [...relation, role('B', 'owns'), { from: 'A', to: 'B', kind: 'family' as const }];
  expect(valueIn('key_person_dependency', viewOf({ party, relation: family }))).toBeCloseTo(3 / 5, 12);
});

test('tax filing: on the due date is in time, a return without filing date is left out', () => {
  const vat = (period: string, filed_on: string | null) => ({
    period,
    taxable_sales: 1,
    filed_on,
    due_on: `${period}-15`,
  });
  const vat_return = [vat('2026-03', '2026-03-15'), vat('2026-04', '2026-04-16'), vat('2026-05', null)];
  expect(valueIn('tax_filing_punctuality', viewOf({ vat_return }))).toBe(0.5);
  expect(compute('tax_filing_punctuality', viewOf({ vat_return })).operands[1]?.note).toBe(
    '1 without a filing date left out',
  );
});

describe('cash runway', () => {
  const daily = (count: number, amount: number, first = addDays('2026-06-30', 1 - count)) =>
    Array.from({ length: count }, (_, index) => ({
      account: 'A-1',
      booking_date: addDays(first, index),
      amount,
      balance_after: 9_000 + (count - 1 - index) * 100,
    }));

  test('cash of 9000 at 100 a day lasts 90 days', () => {
    expect(valueIn('cash_runway_days', viewOf({ bank_transaction: daily(120, -100) }))).toBe(90);
  });

  test('the closing balance is found in a file that lists the newest first', () => {
    const newestFirst = daily(120, -100).toReversed();
    // Two transactions on the last day: from 9,000 to 4,500. Outflow of 90 days is 90 × 100 + 4,500, a day 150.
    const last = { account: 'A-1', booking_date: '2026-06-30', amount: -4_500, balance_after: 4_500 };
    for (const lines of [
      [last, ...newestFirst],
      [...newestFirst, last],
    ]) {
      expect(valueIn('cash_runway_days', viewOf({ bank_transaction: lines }))).toBe(30);
    }
  });

  test('statements that cover fewer than 60 of the 90 days are not enough', () => {
    const computation = compute('cash_runway_days', viewOf({ bank_transaction: daily(59, -100) }));
    expect(computation).toMatchObject({ status: 'missing' });
    expect(compute('cash_runway_days', viewOf({ bank_transaction: daily(60, -100) })).status).toBe('value');
  });

  test('no net outflow is not meaningful', () => {
    expect(compute('cash_runway_days', viewOf({ bank_transaction: daily(90, 5) })).status).toBe('not-meaningful');
  });

  test('without balances in the file the balance sheet gives the cash, and the note says so', () => {
    const bank_transaction = daily(90, -100).map((each) => ({ ...each, balance_after: null }));
    const view = viewOf({ bank_transaction, statement_line: statement(2025, { cash: 30 }) });
    expect(valueIn('cash_runway_days', view)).toBe(30);
    expect(compute('cash_runway_days', view).operands[0]?.note).toMatch(/of the balance sheet/);
    expect(compute('cash_runway_days', viewOf({ bank_transaction })).status).toBe('missing');
  });

  test('transfers between own accounts are no outflow', () => {
    const between = [
      { account: 'A-1', booking_date: '2026-06-01', amount: -5_000, counterparty_account: 'A-2', balance_after: 9_000 },
      { account: 'A-2', booking_date: '2026-06-01', amount: 5_000, counterparty_account: 'A-1', balance_after: 0 },
    ];
    const view = viewOf({
      bank_transaction: [...daily(120, -100).map((each) => ({ ...each, amount: 0 })), ...between],
    });
    expect(compute('cash_runway_days', view).status).toBe('not-meaningful');
  });
});
