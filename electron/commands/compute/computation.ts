/** One figure of `desk compute`: what it takes, what it gives by which formula, and how. */
import { z } from 'zod';
import { DeskError } from '#shared/contract/reply.ts';
import type { Words } from '#shared/domain/words.ts';
import type { ComputationName } from '#shared/text/en/core/compute.ts';
import { sentence } from '#shared/text/sentence.ts';
import { checkDocument } from '../../ground/checked-document.ts';

export interface Computation {
  readonly name: ComputationName;
  /** Its keys, each described under its name in the catalogue. */
  readonly input: z.ZodObject;
  /** Formula of each figure it gives, over the keys of the input. */
  readonly formulas: Readonly<Record<string, string>>;
  /** Throws DeskError "invalid-input" naming every key that is missing, unknown or wrong. */
  readonly compute: (given: unknown) => Readonly<Record<string, unknown>>;
}

export function computation<T extends object>(spec: {
  readonly name: ComputationName;
  readonly input: z.ZodObject & z.ZodType<T>;
  readonly formulas: Readonly<Record<string, string>>;
  readonly figures: (input: T) => Readonly<Record<string, unknown>>;
}): Computation {
  const { name, input, formulas, figures } = spec;
  const what = sentence('compute.input-of', { name });
  return { name, input, formulas, compute: (given) => figures(checkDocument(input, given, what)) };
}

/** A key whose value does not go with the others. */
export function refused(key: string, message: Words): DeskError {
  return new DeskError('invalid-input', sentence('compute.key-refused', { key, message }), [{ place: key, message }]);
}

/** Largest amount in major units: a thousand times it in minor units still counts exactly. */
const MOST = 1e13;

/** Any amount, in major units. */
export const amount = (): z.ZodNumber => z.number().min(-MOST).max(MOST);
/** An amount that cannot be below zero. */
export const amountFromZero = (): z.ZodNumber => z.number().min(0).max(MOST);
export const amountAboveZero = (): z.ZodNumber => z.number().positive().max(MOST);
/** A share in percent. */
export const percent = (): z.ZodNumber => z.number().min(0).max(100);
/** A rate a year in percent; it may be negative. */
export const rate = (): z.ZodNumber => z.number().min(-100).max(1000);
/** A probability of default in percent: what is in default already has no price. */
export const pd = (): z.ZodNumber => z.number().min(0).lt(100);
