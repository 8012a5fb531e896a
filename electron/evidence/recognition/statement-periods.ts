/** The periods that head the columns of a financial statement. */
import { addDays, addMonthsToDate, type IsoDate, lastDayOfMonth } from '#shared/domain/dates.ts';
import { isoDate, isoMonth } from '#shared/values/dates.ts';
import { normaliseLabel, withoutBrackets } from './normalise.ts';

export interface StatementPeriod {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/** Characters beyond which a header names no period. */
const LONGEST_HEADER = 120;

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
 * 2024Q3), a month, a number of months to a day (9 months to 30 Sep 2026), a range of months
 * (Jan–Sep 2026), or a closing date, which ends a year. "期末余额", "current year" and the like
 * need `stated`, the closing date the file states elsewhere; a year of two numbers (FY2025/26) takes
 * its last day from it. Undefined where the header is no period or can be read in several ways.
 */
export function statementPeriodOf(header: string, stated: IsoDate | undefined): StatementPeriod | undefined {
  if (header.length > LONGEST_HEADER) return undefined;
  const remarked = withoutRemarks(header);
  const text = cleaned(remarked);
  return (
    yearPeriod(text) ??
    partOfYear(text) ??
    monthsTo(remarked) ??
    rangeOfMonths(remarked) ??
    splitYear(text, stated) ??
    relativePeriod(text, stated) ??
    closingPeriod(text)
  );
}

