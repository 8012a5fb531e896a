/** Tag 61, the statement line: dates, amount, references (SWIFT user handbook, MT940, and what banks make of it). */
import { daysBetween, type IsoDate, isIsoDate } from '#shared/domain/dates.ts';

export interface StatementLine {
  readonly valueDate: IsoDate;
  readonly entryDate: IsoDate | undefined;
  /** Money out of the account: a debit, or the reversal of a credit. */
  readonly isOut: boolean;
  readonly isReversal: boolean;
  /** Expected, not booked (MT942). */
  readonly isExpected: boolean;
  /** Decimal text with a point. */
  readonly amount: string;
  /** Four characters, e.g. NTRF. */
  readonly type: string;
  readonly customerReference: string | undefined;
  /** Text some banks put where the reference ends: the other party's name. */
  readonly appended: string | undefined;
  readonly bankReference: string | undefined;
  readonly supplement: string | undefined;
}

const LINE = /^(\d{6})(\d{4})?\s?(E?R?[CD])\s?([A-Z])?(\d[\d.]*(?:,\d*)?|,\d+)\s?([A-Z][A-Z\d]{3})?([^\n]*)$/;
const NO_REFERENCE = /^(?:NONREF|NOTPROVIDED|NOTREF)?$/i;
const REFERENCE_LENGTH = 16;

/** The fields of a statement line, or undefined where it is none. */
export function statementLineOf(lines: readonly string[]): StatementLine | undefined {
  const [first = '', ...rest] = lines;
  const match = LINE.exec(first.trimEnd());
  if (!match) return undefined;
  const [, value = '', entry, mark = '', , digits = '', type = '', references = ''] = match;
  const valueDate = shortDate(value);
  if (valueDate === undefined) return undefined;
  const [own = '', ...bank] = references.split('//');
  const isReversal = mark.includes('R');
  const appended = bank.length === 0 ? own.slice(REFERENCE_LENGTH).trim() : '';
  return {
    valueDate,
    entryDate: entry === undefined ? undefined : entryDateOf(entry, valueDate),
    isOut: mark.endsWith('D') !== isReversal,
    isReversal,
    isExpected: mark.startsWith('E'),
    amount: decimalOf(digits),
    type,
    customerReference: referenceOf(appended === '' ? own : own.slice(0, REFERENCE_LENGTH)),
    appended: appended || undefined,
    bankReference: referenceOf(bank.join('//')),
    supplement:
      rest
        .map((line) => line.trim())
        .join(' ')
        .trim() || undefined,
  };
}

/** "1.234,5" and "1234,5" → "1234.5"; a point alone before two digits is a decimal mark too. */
export function decimalOf(digits: string): string {
  const plain = digits.includes(',') ? digits.replaceAll('.', '').replace(',', '.') : pointed(digits);
  return plain.replace(/^\./, '0.').replace(/\.$/, '');
}

function pointed(digits: string): string {
  const decimals = /\.(\d{1,2})$/.exec(digits)?.[1];
  return decimals === undefined
    ? digits.replaceAll('.', '')
    : `${digits.slice(0, -decimals.length - 1).replaceAll('.', '')}.${decimals}`;
}

/** YYMMDD → YYYY-MM-DD; years 80 to 99 are of the last century. Undefined where there is no such day. */
export function shortDate(text: string): IsoDate | undefined {
  const [, year = '', month = '', day = ''] = /^(\d\d)(\d\d)(\d\d)$/.exec(text) ?? [];
  const date = `${Number(year) >= 80 ? '19' : '20'}${year}-${month}-${day}`;
  return isIsoDate(date) ? date : undefined;
}

/** A day of the year without its year: the one nearest to the value date, across a year's end too. */
function entryDateOf(monthDay: string, valueDate: IsoDate): IsoDate | undefined {
  const year = Number(valueDate.slice(0, 4));
  const days = [year - 1, year, year + 1]
    .map((candidate) => `${candidate}-${monthDay.slice(0, 2)}-${monthDay.slice(2)}`)
    .filter(isIsoDate)
    .sort((a, b) => Math.abs(daysBetween(a, valueDate)) - Math.abs(daysBetween(b, valueDate)));
  return days[0];
}

function referenceOf(text: string): string | undefined {
  const reference = text.trim();
  return NO_REFERENCE.test(reference) ? undefined : reference;
}
