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

/** A resolver that runs a zod schema and puts each problem at its field. */
export function schemaResolver<T extends FieldValues>(schema: z.ZodType<T, T>): Resolver<T> {
  return (values) => {
    const parsed = schema.safeParse(values);
    if (parsed.success) return { values: parsed.data, errors: {} };
    const errors: FieldErrors<T> = {};
    for (const issue of parsed.error.issues)
      set(errors, issue.path.map(String).join('.'), { type: issue.code, message: issue.message });
    return { values: {}, errors };
  };
}

/** Puts a failed call's problems at the form's fields; returns whether every problem found one. */
export function applyProblems<T extends FieldValues>(
  form: UseFormReturn<T>,
  failure: DeskFailure,
  prefix = '',
): boolean {
  let placed = failure.details.length > 0;
  for (const { place, message } of failure.details) {
    const name = prefix && place.startsWith(`${prefix}.`) ? place.slice(prefix.length + 1) : place;
    const known =
      name !== '' && form.getFieldState(name as FieldPath<T>) !== undefined && hasPath(form.getValues(), name);
    if (known) form.setError(name as FieldPath<T>, { type: 'backend', message });
    else placed = false;
  }
  return placed;
}

function hasPath(values: unknown, path: string): boolean {
  let place = values;
  for (const key of path.split('.')) {
    if (typeof place !== 'object' || place === null || !Object.hasOwn(place, key)) return false;
    place = (place as Record<string, unknown>)[key];
  }
  return true;
}
