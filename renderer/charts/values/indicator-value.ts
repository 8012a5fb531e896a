/** Assessed values as text, by their unit: what every room writes for indicators, operands and working lines. */

import { currencyExponent } from '#shared/domain/money.ts';
import type { Unit } from '#shared/domain/units.ts';
import { categoryName } from '#shared/text/category-name.ts';
import { type Formats, MISSING } from '#shared/text/formats.ts';
import type { Text } from '#shared/text/text.ts';

/** Decimals that keep about three significant figures of a plain number. */
function decimalsOf(value: number): number {
  const size = Math.abs(value);
  if (size >= 1000 || (Number.isInteger(value) && size >= 100)) return 0;
  if (size >= 100) return 1;
  return size >= 0.1 || size === 0 ? 2 : 4;
}

/** A code such as "second-entrepreneurship" or "medium_size" in words. */
export function wordsOf(code: string): string {
  return code.replaceAll(/[_-]/g, ' ');
}

/**
 * A value in its unit. Money is minor units of `currency`; shares and rates are fractions of one;
 * flags are 0 or 1. Null is a dash: not provided, never zero.
 */
export function formatValue(
  text: Text,
  formats: Formats,
  value: number | string | null,
  unit: Unit,
  currency: string,
): string {
  if (value === null) return MISSING;
  if (typeof value === 'string') return unit === 'category' ? categoryName(text.domain, value) : value;
  // Parentheses are for money; a ratio or a change that is negative has a minus, as its bins have.
  if (value < 0 && unit !== 'money') return `−${formatValue(text, formats, -value, unit, currency)}`;
  switch (unit) {
    case 'share':
      return formats.percent(value, 1);
    case 'rate':
      return formats.percent(value, 2);
    case 'money':
      return formats.money(value, currency, 'whole');
    case 'flag':
      return value === 0 ? text.indicators.flag.no : text.indicators.flag.yes;
    case 'count':
      return formats.number(value, Number.isInteger(value) ? 0 : 1);
    case 'days':
    case 'months':
    case 'years':
      return text.indicators.withUnit[unit](formats.number(value, Number.isInteger(value) ? 0 : 1));
    default:
      return formats.number(value, decimalsOf(value));
  }
}

/** The same for an axis: shorter, without the unit's letter. */
export function formatTick(text: Text, formats: Formats, value: number, unit: Unit, currency: string): string {
  if (value < 0) return `−${formatTick(text, formats, -value, unit, currency)}`;
  if (unit === 'share' || unit === 'rate') {
    const points = value * 100;
    return formats.percent(value, Number.isInteger(Number(points.toPrecision(10))) ? 0 : 1);
  }
  if (unit === 'money') return formatMoneyShort(formats, value, currency);
  if (unit === 'flag') return formatValue(text, formats, value, unit, currency);
  return formats
    .number(value, Number.isInteger(value) ? 0 : Math.abs(value) < 0.1 ? 3 : 2)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}

/** Money for an axis: minor units as "1.2M" of the currency's units. */
export function formatMoneyShort(formats: Formats, amount: number, currency: string): string {
  return formats.short(amount / 10 ** currencyExponent(currency));
}

/** A count for a small cell: 1,240 → "1.2K". */
export function formatCountShort(formats: Formats, count: number): string {
  return formats.short(count);
}
