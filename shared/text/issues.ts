/** What a schema objects to, as words: a sentence's id where the schema names one, else zod's own, in both languages. */
import type { z } from 'zod';
import type { Words } from '../domain/words.ts';
import { sentence } from './sentence.ts';

/** What zod says itself are words with spaces between them. */
const SENTENCE_ID = /^[a-z-]+\.[a-z-]+$/;

/**
 * Words of one issue. A schema's message of its own is the id of a sentence, such as
 * "fields.currency-code", whose values are the `params` of a custom issue; everything else zod says
 * itself, from the facts of the issue.
 */
export function issueWords(issue: z.core.$ZodIssue): Words {
  if (SENTENCE_ID.test(issue.message)) {
    return { id: issue.message, values: issue.code === 'custom' ? (issue.params ?? {}) : {} };
  }
  return sentence('fields.issue', { message: issue.message, issue: JSON.stringify(issue) });
}
