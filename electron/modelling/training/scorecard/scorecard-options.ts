/** What a scorecard's training can be told, and its defaults. */
import { type AdditiveOptions, DEFAULT_OPTIONS } from '../options.ts';

export interface ScorecardOptions
  extends Pick<
    AdditiveOptions,
    'id' | 'name' | 'version' | 'description' | 'seed' | 'directions' | 'special' | 'rareRows'
  > {
  /** Quantile bins that the optimal bins are put together from. */
  readonly fineBins: number;
  /** By numeric input, rising lower edges of the bins after the first; they replace its optimal bins. */
  readonly edges: Readonly<Record<string, readonly number[]>>;
  /** By categorical input, groups of levels; they replace its optimal bins, and all other levels share one more. */
  readonly groups: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly mostBins: number;
  /** Least share of rows in a bin. */
  readonly leastShare: number;
  /** Least rows of the rarer outcome that a bin would hold at the mean rate: fewer tell too little. */
  readonly leastExpected: number;
  /**
   * What a bin must add to the information value, in multiples of 1/G + 1/B, which is what chance adds
   * for one cut at a given place: cuts at the best of many places need more, and few defaults give few bins.
   */
  readonly binCost: number;
  /** Inputs with less information value are left out. */
  readonly leastIv: number;
  /** L2 penalty on the coefficients of WoE. */
  readonly penalty: number;
  /** Parts that calibration holds out in turn. */
  readonly parts: number;
}

const { id, version, description, seed, directions, special } = DEFAULT_OPTIONS;
export const DEFAULT_SCORECARD_OPTIONS: ScorecardOptions = {
  id,
  name: 'WoE scorecard',
  version,
  description,
  seed,
  directions,
  special,
  rareRows: 20,
  fineBins: 100,
  edges: {},
  groups: {},
  mostBins: 20,
  leastShare: 0.005,
  leastExpected: 10,
  binCost: 12,
  leastIv: 0.01,
  penalty: 20,
  parts: 8,
};
