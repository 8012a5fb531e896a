/** Expected credit loss of an exposure that is repaid over years (IFRS 9, DOMAIN §12). */

/** When in its year a loss is taken to fall, for discounting. */
export const LOSS_TIMINGS = ['middle', 'end'] as const;
export type LossTiming = (typeof LOSS_TIMINGS)[number];

interface LossFigures {
  /** What is owed at the start of each year, in one unit. */
  readonly exposures: readonly number[];
  /** Probability of default within each year, as a decimal; survival to the end of year t is (1 − PD)^t. */
  readonly pd: number;
  readonly lossGivenDefault: number;
  /** Effective interest rate a year, as a decimal, at which losses are discounted. */
  readonly effectiveRate: number;
  readonly timing: LossTiming;
}

export interface ExpectedLoss {
  readonly twelveMonths: number;
  readonly lifetime: number;
}

/**
 * Σ over years t of (S_{t−1} − S_t)·LGD·EAD_t·(1 + EIR)^−t, with t less a half where losses fall in the
 * middle of the year; the first year alone is the twelve-month loss.
 * @example expectedLoss({ exposures: [100, 66.6667, 33.3333], pd: 0.02, lossGivenDefault: 0.4, effectiveRate: 0.06, timing: 'middle' }) // { twelveMonths: 0.77703, lifetime: 1.47734 }
 */
export function expectedLoss({ exposures, pd, lossGivenDefault, effectiveRate, timing }: LossFigures): ExpectedLoss {
  const shift = timing === 'middle' ? 0.5 : 0;
  const losses = exposures.map((exposure, index) => {
    const defaulting = (1 - pd) ** index * pd;
    return defaulting * lossGivenDefault * exposure * (1 + effectiveRate) ** -(index + 1 - shift);
  });
  return { twelveMonths: losses[0] ?? 0, lifetime: losses.reduce((sum, loss) => sum + loss, 0) };
}
