/** Whether a population has moved: the population stability index, of scores (PSI) or of one input (CSI). */

/** Shares are held at least this large, so that an empty bin does not make the index infinite. */
const LEAST_SHARE = 1e-6;

/**
 * PSI = Σ(actual − expected)·ln(actual/expected). Rules of thumb: from 0.10 watch, from 0.25 act.
 * @example stabilityIndex([1, 1, 1, 1], [1, 2, 3, 4]) // 0.228217
 */
export function stabilityIndex(expected: readonly number[], actual: readonly number[]): number {
  const shares = (values: readonly number[]): number[] => {
    const total = values.reduce((sum, value) => sum + value, 0);
    return values.map((value) => Math.max(LEAST_SHARE, value / total));
  };
  const own = shares(actual);
  return shares(expected).reduce((sum, share, bin) => {
    const now = own[bin] ?? LEAST_SHARE;
    return sum + (now - share) * Math.log(now / share);
  }, 0);
}

/**
 * PSI of counts by bin, each share taken as (count + ½) ÷ (n + ½ · bins), so that an empty bin needs no floor.
 * @example smoothedStabilityIndex([250, 250, 250, 250], [100, 200, 300, 400]) // 0.227161
 */
export function smoothedStabilityIndex(expected: readonly number[], actual: readonly number[]): number {
  const smoothed = (counts: readonly number[]): number[] => counts.map((count) => count + 0.5);
  return stabilityIndex(smoothed(expected), smoothed(actual));
}
