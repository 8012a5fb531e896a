/** Versioned JSON documents (models, policies): checked against a schema, refused with the place of every mistake. */
import type { z } from 'zod';
import { DeskError, type Problem } from '#shared/contract/reply.ts';

/** Place of a node in a document as people write it: ["inputs", 3, "bins", 1, "below"] → "inputs[3].bins[1].below". */
function nodePlace(path: readonly PropertyKey[]): string {
  const place = path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : `${text}${text ? '.' : ''}${String(step)}`),
    '',
  );
  return place || 'document';
}

/**
 * The value as the schema's type. Throws DeskError "invalid-input" that names every wrong node.
 * `what` is the document's kind as a person calls it, e.g. "scoring model".
 */
export function checkDocument<T>(schema: z.ZodType<T>, value: unknown, what: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems: Problem[] = result.error.issues.map((issue) => ({
    place: nodePlace(issue.path),
    message: issue.message,
  }));
  const first = problems[0];
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  throw new DeskError(
    'invalid-input',
    `The ${what} is not valid at ${first?.place}: ${first?.message}${more}.`,
    problems,
  );
}

/** The JSON value of a text. Throws DeskError "invalid-input" with the place of the syntax error. */
export function parseJsonDocument(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new DeskError('invalid-input', `The ${what} is not JSON: ${message}.`, [{ place: 'document', message }]);
  }
}