/** Whether a header names a financial year by two calendar years, which does not say on which day it ends. */
export function isSplitYear(header: string): boolean {
  return header.length <= LONGEST_HEADER && splitYearIn(cleaned(withoutRemarks(header))) !== undefined;
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
  // A part of a year says nothing about the day on which years end.
  const yearEnds = periods.filter(isFullYear).map(({ end }) => end.slice(5));
  const counts = new Map<string, number>();
  for (const end of yearEnds.sort()) counts.set(end, (counts.get(end) ?? 0) + 1);
  const yearEnd = counts.has('12-31') ? '12-31' : [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  return periods.map((period) => {
    if (!isFullYear(period) || yearEnd === undefined || period.end.slice(5) === yearEnd) return period;
    const year = Number(period.end.slice(0, 4)) - (period.end.slice(5) > yearEnd ? 0 : 1);
    return { start: addDays(`${year}-${yearEnd}`, 1), end: period.end };
  });
}

function isFullYear({ start, end }: StatementPeriod): boolean {
  return start === yearStart(end);
}

/** The header without brackets and remarks, its dashes as hyphens. */
function withoutRemarks(header: string): string {
  return withoutBrackets(header)
    .replace(/[\u2010-\u2015\u2212~]/g, '-')
    .replace(/\b(?:audited|unaudited|reviewed|actual|management|amount|cny|rmb|usd|eur)\b/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function cleaned(text: string): string {
  return text
    .replace(/\b(?:year|period|twelve months|12 months|12m)?\s*(?:ended|ending|as (?:at|of)|at)\b/gi, '')
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
    /^(?<year>\d{4})[\s-]?(?<part>[HQ])(?<number>[1-4])$/i.exec(text) ??
    /^(?<part>[HQ])(?<number>[1-4])[\s-]?(?<year>\d{4})$/i.exec(text) ??
    /^(?<number>[1-4])(?<part>[HQ])[\s-]?(?<year>\d{4})$/i.exec(text);
  if (match?.groups) {
    const { year = '', part = '', number = '' } = match.groups;
    const months = part.toUpperCase() === 'H' ? 6 : 3;
    const last = months * Number(number);
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

const NUMBER_WORDS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen'.split(
    ' ',
  );
const MONTHS_OF_PART = { year: 12, half: 6, quarter: 3 } as const;
/** No company draws its accounts up for a longer period. */
const MOST_MONTHS = 18;

/** "9 months to 30 Sep 2026", "Nine-month period ended 30 September 2026", "Half year to June 2026". */
function monthsTo(text: string): StatementPeriod | undefined {
  const match =
    /^(?:for )?(?:the )?(?:(?<number>\d{1,2}|[a-z]{3,9})[\s-]?(?:months?|mths?|m)|(?<year>year)|(?<half>half[\s-]year)|quarter)(?: period)? (?:ended|ending|to|until|up to) (?<last>.+)$/i.exec(
      text,
    );
  if (!match?.groups) return undefined;
  const { number, year, half, last = '' } = match.groups;
  const part = year === undefined ? (half === undefined ? 'quarter' : 'half') : 'year';
  const months =
    number === undefined ? MONTHS_OF_PART[part] : NUMBER_WORDS.indexOf(number.toLowerCase()) + 1 || Number(number);
  const end = lastDayIn(last);
  if (end === undefined || !(months >= 1 && months <= MOST_MONTHS)) return undefined;
  return { start: periodStart(end, months), end };
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const NAMED_RANGE = new RegExp(
  `^(?<first>(?:\\d{1,2} )?${MONTH})(?: (?<year>\\d{4}))?(?: (?:to|until) | ?- ?)(?<last>(?:\\d{1,2} )?${MONTH} (?<lastYear>\\d{4}))$`,
  'i',
);
const NUMBERED_RANGE = /^(?<first>\d{4}-\d\d(?:-\d\d)?)(?: (?:to|until) | ?[-至] ?)(?<last>\d{4}-\d\d(?:-\d\d)?)$/;

/** "Jan–Sep 2026", "1 July 2025 to 30 June 2026", "2026-01 to 2026-09". */
function rangeOfMonths(text: string): StatementPeriod | undefined {
  const groups = (NAMED_RANGE.exec(text) ?? NUMBERED_RANGE.exec(text))?.groups;
  if (!groups) return undefined;
  const { first = '', last = '', year = groups['lastYear'] } = groups;
  const from = year === undefined ? first : `${first} ${year}`;
  const month = isoMonth(from, 'dmy');
  const start = isoDate(from, 'dmy') ?? (month && `${month}-01`);
  const end = lastDayIn(last);
  // "Oct–Mar 2026" does not say which October.
  if (start === undefined || end === undefined || start > end) return undefined;
  return start < periodStart(end, MOST_MONTHS) ? undefined : { start, end };
}

/** The day a text names, or the last day of its month; undefined where day and month could change places. */
function lastDayIn(text: string): IsoDate | undefined {
  if (!/\d{4}/.test(text)) return undefined;
  const day = isoDate(text, 'dmy');
  if (day !== undefined) return (isoDate(text, 'mdy') ?? day) === day ? day : undefined;
  const month = isoMonth(text, 'dmy');
  return month && lastDayOfMonth(month);
}

/** The calendar year in which FY2025/26 or 2025-2026 ends. */
function splitYearIn(text: string): string | undefined {
  const [, first, last] =
    /^(?:FY|year|fiscal year|financial year)? ?((?:19|20)\d\d) ?[/-] ?(?:FY)?(\d\d|\d{4})$/i.exec(text) ?? [];
  if (first === undefined || last === undefined) return undefined;
  const following = String(Number(first) + 1);
  return last === following || (last === following.slice(2) && Number(last) > 12) ? following : undefined;
}

/** Only a closing date at the end of a month other than December says when such a year ends. */
function splitYear(text: string, stated: IsoDate | undefined): StatementPeriod | undefined {
  const year = splitYearIn(text);
  if (year === undefined || stated === undefined || stated !== lastDayOfMonth(stated.slice(0, 7))) return undefined;
  const month = stated.slice(5, 7);
  if (month === '12') return undefined;
  const end = lastDayOfMonth(`${year}-${month}`);
  return { start: yearStart(end), end };
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
  return periodStart(end, 12);
}

function periodStart(end: IsoDate, months: number): IsoDate {
  const before = addMonthsToDate(end, -months);
  // The year to 28 February 2025 begins on 1 March 2024, after a leap day.
  return addDays(end === lastDayOfMonth(end.slice(0, 7)) ? lastDayOfMonth(before.slice(0, 7)) : before, 1);
}
