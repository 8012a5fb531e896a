/** Indicator values as people read them: "1.1×", "35%", "120 days". */
import type { Unit } from '#shared/domain/assessment.ts';

const SUFFIX: Partial<Record<Unit, string>> = {
  ratio: '×',
  share: '%',
  rate: '%',
};
const PLURAL: Partial<Record<Unit, string>> = { days: 'days', months: 'months', years: 'years' };
const PERCENT: readonly Unit[] = ['share', 'rate'];

/**
 * A value with its unit, rounded to `digits` decimals without trailing zeros; shares and rates in
 * percent. Money stays a count of minor units here: what is shown of it is the label of its bin.
 */
export function quantityText(value: number, unit: Unit, digits = 2): string {
  if (unit === 'flag') return value === 0 ? 'no' : 'yes';
  const scaled = PERCENT.includes(unit) ? value * 100 : value;
  const rounded = Number(scaled.toFixed(digits));
  const number = rounded === 0 ? 0 : rounded;
  const plural = PLURAL[unit];
  if (plural) return `${number} ${number === 1 ? plural.slice(0, -1) : plural}`;
  return `${number}${SUFFIX[unit] ?? ''}`;
}

/** Whether a unit only takes whole numbers, so that an interval can be named by its ends. */
function isWhole(unit: Unit): boolean {
  return unit === 'count';
}

/** Name of the half-open interval [from, to): "below 1×", "1× to under 4×", "4× or more", "any value"; "2 to 3" for counts. */
export function intervalText(from: number | null, to: number | null, unit: Unit): string {
  if (unit === 'flag' && (from === null) !== (to === null)) return from === null ? 'no' : 'yes';
  if (to === null) return from === null ? 'any value' : `${quantityText(from, unit)} or more`;
  if (isWhole(unit)) {
    const last = Math.ceil(to) - 1;
    if (from === null) return `at most ${last}`;
    return Math.ceil(from) === last ? String(last) : `${Math.ceil(from)} to ${last}`;
  }
  if (from === null) return `below ${quantityText(to, unit)}`;
  return `${quantityText(from, unit)} to under ${quantityText(to, unit)}`;
}
