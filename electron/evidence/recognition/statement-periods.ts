/** The periods that head the columns of a financial statement. */
import { addDays, addMonthsToDate, type IsoDate, lastDayOfMonth } from '#shared/domain/dates.ts';
import { isoDate, isoMonth } from '../values/dates.ts';
import { normaliseLabel, withoutBrackets } from './normalise.ts';

export interface StatementPeriod {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

const CURRENT = new Set(
  '期末余额|期末数|期末|期末金额|本期金额|本期数|本年金额|本年累计|本年累计金额|本年数|ending balance|closing balance|current year|current period|this year'.split(
    '|',
  ),
);
const PREVIOUS = new Set(
  '年初余额|年初数|期初余额|期初数|上年年末余额|上期金额|上年金额|上年同期|上年数|上年累计|opening balance|beginning balance|prior year|previous year|last year'.split(
    '|',
  ),
);

/**
 * The period a column header names: a year (2024, FY2024, 2024年度), a half or quarter (H1 2024,
 * 2024Q3), a month, or a closing date, which ends a year. "期末余额", "current year" and the like
 * need `stated`, the closing date the file states elsewhere. Undefined where the header is no period.
 */
export function statementPeriodOf(header: string, stated: IsoDate | undefined): StatementPeriod | undefined {
  const text = cleaned(header);
  return yearPeriod(text) ?? partOfYear(text) ?? relativePeriod(text, stated) ?? closingPeriod(text);
}

/** The closing date named in a text such as a title or file name: "2024年12月31日", "FY2024". */
export function closingDateIn(text: string): IsoDate | undefined {
  const date =
    /\d{4}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}日?|\d{1,2}\s[A-Za-z]{3,9}\s\d{4}|\b[A-Za-z]{3,9}\s\d{1,2},\s\d{4}/.exec(
      text,
    );
  const exact = date && isoDate(date[0].replace(/\s(?=\d{1,2}[月日])/g, ''), 'dmy');
  if (exact) return exact;
  const month = /(\d{4})年(\d{1,2})月/.exec(text);
  if (month) return lastDayOfMonth(`${month[1]}-${(month[2] ?? '').padStart(2, '0')}`);
  const year = /(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(text)?.[1];
  return year ? `${year}-12-31` : undefined;
}

/**
 * Closing dates that do not fall on the table's financial year end are taken as year to date: a
 * column 30 June beside columns 31 December covers half a year.
 */
export function alignToYearEnd(periods: readonly StatementPeriod[]): StatementPeriod[] {
  const yearEnds = periods.map(({ end }) => end.slice(5)).sort();
  const counts = new Map<string, number>();
  for (const end of yearEnds) counts.set(end, (counts.get(end) ?? 0) + 1);
  const yearEnd = counts.has('12-31') ? '12-31' : [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  return periods.map((period) => {
    const isFullYear = period.start === yearStart(period.end);
    if (!isFullYear || yearEnd === undefined || period.end.slice(5) === yearEnd) return period;
    const year = Number(period.end.slice(0, 4)) - (period.end.slice(5) > yearEnd ? 0 : 1);
    return { start: addDays(`${year}-${yearEnd}`, 1), end: period.end };
  });
}

function cleaned(header: string): string {
  return withoutBrackets(header)
    .replace(/\b(?:year|period|twelve months|12 months|12m)?\s*(?:ended|ending|as (?:at|of)|at)\b/gi, '')
    .replace(/\b(?:audited|unaudited|reviewed|actual|management|amount|cny|rmb|usd|eur)\b/gi, '')
    .replace(/(?:金额|数|审计)$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function yearPeriod(text: string): StatementPeriod | undefined {
  const match = /^(?:FY|CY|year|fiscal year)?\s?'?((?:19|20)\d\d|\d\d(?=$))\s?(?:年度?|A)?$/i.exec(text);
  const digits = match?.[1];
  // Two digits alone are no year; "FY24" is.
  if (digits === undefined || (digits.length === 2 && !/^(?:FY|CY)/i.test(text))) return undefined;
  const year = digits.length === 2 ? `20${digits}` : digits;
  return { start: `${year}-01-01`, end: `${year}-12-31` };
}

function partOfYear(text: string): StatementPeriod | undefined {
  const match =
    /^(?<year>\d{4})[\s-]?(?<part>[HQ][1-4])$/i.exec(text) ?? /^(?<part>[HQ][1-4])[\s-]?(?<year>\d{4})$/i.exec(text);
  if (match?.groups) {
    const { year = '', part = '' } = match.groups;
    const months = part[0]?.toUpperCase() === 'H' ? 6 : 3;
    const last = months * Number(part[1]);
    return last > 12 ? undefined : monthsOf(year, last - months + 1, last);
  }
  const range = /^(\d{4})年?(\d{1,2})-(\d{1,2})月$/.exec(text);
  if (range) return monthsOf(range[1] ?? '', Number(range[2]), Number(range[3]));
  const isDate = /^\d{6,8}$/.test(text) || isoDate(text, 'dmy') !== undefined;
  const month = isDate ? undefined : isoMonth(text, 'dmy');
  return month ? { start: `${month}-01`, end: lastDayOfMonth(month) } : undefined;
}

function monthsOf(year: string, first: number, last: number): StatementPeriod {
  const month = (number: number): string => `${year}-${String(number).padStart(2, '0')}`;
  return { start: `${month(first)}-01`, end: lastDayOfMonth(month(last)) };
}

function relativePeriod(text: string, stated: IsoDate | undefined): StatementPeriod | undefined {
  const label = normaliseLabel(text);
  const isPrevious = PREVIOUS.has(label);
  if (stated === undefined || (!isPrevious && !CURRENT.has(label))) return undefined;
  const end = isPrevious ? `${Number(stated.slice(0, 4)) - 1}-12-31` : stated;
  return { start: yearStart(end), end };
}

function closingPeriod(text: string): StatementPeriod | undefined {
  const end = isoDate(text, 'dmy');
  return end === undefined ? undefined : { start: yearStart(end), end };
}

/** The first day of the year that ends on `end`. */
export function yearStart(end: IsoDate): IsoDate {
  const before = addMonthsToDate(end, -12);
  // The year to 28 February 2025 begins on 1 March 2024, after a leap day.
  return addDays(end === lastDayOfMonth(end.slice(0, 7)) ? lastDayOfMonth(before.slice(0, 7)) : before, 1);
}
