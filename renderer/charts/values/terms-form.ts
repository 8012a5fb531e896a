/** Terms as a form holds them: each may still be empty; pure. */
import { z } from 'zod';
import { type Proposal, proposalSchema } from '#shared/contract/operations/case.ts';

/** What the contract takes of a proposal, while a field may still be empty; the resolver says what is wrong in words. */
export const termsSchema = z.object({
  amount: proposalSchema.shape.amount.nullable().refine((amount): boolean => amount !== null),
  termMonths: proposalSchema.shape.termMonths.nullable().refine((months): boolean => months !== null),
  rate: proposalSchema.shape.rateBasisPoints.nullable().refine((points): boolean => points !== null),
  rationale: proposalSchema.shape.rationale,
});
export type TermsForm = z.infer<typeof termsSchema>;

/** The form's values of stored terms. */
export function termsFormOf(proposal: Proposal): TermsForm {
  return {
    amount: proposal.amount,
    termMonths: proposal.termMonths,
    rate: proposal.rateBasisPoints,
    rationale: proposal.rationale,
  };
}

/** The terms a checked form stands for; null while one of them is missing. */
export function proposalOf(form: TermsForm): Proposal | null {
  const { amount, termMonths, rate, rationale } = form;
  if (amount === null || termMonths === null || rate === null) return null;
  return { amount, termMonths, rateBasisPoints: rate, rationale };
}
