/** A record as a person types it: texts by field, checked and turned into stored values; pure. */

import { fieldsOf } from '#renderer/charts/values/field-value.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { FieldSpec, FieldValue } from '#shared/domain/record-sets.ts';
import type { Words } from '#shared/domain/words.ts';
import type { Formats } from '#shared/text/formats.ts';
import { sentence } from '#shared/text/sentence.ts';
import { currencyCode } from '#shared/values/currencies.ts';
import { taken } from '#shared/values/reading.ts';
import { readField } from '#shared/values/typed-field.ts';

export type TypedRecord = Readonly<Record<string, string>>;
type Fields = Readonly<Record<string, FieldValue>>;

/** The texts a form begins with: a stored record's, or empty ones. */
export function typedRecord(
  formats: Formats,
  recordSet: string,
  fields: Fields,
  currency: string,
): Record<string, string> {
  return Object.fromEntries(
    fieldsOf(recordSet).map(([field, spec]) => [field, typedValue(formats, fields[field] ?? null, spec, currency)]),
  );
}

function typedValue(formats: Formats, value: FieldValue, spec: FieldSpec, currency: string): string {
  if (value === null) return '';
  if (spec.kind === 'money' && typeof value === 'number') return formats.money(value, currency);
  if (spec.kind === 'flag') return value === true || value === 1 ? 'yes' : 'no';
  return String(value);
}

export interface ReadRecord {
  readonly fields: Record<string, FieldValue>;
  /** What is wrong or open, by field; empty when the record can be stored. */
  readonly problems: Record<string, FieldProblem>;
  /** Each text as the desk writes its value: 12万 as 120,000.00; what cannot be read stays as it is typed. */
  readonly settled: Record<string, string>;
}

/** Why a text is no value of its field; with `choices` where it could be one of several, as texts to type. */
export interface FieldProblem {
  readonly why: Words;
  readonly choices: readonly { readonly label: string; readonly typed: string }[];
}

/** What a record is read against. */
export interface RecordTerms {
  /** The currency of the case, where the record names none. */
  readonly currency: string;
  readonly today: IsoDate;
  /** The record that is corrected; a text that was not touched keeps its value without being read again. */
  readonly stored: Fields;
}

/** Reads the texts; an empty text is null, which means not provided. */
export function readRecord(formats: Formats, recordSet: string, typed: TypedRecord, terms: RecordTerms): ReadRecord {
  const read: { -readonly [K in keyof ReadRecord]: ReadRecord[K] } = { fields: {}, problems: {}, settled: {} };
  const currency = currencyCode(typed['currency'] ?? '') ?? terms.currency;
  for (const [field, spec] of fieldsOf(recordSet)) {
    const text = typed[field] ?? '';
    const before = terms.stored[field] ?? null;
    const isUntouched = before !== null && text === typedValue(formats, before, spec, currency);
    const reading = isUntouched ? taken(before) : readField(field, spec, text, { currency, today: terms.today });
    read.settled[field] = reading.kind === 'value' ? typedValue(formats, reading.value, spec, currency) : text;
    if (reading.kind === 'value') read.fields[field] = reading.value;
    else if (reading.kind === 'refused')
      read.problems[field] = { why: sentence('values.this', { why: reading.why }), choices: [] };
    else read.problems[field] = askedOf(formats, reading.readings, spec, currency);
  }
  return read;
}

function askedOf(formats: Formats, readings: readonly FieldValue[], spec: FieldSpec, currency: string): FieldProblem {
  const choices = readings.map((reading) => {
    const typed = typedValue(formats, reading, spec, currency);
    return { label: labelOf(formats, reading, spec, currency), typed };
  });
  return { why: sentence('values.ask', { count: choices.length }), choices };
}

function labelOf(formats: Formats, value: FieldValue, spec: FieldSpec, currency: string): string {
  if (spec.kind === 'money') return `${typedValue(formats, value, spec, currency)} ${formats.currency(currency)}`;
  return spec.kind === 'date' ? formats.dateInText(String(value)) : String(value);
}
