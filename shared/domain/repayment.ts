/** How a facility is repaid and how its interest is counted (DOMAIN §8). */
import { z } from 'zod';
import type { Product } from './applications.ts';
import { isIsoDate } from './dates.ts';

export const REPAYMENTS = ['bullet', 'linear', 'annuity', 'seasonal', 'balloon'] as const;
export type Repayment = (typeof REPAYMENTS)[number];

/** How a product is usually repaid: a term over its life, what turns over at its end (expert judgement). */
const USUAL: Readonly<Record<Product, Repayment>> = {
  'working-capital-loan': 'bullet',
  'revolving-credit-line': 'bullet',
  'term-loan': 'annuity',
  'equipment-loan': 'annuity',
  'invoice-financing': 'bullet',
  'trade-finance': 'bullet',
};

export const DAY_COUNTS = ['30/360', 'act/360', 'act/365'] as const;
export type DayCount = (typeof DAY_COUNTS)[number];

/** Terms of a facility beside its amount, tenor and rate. */
export const facilityTermsSchema = z.strictObject({
  repayment: z.enum(REPAYMENTS),
  /** First months that pay interest only. */
  graceMonths: z.int().min(0).max(599),
  /** Share of the amount that the last line of a balloon loan pays; null for every other repayment. */
  balloonShare: z.number().min(0).max(1).nullable(),
  dayCount: z.enum(DAY_COUNTS),
  /** Day on which it is to be drawn; null while that is open. */
  drawdownOn: z.string().refine(isIsoDate, 'values.no-date').nullable(),
  /** Kept back at the drawdown. */
  feeBasisPoints: z.int().min(0).max(2000),
});
export type FacilityTerms = z.infer<typeof facilityTermsSchema>;

/** The terms a facility of a product usually has, before anybody changes them. */
export function usualTerms(product: Product): FacilityTerms {
  return {
    repayment: USUAL[product],
    graceMonths: 0,
    balloonShare: null,
    dayCount: '30/360',
    drawdownOn: null,
    feeBasisPoints: 0,
  };
}
