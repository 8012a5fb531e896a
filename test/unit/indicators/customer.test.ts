import { describe, expect, test } from 'vitest';
import { compute, MONTHS, valueIn, viewOf } from './case-view.ts';

let next = 0;
const order = (customer_id: string, placed_at: string, gross = 100, refunded: number | null = null) => {
  next += 1;
  return { order_id: `O-${next}`, customer_id, placed_at, gross, refunded };
};
const of = (...orders: ReturnType<typeof order>[]) => viewOf({ order: orders });

test('repeat rate counts customers, not orders', () => {
  const view = of(
    order('A', '2026-01-01'),
    order('A', '2026-02-01'),
    order('A', '2026-03-01'),
    order('B', '2026-01-01'),
  );
  expect(valueIn('repeat_rate_12m', view)).toBe(0.5);
});

describe('churn', () => {
  test('customers of the first half who did not order in the second', () => {
    const view = of(
      order('A', '2025-12-31'),
      order('B', '2025-09-01'),
      order('B', '2026-01-01'),
      order('C', '2026-02-01'),
    );
    expect(valueIn('churn_rate_12m', view)).toBe(0.5);
  });

  test('without a first half there is nobody to lose', () => {
    expect(compute('churn_rate_12m', of(order('C', '2026-02-01'))).status).toBe('missing');
  });
});

describe('refunds', () => {
  test('over the orders that state refunds, zero among them', () => {
    const view = of(order('A', '2026-01-01', 300, 30), order('B', '2026-01-02', 100, 0), order('C', '2026-01-03', 999));
    expect(valueIn('refund_rate', view)).toBeCloseTo(30 / 400, 12);
    expect(compute('refund_rate', view).operands[1]?.note).toBe('1 left out that do not state refunds');
  });

  test('refunds nobody states are not zero', () => {
    expect(compute('refund_rate', of(order('A', '2026-01-01'))).status).toBe('missing');
  });
});

test('customer concentration is Σ share² of orders', () => {
  expect(valueIn('customer_hhi', of(order('A', '2026-01-01', 300), order('B', '2026-01-01', 100)))).toBe(0.625);
  expect(compute('customer_hhi', of(order('A', '2026-01-01', 0))).status).toBe('not-meaningful');
});

describe('new-customer spike', () => {
  test('share of the last 60 days from customers first seen in them', () => {
    // 2026-05-02 is the first of the 60 days that end on 2026-06-30.
    const view = of(
      order('A', '2025-06-01'),
      order('A', '2026-06-01', 300),
      order('B', '2026-05-02', 100),
      order('C', '2026-05-01'),
    );
    expect(valueIn('new_customer_spike', view)).toBe(0.25);
  });

  test('orders that reach back less than 180 days cannot tell', () => {
    expect(compute('new_customer_spike', of(order('A', '2026-03-01'), order('B', '2026-06-01'))).status).toBe(
      'missing',
    );
  });
});

test('dispersion is the coefficient of variation of five orders or more', () => {
  const amounts = [80, 90, 100, 110, 120];
  const view = of(...amounts.map((gross) => order('A', '2026-01-01', gross)));
  // Sum of squared deviations 1000, over n − 1 = 4.
  expect(valueIn('order_dispersion', view)).toBeCloseTo(Math.sqrt(250) / 100, 12);
  expect(
    compute('order_dispersion', of(...amounts.slice(1).map((gross) => order('A', '2026-01-01', gross)))).status,
  ).toBe('missing');
});

test('active customers: distinct ones a month, three months against a year earlier', () => {
  const orders = MONTHS.flatMap((month, index) => [
    order('A', `${month}-01`),
    order('A', `${month}-02`),
    ...(index >= 21 ? [order('B', `${month}-03`)] : []),
  ]);
  expect(valueIn('active_customers_trend', of(...orders))).toBe(1);
});

test('a month without orders between two with orders counts as zero customers', () => {
  const orders = MONTHS.filter((month) => month !== '2026-05').map((month) => order('A', `${month}-01`));
  expect(valueIn('active_customers_trend', of(...orders))).toBeCloseTo(2 / 3 - 1, 12);
});

test('disputes are credit notes over sales, whatever sign the file gives them', () => {
  const invoice = (net: number, status: 'normal' | 'credit-note' | 'void') => ({
    number: String(net),
    issue_date: '2026-03-01',
    direction: 'sale' as const,
    counterparty_name: 'A',
    net,
    gross: net,
    status,
  });
  const view = viewOf({
    invoice: [invoice(1000, 'normal'), invoice(30, 'credit-note'), invoice(-20, 'credit-note'), invoice(9, 'void')],
  });
  expect(valueIn('dispute_rate', view)).toBeCloseTo(0.05, 12);
});
