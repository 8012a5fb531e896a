/**
 * Words as data. The core says what it means as a sentence: an id and the values that go into it.
 * A sentence is made where it is read, in the reader's language; what is frozen or hashed holds none.
 */
import { z } from 'zod';

/** What goes into a sentence: JSON only, so that it can be stored, hashed and carried. */
export type SentenceValue =
  | string
  | number
  | boolean
  | null
  | Sentence
  | readonly SentenceValue[]
  | { readonly [name: string]: SentenceValue };

/** A type, not an interface, so that it passes as JSON. */
export type Sentence = {
  /** "noun.what", e.g. "limit.no-full-year". Kept for ever: frozen submissions refer to it. */
  readonly id: string;
  readonly values: { readonly [name: string]: SentenceValue };
};

/**
 * What is read as words: a sentence, or text that belongs to no language of the desk, such as a
 * name, a file's own header or what an officer typed.
 */
export type Words = Sentence | string;

/** Whether a value is a sentence: exactly an id of the form "noun.what" and values. */
export function isSentence(value: unknown): value is Sentence {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('values' in value)) return false;
  const { id, values } = value;
  return (
    typeof id === 'string' &&
    /^[a-z0-9-]+\../.test(id) &&
    typeof values === 'object' &&
    values !== null &&
    !Array.isArray(values) &&
    Object.keys(value).length === 2
  );
}

/** Schema of a sentence. */
export const sentenceSchema = z.custom<Sentence>(isSentence);

/** Schema of words in what the core returns, freezes or stores. */
export const wordsSchema = z.custom<Words>((value) => typeof value === 'string' || isSentence(value));

type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** A value as its reader gets it: every sentence in it is text. Free JSON stays free JSON. */
export type Told<T> = [Json] extends [T] ? T : ToldPart<T>;
type ToldPart<T> = T extends Sentence ? string : T extends object ? { [K in keyof T]: Told<T[K]> } : T;
