/** Every figure of `desk compute`, in the order of the help. */
import { expectedLoss, fiveClass, jeffreys, psi, slope } from './after.ts';
import { dscr, need, stress } from './cash-flow.ts';
import type { Computation } from './computation.ts';
import { authority } from './deciding.ts';
import { annualRate, schedule } from './loans.ts';
import { capital, depositOffer, lgd, loanPrice, raroc } from './prices.ts';

export const COMPUTATIONS: readonly Computation[] = [
  schedule,
  annualRate,
  lgd,
  capital,
  loanPrice,
  raroc,
  depositOffer,
  need,
  dscr,
  stress,
  authority,
  expectedLoss,
  fiveClass,
  jeffreys,
  psi,
  slope,
];
