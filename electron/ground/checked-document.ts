/** Versioned JSON documents (models, policies): checked against a schema, refused with the place of every mistake. */

import type { z } from 'zod';
import { DeskError, type Problem } from '#shared/contract/reply.ts';
import { Fault } from '#shared/domain/fault.ts';
import { isSentence, type Words } from '#shared/domain/words.ts';
import { issueWords } from '#shared/text/issues.ts';
import { sentence } from '#shared/text/sentence.ts';

/** Place of a node in a document as people write it: ["inputs", 3, "bins", 1, "below"] → "inputs[3].bins[1].below". */
function nodePlace(path: readonly PropertyKey[]): Words {
  const place = path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : `${text}${text ? '.' : ''}${String(step)}`),
    '',
  );
  return place || sentence('document.whole');
}

/**
 * The value as the schema's type. Throws DeskError "invalid-input" that names every wrong node.
 * `what` is the document's kind as a person calls it, e.g. "scoring model".
 */
export function checkDocument<T>(schema: z.ZodType<T>, value: unknown, what: Words): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems: Problem<Words>[] = result.error.issues.map((issue) => ({
    place: nodePlace(issue.path),
    message: issueWords(issue),
  }));
  const [first, ...rest] = problems;
  if (!first) throw new Fault('document.no-issue');
  throw new DeskError('invalid-input', sentence('document.not-valid', { what, ...first, more: rest.length }), problems);
}

/** Adds a broken rule to what a schema finds, with its words. */
export function addProblem(
  context: z.RefinementCtx,
  { path, message }: { readonly path: readonly (string | number)[]; readonly message: Words },
): void {
  const words = isSentence(message) ? { message: message.id, params: message.values } : { message };
  context.addIssue({ code: 'custom', path: [...path], ...words });
}

/** The JSON value of a text. Throws DeskError "invalid-input" with the place of the syntax error. */
export function parseJsonDocument(text: string, what: Words): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = jsonMistake(error, text);
    throw new DeskError('invalid-input', sentence('document.not-json', { what, message }), [
      { place: sentence('document.whole'), message },
    ]);
  }
}

/** What JSON.parse says of a text, in words of the desk: where it fails, where the error tells. */
export function jsonMistake(error: unknown, text: string): Words {
  const message = error instanceof Error ? error.message : String(error);
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position !== undefined) {
    const lines = text.slice(0, Number(position)).split('\n');
    return sentence('document.json-mistake', { line: lines.length, column: (lines.at(-1) ?? '').length + 1 });
  }
  if (/end of JSON/.test(message)) return sentence('document.json-cut');
  const token = /^Unexpected token '(.+?)'/s.exec(message)?.[1];
  return token === undefined ? message : sentence('document.json-token', { token: JSON.stringify(token) });
}
