import { z } from 'zod';
import { passwordSchema } from '#shared/contract/fields.ts';

/** Adds a password typed twice to a form's schema. */
export const newPasswordShape = { password: passwordSchema, repeat: z.string() };

/** Refuses two passwords that differ, at the second one. */
export function samePasswords(values: { password: string; repeat: string }, context: z.RefinementCtx): void {
  if (values.password !== values.repeat)
    context.addIssue({ code: 'custom', path: ['repeat'], message: 'different-passwords' });
}
