/** Joins react-hook-form to the contract: the form is checked by the same schema as the call. */

import {
  type FieldErrors,
  type FieldPath,
  type FieldValues,
  type Resolver,
  set,
  type UseFormReturn,
} from 'react-hook-form';
import type { z } from 'zod';
import type { DeskFailure } from '#renderer/api/failure.ts';
import { useSay, useText } from '#renderer/ui/language/language.tsx';
import type { Words } from '#shared/domain/words.ts';
import { issueWords } from '#shared/text/issues.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { Text } from '#shared/text/text.ts';

function isRule(text: Text, message: string): message is keyof Text['app']['problems']['rules'] {
  const words = text.app.problems;
  return Object.hasOwn(words.rules, message);
}

/** What is wrong with a value, in a person's words instead of the schema's. */
function plainMessage(text: Text, say: (words: Words) => string, issue: z.core.$ZodIssue, value: unknown): string {
  const words = text.app.problems;
  if (value === null || value === undefined || value === '') return words.required;
  if (issue.code === 'too_small') {
    if (issue.origin === 'string')
      return issue.minimum === 1 ? words.required : words.atLeastCharacters(Number(issue.minimum));
    if (issue.origin === 'array') return words.atLeastOne;
    return issue.minimum === 0 && issue.inclusive === false ? words.positive : words.atLeast(Number(issue.minimum));
  }
  if (issue.code === 'too_big')
    return issue.origin === 'string'
      ? words.atMostCharacters(Number(issue.maximum))
      : words.atMost(Number(issue.maximum));
  if (issue.code === 'invalid_type')
    return issue.expected === 'int' ? words.wholeNumber : issue.expected === 'number' ? words.number : words.notThis;
  if (issue.code === 'invalid_value') return words.notThis;
  if (isRule(text, issue.message)) return words.rules[issue.message];
  const why = issueWords(issue);
  // A rule of the contract follows the name of a field; a message of a form's own schema stands alone.
  if (typeof why !== 'string' && why.id !== 'fields.issue') return say(sentence('values.this', { why }));
  return `${issue.message.charAt(0).toUpperCase()}${issue.message.slice(1)}.`;
}

function valueAt(values: unknown, path: readonly PropertyKey[]): unknown {
  let place = values;
  for (const key of path) {
    if (typeof place !== 'object' || place === null) return undefined;
    place = (place as Record<PropertyKey, unknown>)[key];
  }
  return place;
}

/** A resolver that runs a zod schema and puts each problem at its field. */
export function useSchemaResolver<T extends FieldValues>(schema: z.ZodType<T>): Resolver<T> {
  const text = useText();
  const say = useSay();
  return (values) => {
    const parsed = schema.safeParse(values);
    if (parsed.success) return { values: parsed.data, errors: {} };
    const errors: FieldErrors<T> = {};
    for (const issue of parsed.error.issues) {
      set(errors, issue.path.map(String).join('.'), {
        type: issue.code,
        message: plainMessage(text, say, issue, valueAt(values, issue.path)),
      });
    }
    return { values: {}, errors };
  };
}

/** Puts a failed call's problems at the form's fields; returns whether every problem found one. */
export function applyProblems<T extends FieldValues>(form: UseFormReturn<T>, failure: DeskFailure): boolean {
  let placed = failure.details.length > 0;
  for (const { place, message } of failure.details) {
    const isField = place !== '' && valueAt(form.getValues(), place.split('.')) !== undefined;
    if (isField) form.setError(place as FieldPath<T>, { type: 'backend', message });
    else placed = false;
  }
  return placed;
}
