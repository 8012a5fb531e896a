/** Rules a typed value must keep, whether it came from a file or a person. */
import { addDays, type IsoDate, monthOf } from '#shared/domain/dates.ts';
import type { FieldSpec, FieldValue } from '#shared/domain/record-sets.ts';
import type { Severity } from '../problems.ts';

/** Amounts beyond this many minor units (a hundred billion yuan) are refused as absurd. */
export const LARGEST_AMOUNT = 1e13;
const LONGEST_TEXT = 4000;
const EARLIEST_DATE = '1900-01-01';
/** Dates of what is still to come; they may lie ahead of today. */
const MAY_LIE_AHEAD: ReadonlySet<string> = new Set(['due_date', 'due_on', 'valid_to', 'matures', 'promised_on']);
/** Beyond this many years ahead even those deserve a look. */
const FAR_AHEAD_DAYS = 50 * 366;
/** Fractions of one. */
const FRACTIONS: ReadonlySet<string> = new Set(['share', 'haircut', 'enforceability']);

export interface ValueFault {
  readonly severity: Severity;
  readonly message: string;
}

/**
 * What is wrong with a value of a field: type, sign, size, date against `today`. Null where nothing
 * is; a missing required value is an error.
 */
export function checkField(field: string, spec: FieldSpec, value: FieldValue, today: IsoDate): ValueFault | null {
  if (value === null) return spec.required ? error('is missing') : null;
  switch (spec.kind) {
    case 'money':
    case 'integer':
      if (!Number.isSafeInteger(value)) return error('must be a whole number');
      return checkNumber(spec, Number(value));
    case 'decimal':
      if (typeof value !== 'number' || !Number.isFinite(value)) return error('must be a number');
      if (FRACTIONS.has(field) && value > 1) return error('must lie between 0 and 1, or be written with a % sign');
      return checkNumber(spec, value);
    case 'date':
      return checkDate(field, value, today);
    case 'period':
      return checkPeriod(value, today);
    case 'flag':
      return typeof value === 'boolean' ? null : error('must be yes or no');
    case 'choice':
      return spec.options?.includes(String(value)) ? null : error(`must be one of ${spec.options?.join(', ')}`);
    case 'currency':
      return /^[A-Z]{3}$/.test(String(value)) ? null : error('must be a currency code such as CNY');
    case 'text':
      return checkText(spec, value);
  }
}

function checkNumber(spec: FieldSpec, value: number): ValueFault | null {
  if (value < 0 && !spec.signed) return error('must not be negative');
  if (Math.abs(value) <= LARGEST_AMOUNT) return null;
  return error('is absurdly large; check the unit and the decimal mark');
}

function checkDate(field: string, value: FieldValue, today: IsoDate): ValueFault | null {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return error('must be a date YYYY-MM-DD');
  if (value < EARLIEST_DATE) return error(`${value} lies before 1900`);
  if (value <= today) return null;
  if (!MAY_LIE_AHEAD.has(field)) return error(`${value} lies in the future`);
  return value > addDays(today, FAR_AHEAD_DAYS) ? warning(`${value} lies far in the future`) : null;
}

function checkPeriod(value: FieldValue, today: IsoDate): ValueFault | null {
  if (typeof value !== 'string' || !/^\d{4}-(0[1-9]|1[0-2])$/.test(value)) return error('must be a month YYYY-MM');
  if (value < monthOf(EARLIEST_DATE)) return error(`${value} lies before 1900`);
  return value > monthOf(today) ? error(`${value} lies in the future`) : null;
}

function checkText(spec: FieldSpec, value: FieldValue): ValueFault | null {
  if (typeof value !== 'string') return error('must be text');
  if (value.trim() === '' && spec.required) return error('is missing');
  return value.length > LONGEST_TEXT ? error(`is longer than ${LONGEST_TEXT} characters`) : null;
}

function error(message: string): ValueFault {
  return { severity: 'error', message };
}

function warning(message: string): ValueFault {
  return { severity: 'warning', message };
}
