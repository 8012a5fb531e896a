/** Schemas of the steps' forms, on top of the contract's. */
import { z } from 'zod';
import { text } from '#renderer/text/text.ts';

const words = text.decision.dialogs;

export const commentSchema = z.object({ comment: z.string().trim().min(1, words.commentNeeded).max(4000) });

export const CONDITION_KINDS = ['before-disbursement', 'financial-covenant', 'documentary-covenant'] as const;

export const approveSchema = commentSchema.extend({
  conditions: z
    .array(
      z.object({
        kind: z.enum(CONDITION_KINDS),
        text: z.string().trim().min(1, words.approve.conditionNeeded).max(200),
      }),
    )
    .max(50),
});
export type ApproveForm = z.infer<typeof approveSchema>;

export const declineSchema = commentSchema.extend({
  reasons: z
    .array(z.object({ text: z.string().trim().min(1, words.decline.reasonNeeded).max(200) }))
    .min(1, words.decline.reasonNeeded)
    .max(4),
});
export type DeclineForm = z.infer<typeof declineSchema>;

/** At most four reasons for a decline, from the score's, cut to what the contract takes. */
export function prefilledReasons(reasons: readonly { readonly text: string }[]): { text: string }[] {
  const prefilled = reasons.slice(0, 4).map((reason) => ({ text: reason.text.slice(0, 200) }));
  return prefilled.length > 0 ? prefilled : [{ text: '' }];
}
