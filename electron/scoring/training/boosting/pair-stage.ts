/** Second stage of a bag: pairwise terms on what the main effects leave. */
import { boost, type Term } from './boost.ts';
import { GridSums, growGrid } from './grid-tree.ts';
import { type MainFit, mainTerm } from './main-stage.ts';
import { bagRows, type Prepared, pickCodes, rowsOfBag, weightByCell } from './prepared.ts';
import { seededRandom } from '../random.ts';

/** Two input numbers, the smaller first. */
export type Pair = readonly [number, number];

export interface PairFit {
  /** Main effects after the stage. */
  readonly mains: readonly Float64Array[];
  /** Log-odds by pair; cell (a, b) is a·(coarse bins of b) + b, in the grids' own coarse codes. */
  readonly tables: readonly Float64Array[];
  readonly heldLogOdds: Float64Array;
  readonly rounds: number;
}

/** Coarse codes of an input: how many there are, and where a tree sees each code of the grid. */
export interface CoarseAxis {
  readonly count: number;
  /** Place on the axis by code of the grid. */
  readonly place: Uint16Array;
}

/** Number of coarse codes of an input; categories keep theirs. */
export function coarseCount(prepared: Prepared, input: number): number {
  const grid = prepared.grids[input];
  if (!grid) throw new RangeError(`no input ${input}`);
  return grid.kind === 'numeric' ? grid.coarseBins : grid.bins;
}

/** Axis of an input for trees: numbers in their order, categories by their rate of default among the given rows. */
export function axisOf(prepared: Prepared, input: number, rows: Int32Array): CoarseAxis {
  const grid = prepared.grids[input];
  const codes = prepared.codes[input];
  if (!grid || !codes) throw new RangeError(`no input ${input}`);
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

function pairTerm(prepared: Prepared, pair: Pair, train: Int32Array, held: Int32Array, weights: Float64Array, stream: number): Term {
  const [first, second] = pair;
  const a = axisOf(prepared, first, train);
  const b = axisOf(prepared, second, train);
  const codesA = prepared.codes[first] as Uint16Array;
  const codesB = prepared.codes[second] as Uint16Array;
  const cellsOf = (rows: Int32Array): Uint16Array => {
    const left = pickCodes(codesA, rows);
    const right = pickCodes(codesB, rows);
    return left.map((code, index) => (a.place[code] as number) * b.count + (b.place[right[index] as number] as number));
  };
  const cells = a.count * b.count;
  const codes = cellsOf(train);
  const sums = new GridSums(a.count, b.count, weightByCell(codes, weights, cells));
  const random = seededRandom(prepared.options.seed, stream);
  const signs = [prepared.signs[first] ?? 0, prepared.signs[second] ?? 0] as const;
  const { pair: rules, roots } = prepared.options;
  return {
    cells,
    train: codes,
    held: cellsOf(held),
    table: new Float64Array(cells),
    grow: (gradient, hessian, step) => {
      sums.load(gradient, hessian);
      return growGrid(sums, rules, signs, roots, random, step);
    },
  };
}

/** A table back from the places trees saw to the grids' own coarse codes. */
function inCodes(prepared: Prepared, pair: Pair, rows: Int32Array, table: Float64Array): Float64Array {
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

/** Boosts pairwise terms of a bag on top of its main effects. */
export function fitPairs(prepared: Prepared, bag: number, mains: MainFit, pairs: readonly Pair[]): PairFit {
  const { options, codes, grids } = prepared;
  const { train, held } = rowsOfBag(prepared, bag);
  const logOdds = new Float64Array(prepared.rows).fill(mains.intercept);
  for (const [input, table] of mains.tables.entries()) {
    const own = codes[input] as Uint16Array;
    for (let row = 0; row < logOdds.length; row += 1) {
      logOdds[row] = (logOdds[row] as number) + (table[own[row] as number] as number);
    }
  }
  const trainRows = bagRows(prepared, train, (row) => logOdds[row] as number);
  const heldRows = bagRows(prepared, held, (row) => logOdds[row] as number);
  const pairTerms = pairs.map((pair, index) =>
    pairTerm(prepared, pair, train, held, trainRows.weights, 5000 + bag * 1000 + index),
  );
  const mainTerms = options.mainsWithPairs
    ? grids.map((_, input) => mainTerm(prepared, input, train, held, trainRows, options.pair))
    : [];
  const { bestRound } = boost([...pairTerms, ...mainTerms], trainRows, heldRows, {
    rounds: options.pairRounds,
    patience: options.pairPatience,
    tolerance: options.tolerance,
    greedy: options.pairGreedy,
  });
  return {
    mains: mains.tables.map((table, input) => table.map((value, code) => value + (mainTerms[input]?.table[code] ?? 0))),
    tables: pairTerms.map((term, index) => inCodes(prepared, pairs[index] as Pair, train, term.table)),
    heldLogOdds: heldRows.odds.map(Math.log),
    rounds: bestRound,
  };
}
