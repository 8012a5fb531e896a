/** Options of additive training. The defaults are for every data set; nothing is tuned per file. */
import type { Direction } from '#shared/domain/assessment.ts';
import type { TreeRules } from './boosting/line-tree.ts';

export interface AdditiveOptions {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly description: string;
  /** PD by the points' scaling, or by isotonic steps of the score. */
  readonly calibration: 'scaling' | 'steps';
  readonly seed: number;
  /** Direction of risk by input name; an input that is not named has none. */
  readonly directions: Readonly<Record<string, Direction>>;
  /** By input name, exact values that are codes ("999 = unknown"): each gets a bin of its own. */
  readonly special: Readonly<Record<string, readonly number[]>>;
  /** Most pairwise terms; 'auto' lets the size of the data decide, 0 keeps main effects only. */
  readonly pairs: number | 'auto';
  /** Rows in the window that a smoothed interval of a main effect is the mean of; 0 smooths nothing. */
  readonly smoothing: number;
  /**
   * Outer bags: `partitions` repetitions of `parts` bags, each holding one part out. Where pairs are
   * chosen, every other repetition goes on from main effects, the rest start afresh.
   */
  readonly partitions: number;
  readonly parts: number;
  /**
   * Most bins of a main effect and, for each of two inputs, of a pairwise term; there a value that fills a
   * bin by itself has one more.
   */
  readonly bins: number;
  readonly pairBins: number;
  /** Levels with fewer rows share one bin. */
  readonly rareRows: number;
  readonly main: TreeRules;
  readonly pair: TreeRules;
  /** Learning rate of the main effects that residuals for the choice of pairs are taken from. */
  readonly searchRate: number;
  /** A round is as many steps as there are terms. */
  readonly rounds: number;
  /** Rounds without improvement of the held-out loss after which boosting stops. */
  readonly patience: number;
  /** Least relative improvement of the held-out loss that counts. */
  readonly tolerance: number;
  /** Greedy rounds (always the term of the largest last gain) after each round through all terms. */
  readonly greedy: number;
  /** Root cuts tried per input when a pairwise tree grows. */
  readonly roots: number;
  /** Shrinkage of a category's residual when categories are put in order. */
  readonly categorySmoothing: number;
}

export const DEFAULT_OPTIONS: AdditiveOptions = {
  id: 'learned',
  name: 'Additive model',
  version: '1',
  description: '',
  calibration: 'scaling',
  seed: 20_240_101,
  directions: {},
  special: {},
  pairs: 'auto',
  smoothing: 0,
  partitions: 3,
  parts: 8,
  bins: 1024,
  pairBins: 64,
  rareRows: 50,
  main: { rate: 0.06, penalty: 1, bound: 1, leaves: 2, leafWeight: 4 },
  pair: { rate: 0.06, penalty: 5, bound: 1, leaves: 4, leafWeight: 8 },
  searchRate: 0.1,
  rounds: 2000,
  patience: 40,
  tolerance: 0,
  greedy: 10,
  roots: 8,
  categorySmoothing: 200,
};

/** Most pairs, whatever the data. */
const MOST_PAIRS = 48;
/** Rows of the rarer outcome that must stand behind each pair. */
const ROWS_PER_PAIR = 12;

/** Number of pairs to choose: the option, or by the rows of the rarer outcome; at most all there are. */
export function pairsFor(options: AdditiveOptions, rarerRows: number, inputs: number): number {
  const all = (inputs * (inputs - 1)) / 2;
  const wanted = options.pairs === 'auto' ? Math.min(MOST_PAIRS, Math.floor(rarerRows / ROWS_PER_PAIR)) : options.pairs;
  return Math.min(all, wanted);
}
