/** Terms as a form holds them: each may still be empty; pure. */
import { z } from 'zod';
import { type Proposal, proposalSchema } from '#shared/contract/operations/case.ts';
import type { Product } from '#shared/domain/applications.ts';
import { type FacilityTerms, facilityTermsSchema, usualTerms } from '#shared/domain/repayment.ts';

const facility = facilityTermsSchema.shape;

/** What the contract takes of a proposal, while a field may still be empty; the resolver says what is wrong in words. */
export const termsSchema = z.object({
  amount: proposalSchema.shape.amount.nullable().refine((amount): boolean => amount !== null),
  termMonths: proposalSchema.shape.termMonths.nullable().refine((months): boolean => months !== null),
  rate: proposalSchema.shape.rateBasisPoints.nullable().refine((points): boolean => points !== null),
  rationale: proposalSchema.shape.rationale,
  repayment: facility.repayment,
  graceMonths: facility.graceMonths.nullable(),
  balloonShare: facility.balloonShare,
  dayCount: facility.dayCount,
  drawdownOn: facility.drawdownOn,
  fee: facility.feeBasisPoints.nullable(),
});
export type TermsForm = z.infer<typeof termsSchema>;

type FacilityFields = Omit<TermsForm, 'amount' | 'termMonths' | 'rate' | 'rationale'>;

/** The form's values of a facility's terms; those usual for the product where none are stated. */
export function facilityFieldsOf(stated: FacilityTerms | null, product: Product): FacilityFields {
  const { feeBasisPoints, ...terms } = stated ?? usualTerms(product);
  return { ...terms, fee: feeBasisPoints };
}

/** The form's values of stored terms. */
export function termsFormOf(proposal: Proposal, product: Product): TermsForm {
  return {
    amount: proposal.amount,
    termMonths: proposal.termMonths,
    rate: proposal.rateBasisPoints,
    rationale: proposal.rationale,
    ...facilityFieldsOf(proposal.facility, product),
  };
}

/** The terms a checked form stands for; null while one of them is missing. An empty grace or fee is none. */
export function proposalOf(form: TermsForm): Proposal | null {
  const { amount, termMonths, rate, rationale, repayment, graceMonths, balloonShare, dayCount, drawdownOn, fee } = form;
  if (amount === null || termMonths === null || rate === null) return null;
  const terms: FacilityTerms = {
    repayment,
    graceMonths: graceMonths ?? 0,
    balloonShare: repayment === 'balloon' ? balloonShare : null,
    dayCount,
    drawdownOn,
    feeBasisPoints: fee ?? 0,
  };
  return { amount, termMonths, rateBasisPoints: rate, rationale, facility: terms };
}
