/** What the core and its errors say to an English reader. */
import { expect } from 'vitest';
import { DeskError } from '#shared/contract/reply.ts';
import type { Words } from '#shared/domain/words.ts';
import { say } from '#shared/text/tell.ts';

/** The error's words in English; the message of any other error. */
export function saidBy(error: unknown): string {
  if (error instanceof DeskError) return say(error.words, 'en');
  return error instanceof Error ? error.message : String(error);
}

/**
 * Matches an error by what it says in English.
 * @example expect(() => read(file)).toThrow(saying(/is empty/))
 */
export function saying(text: string | RegExp): Error {
  const matches = (error: unknown): boolean => {
    const said = saidBy(error);
    return typeof text === 'string' ? said.includes(text) : text.test(said);
  };
  return expect.toSatisfy(matches, `says ${text}`) as Error;
}

/** Words in English; null where there are none. */
export function english(words: Words | null | undefined): string | null {
  return words === null || words === undefined ? null : say(words, 'en');
}
