/** What makes words in one language: its formats, its names of the domain, and its sentences. */

import type { Language } from '../domain/language.ts';
import type { Words } from '../domain/words.ts';
import type { DomainText } from './domain-text.ts';
import type { Formats } from './formats.ts';

export interface Teller {
  readonly language: Language;
  readonly formats: Formats;
  /** Names of groups, states, roles, products, grades and the like. */
  readonly names: DomainText;
  /** A sentence in the teller's language; text as it is. */
  say(words: Words): string;
  /** Several as one enumeration: "a, b and c", 「a、b和c」. */
  list(words: readonly Words[]): string;
}

/** A teller over a language's parts. */
export function tellerOver(parts: {
  readonly language: Language;
  readonly formats: Formats;
  readonly names: DomainText;
  readonly sentences: SentenceTable;
}): Teller {
  const { language, formats, names, sentences } = parts;
  const say = (words: Words): string => {
    if (typeof words === 'string') return words;
    const entry = sentences[words.id];
    // A sentence of a later program: its id still says more than nothing.
    if (entry === undefined) return words.id;
    return typeof entry === 'string' ? entry : entry(words.values, teller);
  };
  const teller: Teller = { language, formats, names, say, list: (words) => formats.list(words.map(say)) };
  return teller;
}

/** One entry of a catalogue of sentences: text, or what makes it from its values. */
// biome-ignore lint/suspicious/noExplicitAny: each entry has values of its own; their type is read back per id.
export type Entry = string | ((values: any, teller: Teller) => string);
export type SentenceTable = Readonly<Record<string, Entry>>;

/** The same sentences in another language: same ids, same values, nothing missing and nothing more. */
export type Translated<T extends SentenceTable> = {
  readonly [I in keyof T]: T[I] extends (values: infer V, teller: Teller) => string
    ? (values: V, teller: Teller) => string
    : string;
};
