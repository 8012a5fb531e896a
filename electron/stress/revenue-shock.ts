/** The change of revenue that brings debt service cover to a target, whichever way it lies. */
import { NO_SHOCK } from '#shared/domain/stress.ts';
import { firstCrossing } from './reverse.ts';
import { type StressFigures, stressedCover } from './shocks.ts';

/** Largest rise of revenue that is looked at, as a share. */
const HIGHEST_RISE = 10;

/**
 * The change of revenue, as a share, at which cover is the target: a fall where cover is above it today, a
 * rise where it is below. Null where no change between −100% and +1,000% does it, or nothing falls due.
 * @example revenueShockTo(1, { revenue: 1000, variableCost: 600, fixedCost: 250, tax: 10, capitalExpenditure: 20, distributions: 0, debt: 0, service: 80 }) // −0.1
 */
export function revenueShockTo(target: number, figures: StressFigures): number | null {
  if (stressedCover(figures, NO_SHOCK) === null) return null;
  const cover = (revenue: number): number => stressedCover(figures, { ...NO_SHOCK, revenue }) ?? 0;
  const falls = firstCrossing(cover, target, { from: 0, to: -1 });
  return falls ?? firstCrossing(cover, target, { from: 0, to: HIGHEST_RISE });
}
