/** Inputs as axes of pairwise terms: coarse codes, and the order in which trees see them. */
import { Fault } from '#shared/domain/fault.ts';
import type { Prepared } from './prepared.ts';

/** Two input numbers, the smaller first. */
export type Pair = readonly [number, number];

/** Coarse codes of an input: how many there are, and where a tree sees each code of the grid. */
export interface CoarseAxis {
  readonly count: number;
  /** Place on the axis by code of the grid. */
  readonly place: Uint16Array;
}

/** Number of coarse codes of an input; categories keep theirs. */
export function coarseCount(prepared: Prepared, input: number): number {
  const grid = prepared.grids[input];
  if (!grid) throw new Fault('training.no-grid', { input });
  return grid.kind === 'numeric' ? grid.coarseBins : grid.bins;
}

/** Axis of an input for trees: numbers in their order, categories by their rate of default among the given rows. */
export function axisOf(prepared: Prepared, input: number, rows: Int32Array): CoarseAxis {
  const grid = prepared.grids[input];
  const codes = prepared.codes[input];
  if (!grid || !codes) throw new Fault('training.no-grid', { input });
  if (grid.kind === 'numeric') return { count: grid.coarseBins, place: grid.coarse };
  const bad = new Float64Array(grid.bins);
  const all = new Float64Array(grid.bins);
  let bads = 0;
  let weight = 0;
  for (const row of rows) {
    const code = codes[row] as number;
    const w = prepared.weights[row] as number;
    all[code] = (all[code] as number) + w;
    weight += w;
    if (!prepared.target[row]) continue;
    bad[code] = (bad[code] as number) + w;
    bads += w;
  }
  const smoothing = prepared.options.categorySmoothing;
  const rate = bad.map((value, code) => (value + (smoothing * bads) / weight) / ((all[code] as number) + smoothing));
  const order = Uint16Array.from(rate.keys()).sort((a, b) => (rate[a] as number) - (rate[b] as number) || a - b);
  const place = new Uint16Array(grid.bins);
  for (const [position, code] of order.entries()) place[code] = position;
  return { count: grid.bins, place };
}

/** A table back from the places trees saw to the grids' own coarse codes. */
export function inCodes(prepared: Prepared, pair: Pair, rows: Int32Array, table: Float64Array): Float64Array {
  const [a, b] = pair.map((input) => axisOf(prepared, input, rows)) as [CoarseAxis, CoarseAxis];
  const own = (input: number, axis: CoarseAxis): Uint16Array => {
    const isNumeric = prepared.grids[input]?.kind === 'numeric';
    return isNumeric ? Uint16Array.from({ length: axis.count }, (_, place) => place) : axis.place;
  };
  const placeA = own(pair[0], a);
  const placeB = own(pair[1], b);
  return table.map((_, cell) => {
    const left = placeA[Math.floor(cell / b.count)] as number;
    const right = placeB[cell % b.count] as number;
    return table[left * b.count + right] as number;
  });
}
