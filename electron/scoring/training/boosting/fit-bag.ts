/** One bag: main effects and pairwise terms boosted side by side from the prior log-odds. */
import { inCodes, type Pair } from './axes.ts';
import { boost } from './boost.ts';
import { bagRows, type Prepared, priorLogOdds, rowsOfBag } from './prepared.ts';
import { mainTerm, pairTerm } from './terms.ts';

export interface BagTask {
  readonly bag: number;
  readonly pairs: readonly Pair[];
  /** Learning rate of the main effects' trees. */
  readonly mainRate: number;
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

/** Fits a bag. Its figures depend on the prepared table and the task alone. */
export function fitBag(prepared: Prepared, { bag, pairs, mainRate }: BagTask): BagFit {
  const { options, grids } = prepared;
  const { train, held } = rowsOfBag(prepared, bag);
  const intercept = priorLogOdds(prepared, train);
  const trainRows = bagRows(prepared, train, () => intercept);
  const heldRows = bagRows(prepared, held, () => intercept);
  const rules = { ...options.main, rate: mainRate };
  const pairTerms = pairs.map((pair, index) =>
    pairTerm(prepared, pair, train, held, trainRows.weights, (bag + 1) * STREAMS_PER_BAG + index),
  );
  const mainTerms = grids.map((_, input) => mainTerm(prepared, input, train, held, trainRows, rules));
  const { bestRound } = boost([...pairTerms, ...mainTerms], trainRows, heldRows, options);
  return {
    intercept,
    mains: mainTerms.map((term) => term.table),
    pairs: pairTerms.map((term, index) => inCodes(prepared, pairs[index] as Pair, train, term.table)),
    held,
    heldLogOdds: heldRows.odds.map(Math.log),
    rounds: bestRound,
  };
}
