/** A labelled table on its grids: what every bag reads. Codes lie in shared memory, so threads copy nothing. */
import type { LabelledTable } from '../../tables/table.ts';
import type { AdditiveOptions } from '../options.ts';
import { partitionsOf } from './bags.ts';
import type { BagRows } from './boost.ts';
import { codesOn, type Grid, gridOf, type HandBins } from './grid.ts';
import type { Sign } from './line-tree.ts';

export interface Prepared {
  readonly rows: number;
  readonly grids: readonly Grid[];
  readonly codes: readonly Uint16Array[];
  /** Sign that the log-odds of default must keep along each input. */
  readonly signs: readonly Sign[];
  readonly target: Uint8Array;
  readonly weights: Float64Array;
  readonly parts: readonly Uint8Array[];
  readonly options: AdditiveOptions;
}

function shared(codes: Uint16Array): Uint16Array {
  const copy = new Uint16Array(new SharedArrayBuffer(codes.byteLength));
  copy.set(codes);
  return copy;
}

const SIGNS = { 'lower-is-riskier': -1, 'higher-is-riskier': 1, none: 0 } as const;

/** Lays grids over a table and draws the bags. */
export function prepare(table: LabelledTable, options: AdditiveOptions, hand?: HandBins): Prepared {
  const grids = table.columns.map((column) => gridOf(column, options, hand));
  return {
    rows: table.rows,
    grids,
    codes: table.columns.map((column, index) => shared(codesOn(grids[index] as Grid, column))),
    signs: grids.map((grid) => SIGNS[options.directions[grid.name] ?? 'none']),
    target: table.target,
    weights: table.weights ?? new Float64Array(table.rows).fill(1),
    parts: partitionsOf(table.target, options.partitions, options.parts, options.seed),
    options,
  };
}

/** Row numbers a bag learns from and those it holds out. */
export function rowsOfBag(prepared: Prepared, bag: number): { train: Int32Array; held: Int32Array } {
  const { parts } = prepared.options;
  const part = prepared.parts[Math.floor(bag / parts)] as Uint8Array;
  const own = bag % parts;
  const rows = Int32Array.from(part.keys());
  return { train: rows.filter((row) => part[row] !== own), held: rows.filter((row) => part[row] === own) };
}

/** Outcome, weight and starting odds of some rows. */
export function bagRows(prepared: Prepared, rows: Int32Array, logOdds: (row: number) => number): BagRows {
  return {
    rows: rows.length,
    target: Float64Array.from(rows, (row) => prepared.target[row] as number),
    weights: Float64Array.from(rows, (row) => prepared.weights[row] as number),
    odds: Float64Array.from(rows, (row) => Math.exp(logOdds(row))),
  };
}

/** Log-odds of default over rows, by weight, kept finite by half an event on either side. */
export function priorLogOdds(prepared: Prepared, rows: Int32Array): number {
  let bad = 0.5;
  let good = 0.5;
  for (const row of rows) {
    if (prepared.target[row]) bad += prepared.weights[row] as number;
    else good += prepared.weights[row] as number;
  }
  return Math.log(bad / good);
}

/** Codes of some rows. */
export function pickCodes(codes: Uint16Array, rows: Int32Array): Uint16Array {
  const picked = new Uint16Array(rows.length);
  for (let index = 0; index < rows.length; index += 1) picked[index] = codes[rows[index] as number] as number;
  return picked;
}

/** Sum of weights by cell. */
export function weightByCell(codes: Uint16Array, weights: Float64Array, cells: number): Float64Array {
  const sums = new Float64Array(cells);
  for (let row = 0; row < codes.length; row += 1) {
    const cell = codes[row] as number;
    sums[cell] = (sums[cell] as number) + (weights[row] as number);
  }
  return sums;
}
