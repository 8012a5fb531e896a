/** Sentences about a single value, and those every room shares. */

import type { Words } from '../../../domain/words.ts';
import type { Teller } from '../../teller.ts';

export const fieldSentences = {
  'fields.not-provided': 'not provided',
  /** Several remarks on one thing, in one line. */
  'fields.remarks': ({ remarks }: { readonly remarks: readonly Words[] }, t: Teller) =>
    remarks.map((remark) => t.say(remark)).join('; '),
  /** What zod says of a value by itself. */
  'fields.issue': ({ message }: { readonly message: string; readonly issue: string }) => message,
} as const;
