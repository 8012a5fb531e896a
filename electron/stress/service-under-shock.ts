/** Debt service cover when revenue moves: variable costs follow it, everything else is held. */
import { cashForDebtService, debtServiceCover } from '../indicators/basis/debt-service.ts';
import { firstCrossing } from './reverse.ts';

/** A year's figures, in one unit. */
export interface ServiceFigures {
  readonly revenue: number;
  /** Variable cost as a share of revenue. */
  readonly variableCostShare: number;
  readonly fixedCost: number;
  /** Held: a smaller profit is not taken to pay less tax. */
  readonly tax: number;
  readonly capitalExpenditure: number;
  readonly service: number;
}

/** Largest rise of revenue that is looked at, as a share. */
const HIGHEST_RISE = 10;

/** Cover at a revenue changed by a share; null where nothing falls due. */
export function coverUnderShock(figures: ServiceFigures, shock: number): number | null {
  const revenue = figures.revenue * (1 + shock);
  const ebitda = revenue - revenue * figures.variableCostShare - figures.fixedCost;
  const { tax, capitalExpenditure, service } = figures;
  return debtServiceCover(cashForDebtService({ ebitda, tax, capitalExpenditure, distributions: 0 }), service);
}

/**
 * The change of revenue, as a share, at which cover is the target: a fall where cover is above it today, a
 * rise where it is below. Null where no change between −100% and +1,000% does it, or nothing falls due.
 * @example revenueShockTo(1, { revenue: 1000, variableCostShare: 0.6, fixedCost: 250, tax: 10, capitalExpenditure: 20, service: 80 }) // −0.1
 */
export function revenueShockTo(target: number, figures: ServiceFigures): number | null {
  const today = coverUnderShock(figures, 0);
  if (today === null) return null;
  const cover = (shock: number): number => coverUnderShock(figures, shock) ?? 0;
  const falls = firstCrossing(cover, target, { from: 0, to: -1 });
  return falls ?? firstCrossing(cover, target, { from: 0, to: HIGHEST_RISE });
}
