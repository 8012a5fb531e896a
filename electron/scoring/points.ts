/** Points of a model input's bins under the model's reference shares: mean and variance. */
import type { ModelInput } from './model.ts';

/** Shares are written in decimals; their binary sum may miss 1 by rounding, never by more than this. */
export const SHARE_TOLERANCE = 1e-9;

export interface WeighedPoints {
  readonly points: number;
  readonly share: number;
}

/** Every bin of an input in shape order: its own bins, other categories, not meaningful, missing, then not meaningful for good and for bad. */
export function pointsOfBins(input: ModelInput): WeighedPoints[] {
  return [...ordinaryBins(input), input.missing, ...tellingBins(input)];
}

/** The bins a provided value can fall in: all but the missing one. */
export function informativeBins(input: ModelInput): WeighedPoints[] {
  return [...ordinaryBins(input), ...tellingBins(input)];
}

function ordinaryBins(input: ModelInput): WeighedPoints[] {
  const other = input.kind === 'categorical' ? [input.other] : [];
  return [...input.bins, ...other, input.notMeaningful];
}

/** The bins of a formula whose lack of meaning tells something. */
function tellingBins({ notMeaningfulGood, notMeaningfulBad }: ModelInput): WeighedPoints[] {
  return [notMeaningfulGood, notMeaningfulBad].filter((bin) => bin !== undefined);
}

/** Share-weighted mean of the bins' points; 0 where the shares sum to nothing. */
export function meanPoints(bins: readonly WeighedPoints[]): number {
  const weight = bins.reduce((sum, bin) => sum + bin.share, 0);
  return weight > 0 ? bins.reduce((sum, bin) => sum + bin.share * bin.points, 0) / weight : 0;
}

/** Share-weighted variance of the bins' points about their mean; 0 where the shares sum to nothing. */
export function variancePoints(bins: readonly WeighedPoints[]): number {
  const mean = meanPoints(bins);
  return meanPoints(bins.map((bin) => ({ points: (bin.points - mean) ** 2, share: bin.share })));
}

/** Mean points of the reference population for an input, missing files included: the declared baseline of its reasons. */
export function baselinePoints(input: ModelInput): number {
  return meanPoints(pointsOfBins(input));
}
