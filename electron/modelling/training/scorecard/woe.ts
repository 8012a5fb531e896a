/** Weight of evidence and information value of bins. */

/** Weighted rows of a bin by outcome. */
export interface Counts {
  readonly good: number;
  readonly bad: number;
}

/**
 * Half a row of either outcome is added to a bin (and nothing to the totals' ratio beyond that), so
 * that a bin without one of them keeps a finite weight.
 */
const WOE_SMOOTHING = 0.5;

/** WoE = ln((g/G)/(b/B)): above 0 the bin is safer than the whole. g and b are smoothed by half a row. */
export function woeOf(bin: Counts, total: Counts): number {
  const good = (bin.good + WOE_SMOOTHING) / (total.good + WOE_SMOOTHING);
  const bad = (bin.bad + WOE_SMOOTHING) / (total.bad + WOE_SMOOTHING);
  return Math.log(good / bad);
}

/** A bin's part of the information value, (g/G − b/B)·WoE, with the same smoothing. */
export function ivOf(bin: Counts, total: Counts): number {
  const good = (bin.good + WOE_SMOOTHING) / (total.good + WOE_SMOOTHING);
  const bad = (bin.bad + WOE_SMOOTHING) / (total.bad + WOE_SMOOTHING);
  return (good - bad) * Math.log(good / bad);
}
