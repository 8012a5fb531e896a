import { describe, expect, it } from 'vitest';
import {
  formatBytes,
  formatDate,
  formatMoney,
  formatMoneyInText,
  formatPercent,
  formatRate,
  formatSigned,
} from '#renderer/ui/format/formats.ts';

describe('money', () => {
  it('is grouped in the currency’s own decimals, negatives in parentheses', () => {
    expect(formatMoney(123_456_789, 'CNY')).toBe('1,234,567.89');
    expect(formatMoney(-50, 'CNY')).toBe('(0.50)');
    expect(formatMoney(1_234_567, 'JPY')).toBe('1,234,567');
    expect(formatMoney(1_234_567, 'KWD')).toBe('1,234.567');
  });

  it('that rounds to nothing carries no sign, and missing is never zero', () => {
    expect(formatMoney(-20, 'CNY', 'whole')).toBe('0');
    expect(formatMoney(null, 'CNY')).toBe('—');
    expect(formatMoney(0, 'CNY')).toBe('0.00');
  });

  it('in running text names its currency and drops empty decimals only', () => {
    expect(formatMoneyInText(120_000_000, 'CNY')).toBe('1,200,000 CNY');
    expect(formatMoneyInText(120_000_050, 'CNY')).toBe('1,200,000.50 CNY');
  });
});

describe('other values', () => {
  it('show shares, rates and differences with their signs', () => {
    expect(formatPercent(0.0123)).toBe('1.23%');
    expect(formatPercent(-0.05, 0)).toBe('(5)%');
    expect(formatRate(435)).toBe('4.35%');
    expect(formatSigned(12)).toBe('+12');
    expect(formatSigned(-7)).toBe('−7');
    expect(formatSigned(-0.2)).toBe('0');
  });

  it('leave a date as it is and take an instant’s local date', () => {
    expect(formatDate('2026-02-28')).toBe('2026-02-28');
    const noon = new Date(2026, 1, 28, 12).toISOString();
    expect(formatDate(noon)).toBe('2026-02-28');
  });

  it('count bytes in the largest readable unit', () => {
    expect([formatBytes(900), formatBytes(2048), formatBytes(3_500_000)]).toEqual(['900 B', '2 kB', '3.3 MB']);
  });
});
