/** A record as a person types it: texts by field, checked and turned into stored values; pure. */
import { fieldsOf } from '#renderer/charts/values/field-value.ts';
import { isIsoDate } from '#shared/domain/dates.ts';
import { decimalFromMinorUnits, isCurrency, minorUnitsFromDecimal } from '#shared/domain/money.ts';
import type { FieldSpec, FieldValue } from '#shared/domain/record-sets.ts';
import { text } from '#shared/text/text.ts';

const invalid = text.evidence.records.invalid;

export type TypedRecord = Readonly<Record<string, string>>;
type Fields = Readonly<Record<string, FieldValue>>;

/** The texts a form begins with: a stored record's, or empty ones. */
export function typedRecord(recordSet: string, fields: Fields, currency: string): Record<string, string> {
  return Object.fromEntries(
    fieldsOf(recordSet).map(([field, spec]) => [field, typedValue(fields[field] ?? null, spec, currency)]),
  );
}

function typedValue(value: FieldValue, spec: FieldSpec, currency: string): string {
  if (value === null) return '';
  if (spec.kind === 'money' && typeof value === 'number') return decimalFromMinorUnits(value, currency);
  if (spec.kind === 'flag') return value === true || value === 1 ? 'yes' : 'no';
  return String(value);
}

interface ReadRecord {
  readonly fields: Record<string, FieldValue>;
  /** What is wrong, by field; empty when the record can be stored. */
  readonly problems: Record<string, string>;
}

/** Reads the texts; an empty text is null, which means not provided. */
export function readRecord(recordSet: string, typed: TypedRecord, caseCurrency: string): ReadRecord {
  const fields: Record<string, FieldValue> = {};
  const problems: Record<string, string> = {};
  const own = (typed['currency'] ?? '').trim();
  const currency = isCurrency(own) ? own : caseCurrency;
  for (const [field, spec] of fieldsOf(recordSet)) {
    const entered = (typed[field] ?? '').trim();
    if (entered === '') {
      fields[field] = null;
      if (spec.required) problems[field] = invalid.required;
      continue;
    }
    const read = readValue(entered, spec, currency);
    if (typeof read === 'object') problems[field] = read.problem;
    else fields[field] = read;
  }
  return { fields, problems };
}

interface Unreadable {
  readonly problem: string;
}

function readValue(entered: string, spec: FieldSpec, currency: string): string | number | boolean | Unreadable {
  switch (spec.kind) {
    case 'money':
      return numberOr(minorUnitsFromDecimal(entered.replaceAll(/[\s,]/g, ''), currency), spec, invalid.money);
    case 'integer':
      return numberOr(/^-?\d+$/.test(entered) ? Number(entered) : undefined, spec, invalid.integer);
    case 'decimal':
      return numberOr(/^-?\d+(\.\d+)?$/.test(entered) ? Number(entered) : undefined, spec, invalid.number);
    case 'date':
      return isIsoDate(entered) ? entered : { problem: invalid.date };
    case 'period':
      return /^\d{4}-(0[1-9]|1[0-2])$/.test(entered) ? entered : { problem: invalid.period };
    case 'currency':
      return isCurrency(entered) ? entered : { problem: invalid.currency };
    case 'flag':
      return entered === 'yes';
    default:
      return entered;
  }
}

function numberOr(value: number | undefined, spec: FieldSpec, problem: string): number | Unreadable {
  if (value === undefined) return { problem };
  return value < 0 && !spec.signed ? { problem: invalid.negative } : value;
}
