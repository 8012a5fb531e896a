/**
 * Rays: one lever raised from a given set of amounts, a second one paying for it where cash would
 * run short. Along a ray every indicator is a quotient of linear functions, so the points of the
 * score change at finitely many amounts; they are found by bisection.
 */
import type { MinorUnits } from '#shared/domain/money.ts';
import { type Amounts, cashShortage, type Evaluator, type Ground, isFeasible } from './evaluate.ts';

export interface Ray {
  readonly from: Amounts;
  readonly lever: number;
  /** The lever that brings the cash; null where none does. */
  readonly funder: number | null;
}

/** The amounts with one of them replaced. */
export function withAmount(amounts: Amounts, index: number, amount: MinorUnits): Amounts {
  return amounts.map((each, position) => (position === index ? amount : each));
}

/** The amounts at one place of a ray; undefined where they are not feasible. */
function pointOn(ground: Ground, { from, lever, funder }: Ray, amount: MinorUnits): Amounts | undefined {
  const moved = withAmount(from, lever, amount);
  const short = cashShortage(ground, moved);
  const paid = short > 0 && funder !== null ? withAmount(moved, funder, (from[funder] ?? 0) + short) : moved;
  return isFeasible(ground, paid) ? paid : undefined;
}

/** Amounts a lever may take, by number: 0 is `start`, the last its most. */
function placesOf(ground: Ground, ray: Ray, step: MinorUnits) {
  const means = ground.levers[ray.lever]?.means;
  const start = ray.from[ray.lever] ?? 0;
  const most = means?.most ?? 0;
  const count = means?.whole ? (start < most ? 1 : 0) : Math.max(0, Math.ceil((most - start) / step));
  const amount = (place: number) => (place >= count ? most : start + place * step);
  return { count, at: (place: number) => (place === 0 ? ray.from : pointOn(ground, ray, amount(place))) };
}

/** Last place that is feasible and within `allowed`, both of which hold from the start up to some place. */
function lastPlace(count: number, holds: (place: number) => boolean): number {
  if (count === 0 || holds(count)) return count;
  let [low, high] = [0, count];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * The amounts along a ray at which the points of any indicator have just changed, in rising order,
 * as far as they are feasible and `allowed` (which must hold from the start up to some amount).
 */
export function breakpoints(
  ground: Ground,
  evaluator: Evaluator,
  ray: Ray,
  step: MinorUnits,
  allowed: (amounts: Amounts) => boolean,
): Amounts[] {
  const { count, at } = placesOf(ground, ray, step);
  const holds = (place: number) => {
    const amounts = at(place);
    return amounts !== undefined && allowed(amounts);
  };
  const found: Amounts[] = [];
  const between = (low: number, high: number) => {
    const [first, last] = [at(low), at(high)];
    // Every indicator runs through its bins in one direction: equal ends mean nothing between.
    if (!first || !last || evaluator.bins(first) === evaluator.bins(last)) return;
    if (high - low === 1) {
      found.push(last);
      return;
    }
    const middle = Math.floor((low + high) / 2);
    between(low, middle);
    between(middle, high);
  };
  const end = lastPlace(count, holds);
  if (end > 0) between(0, end);
  return found;
}
