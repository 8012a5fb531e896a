/** The additive function as tables of log-odds: the mean of the bags, told apart into main effects and interactions. */
import { Fault } from '#shared/domain/fault.ts';
import { coarseCount, type Pair } from './boosting/axes.ts';
import { type Prepared, weightByCell } from './boosting/prepared.ts';

export interface PairTable {
  readonly pair: Pair;
  readonly rows: number;
  readonly columns: number;
  /** Log-odds of default by coarse codes, row by row. */
  readonly cells: Float64Array;
}

export interface AdditiveTables {
  readonly intercept: number;
  /** Log-odds of default by input and code. */
  readonly mains: readonly Float64Array[];
  readonly pairs: readonly PairTable[];
}

/** Coarse code of every code of an input. */
export function coarseOf(prepared: Prepared, input: number): Uint16Array {
  const grid = prepared.grids[input];
  if (!grid) throw new Fault('training.no-grid', { input });
  return grid.kind === 'numeric' ? grid.coarse : Uint16Array.from({ length: grid.bins }, (_, code) => code);
}

/** Mean of tables of equal length, summed in the order given. */
function meanOf(tables: readonly Float64Array[]): Float64Array {
  const mean = new Float64Array(tables[0]?.length ?? 0);
  for (const table of tables)
    for (let cell = 0; cell < mean.length; cell += 1) mean[cell] = (mean[cell] as number) + (table[cell] as number);
  return mean.map((value) => value / tables.length);
}

/** Mean of the tables of bags, which have the same inputs and pairs. */
export function meanTables(all: readonly AdditiveTables[]): AdditiveTables {
  const [first] = all;
  if (!first) throw new Fault('training.no-tables');
  return {
    intercept: all.reduce((sum, { intercept }) => sum + intercept, 0) / all.length,
    mains: first.mains.map((_, input) => meanOf(all.map(({ mains }) => mains[input] as Float64Array))),
    pairs: first.pairs.map((pair, index) => ({
      ...pair,
      cells: meanOf(all.map(({ pairs }) => pairs[index]?.cells as Float64Array)),
    })),
  };
}

/** Weight of the training rows in every cell of a pair. */
function cellWeights(prepared: Prepared, pair: Pair): Float64Array {
  const [a, b] = pair;
  const columns = coarseCount(prepared, b);
  const coarseA = coarseOf(prepared, a);
  const coarseB = coarseOf(prepared, b);
  const codesB = prepared.codes[b] as Uint16Array;
  const cells = (prepared.codes[a] as Uint16Array).map(
    (code, row) => (coarseA[code] as number) * columns + (coarseB[codesB[row] as number] as number),
  );
  return weightByCell(cells, prepared.weights, coarseCount(prepared, a) * columns);
}

/** One side of a table of cells, read as lines along the other side. */
interface Lines {
  readonly count: number;
  readonly length: number;
  cell(line: number, place: number): number;
}

function linesOf(table: PairTable, side: 0 | 1): Lines {
  const { rows, columns } = table;
  return side === 0
    ? { count: rows, length: columns, cell: (line, place) => line * columns + place }
    : { count: columns, length: rows, cell: (line, place) => place * columns + line };
}

/** Takes the weighted mean out of every line of a pair and returns them; a line without rows has mean 0. */
function takeMeans(table: PairTable, weights: Float64Array, side: 0 | 1): Float64Array {
  const lines = linesOf(table, side);
  const means = new Float64Array(lines.count);
  for (let line = 0; line < lines.count; line += 1) {
    let sum = 0;
    let weight = 0;
    for (let place = 0; place < lines.length; place += 1) {
      const cell = lines.cell(line, place);
      sum += (weights[cell] as number) * (table.cells[cell] as number);
      weight += weights[cell] as number;
    }
    if (weight === 0) continue;
    means[line] = sum / weight;
    for (let place = 0; place < lines.length; place += 1) {
      const cell = lines.cell(line, place);
      table.cells[cell] = (table.cells[cell] as number) - sum / weight;
    }
  }
  return means;
}

/** Lines without a training row stand at the mean of the others, place by place: unseen says nothing. */
function fillUnseen(table: PairTable, weights: Float64Array, side: 0 | 1): void {
  const lines = linesOf(table, side);
  const lineWeight = new Float64Array(lines.count);
  for (let line = 0; line < lines.count; line += 1) {
    for (let place = 0; place < lines.length; place += 1) {
      lineWeight[line] = (lineWeight[line] as number) + (weights[lines.cell(line, place)] as number);
    }
  }
  const total = lineWeight.reduce((sum, weight) => sum + weight, 0);
  for (let line = 0; line < lines.count; line += 1) {
    if (lineWeight[line] !== 0) continue;
    for (let place = 0; place < lines.length; place += 1) {
      let sum = 0;
      for (let other = 0; other < lines.count; other += 1) {
        sum += (lineWeight[other] as number) * (table.cells[lines.cell(other, place)] as number);
      }
      table.cells[lines.cell(line, place)] = sum / total;
    }
  }
}

/** Passes over a pair that leave its weighted line means near zero. */
const PURIFY_PASSES = 30;

/**
 * Moves what a pair says about one input alone into that input's main effect (Lengerich et al. 2020),
 * except along an input with a direction, whose order must hold in every table. Then centres each
 * main effect over the training rows; what that takes out goes into the intercept.
 */
export function purify(prepared: Prepared, tables: AdditiveTables): AdditiveTables {
  const mains = tables.mains.map((table) => table.slice());
  const pairs = tables.pairs.map((table) => ({ ...table, cells: table.cells.slice() }));
  for (const table of pairs) {
    const weights = cellWeights(prepared, table.pair);
    for (const side of [0, 1] as const) fillUnseen(table, weights, side);
    for (let pass = 0; pass < PURIFY_PASSES; pass += 1) {
      for (const side of [0, 1] as const) {
        const input = table.pair[side];
        if (prepared.signs[input] !== 0) continue;
        const means = takeMeans(table, weights, side);
        const main = mains[input] as Float64Array;
        for (const [code, coarse] of coarseOf(prepared, input).entries()) {
          main[code] = (main[code] as number) + (means[coarse] as number);
        }
      }
    }
  }
  let { intercept } = tables;
  for (const [input, main] of mains.entries()) intercept += centre(prepared, input, main);
  return { intercept, mains, pairs };
}

/** Centres a main effect over the training rows and returns its mean; codes without rows then stand at 0. */
function centre(prepared: Prepared, input: number, main: Float64Array): number {
  const weights = weightByCell(prepared.codes[input] as Uint16Array, prepared.weights, main.length);
  let sum = 0;
  let total = 0;
  for (let code = 0; code < main.length; code += 1) {
    sum += (weights[code] as number) * (main[code] as number);
    total += weights[code] as number;
  }
  for (let code = 0; code < main.length; code += 1) {
    main[code] = weights[code] === 0 ? 0 : (main[code] as number) - sum / total;
  }
  return sum / total;
}

/** All log-odds a·x + b of what they were. */
export function rescale(tables: AdditiveTables, slope: number, shift: number): AdditiveTables {
  const scaled = (values: Float64Array): Float64Array => values.map((value) => value * slope);
  return {
    intercept: tables.intercept * slope + shift,
    mains: tables.mains.map(scaled),
    pairs: tables.pairs.map((table) => ({ ...table, cells: scaled(table.cells) })),
  };
}
