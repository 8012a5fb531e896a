/** One amount after the other brought down to what a score needs, or up to what its bounds allow. */
import type { MinorUnits } from '#shared/domain/money.ts';
import { type Amounts, type Evaluator, effortOf, type Ground, isFeasible } from './evaluate.ts';
import { withAmount } from './rays.ts';

/** What amounts are held against. */
export interface Bar {
  readonly ground: Ground;
  readonly evaluator: Evaluator;
  /** Amounts are brought down in steps of this. */
  readonly unit: MinorUnits;
}

/** Whether amounts are feasible and score at least so many points. */
export function reaches({ ground, evaluator }: Bar, amounts: Amounts, points: number): boolean {
  return isFeasible(ground, amounts) && evaluator.score(amounts).points >= points;
}

/** Indices of the levers used, the one with the largest effort first. */
export function byEffort(ground: Ground, amounts: Amounts): number[] {
  const own = (lever: number) => effortOf(ground, amounts) - effortOf(ground, withAmount(amounts, lever, 0));
  const used = amounts.flatMap((amount, lever) => (amount > 0 ? [lever] : []));
  return used.toSorted((a, b) => own(b) - own(a) || a - b);
}

/** One lever raised to its most, or as far as the others leave room for it. */
export function farthest({ ground, unit }: Bar, amounts: Amounts, lever: number): Amounts {
  const means = ground.levers[lever]?.means;
  const most = withAmount(amounts, lever, means?.most ?? 0);
  if (!means || means.whole || isFeasible(ground, most) || !isFeasible(ground, amounts)) return most;
  let [low, high] = [amounts[lever] ?? 0, means.most];
  while (high - low > unit) {
    const middle = Math.floor((low + high) / 2);
    if (isFeasible(ground, withAmount(amounts, lever, middle))) low = middle;
    else high = middle;
  }
  return withAmount(amounts, lever, low);
}

/** One amount at the smallest multiple of the unit that still reaches the points, the others as they are. */
export function smallest(bar: Bar, amounts: Amounts, lever: number, points: number): Amounts {
  const means = bar.ground.levers[lever]?.means;
  if (!means || means.whole) return amounts;
  let [low, high] = [0, amounts[lever] ?? 0];
  while (high - low > bar.unit) {
    const middle = low + Math.max(1, Math.floor((high - low) / 2 / bar.unit)) * bar.unit;
    if (reaches(bar, withAmount(amounts, lever, middle), points)) high = middle;
    else low = middle;
  }
  return high === amounts[lever] ? amounts : withAmount(amounts, lever, high);
}

/** Levers that the points do not need left out, the costliest first; then each amount at its smallest. */
export function tightened(bar: Bar, amounts: Amounts, points: number): Amounts {
  let at = amounts;
  for (let before: Amounts | undefined; before !== at; ) {
    before = at;
    for (const lever of byEffort(bar.ground, at)) {
      const without = withAmount(at, lever, 0);
      at = reaches(bar, without, points) ? without : smallest(bar, at, lever, points);
    }
  }
  return at;
}
