/** Tables of log-odds to the document of integer points, with bins and groups that say the same put together. */

import type { Direction } from '#shared/domain/assessment.ts';
import { type AdditiveTables, coarseOf, type PairTable } from '../additive-tables.ts';
import type { Grid } from '../boosting/grid.ts';
import type { Prepared } from '../boosting/prepared.ts';
import { weightByCell } from '../boosting/prepared.ts';
import type { LearnedAxis, LearnedInput, LearnedPair } from './schema.ts';

/** Rounds, and says 0 where Math.round says −0. */
export function wholePoints(value: number): number {
  return Math.round(value) + 0;
}

interface PointsTables {
  readonly inputs: LearnedInput[];
  readonly pairs: LearnedPair[];
}

/** An axis under construction: the coarse codes of each place. */
type Places = number[][];

/** The tables as integer points: points = −factor·log-odds, each cell rounded alone. */
export function buildTables(prepared: Prepared, tables: AdditiveTables, factor: number): PointsTables {
  const pairPoints = tables.pairs.map((table) => ({ table, points: grid2(table, factor) }));
  const live = pairPoints.filter(({ points }) => points.some((row) => row.some((value) => value !== 0)));
  const shapes = live.map(({ table, points }) => shapeOf(prepared, table, points));
  const inputs: LearnedInput[] = [];
  for (const [index, grid] of prepared.grids.entries()) {
    const points = Array.from(tables.mains[index] ?? [], (value) => wholePoints(-factor * value));
    const own = shapes.flatMap(({ table, places }) =>
      table.pair.flatMap((input, side) => (input === index ? [places[side] as Places] : [])),
    );
    if (own.length === 0 && points.every((value) => value === 0)) continue;
    inputs.push(inputOf(prepared, index, grid, points, own));
  }
  return { inputs, pairs: shapes.map((shape) => pairOf(prepared, shape)) };
}

function grid2({ rows, columns, cells }: PairTable, factor: number): number[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from(cells.subarray(row * columns, (row + 1) * columns), (value) => wholePoints(-factor * value)),
  );
}

interface PairShape {
  readonly table: PairTable;
  readonly places: readonly [Places, Places];
  readonly points: number[][];
}

/** Number of coarse codes before the ordered ones: missing and special values; for categories missing only. */
function freeOf(grid: Grid | undefined): number {
  return grid?.kind === 'numeric' ? grid.free : 1;
}

/** Puts equal neighbouring lines of a pair together (equal lines at all, for categories). */
function shapeOf(prepared: Prepared, table: PairTable, points: number[][]): PairShape {
  const rows = placesOf(prepared.grids[table.pair[0]] as Grid, points);
  const down = Array.from({ length: table.columns }, (_, column) => points.map((row) => row[column] ?? 0));
  const columns = placesOf(prepared.grids[table.pair[1]] as Grid, down);
  const kept = rows.map((row) => columns.map((column) => points[row[0] ?? 0]?.[column[0] ?? 0] ?? 0));
  return { table, places: [rows, columns], points: kept };
}

/** Places of an axis in the document's order: missing, special values or other, groups. */
function placesOf(grid: Grid, lines: readonly number[][]): Places {
  const same = (a: number, b: number): boolean =>
    lines[a]?.every((value, index) => value === lines[b]?.[index]) ?? false;
  const places: Places = [];
  if (grid.kind === 'categorical') {
    const groups: Places = [];
    for (let code = 1; code < grid.bins - 1; code += 1) {
      const group = groups.find(([first]) => same(first ?? 0, code));
      if (group) group.push(code);
      else groups.push([code]);
    }
    return [[0], [grid.bins - 1], ...groups];
  }
  const free = freeOf(grid);
  for (let code = 0; code < lines.length; code += 1) {
    const last = places.at(-1);
    if (code > free && last && same(last[0] ?? 0, code)) last.push(code);
    else places.push([code]);
  }
  return places;
}

function sharesOf(prepared: Prepared, input: number): Float64Array {
  const grid = prepared.grids[input] as Grid;
  const weights = weightByCell(prepared.codes[input] as Uint16Array, prepared.weights, grid.bins);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** Which pair places a code belongs to, as a text to compare by. */
function signatures(prepared: Prepared, input: number, axes: readonly Places[]): string[] {
  return Array.from(coarseOf(prepared, input), (coarse) =>
    axes.map((places) => places.findIndex((codes) => codes.includes(coarse))).join(),
  );
}

function inputOf(
  prepared: Prepared,
  index: number,
  grid: Grid,
  points: number[],
  axes: readonly Places[],
): LearnedInput {
  const shares = sharesOf(prepared, index);
  const place = signatures(prepared, index, axes);
  const special = (code: number) => ({ points: points[code] ?? 0, share: shares[code] ?? 0 });
  const binOf = (codes: readonly number[]) => ({
    points: points[codes[0] ?? 0] ?? 0,
    share: codes.reduce((sum, code) => sum + (shares[code] ?? 0), 0),
  });
  const isSame = (a: number, b: number): boolean => points[a] === points[b] && place[a] === place[b];
  const merged: number[][] = [];
  if (grid.kind === 'categorical') {
    for (let code = 1; code < grid.bins - 1; code += 1) {
      const bin = merged.find(([first]) => isSame(first ?? 0, code));
      if (bin) bin.push(code);
      else merged.push([code]);
    }
    const bins = merged.map((codes) => ({ levels: codes.map((code) => grid.levels[code - 1] ?? ''), ...binOf(codes) }));
    return {
      kind: 'categorical',
      name: grid.name,
      direction: 'none',
      bins,
      missing: special(0),
      other: special(grid.bins - 1),
    };
  }
  for (let code = grid.free; code < grid.bins; code += 1) {
    const last = merged.at(-1);
    if (last && isSame(last[0] ?? 0, code)) last.push(code);
    else merged.push([code]);
  }
  return {
    kind: 'numeric',
    name: grid.name,
    direction: directionOf(prepared, grid.name),
    edges: merged.slice(1).map((codes) => grid.edges[(codes[0] ?? 0) - grid.free - 1] ?? 0),
    bins: merged.map(binOf),
    missing: special(0),
    special: grid.special.map((value, at) => ({ value, ...special(at + 1) })),
  };
}

function directionOf(prepared: Prepared, name: string): Direction {
  return prepared.options.directions[name] ?? 'none';
}

function axisOf(prepared: Prepared, input: number, places: Places): LearnedAxis {
  const grid = prepared.grids[input] as Grid;
  if (grid.kind === 'categorical') {
    const groups = places.slice(2).map((codes) => codes.map((code) => grid.levels[code - 1] ?? ''));
    return { kind: 'categorical', input: grid.name, groups };
  }
  const firstCode = (coarse: number): number => grid.coarse.indexOf(coarse);
  const edges = places.slice(grid.free + 1).map(([coarse]) => grid.edges[firstCode(coarse ?? 0) - grid.free - 1] ?? 0);
  return { kind: 'numeric', input: grid.name, edges };
}

function pairOf(prepared: Prepared, { table, places, points }: PairShape): LearnedPair {
  const [a, b] = table.pair;
  return { axes: [axisOf(prepared, a, places[0]), axisOf(prepared, b, places[1])], points };
}
