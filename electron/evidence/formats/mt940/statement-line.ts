/** Tag 61, the statement line: dates, amount, references (SWIFT user handbook, MT940, and what banks make of it). */
import { daysBetween, type IsoDate, isIsoDate, lastDayOfMonth } from '#shared/domain/dates.ts';

export interface StatementLine {
  /** Undefined where what is written is no day. */
  readonly valueDate: IsoDate | undefined;
  readonly bookingDate: IsoDate;
  readonly hasEntryDate: boolean;
  /** What is written where no day is, e.g. "250230"; undefined where the dates are days. */
  readonly noDay: string | undefined;
  /** Money out of the account: a debit, or the reversal of a credit. */
  readonly isOut: boolean;
  readonly isReversal: boolean;
  /** Expected, not booked (MT942). */
  readonly isExpected: boolean;
  /** Decimal text with a point. */
  readonly amount: string;
  /** Four characters, e.g. NTRF. */
  readonly type: string;
  /** For the account owner, as long as the bank wrote it: some put the other party's account and name here. */
  readonly reference: string | undefined;
  readonly bankReference: string | undefined;
  /** Lines below. */
  readonly supplement: string | undefined;
}

/** Blanks may stand for the entry date (Citi); the amount may be on a line of its own (savings banks). */
const LINE =
  /^\s*(\d{6})(\d{4}| {4})?\s?(E?R?[CD])\s?([A-Z])?\s*(\d[\d.]*(?:,\d*)?|,\d+)[ \t]?([A-Z][A-Z\d ]{3})?([^\n]*)$/;
const NO_REFERENCE = /^(?:NON-?REF|NOTPROVIDED|NOTREF|NONE)?$/i;

/** The fields of a statement line, or undefined where it is none. */
export function statementLineOf(lines: readonly string[]): StatementLine | undefined {
  const [first = '', ...rest] = lines;
  const alone = LINE.exec(first.trimEnd());
  const match = alone ?? LINE.exec(`${first.trimEnd()}${rest.shift()?.trim() ?? ''}`);
  if (!match) return undefined;
  const [, value = '', entry, mark = '', , digits = '', type = '', references = ''] = match;
  const dates = datesOf(value, entry?.trim() || undefined);
  if (!dates) return undefined;
  const [own = '', ...bank] = references.split('//');
  const isReversal = mark.includes('R');
  return {
    ...dates,
    isOut: mark.endsWith('D') !== isReversal,
    isReversal,
    isExpected: mark.startsWith('E'),
    amount: decimalOf(digits),
    type: type.trim(),
    reference: referenceOf(own),
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
  const date = spelledDate(text);
  return date !== undefined && isIsoDate(date) ? date : undefined;
}

function spelledDate(text: string): string | undefined {
  const [, year = '', month = '', day = ''] = /^(\d\d)(\d\d)(\d\d)$/.exec(text) ?? [];
  return year === '' ? undefined : `${Number(year) >= 80 ? '19' : '20'}${year}-${month}-${day}`;
}

type Dates = Pick<StatementLine, 'valueDate' | 'bookingDate' | 'hasEntryDate' | 'noDay'>;

/**
 * The day of booking is the entry date, else the value date. A year of twelve months of 30 days,
 * as German banks value by, has a 30 February: where the value date is no day the entry date
 * stands, and without one the last day of that month.
 */
function datesOf(value: string, entry: string | undefined): Dates | undefined {
  const valueDate = shortDate(value);
  const near = valueDate ?? endOfMonth(value);
  if (near === undefined) return undefined;
  const entryDate = entry === undefined ? undefined : entryDateOf(entry, near);
  const noDay = valueDate === undefined ? value : entry !== undefined && entryDate === undefined ? entry : undefined;
  return { valueDate, bookingDate: entryDate ?? near, hasEntryDate: entryDate !== undefined, noDay };
}

/** The last day of a month whose day 29 to 31 it does not have; undefined for any other text. */
function endOfMonth(text: string): IsoDate | undefined {
  const date = spelledDate(text) ?? '';
  const first = `${date.slice(0, 8)}01`;
  const day = Number(date.slice(8));
  return isIsoDate(first) && day > 28 && day <= 31 ? lastDayOfMonth(date.slice(0, 7)) : undefined;
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
