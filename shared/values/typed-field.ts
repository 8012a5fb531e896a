/** A field of a record set typed by a person: read by its kind, then held to the rules that files keep too. */
import type { IsoDate } from '../domain/dates.ts';
import type { Currency } from '../domain/money.ts';
import type { FieldSpec, FieldValue } from '../domain/record-sets.ts';
import { sentence } from '../text/sentence.ts';
import { boundsOf, checkField } from './check-field.ts';
import { currencyCode } from './currencies.ts';
import { invisibleIn } from './plain-text.ts';
import { type Reading, refused, taken } from './reading.ts';
import { readMoney, readNumber } from './typed-amounts.ts';
import { readDate, readMonth } from './typed-dates.ts';

export interface FieldTerms {
  /** The currency of the record's amounts. */
  readonly currency: Currency;
  readonly today: IsoDate;
}

/** What a typed text means as a value of the field. An empty text is null: not provided. */
export function readField(field: string, spec: FieldSpec, typed: string, terms: FieldTerms): Reading<FieldValue> {
  const reading = typed.trim() === '' ? taken<FieldValue>(null) : readKind(field, spec, typed, terms);
  if (reading.kind !== 'value') return reading;
  const fault = checkField(field, spec, reading.value, terms.today);
  return fault === null ? reading : refused(fault.why);
}

function readKind(field: string, spec: FieldSpec, typed: string, terms: FieldTerms): Reading<FieldValue> {
  switch (spec.kind) {
    case 'money':
      return readMoney(typed, terms.currency);
    case 'integer':
      return readNumber(typed, { decimals: 0 });
    case 'decimal':
      return readNumber(typed);
    case 'date':
      return readDate(typed, boundsOf(field, terms.today));
    case 'period':
      return readMonth(typed, boundsOf(field, terms.today));
    case 'currency':
      return taken(currencyCode(typed) ?? typed);
    case 'flag':
      return taken(typed === 'yes');
    case 'choice':
      return taken(typed);
    case 'choices':
      return taken(
        typed
          .split(/[,;，；、]/)
          .flatMap((choice) => choice.trim() || [])
          .join(', '),
      );
    case 'text':
      return readText(typed);
  }
}

/** Line breaks belong to a text; what cannot be seen besides them does not. */
function readText(typed: string): Reading<string> {
  const invisible = invisibleIn(typed.replaceAll(/\r?\n/g, ''));
  return invisible === undefined
    ? taken(typed.trim())
    : refused(sentence('values.invisible', { character: invisible }));
}
