/**
 * Two kinds of bags in one mean. Bags of every other partition go on from main effects, the rest start
 * afresh: where main effects carry most, the first err less, where interactions do, the others. The
 * rows they held out say how much each kind counts.
 */
import type { BagFit } from './fit-bag.ts';
import type { Prepared } from './prepared.ts';

/** Rows with an outcome and a weight. */
type Outcomes = Pick<Prepared, 'target' | 'weights'>;

/** Whether a bag goes on from main effects. */
export function goesOn(bag: number, parts: number): boolean {
  return Math.floor(bag / parts) % 2 === 0;
}

/** Mean log-odds of every row by the bags that held it out; the bags are whole partitions. */
export function heldOut(prepared: Prepared, bags: readonly BagFit[]): Float64Array {
  const sums = new Float64Array(prepared.rows);
  for (const { held, heldLogOdds } of bags) {
    for (const [index, row] of held.entries()) sums[row] = (sums[row] as number) + (heldLogOdds[index] as number);
  }
  return sums.map((sum) => (sum * prepared.options.parts) / bags.length);
}

/** Halvings of the interval that the share lies in. */
const HALVINGS = 30;

/** Share s in 0 … 1 for which the log-odds s·first + (1 − s)·second have the least log loss. */
export function shareOf(first: Float64Array, second: Float64Array, { target, weights }: Outcomes): number {
  const slopeAt = (share: number): number => {
    let slope = 0;
    for (let row = 0; row < target.length; row += 1) {
      const apart = (first[row] as number) - (second[row] as number);
      const p = 1 / (1 + Math.exp(-((second[row] as number) + share * apart)));
      slope += (weights[row] as number) * (p - (target[row] as number)) * apart;
    }
    return slope;
  };
  // The loss is convex along the share.
  if (slopeAt(0) >= 0) return 0;
  if (slopeAt(1) <= 0) return 1;
  let low = 0;
  let high = 1;
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (low + high) / 2;
    if (slopeAt(middle) > 0) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

/** A bag that counts `weight` times in a plain mean of bags. */
function weighed(fit: BagFit, weight: number): BagFit {
  const scaled = (values: Float64Array): Float64Array => values.map((value) => value * weight);
  return {
    ...fit,
    intercept: fit.intercept * weight,
    mains: fit.mains.map(scaled),
    pairs: fit.pairs.map(scaled),
    heldLogOdds: scaled(fit.heldLogOdds),
  };
}

/** All bags, by number, weighed so that their plain mean is the blend of both kinds. */
export function blend(prepared: Prepared, fits: readonly BagFit[]): readonly BagFit[] {
  const { parts } = prepared.options;
  const first = fits.filter((_, bag) => goesOn(bag, parts));
  const second = fits.filter((_, bag) => !goesOn(bag, parts));
  if (second.length === 0) return fits;
  const share = shareOf(heldOut(prepared, first), heldOut(prepared, second), prepared);
  return fits.map((fit, bag) => {
    const own = goesOn(bag, parts) ? share / first.length : (1 - share) / second.length;
    return weighed(fit, own * fits.length);
  });
}
