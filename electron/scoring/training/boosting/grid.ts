/**
 * The bins of an input. Numeric: half-open intervals [edge, next edge) between quantiles of the
 * training rows. Categorical: one bin per level that is common enough, the others together.
 * Code 0 is always missing.
 */
import type { Column } from '../../lab/table.ts';

export interface NumericGrid {
  readonly kind: 'numeric';
  readonly name: string;
  /** Rising lower edges of every interval but the first; codes 1 … edges.length + 1. */
  readonly edges: Float64Array;
  readonly bins: number;
  /** Coarser code of each code, for pairwise terms: 0 missing, then rising. */
  readonly coarse: Uint16Array;
  readonly coarseBins: number;
}

export interface CategoricalGrid {
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

/** Edges between quantiles of the finite values, at most `bins` intervals, each of about the same number of rows. */
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
    if (value === before || index < cut * share - 0.5 || since < Math.min(share, 3)) continue;
    edges.push(edgeBetween(before, value));
    since = 0;
    while (cut * share - 0.5 <= index) cut += 1;
  }
  return Float64Array.from(edges);
}

/** Code of a number: 0 when NaN, else 1 + the number of edges at or below it. */
export function numericCode(edges: Float64Array, value: number): number {
  if (Number.isNaN(value)) return 0;
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value >= (edges[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low + 1;
}

/** Merges codes to at most `bins` groups of about the same number of rows; missing stays alone. */
function coarseCodes(codes: Uint16Array, count: number, bins: number): { coarse: Uint16Array; coarseBins: number } {
  const rows = new Float64Array(count);
  for (const code of codes) rows[code] = (rows[code] as number) + 1;
  const known = codes.length - (rows[0] as number);
  const coarse = new Uint16Array(count);
  let group = 1;
  let before = 0;
  for (let code = 1; code < count; code += 1) {
    coarse[code] = group;
    before += rows[code] as number;
    const isDue = before >= (group * known) / bins;
    if (isDue && code < count - 1) group = Math.min(bins, Math.max(group + 1, Math.floor((before * bins) / known) + 1));
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

/** Lays the bins of a column over its training rows. */
export function gridOf(
  column: Column,
  options: { readonly bins: number; readonly pairBins: number; readonly rareRows: number },
): Grid {
  if (column.kind === 'categorical') {
    const rows = new Float64Array(column.levels.length);
    for (const code of column.codes) if (code >= 0) rows[code] = (rows[code] as number) + 1;
    const levels = column.levels.filter((_, code) => (rows[code] as number) >= options.rareRows);
    return { kind: 'categorical', name: column.name, levels, bins: levels.length + 2 };
  }
  const edges = quantileEdges(column.values, options.bins);
  const bins = edges.length + 2;
  const codes = Uint16Array.from(column.values, (value) => numericCode(edges, value));
  return { kind: 'numeric', name: column.name, edges, bins, ...coarseCodes(codes, bins, options.pairBins) };
}

/** Codes of a column's rows on a grid. A level the grid does not know takes the last code. */
export function codesOn(grid: Grid, column: Column): Uint16Array {
  if (grid.kind === 'numeric') {
    if (column.kind !== 'numeric') throw new TypeError(`column ${column.name} is not numeric`);
    return Uint16Array.from(column.values, (value) => numericCode(grid.edges, value));
  }
  if (column.kind !== 'categorical') throw new TypeError(`column ${column.name} is not categorical`);
  const codeOf = new Map(grid.levels.map((level, index) => [level, index + 1]));
  const codes = column.levels.map((level) => codeOf.get(level) ?? grid.bins - 1);
  return Uint16Array.from(column.codes, (code) => (code < 0 ? 0 : (codes[code] as number)));
}
