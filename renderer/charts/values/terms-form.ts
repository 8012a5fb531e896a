/** Terms as a form holds them: the rate as it is typed, in percent; pure. */
import { z } from 'zod';
import { text } from '#renderer/text/text.ts';
import type { Proposal } from '#shared/contract/operations/case.ts';
import { basisPointsOf, percentOf } from './deviation.ts';

const words = text.structure.proposal;

export const termsSchema = z.object({
  amount: z
    .int(words.amountInvalid)
    .positive(words.amountInvalid)
    .max(1e13, words.amountInvalid)
    .nullable()
    .refine((amount): boolean => amount !== null, words.amountInvalid),
  termMonths: z
    .int(words.termInvalid)
    .positive(words.termInvalid)
    .max(600, words.termInvalid)
    .nullable()
    .refine((months): boolean => months !== null, words.termInvalid),
  rate: z.string().refine((typed) => basisPointsOf(typed) !== null, words.rateInvalid),
  rationale: z.string().trim().max(4000, words.rationaleInvalid),
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
