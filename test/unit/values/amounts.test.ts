import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseField } from '#electron/evidence/values/parse-field.ts';
import { decimalFromMinorUnits } from '#shared/domain/money.ts';
import { decimalText, detectDecimalMark, shiftDecimal } from '#shared/values/amounts.ts';

const MONEY = { kind: 'money', signed: true } as const;

describe('amounts', () => {
  it.each([
    ['1234.5', '.', '1234.5'],
    ['1,234,567.89', '.', '1234567.89'],
    ['1.234.567,89', ',', '1234567.89'],
    ['1 234,50', ',', '1234.50'],
    ["1'234.50", '.', '1234.50'],
    ['(1,200.00)', '.', '-1200.00'],
    ['1200-', '.', '-1200'],
    ['−12.5', '.', '-12.5'],
    ['¥ 1,000', '.', '1000'],
    ['$(5.00)', '.', '-5.00'],
    ['EUR 12,50', ',', '12.50'],
    ['１２３．４５', '.', '123.45'],
    ['500 DR', '.', '-500'],
    ['500 CR', '.', '500'],
    ['.5', '.', '0.5'],
    ['(0.00)', '.', '0.00'],
  ] as const)('reads %s with decimal %s as %s', (text, mark, expected) => {
    expect(decimalText(text, mark)).toBe(expected);
  });

  it.each([
    ['1.234,50', '.'],
    ['1,23,4', '.'],
    ['12,5', '.'],
    ['1,234.50', ','],
    ['abc', '.'],
    ['1 2', '.'],
    ['(5', '.'],
    ['-(5)', '.'],
    ['1e5', '.'],
  ] as const)('does not read %s with decimal %s', (text, mark) => {
    expect(decimalText(text, mark)).toBeUndefined();
  });

  it('reads every amount it can print, with either mark, grouped or in parentheses', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), fc.boolean(), fc.boolean(), (amount, isComma, isBracketed) => {
        const [whole = '', fraction = ''] = decimalFromMinorUnits(Math.abs(amount), 'CNY').split('.');
        const grouped = whole.replace(/\B(?=(\d{3})+$)/g, isComma ? '.' : ',');
        const digits = `${grouped}${isComma ? ',' : '.'}${fraction}`;
        const text = amount >= 0 ? digits : isBracketed ? `(${digits})` : `-${digits}`;
        const conventions = { decimalMark: isComma ? ',' : '.', dateOrder: 'ymd', moneyUnit: 1 } as const;
        expect(parseField(MONEY, text, conventions, 'CNY')).toBe(amount === 0 ? 0 : amount);
      }),
    );
  });

  it('multiplies by the unit of money exactly', () => {
    expect(shiftDecimal('1.2345', 4)).toBe('12345');
    expect(shiftDecimal('-0.05', 3)).toBe('-50');
    expect(shiftDecimal('12.34567', 4)).toBe('123456.7');
    const inTenThousands = { decimalMark: '.', dateOrder: 'ymd', moneyUnit: 10_000 } as const;
    expect(parseField(MONEY, '1,234.5678', inTenThousands, 'CNY')).toBe(1_234_567_800);
  });

  it('keeps the cents of amounts stored as binary fractions', () => {
    const plain = { decimalMark: ',', dateOrder: 'ymd', moneyUnit: 1 } as const;
    expect(parseField(MONEY, 0.1 + 0.2, plain, 'CNY')).toBe(30);
    expect(parseField(MONEY, 1.5, plain, 'CNY')).toBe(150);
    expect(parseField(MONEY, 1234567.005, plain, 'CNY')).toBe(123456701);
  });

  it.each(['', '-', '—', 'N/A', '无'])('takes %j as not provided, never as zero', (text) => {
    expect(parseField(MONEY, text, { decimalMark: '.', dateOrder: 'ymd', moneyUnit: 1 }, 'CNY')).toBeNull();
  });

  it('finds the decimal mark over the whole column', () => {
    expect(detectDecimalMark(['1.234', '12,5', '7']).mark).toBe(',');
    expect(detectDecimalMark(['1,234', '12.5', '7']).mark).toBe('.');
    expect(detectDecimalMark(['1.234.567', '1.234']).mark).toBe(',');
    expect(detectDecimalMark(['1,234', '5'])).toEqual({ mark: '.', certain: false });
  });
});
