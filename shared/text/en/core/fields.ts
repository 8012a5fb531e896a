/** Sentences about a single value, and those every room shares. */
import type { Teller } from '../../teller.ts';
import type { Words } from '../../words.ts';

export const fieldSentences = {
  'fields.not-provided': 'not provided',
  /** Several remarks on one thing, in one line. */
  'fields.remarks': ({ remarks }: { readonly remarks: readonly Words[] }, t: Teller) =>
    remarks.map((remark) => t.say(remark)).join('; '),
} as const;
