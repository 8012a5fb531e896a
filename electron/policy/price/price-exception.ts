/** A rate below the model rate is a pricing exception; the authority table says who may grant it. */
import type { PricePolicy } from '../schemas.ts';

interface PriceException {
  /** Whole basis points below the model rate. */
  readonly deviationBasisPoints: number;
  /** The highest severity reached; null below the first. */
  readonly severity: string | null;
}

/** The exception a proposed rate makes, or null when it is at or above the model rate. Rates in basis points. */
export function priceException(
  modelRateBasisPoints: number,
  proposedRateBasisPoints: number,
  policy: PricePolicy['exceptions'],
): PriceException | null {
  const deviationBasisPoints = modelRateBasisPoints - proposedRateBasisPoints;
  if (deviationBasisPoints <= 0) return null;
  const reached = policy.severities.findLast((row) => deviationBasisPoints >= row.fromBasisPoints);
  return { deviationBasisPoints, severity: reached?.name ?? null };
}
