/** What the bank earns on terms: return, break-even, the lowest rate at the hurdle, and what a concession costs. */
import type { Price } from '#shared/domain/assessment.ts';
import { type MinorUnits, roundMinorUnits } from '#shared/domain/money.ts';
import type { PricePolicy } from '../schemas.ts';
import { breakEvenRate, raroc } from './price-parts.ts';

const BASIS_POINT = 10_000;

export interface Earnings {
  readonly modelRateBasisPoints: number;
  /** Risk-adjusted return on capital at the rate asked about, and what is asked of it; as decimals. */
  readonly raroc: number | null;
  readonly hurdle: number;
  /** The rate at which nothing is earned, and the lowest that earns the hurdle; whole basis points, rounded up. */
  readonly breakEvenBasisPoints: number;
  readonly hurdleRateBasisPoints: number;
  /** Basis points below the model rate; 0 where the rate is not below it. */
  readonly concessionBasisPoints: number;
  /** What the concession costs over the life of the loan, before tax, at its present value; minor units. */
  readonly concessionCost: MinorUnits;
}

/**
 * Earnings at a rate, from the price of the same amount and tenor; null where there is no model rate.
 * `owed` is the balance before each monthly line. Present value of a concession: Σ (model − rate) × owed ÷ 12
 * × (1 + FTP ÷ 12)^−n, DOMAIN §9.
 */
export function earningsAt(
  price: Price,
  policy: Pick<PricePolicy, 'hurdle' | 'tax'>,
  rateBasisPoints: number,
  owed: readonly MinorUnits[],
): Earnings | null {
  const { rateBasisPoints: model, capitalRatio, parts } = price;
  if (model === null || capitalRatio === null) return null;
  const of = (name: Price['parts'][number]['part']): number =>
    (parts.find(({ part }) => part === name)?.basisPoints ?? 0) / BASIS_POINT;
  const costs = {
    premium: of('tenor-and-liquidity-premium'),
    transferPrice: of('funds-transfer-price'),
    operatingCost: of('operating-cost'),
    expectedLoss: of('expected-loss'),
    capitalRatio,
  };
  const hurdle = policy.hurdle.afterTax;
  const taxRate = policy.tax.incomeTaxRate;
  const rate = rateBasisPoints / BASIS_POINT;
  const breakEven = breakEvenRate(costs);
  const below = Math.max(0, model - rateBasisPoints);
  const lost = owed.reduce((sum, balance, index) => sum + balance * (1 + costs.transferPrice / 12) ** -(index + 1), 0);
  return {
    modelRateBasisPoints: model,
    raroc: capitalRatio > 0 ? raroc({ ...costs, rate, taxRate }) : null,
    hurdle,
    breakEvenBasisPoints: upToBasisPoint(breakEven),
    hurdleRateBasisPoints: upToBasisPoint(breakEven + (capitalRatio * hurdle) / (1 - taxRate)),
    concessionBasisPoints: below,
    concessionCost: roundMinorUnits((lost * below) / BASIS_POINT / 12),
  };
}

/** Rounding first keeps binary noise from lifting a whole number by one. */
function upToBasisPoint(rate: number): number {
  return Math.ceil(Math.round(rate * BASIS_POINT * 100) / 100);
}
