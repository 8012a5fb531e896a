/** Points to probability of default: the usual scorecard scaling by points to double the odds. */
import type { Scaling } from './model.ts';

/**
 * Points per unit of log-odds: pdo ÷ ln 2 (28.8539 for a PDO of 20).
 * @example scalingFactor({ pdo: 20, referenceScore: 600, referenceOdds: 50 }) // 28.8539
 */
export function scalingFactor(scaling: Scaling): number {
  return scaling.pdo / Math.LN2;
}

/**
 * Points at even odds: referenceScore − factor·ln(referenceOdds) (487.1229 for 600 at 50:1, PDO 20).
 * @example scalingOffset({ pdo: 20, referenceScore: 600, referenceOdds: 50 }) // 487.1229
 */
export function scalingOffset(scaling: Scaling): number {
  return scaling.referenceScore - scalingFactor(scaling) * Math.log(scaling.referenceOdds);
}

/**
 * PD = 1/(1+e^((points − offset)/factor)). `points` may be fractional, for an interval's end.
 * @example pdOfPoints({ pdo: 20, referenceScore: 600, referenceOdds: 50 }, 600) // 0.0196078
 */
export function pdOfPoints(scaling: Scaling, points: number): number {
  return 1 / (1 + Math.exp((points - scalingOffset(scaling)) / scalingFactor(scaling)));
}
