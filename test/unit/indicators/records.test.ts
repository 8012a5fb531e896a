import { describe, expect, test } from 'vitest';
import { lastDays, lastMonths, leftOutNote, recordsOf, within } from '#electron/case-view/records.ts';
import { tell } from '#shared/text/tell.ts';
import { viewOf } from './case-view.ts';

describe('windows count back from the application', () => {
  test.each([
    ['2026-06-30', 6, '2026-01-01'],
    ['2026-06-30', 12, '2025-07-01'],
    ['2026-02-28', 6, '2025-09-01'],
    ['2026-06-15', 6, '2025-12-16'],
    ['2026-08-30', 6, '2026-03-01'],
  ])('at %s the last %s months begin %s', (asOf, months, from) => {
    expect(lastMonths(viewOf({}, {}, asOf), months)).toEqual({ from, to: asOf });
  });

  test('ninety days, and the ninety before them, do not overlap', () => {
    expect(lastDays(viewOf({}), 90)).toEqual({ from: '2026-04-02', to: '2026-06-30' });
    expect(lastDays(viewOf({}), 90, 90)).toEqual({ from: '2026-01-02', to: '2026-04-01' });
  });

  test('a month lies in a window that touches it', () => {
    const payroll = ['2025-12', '2026-01', '2026-06', '2026-07'].map((period) => ({ period, headcount: 1 }));
    const view = viewOf({ payroll }, {}, '2026-06-15');
    const months = within(recordsOf(view, 'payroll'), { from: '2026-01-20', to: '2026-06-15' });
    expect(months.records.map(({ fields }) => fields.period)).toEqual(['2026-01', '2026-06']);
  });
});

test('records in other currencies are counted by currency; a record without one is in the case’s', () => {
  const order = (currency: string | null) => ({
    order_id: '1',
    placed_at: '2026-06-01',
    customer_id: 'A',
    gross: 1,
    currency,
  });
  const selection = recordsOf(
    viewOf({ order: [order('EUR'), order(null), order('CNY'), order('EUR'), order('JPY')] }),
    'order',
  );
  expect(selection.records.map(({ recordId }) => recordId)).toEqual([2, 3]);
  expect(tell(leftOutNote(selection), 'en')).toBe('2 records in EUR left out; 1 record in JPY left out');
});

test('a record in another currency is converted at the last rate on or before its day, and its operand says so', () => {
  const rate = (date: string, value: number) => ({ from: 'USD', to: 'CNY', date, rate: value, source: 'bank' });
  const order = (placed_at: string) => ({
    order_id: placed_at,
    placed_at,
    customer_id: 'A',
    gross: 100_00,
    currency: 'USD',
  });
  const view = {
    ...viewOf({ order: [order('2026-05-31'), order('2026-06-20'), order('2026-04-01')] }),
    rates: [rate('2026-06-01', 7), rate('2026-05-15', 6.5)],
  };
  const { records, foreign } = recordsOf(view, 'order');
  // 100.00 USD at 6.5 and at 7; of 1 April nothing is known.
  expect(records.map(({ fields }) => [fields.gross, fields.currency])).toEqual([
    [650_00, 'CNY'],
    [700_00, 'CNY'],
  ]);
  expect(foreign).toHaveLength(1);
  expect(tell(leftOutNote(recordsOf(view, 'order')), 'en')).toBe(
    '2 records in USD converted at the rates of their dates; 1 record in USD left out',
  );
});
