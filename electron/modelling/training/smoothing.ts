/** Smoothing of main effects over neighbouring bins, so that a shape shows the trend and not single rows. */

import { type AdditiveTables, meanTables, purify } from './additive-tables.ts';
import type { BagFit } from './boosting/fit-bag.ts';
import { type Prepared, weightByCell } from './boosting/prepared.ts';

/**
 * Values of neighbouring bins as means over a window that holds `rows` rows, half on either side of the
 * bin's middle, by the rows each bin shares with it. Near either end the window narrows evenly, so that
 * the ends keep their values; a bin of more rows keeps its own. Both ends of the window only move on from
 * bin to bin, so that values in order stay in order.
 */
export function smoothLine(values: Float64Array, support: Float64Array, rows: number): Float64Array {
  const bounds = new Float64Array(values.length + 1);
  const area = new Float64Array(values.length + 1);
  for (let bin = 0; bin < values.length; bin += 1) {
    bounds[bin + 1] = (bounds[bin] as number) + (support[bin] as number);
    area[bin + 1] = (area[bin] as number) + (support[bin] as number) * (values[bin] as number);
  }
  const total = bounds[values.length] as number;
  return values.map((value, bin) => {
    const middle = ((bounds[bin] as number) + (bounds[bin + 1] as number)) / 2;
    const reach = Math.min(rows / 2, middle, total - middle);
    if (reach <= (support[bin] as number) / 2) return value;
    return (areaTo(bounds, area, values, middle + reach) - areaTo(bounds, area, values, middle - reach)) / (2 * reach);
  });
}

/** Sum of values by rows from the first row to a place among the rows. */
function areaTo(bounds: Float64Array, area: Float64Array, values: Float64Array, place: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((bounds[middle] as number) <= place) low = middle;
    else high = middle - 1;
  }
  return (area[low] as number) + (place - (bounds[low] as number)) * (values[low] as number);
}

/** Smooths the intervals of every numeric main effect; missing and special values and categories stay. */
function smoothMains(prepared: Prepared, mains: readonly Float64Array[]): Float64Array[] {
  return mains.map((main, input) => {
    const grid = prepared.grids[input];
    if (grid?.kind !== 'numeric') return main;
    const support = weightByCell(prepared.codes[input] as Uint16Array, prepared.weights, grid.bins);
    const smoothed = main.slice();
    const { free } = grid;
    smoothed.set(smoothLine(main.slice(free), support.slice(free), prepared.options.smoothing), free);
    return smoothed;
  });
}

/**
 * The mean of the bags' tables, purified and smoothed, and the bags with the held-out log-odds that
 * smoothing leaves them, for an honest calibration.
 */
export function smoothBags(
  prepared: Prepared,
  bags: readonly BagFit[],
  tables: readonly AdditiveTables[],
): { tables: AdditiveTables; bags: BagFit[] } {
  const pure = tables.map((own) => purify(prepared, own));
  const smooth = pure.map((own) => ({ ...own, mains: smoothMains(prepared, own.mains) }));
  return {
    tables: meanTables(smooth),
    bags: bags.map((bag, index) => {
      const change = smooth[index]?.mains.map((main, input) =>
        main.map((value, code) => value - (pure[index]?.mains[input]?.[code] as number)),
      );
      return { ...bag, heldLogOdds: moved(prepared, bag, change ?? []) };
    }),
  };
}

/** Held-out log-odds of a bag after its main effects changed. */
function moved(prepared: Prepared, { held, heldLogOdds }: BagFit, change: readonly Float64Array[]): Float64Array {
  return heldLogOdds.map((value, index) => {
    const row = held[index] as number;
    return change.reduce((sum, own, input) => sum + (own[prepared.codes[input]?.[row] as number] as number), value);
  });
}
