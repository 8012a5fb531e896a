/** Options of additive training. The defaults are for every data set; nothing is tuned per file. */
import type { TreeRules } from './boosting/line-tree.ts';

export type Direction = 'lower-is-riskier' | 'higher-is-riskier' | 'none';

export interface AdditiveOptions {
  readonly seed: number;
  /** Direction of risk by input name; an input that is not named has none. */
  readonly directions: Readonly<Record<string, Direction>>;
  /** Most pairwise terms; 'auto' lets the size of the data decide, 0 keeps main effects only. */
  readonly pairs: number | 'auto';
  readonly partitions: number;
  readonly parts: number;
  /** Most bins of a main effect and, for each of two inputs, of a pairwise term. */
  readonly bins: number;
  readonly pairBins: number;
  /** Levels with fewer rows share one bin. */
  readonly rareRows: number;
  readonly main: TreeRules;
  readonly pair: TreeRules;
  readonly mainRounds: number;
  readonly pairRounds: number;
  readonly patience: number;
  readonly pairPatience: number;
  readonly tolerance: number;
  /** Greedy rounds after each cyclic round. */
  readonly greedy: number;
  readonly pairGreedy: number;
  /** Root cuts tried per input when a pairwise tree grows. */
  readonly roots: number;
  /** Shrinkage of a category's residual when categories are put in order. */
  readonly categorySmoothing: number;
  /** Whether main effects go on learning beside the pairs. */
  readonly mainsWithPairs: boolean;
}

export const DEFAULT_OPTIONS: AdditiveOptions = {
  seed: 20_240_101,
  directions: {},
  pairs: 'auto',
  partitions: 1,
  parts: 8,
  bins: 256,
  pairBins: 32,
  rareRows: 10,
  main: { rate: 0.02, penalty: 1, bound: 1, leaves: 2, leafWeight: 4 },
  pair: { rate: 0.04, penalty: 1, bound: 1, leaves: 4, leafWeight: 4 },
  mainRounds: 2000,
  pairRounds: 2000,
  patience: 50,
  pairPatience: 50,
  tolerance: 0,
  greedy: 10,
  pairGreedy: 10,
  roots: 8,
  categorySmoothing: 5,
  mainsWithPairs: false,
};
