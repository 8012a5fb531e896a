/** Makes text of sentences: at the edge, where somebody reads, in their language. */

import type { Language } from '../domain/language.ts';
import { isSentence, type Told, type Words } from '../domain/words.ts';
import { coreSentences as english } from './en/core.ts';
import { domainText as englishNames } from './en/domain.ts';
import { formatsOf } from './formats.ts';
import { type SentenceTable, type Teller, tellerOver } from './teller.ts';
import { coreSentences as chinese } from './zh/core.ts';
import { domainText as chineseNames } from './zh/domain.ts';

const SENTENCES: Readonly<Record<Language, SentenceTable>> = { en: english, zh: chinese };
const NAMES = { en: englishNames, zh: chineseNames };

function tellerIn(language: Language): Teller {
  // Sentences are given days, which have no zone; who shows instants says whose.
  const formats = formatsOf(language, 'UTC');
  return tellerOver({ language, formats, names: NAMES[language], sentences: SENTENCES[language] });
}

const TELLERS: Readonly<Record<Language, Teller>> = { en: tellerIn('en'), zh: tellerIn('zh') };

/** The teller of a language. */
export function tellerOf(language: Language): Teller {
  return TELLERS[language];
}

/** Words in a language. */
export function say(words: Words, language: Language): string {
  return TELLERS[language].say(words);
}

/**
 * A value with every sentence in it told in the language. What holds none is passed on as it is, so
 * that large replies are not copied.
 */
export function tell<T>(value: T, language: Language): Told<T> {
  return told(value, TELLERS[language]) as Told<T>;
}

function told(value: unknown, teller: Teller): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isSentence(value)) return teller.say(value);
  if (Array.isArray(value)) {
    const items = value.map((item) => told(item, teller));
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  if (ArrayBuffer.isView(value)) return value;
  let changed: Record<string, unknown> | undefined;
  for (const [key, item] of Object.entries(value)) {
    const text = told(item, teller);
    if (text === item) continue;
    changed ??= { ...value };
    changed[key] = text;
  }
  return changed ?? value;
}
