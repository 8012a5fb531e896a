/** Makes sentences: the only way the core speaks. Types alone come from the catalogue, never its words. */

import type { Sentence } from '../domain/words.ts';
import type { CoreSentences } from './en/core.ts';

export type SentenceId = keyof CoreSentences;

/** Values a sentence takes; `never` where it takes none. */
export type ValuesOf<I extends SentenceId> = CoreSentences[I] extends (values: infer V, ...rest: never) => string
  ? V
  : never;

/** What a sentence is given with its id: its values, or nothing where it takes none. */
export type Given<I extends SentenceId> = [ValuesOf<I>] extends [never] ? [] : [ValuesOf<I>];

const NONE = {};

/**
 * A sentence by its id, with the values that go into it.
 * @example sentence('fields.not-provided')
 */
export function sentence<I extends SentenceId>(id: I, ...values: Given<I>): Sentence {
  return { id, values: (values[0] ?? NONE) as Sentence['values'] };
}
