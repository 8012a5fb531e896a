/**
 * The bins of an input. Numeric: half-open intervals [edge, next edge) between quantiles of the
 * training rows. Categorical: one bin per level that is common enough, the others together.
 * Code 0 is always missing; special values follow, each with a code of its own.
 */
import { Fault } from '#shared/domain/fault.ts';
import type { Column } from '../../tables/table.ts';
import type { AdditiveOptions } from '../options.ts';

interface NumericGrid {
  readonly kind: 'numeric';
  readonly name: string;
  /** Exact values that are codes, not quantities: codes 1 … special.length. */
  readonly special: readonly number[];
  /** Number of codes that no direction covers: missing and special values. The intervals' codes follow. */
  readonly free: number;
  /** Rising lower edges of every interval but the first. */
  readonly edges: Float64Array;
  readonly bins: number;
  /** Coarser code of each code, for pairwise terms: 0 missing, then rising. */
  readonly coarse: Uint16Array;
  readonly coarseBins: number;
}

interface CategoricalGrid {
  readonly kind: 'categorical';
  readonly name: string;
  /** Levels with a bin of their own, codes 1 …; every other level shares the last code. */
  readonly levels: readonly string[];
  readonly bins: number;
}

export type Grid = NumericGrid | CategoricalGrid;

/**
 * The shortest decimal above `low` and at most `high`, near their middle: an edge people can read,
 * and that leaves training rows on the side they were on.
 */
export function edgeBetween(low: number, high: number): number {
  const middle = low / 2 + high / 2;
  for (let digits = 1; digits < 17; digits += 1) {
    const edge = Number(middle.toPrecision(digits));
    if (edge > low && edge <= high) return edge;
  }
  return middle > low ? middle : high;
}

/** Whether the value at `index` of sorted rows fills so many of them. */
function fillsBin(sorted: Float64Array, index: number, rows: number): boolean {
  return sorted[index + Math.ceil(rows) - 1] === sorted[index];
}

/**
 * Edges between quantiles of the finite values, at most `bins` intervals, each of about the same number
 * of rows. A value that fills an interval by itself opens one, so that few rows before it do not join it.
 */
export function quantileEdges(values: Float64Array, bins: number): Float64Array {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const edges: number[] = [];
  const share = sorted.length / bins;
  let since = 0;
  let cut = 1;
  for (let index = 1; index < sorted.length && edges.length < bins - 1; index += 1) {
    const before = sorted[index - 1] as number;
    const value = sorted[index] as number;
    since += 1;
    if (value === before || since < Math.min(share, 3)) continue;
    if (index < cut * share - 0.5 && !fillsBin(sorted, index, 2 * share)) continue;
    edges.push(edgeBetween(before, value));
    since = 0;
    while (cut * share - 0.5 <= index) cut += 1;
  }
  return Float64Array.from(edges);
}

/** Code of a number: 0 when NaN, 1 … when special, else `1 + special.length +` the number of edges at or below it. */
export function numericCode(edges: Float64Array, special: readonly number[], value: number): number {
  if (Number.isNaN(value)) return 0;
  const exact = special.indexOf(value);
  if (exact >= 0) return exact + 1;
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value >= (edges[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low + 1 + special.length;
}

/**
 * Merges codes to about `bins` groups of about the same number of rows. The `free` codes stay alone, and
 * so does a code that fills a group by itself: a value that many rows share may mean something of its own.
 */
function coarseCodes(
  codes: Uint16Array,
  count: number,
  free: number,
  bins: number,
): { coarse: Uint16Array; coarseBins: number } {
  const rows = new Float64Array(count);
  for (const code of codes) rows[code] = (rows[code] as number) + 1;
  const known = rows.subarray(free).reduce((sum, value) => sum + value, 0);
  const coarse = Uint16Array.from({ length: count }, (_, code) => Math.min(code, free));
  let group = free;
  let before = 0;
  let due = 1;
  for (let code = free; code < count; code += 1) {
    const own = rows[code] as number;
    const isBegun = coarse[code - 1] === group;
    if (own >= known / bins && isBegun) group += 1;
    coarse[code] = group;
    before += own;
    if (before < (due * known) / bins) continue;
    group += 1;
    due = Math.floor((before * bins) / known) + 1;
  }
  return packed(coarse);
}

/** Renumbers codes without gaps, order kept. */
function packed(coarse: Uint16Array): { coarse: Uint16Array; coarseBins: number } {
  let last = 0;
  let next = 0;
  for (let code = 1; code < coarse.length; code += 1) {
    const group = coarse[code] as number;
    if (group !== last) next += 1;
    last = group;
    coarse[code] = next;
  }
  return { coarse, coarseBins: next + 1 };
}

/** Bins set by hand: rising lower edges by numeric input, groups of levels by categorical input. */
export interface HandBins {
  readonly edges: Readonly<Record<string, readonly number[]>>;
  readonly groups: Readonly<Record<string, readonly (readonly string[])[]>>;
}

const NO_HAND_BINS: HandBins = { edges: {}, groups: {} };

/** Lays the bins of a column over its training rows; bins set by hand replace those of the rows. */
export function gridOf(
  column: Column,
  options: Pick<AdditiveOptions, 'bins' | 'pairBins' | 'rareRows' | 'special'>,
  hand: HandBins = NO_HAND_BINS,
): Grid {
  if (column.kind === 'categorical') {
    const rows = new Float64Array(column.levels.length);
    for (const code of column.codes) if (code >= 0) rows[code] = (rows[code] as number) + 1;
    const levels =
      hand.groups[column.name]?.flat() ?? column.levels.filter((_, code) => (rows[code] as number) >= options.rareRows);
    return { kind: 'categorical', name: column.name, levels, bins: levels.length + 2 };
  }
  const special = options.special[column.name] ?? [];
  const byHand = hand.edges[column.name];
  const ordinary = column.values.filter((value) => !special.includes(value));
  const edges = byHand ? Float64Array.from(byHand) : quantileEdges(ordinary, options.bins);
  const free = 1 + special.length;
  const bins = free + edges.length + 1;
  const codes = Uint16Array.from(column.values, (value) => numericCode(edges, special, value));
  const coarse = coarseCodes(codes, bins, free, options.pairBins);
  return { kind: 'numeric', name: column.name, special, free, edges, bins, ...coarse };
}

/** Codes of a column's rows on a grid. A level the grid does not know takes the last code. */
export function codesOn(grid: Grid, column: Column): Uint16Array {
  if (grid.kind === 'numeric') {
    if (column.kind !== 'numeric') throw new Fault('training.grid-kind', { column: column.name, grid: 'numeric' });
    return Uint16Array.from(column.values, (value) => numericCode(grid.edges, grid.special, value));
  }
  if (column.kind !== 'categorical')
    throw new Fault('training.grid-kind', { column: column.name, grid: 'categorical' });
  const codeOf = new Map(grid.levels.map((level, index) => [level, index + 1]));
  const codes = column.levels.map((level) => codeOf.get(level) ?? grid.bins - 1);
  return Uint16Array.from(column.codes, (code) => (code < 0 ? 0 : (codes[code] as number)));
}
