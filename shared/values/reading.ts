/** What came of reading a typed text: a value, a question, or a refusal with its reason. */
import type { Sentence } from '../domain/words.ts';

export type Reading<V> =
  /** Null: nothing was typed. */
  | { readonly kind: 'value'; readonly value: V | null }
  /** Each value the text could mean in this field; one alone where only a foreign way of writing fits. Never assumed. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly V[] }
  /** The reason follows the name of the field: "must not be negative". */
  | { readonly kind: 'refused'; readonly why: Sentence };

/** A text read as one value. */
export function taken<V>(value: V | null): Reading<V> {
  return { kind: 'value', value };
}

/** A text that cannot be taken, and why. */
export function refused(why: Sentence): Reading<never> {
  return { kind: 'refused', why };
}
