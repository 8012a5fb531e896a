import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilOf, dayNumber } from '#electron/decisions/values/calendar.ts';
import { compareNumbers, FeelNumber, numberOf, numberText } from '#electron/decisions/values/number.ts';

const number = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: -25, max: 25 }))
  .map(([digits, exponent]) => new FeelNumber(`${digits}e${exponent}`));

describe('numbers', () => {
  it('compare as the library compares them', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(compareNumbers(a, b)).toBe(a.cmp(b));
        expect(compareNumbers(a, new FeelNumber(a.toString()))).toBe(0);
      }),
    );
  });

  it.each([
    ['0', '-0', 0],
    ['-1', '1', -1],
    ['10', '9.999', 1],
    ['-10', '-9.999', -1],
    ['1.2', '1.20000001', -1],
    ['0.1', '0', 1],
  ])('%s and %s: %i', (a, b, expected) => {
    expect(compareNumbers(new FeelNumber(a), new FeelNumber(b))).toBe(expected);
  });

  it('keep 34 digits and are written without an exponent', () => {
    expect(numberText(numberOf('1e-20') as FeelNumber)).toBe('0.00000000000000000001');
    expect(numberText(numberOf('12345678901234567890123456789012345') as FeelNumber)).toBe(
      '12345678901234567890123456789012340',
    );
    expect([numberOf('1,5'), numberOf(''), numberOf('1e7000')]).toEqual([null, null, null]);
  });
});

describe('the calendar', () => {
  it('counts days as the machine does, and back', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), (day) => {
        const days = Math.floor(day.getTime() / 86_400_000);
        const civil = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()] as const;
        expect(dayNumber(...civil)).toBe(days);
        expect(civilOf(days)).toEqual(civil);
      }),
    );
  });
});
