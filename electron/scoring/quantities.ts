/** Indicator values and intervals as words, and the decimals it takes to tell a value from an edge. */
import type { Unit } from '#shared/domain/units.ts';
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';

const PERCENT: readonly Unit[] = ['share', 'rate'];

/** A number as it is written: shares and rates in percent, rounded to `digits` decimals. */
function written(value: number, unit: Unit, digits: number): number {
  return Number((PERCENT.includes(unit) ? value * 100 : value).toFixed(digits));
}

/**
 * The value with as many decimals as it takes not to read like an edge that it does not lie on.
 * Money stays a count of minor units: what is shown of it is the label of its bin.
 */
export function distinctWords(value: number, edges: readonly (number | null | undefined)[], unit: Unit): Words {
  const usual = PERCENT.includes(unit) ? 1 : 2;
  const clashes = (digits: number): boolean =>
    edges.some(
      (edge) =>
        typeof edge === 'number' && edge !== value && written(edge, unit, digits) === written(value, unit, digits),
    );
  const digits = [usual, usual + 1, usual + 2, usual + 4].find((each) => !clashes(each)) ?? 10;
  return sentence('score.quantity', { value, unit, digits });
}

/** Name of the half-open interval [from, to); null is unbounded. */
export function intervalWords(from: number | null, to: number | null, unit: Unit): Words {
  return sentence('score.interval', { from, to, unit });
}
