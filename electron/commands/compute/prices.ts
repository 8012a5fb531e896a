/** Figures of a price: loss given default, capital, the model rate, its return, and what a deposit is offered. */
import { z } from 'zod';
import { type Capital, irbCapital } from '../../policy/price/capital.ts';
import { depositOffer as offerOf } from '../../policy/price/deposit-offer.ts';
import { lossGivenDefault } from '../../policy/price/loss-given-default.ts';
import { breakEvenRate, capitalCharge, raroc as rarocOf } from '../../policy/price/price-parts.ts';
import { SHIPPED_POLICIES } from '../../policy/shipped.ts';
import { amountAboveZero, amountFromZero, computation, pd, percent, rate } from './computation.ts';

const PERCENT = 100;
const { lossGivenDefault: losses, capital: capitalPolicy } = SHIPPED_POLICIES.price;

/** Kinds of cover as Basel groups them, and a kind of the desk's table that stands for each. */
const COVER = {
  cash: 'cash-deposit',
  receivables: 'receivables',
  'real-estate': 'real-estate',
  other: 'equipment',
} as const;

export const lgd = computation({
  name: 'lgd',
  input: z.strictObject({
    exposure: amountAboveZero(),
    collateral: amountFromZero(),
    kind: z.enum(['cash', 'receivables', 'real-estate', 'other', 'none']),
  }),
  formulas: {
    lgdPercent:
      '100 × (LGD_S × E_S + LGD_U × (exposure − E_S)) ÷ exposure, E_S = min(exposure, collateral × (1 − H)), LGD_U = 0.4; LGD_S, H = cash: 0, 0; receivables, real-estate: 0.2, 0.4; other: 0.25, 0.4',
  },
  figures: ({ exposure, collateral, kind }) => {
    const row = kind === 'none' ? undefined : losses.kinds.find((candidate) => candidate.kind === COVER[kind]);
    const { unsecured } = losses;
    const loss = lossGivenDefault(exposure, row ? [{ ...row, value: collateral }] : [], unsecured);
    return { lgdPercent: loss.lossGivenDefault * PERCENT };
  },
});

const RISK = {
  pdPercent: pd(),
  lgdPercent: percent(),
  maturityYears: z.number().min(0).max(50),
  class: z.enum(['corporate', 'retail']).default('corporate'),
  salesMillionEur: z.number().min(0).max(1e9).nullable().default(null),
} as const;
type Risk = z.output<z.ZodObject<typeof RISK>>;

/** PD and LGD as decimals, the PD at its floor or above, and the capital they bind. */
function riskOf(input: Risk): { pd: number; lgd: number; capital: Capital } {
  const floored = Math.max(capitalPolicy.pdFloor, input.pdPercent / PERCENT);
  const loss = input.lgdPercent / PERCENT;
  const capital = irbCapital({
    assetClass: input.class === 'retail' ? 'other-retail' : 'corporate',
    pd: floored,
    lossGivenDefault: loss,
    maturityYears: input.maturityYears,
    salesMillionEuro: input.salesMillionEur,
  });
  return { pd: floored, lgd: loss, capital };
}

const PD_FORMULA = 'max(0.05, pdPercent) ÷ 100';
const CAPITAL_FORMULA =
  'lgdPercent × (Φ((Φ⁻¹(PD) + √R × Φ⁻¹(0.999)) ÷ √(1 − R)) − PD) × (1 + (M − 2.5) × b) ÷ (1 − 1.5 × b), b = (0.11852 − 0.05478 × ln(PD))², R = correlation, M = min(5, max(1, maturityYears)); retail: b = 0';

export const capital = computation({
  name: 'capital',
  input: z.strictObject({ ...RISK, maturityYears: RISK.maturityYears.default(2.5) }),
  formulas: {
    PD: PD_FORMULA,
    correlation:
      '0.12 × w + 0.24 × (1 − w) − 0.04 × (1 − (S − 5) ÷ 45), w = (1 − e^(−50 × PD)) ÷ (1 − e^−50), S = min(50, max(5, salesMillionEur)); retail: 0.03 × w + 0.16 × (1 − w), w = (1 − e^(−35 × PD)) ÷ (1 − e^−35)',
    capitalPercent: CAPITAL_FORMULA,
    riskWeightPercent: '12.5 × capitalPercent',
  },
  figures: (input) => {
    const { capitalRatio, riskWeight, correlation } = riskOf(input).capital;
    return { capitalPercent: capitalRatio * PERCENT, riskWeightPercent: riskWeight * PERCENT, correlation };
  },
});

