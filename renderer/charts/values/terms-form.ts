/** Terms as a form holds them: the rate as it is typed, in percent; pure. */
import { z } from 'zod';
import { type Proposal, proposalSchema } from '#shared/contract/operations/case.ts';
import { text } from '#shared/text/text.ts';
import { basisPointsOf, percentOf } from './deviation.ts';

/** What the contract takes of a proposal, while a field may still be empty; the resolver says what is wrong in words. */
export const termsSchema = z.object({
  amount: proposalSchema.shape.amount.nullable().refine((amount): boolean => amount !== null),
  termMonths: proposalSchema.shape.termMonths.nullable().refine((months): boolean => months !== null),
  rate: z.string().refine((typed) => basisPointsOf(typed) !== null, text.structure.proposal.rateInvalid),
  rationale: proposalSchema.shape.rationale,
});
export type TermsForm = z.infer<typeof termsSchema>;

/** The form's values of stored terms. */
export function termsFormOf(proposal: Proposal): TermsForm {
  return {
    amount: proposal.amount,
    termMonths: proposal.termMonths,
    rate: percentOf(proposal.rateBasisPoints),
    rationale: proposal.rationale,
  };
}

/** The terms a checked form stands for; null while one of them is missing. */
export function proposalOf(form: TermsForm): Proposal | null {
  const rateBasisPoints = basisPointsOf(form.rate);
  if (form.amount === null || form.termMonths === null || rateBasisPoints === null) return null;
  return { amount: form.amount, termMonths: form.termMonths, rateBasisPoints, rationale: form.rationale };
}
