/** Rules a typed value must keep, whether it came from a file or a person. */

import type { IsoDate } from '../domain/dates.ts';
import { isCurrency } from '../domain/money.ts';
import type { FieldSpec, FieldValue } from '../domain/record-sets.ts';
import type { Sentence } from '../domain/words.ts';
import { sentence } from '../text/sentence.ts';
import { boundReason, type DateBounds } from './date-bounds.ts';
import { LARGEST_AMOUNT } from './typed-amounts.ts';

const LONGEST_TEXT = 4000;
/**
 * Dates of what is still to come, and how many years they may lie ahead of today: no debt of a firm runs longer
 * than thirty, and a licence of unlimited validity is written as one until the end of the century.
 */
const YEARS_AHEAD: Readonly<Record<string, number>> = {
  due_date: 30,
  due_on: 30,
  matures: 30,
  promised_on: 30,
  valid_to: 100,
};
/** Fractions of one. */
const FRACTIONS: ReadonlySet<string> = new Set(['share', 'haircut', 'enforceability']);

export interface ValueFault {
  readonly severity: 'error' | 'warning';
  readonly why: Sentence;
}

/** The bounds of a date field of a record set. */
export function boundsOf(field: string, today: IsoDate): DateBounds {
  return { today, yearsAhead: YEARS_AHEAD[field] ?? 0 };
}

/**
 * What is wrong with a value of a field: type, sign, size, date against `today`. Null where nothing
 * is; a missing required value is an error.
 */
export function checkField(field: string, spec: FieldSpec, value: FieldValue, today: IsoDate): ValueFault | null {
  if (value === null) return spec.required ? error(sentence('values.missing')) : null;
  switch (spec.kind) {
    case 'money':
    case 'integer':
      return Number.isSafeInteger(value) ? checkNumber(spec, Number(value)) : error(sentence('values.no-whole-number'));
    case 'decimal':
      if (typeof value !== 'number' || !Number.isFinite(value)) return error(sentence('values.no-number'));
      return FRACTIONS.has(field) && value > 1 ? error(sentence('values.not-a-share')) : checkNumber(spec, value);
    case 'date':
      return checkDate(value, /^\d{4}-\d\d-\d\d$/, '', boundsOf(field, today));
    case 'period':
      return checkDate(value, /^\d{4}-(0[1-9]|1[0-2])$/, '-01', boundsOf(field, today));
    case 'flag':
      return typeof value === 'boolean' ? null : error(sentence('values.no-flag'));
    case 'choice':
      return spec.options?.includes(String(value))
        ? null
        : error(sentence('values.no-choice', { options: spec.options ?? [] }));
    case 'choices':
      return String(value)
        .split(', ')
        .every((choice) => spec.options?.includes(choice))
        ? null
        : error(sentence('values.no-choice', { options: spec.options ?? [] }));
    case 'currency':
      return isCurrency(String(value)) ? null : error(sentence('values.no-currency'));
    case 'text':
      return checkText(spec, value);
  }
}

function checkNumber(spec: FieldSpec, value: number): ValueFault | null {
  if (value < 0 && !spec.signed) return error(sentence('values.negative'));
  return Math.abs(value) <= LARGEST_AMOUNT ? null : error(sentence('values.too-large'));
}

function checkDate(value: FieldValue, form: RegExp, day: string, bounds: DateBounds): ValueFault | null {
  if (typeof value !== 'string' || !form.test(value))
    return error(sentence(day === '' ? 'values.no-date' : 'values.no-month'));
  const why = boundReason(`${value}${day}`, bounds);
  if (why === null) return null;
  const severity = why.id === 'values.far-ahead' ? 'warning' : 'error';
  return { severity, why: { id: why.id, values: { ...why.values, date: value } } };
}

function checkText(spec: FieldSpec, value: FieldValue): ValueFault | null {
  if (typeof value !== 'string') return error(sentence('values.no-text'));
  if (value.trim() === '' && spec.required) return error(sentence('values.missing'));
  return value.length > LONGEST_TEXT ? error(sentence('values.too-long', { most: LONGEST_TEXT })) : null;
}

function error(why: Sentence): ValueFault {
  return { severity: 'error', why };
}
