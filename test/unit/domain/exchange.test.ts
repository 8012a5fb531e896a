import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { converted, type ExchangeRate, rateOn } from '#shared/domain/exchange.ts';

const row = (from: string, to: string, date: string, rate: number): ExchangeRate => ({
  from,
  to,
  date,
  rate,
  source: 'bank',
});

describe('a rate of exchange', () => {
  const table = [
    row('USD', 'CNY', '2026-05-31', 7),
    row('USD', 'CNY', '2026-06-30', 7.2),
    row('EUR', 'USD', '2026-06-15', 1.1),
  ];

  it.each([
    ['the last one on or before the date', 'USD', 'CNY', '2026-06-29', 7, '2026-05-31'],
    ['that of the day itself', 'USD', 'CNY', '2026-06-30', 7.2, '2026-06-30'],
    ['31 days old and no older', 'USD', 'CNY', '2026-07-31', 7.2, '2026-06-30'],
    ['one over the printed rate', 'CNY', 'USD', '2026-06-30', 1 / 7.2, '2026-06-30'],
    ['over a third currency, as old as its older leg', 'EUR', 'CNY', '2026-06-30', 1.1 * 7.2, '2026-06-15'],
    ['one for a currency itself', 'GBP', 'GBP', '2026-06-30', 1, '2026-06-30'],
  ])('is %s', (_, from, to, date, rate, rateDate) => {
    expect(rateOn(table, from, to, date)).toMatchObject({ rate, date: rateDate });
  });

  it.each([
    ['before the first', 'USD', 'CNY', '2026-05-30'],
    ['32 days after the last', 'USD', 'CNY', '2026-08-01'],
    ['of a currency nobody states', 'GBP', 'CNY', '2026-06-30'],
  ])('is not known %s', (_, from, to, date) => {
    expect(rateOn(table, from, to, date)).toBeUndefined();
  });

  it('prefers what is printed to what is derived on the same day', () => {
    const both = [row('CNY', 'USD', '2026-06-30', 0.14), row('USD', 'CNY', '2026-06-30', 7)];
    expect(rateOn(both, 'USD', 'CNY', '2026-06-30')).toMatchObject({ rate: 7, route: 'direct' });
    expect(rateOn(both, 'CNY', 'USD', '2026-06-30')).toMatchObject({ rate: 0.14, route: 'direct' });
  });

  it('does not depend on the order of the table', () => {
    const rates = fc.record({
      pair: fc.constantFrom(['USD', 'CNY'], ['CNY', 'USD'], ['EUR', 'USD'], ['EUR', 'GBP'], ['GBP', 'CNY']),
      day: fc.integer({ min: 1, max: 28 }),
      rate: fc.double({ min: 0.01, max: 100, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(rates, { selector: ({ pair, day }) => `${[...pair].sort()} ${day}` }), (drawn) => {
        const rows = drawn.map(({ pair, day, rate }) =>
          row(pair[0] ?? '', pair[1] ?? '', `2026-06-${String(day).padStart(2, '0')}`, rate),
        );
        const found = (given: ExchangeRate[]) => rateOn(given, 'EUR', 'CNY', '2026-06-30');
        expect(found([...rows].reverse())).toEqual(found(rows));
      }),
    );
  });

  it('counts the minor units of both currencies', () => {
    // 100.00 USD at 150 are 15,000 JPY, which has no minor unit; 1 KWD has 1,000 fils.
    expect(converted(100_00, 'USD', 'JPY', 150)).toBe(15_000);
    expect(converted(1_000, 'KWD', 'CNY', 23)).toBe(23_00);
  });
});
