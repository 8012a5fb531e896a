/** Indicator values as people read them: "1.1×", "35%", "120 days". */
import type { Unit } from '#shared/domain/units.ts';

const SUFFIX: Partial<Record<Unit, string>> = { ratio: '×', share: '%', rate: '%' };
const PLURAL: Partial<Record<Unit, string>> = { days: 'days', months: 'months', years: 'years' };
const PERCENT: readonly Unit[] = ['share', 'rate'];

/** Decimals a value is first written with; shares and rates are in percent already. */
export function usualDigits(unit: Unit): number {
  return PERCENT.includes(unit) ? 1 : 2;
}

/** The number without its unit, percent for shares and rates, without trailing zeros and with a true minus. */
function numberText(value: number, unit: Unit, digits: number): string {
  const rounded = Number((PERCENT.includes(unit) ? value * 100 : value).toFixed(digits));
  return rounded < 0 ? `−${-rounded}` : String(Math.abs(rounded));
}

/**
 * A value with its unit, rounded to `digits` decimals. Money stays a count of minor units here:
 * what is shown of it is the label of its bin.
 */
export function quantityText(value: number, unit: Unit, digits = 2): string {
  if (unit === 'flag') return value === 0 ? 'no' : 'yes';
  const number = numberText(value, unit, digits);
  const plural = PLURAL[unit];
  if (plural) return `${number} ${number === '1' ? plural.slice(0, -1) : plural}`;
  return `${number}${SUFFIX[unit] ?? ''}`;
}

/**
 * Name of the half-open interval [from, to): "below 1×", "1 to under 4×", "4× or more", "any
 * value". Counts are whole numbers, so their intervals are named by the ends they contain: "2 to 3".
 */
export function intervalText(from: number | null, to: number | null, unit: Unit): string {
  if (unit === 'flag' && (from === null) !== (to === null)) return from === null ? 'no' : 'yes';
  if (to === null) return from === null ? 'any value' : `${quantityText(from, unit)} or more`;
  if (unit === 'count') {
    const last = Math.ceil(to) - 1;
    if (from === null) return `at most ${quantityText(last, unit)}`;
    const first = Math.ceil(from);
    return first === last ? quantityText(last, unit) : `${quantityText(first, unit)} to ${quantityText(last, unit)}`;
  }
  if (from === null) return `below ${quantityText(to, unit)}`;
  return `${numberText(from, unit, 2)} to under ${quantityText(to, unit)}`;
}
