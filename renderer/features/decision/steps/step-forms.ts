/** Schemas of the steps' forms, on top of the contract's. */
import { z } from 'zod';
import { longTextSchema, shortTextSchema } from '#shared/contract/fields.ts';
import { conditionInputSchema } from '#shared/contract/operations/decision.ts';

export const commentSchema = z.object({ comment: longTextSchema });

export const approveSchema = commentSchema.extend({ conditions: z.array(conditionInputSchema).max(50) });
export type ApproveForm = z.infer<typeof approveSchema>;

/** Each reason is an object, because a list of fields needs one to hold on to. */
export const declineSchema = commentSchema.extend({
  reasons: z
    .array(z.object({ text: shortTextSchema }))
    .min(1)
    .max(4),
});
export type DeclineForm = z.infer<typeof declineSchema>;

/** At most four reasons for a decline, from the score's, cut to what the contract takes. */
export function prefilledReasons(reasons: readonly { readonly text: string }[]): { text: string }[] {
  const prefilled = reasons.slice(0, 4).map((reason) => ({ text: reason.text.slice(0, 200) }));
  return prefilled.length > 0 ? prefilled : [{ text: '' }];
}