const COSTS = {
  ...RISK,
  ftpPercent: rate(),
  costPercent: rate(),
  hurdlePercent: rate(),
  taxPercent: z.number().min(0).lt(100),
} as const;

export const loanPrice = computation({
  name: 'loan-price',
  input: z.strictObject({ ...COSTS, premiumPercent: rate(), marginPercent: rate(), discountPercent: rate() }),
  formulas: {
    PD: PD_FORMULA,
    ratePercent:
      'ftpPercent + costPercent + expectedLossPercent + capitalChargePercent + premiumPercent + marginPercent − discountPercent',
    expectedLossPercent: 'PD × lgdPercent',
    capitalChargePercent: 'K × (hurdlePercent ÷ (1 − taxPercent ÷ 100) − ftpPercent), K = capitalPercent ÷ 100',
    capitalPercent: CAPITAL_FORMULA,
  },
  figures: (input) => {
    const { pd: probability, lgd: loss, capital: bound } = riskOf(input);
    const { ftpPercent, costPercent, hurdlePercent, taxPercent, premiumPercent, marginPercent } = input;
    const charge = capitalCharge(
      bound.capitalRatio,
      hurdlePercent / PERCENT,
      taxPercent / PERCENT,
      ftpPercent / PERCENT,
    );
    const parts = {
      ftpPercent,
      costPercent,
      expectedLossPercent: probability * loss * PERCENT,
      capitalChargePercent: charge * PERCENT,
      premiumPercent,
      marginPercent,
      discountPercent: 0 - input.discountPercent,
    };
    const ratePercent = Object.values(parts).reduce((sum, part) => sum + part, 0);
    return { ratePercent, parts, capitalPercent: bound.capitalRatio * PERCENT };
  },
});

export const raroc = computation({
  name: 'raroc',
  input: z.strictObject({ ...COSTS, premiumPercent: rate().default(0), ratePercent: rate() }),
  formulas: {
    PD: PD_FORMULA,
    capitalPercent: CAPITAL_FORMULA,
    rarocPercent:
      '(ratePercent − premiumPercent − ftpPercent × (1 − K) − costPercent − PD × lgdPercent) × (1 − taxPercent ÷ 100) ÷ K, K = capitalPercent ÷ 100',
    breakEvenPercent: 'premiumPercent + ftpPercent × (1 − K) + costPercent + PD × lgdPercent',
  },
  figures: (input) => {
    const { pd: probability, lgd: loss, capital: bound } = riskOf(input);
    const figures = {
      rate: input.ratePercent / PERCENT,
      premium: input.premiumPercent / PERCENT,
      transferPrice: input.ftpPercent / PERCENT,
      operatingCost: input.costPercent / PERCENT,
      expectedLoss: probability * loss,
      taxRate: input.taxPercent / PERCENT,
      capitalRatio: bound.capitalRatio,
    };
    return {
      capitalPercent: bound.capitalRatio * PERCENT,
      // What binds no capital has no return on it.
      rarocPercent: bound.capitalRatio > 0 ? rarocOf(figures) * PERCENT : null,
      breakEvenPercent: breakEvenRate(figures) * PERCENT,
    };
  },
});

export const depositOffer = computation({
  name: 'deposit-offer',
  input: z.strictObject({
    ftpCreditPercent: rate(),
    reservePercent: percent(),
    reserveRatePercent: rate(),
    insurancePercent: rate(),
    costPercent: rate(),
    marginPercent: rate(),
  }),
  formulas: {
    offerPercent:
      '(1 − reservePercent ÷ 100) × ftpCreditPercent + reservePercent ÷ 100 × reserveRatePercent − insurancePercent − costPercent − marginPercent',
  },
  figures: (input) => ({
    offerPercent:
      PERCENT *
      offerOf({
        transferCredit: input.ftpCreditPercent / PERCENT,
        reserveShare: input.reservePercent / PERCENT,
        reserveRate: input.reserveRatePercent / PERCENT,
        insurance: input.insurancePercent / PERCENT,
        operatingCost: input.costPercent / PERCENT,
        margin: input.marginPercent / PERCENT,
      }),
  }),
});
