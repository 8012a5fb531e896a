/** One bag: main effects and pairwise terms boosted side by side, from the prior log-odds or from main effects. */
import { inCodes, type Pair } from './axes.ts';
import { boost } from './boost.ts';
import { mainTerm, pairTerm } from './boosted-terms.ts';
import { bagRows, type Prepared, priorLogOdds, rowsOfBag } from './prepared.ts';

export interface BagTask {
  readonly bag: number;
  readonly pairs: readonly Pair[];
  /** Learning rate of the main effects' trees. */
  readonly mainRate: number;
  /** Main effects of the same bag to go on from; null starts at the prior log-odds. */
  readonly start: BagFit | null;
}

export interface BagFit {
  readonly intercept: number;
  /** Log-odds by input and code. */
  readonly mains: readonly Float64Array[];
  /** Log-odds by pair; cell (a, b) is a·(coarse codes of b) + b. */
  readonly pairs: readonly Float64Array[];
  /** Held-out rows and their log-odds. */
  readonly held: Int32Array;
  readonly heldLogOdds: Float64Array;
  readonly rounds: number;
}

/** Random streams of one bag's pairs lie together. */
const STREAMS_PER_BAG = 1000;

/** Log-odds of every row by an intercept and main effects. */
function mainLogOdds(prepared: Prepared, intercept: number, mains: readonly Float64Array[]): Float64Array {
  const logOdds = new Float64Array(prepared.rows).fill(intercept);
  for (const [input, table] of mains.entries()) {
    const codes = prepared.codes[input] as Uint16Array;
    for (let row = 0; row < logOdds.length; row += 1) {
      logOdds[row] = (logOdds[row] as number) + (table[codes[row] as number] as number);
    }
  }
  return logOdds;
}

function sumOf(table: Float64Array, start: Float64Array | undefined): Float64Array {
  return start ? table.map((value, cell) => value + (start[cell] as number)) : table;
}

/** Fits a bag. Its figures depend on the prepared table and the task alone. */
export function fitBag(prepared: Prepared, { bag, pairs, mainRate, start }: BagTask): BagFit {
  const { options, grids } = prepared;
  const { train, held } = rowsOfBag(prepared, bag);
  const intercept = priorLogOdds(prepared, train);
  const logOdds = mainLogOdds(prepared, intercept, start?.mains ?? []);
  const trainRows = bagRows(prepared, train, (row) => logOdds[row] as number);
  const heldRows = bagRows(prepared, held, (row) => logOdds[row] as number);
  const rules = { ...options.main, rate: mainRate };
  const pairTerms = pairs.map((pair, index) =>
    pairTerm(prepared, pair, train, held, trainRows.weights, (bag + 1) * STREAMS_PER_BAG + index),
  );
  const mainTerms = grids.map((_, input) => mainTerm(prepared, input, train, held, trainRows, rules));
  const { bestRound } = boost([...pairTerms, ...mainTerms], trainRows, heldRows, options);
  return {
    intercept,
    mains: mainTerms.map((term, input) => sumOf(term.table, start?.mains[input])),
    pairs: pairTerms.map((term, index) => inCodes(prepared, pairs[index] as Pair, train, term.table)),
    held,
    heldLogOdds: heldRows.odds.map(Math.log),
    rounds: bestRound,
  };
}
