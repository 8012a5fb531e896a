/** Dates and months as people write them → ISO 8601. */
import { addDays, type IsoDate, type IsoMonth, isIsoDate } from '../domain/dates.ts';
import { plainText } from './plain-text.ts';

export type DateOrder = 'ymd' | 'dmy' | 'mdy';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Excel serial 0 in the 1900 date system; serials after 28 Feb 1900 count from here. */
const EXCEL_EPOCH = '1899-12-30';
/** Serials that are taken for dates: 1954 to 2119. Smaller or larger numbers are something else. */
const SERIALS = { from: 20_000, to: 80_000 };

/** Characters beyond which a text is no date, with its time of day and zone. */
const LONGEST = 60;

const YEAR_FIRST = /^(\d{4})\s?(?:[-/. ]|年)\s?(\d{1,2})\s?(?:[-/. ]|月)\s?(\d{1,2})日?(?:[T ].*)?$/;
const SHORT_CHINESE = /^(\d{2})年(\d{1,2})月(\d{1,2})日?$/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?: .*)?$/;
const DAY_NAMED_MONTH = /^(\d{1,2})[-\s./]([A-Za-z]{3,9})\.?[-\s,./]+(\d{4}|\d{2})$/;
const NAMED_MONTH_DAY = /^([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})$/;

/**
 * A date → YYYY-MM-DD, or undefined where the text is none. `order` decides 03/04/2024; it does not
 * touch texts that can be read one way only (2024-03-05, 20240305, 2024年3月5日, 5 Mar 2024, an Excel
 * serial). Two-digit years lie in 2000–2079 or 1980–1999. A time of day is left out.
 */
export function isoDate(raw: string | number, order: DateOrder): IsoDate | undefined {
  if (typeof raw === 'number') return fromSerial(raw);
  if (raw.length > LONGEST) return undefined;
  const text = plainText(raw);
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return isIsoDate(text) ? text : undefined;
  const match = YEAR_FIRST.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? SHORT_CHINESE.exec(text);
  if (match) return dateOf(match[1], match[2], match[3]);
  const last = YEAR_LAST.exec(text);
  if (last) return order === 'mdy' ? dateOf(last[3], last[1], last[2]) : dateOf(last[3], last[2], last[1]);
  const named = DAY_NAMED_MONTH.exec(text);
  if (named) return dateOf(named[3], monthNumber(named[2]), named[1]);
  const american = NAMED_MONTH_DAY.exec(text);
  if (american) return dateOf(american[3], monthNumber(american[1]), american[2]);
  return /^\d{5}(?:\.\d+)?$/.test(text) ? fromSerial(Number(text)) : undefined;
}

/** A month → YYYY-MM, or undefined: 2024-03, 202403, 03/2024, 2024年3月, Mar 2024, or any date in it. */
export function isoMonth(raw: string | number, order: DateOrder): IsoMonth | undefined {
  if (typeof raw === 'number' && raw >= 190_001 && raw <= 299_912) return isoMonth(String(raw), order);
  const text = typeof raw === 'number' || raw.length > LONGEST ? '' : plainText(raw);
  const yearFirst = /^(\d{4})(?:[-/.]|年)?(\d{1,2})月?(?:份)?$/.exec(text);
  if (yearFirst && (text.length !== 5 || !/^\d+$/.test(text))) return monthText(yearFirst[1], yearFirst[2]);
  const yearLast = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (yearLast) return monthText(yearLast[2], yearLast[1]);
  const named = /^([A-Za-z]{3,9})\.?[-\s,/]+(\d{4}|\d{2})$/.exec(text);
  if (named) return monthText(fullYear(named[2]), monthNumber(named[1]));
  return isoDate(raw, order)?.slice(0, 7);
}

/** What a column of dates shows about its order. */
export interface DateOrderEvidence {
  /** 03/04/2024 as the whole column reads it; "ymd" where no such text occurs. */
  readonly order: DateOrder;
  /** False where both readings are possible for every date of the column. */
  readonly certain: boolean;
  /** True where some dates fit only one reading and others only the other. */
  readonly contradictory: boolean;
}

/**
 * The order of day and month, decided over a whole column: a first number above 12 is a day, a
 * second number above 12 too, and between points the day stands first, as nobody writes months so.
 * Undecided columns are read day first.
 */
export function detectDateOrder(texts: Iterable<string | number>): DateOrderEvidence {
  let dayFirst = 0;
  let monthFirst = 0;
  let open = 0;
  let dotted = 0;
  for (const raw of texts) {
    const match = typeof raw === 'string' && raw.length <= LONGEST ? YEAR_LAST.exec(plainText(raw)) : null;
    if (!match) continue;
    const [first, second] = [Number(match[1]), Number(match[2])];
    if (first > 12) dayFirst += 1;
    else if (second > 12) monthFirst += 1;
    else if (match[0].includes('.')) dotted += 1;
    else if (first !== second) open += 1;
  }
  if (monthFirst === 0) dayFirst += dotted;
  if (dayFirst + monthFirst + open + dotted === 0) return { order: 'ymd', certain: true, contradictory: false };
  return {
    order: monthFirst > dayFirst ? 'mdy' : 'dmy',
    certain: dayFirst + monthFirst > 0,
    contradictory: dayFirst > 0 && monthFirst > 0,
  };
}

function dateOf(year: string | undefined, month: string | undefined, day: string | undefined): IsoDate | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const text = `${fullYear(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(text) ? text : undefined;
}

function monthText(year: string | undefined, month: string | undefined): IsoMonth | undefined {
  const number = Number(month);
  return year !== undefined && number >= 1 && number <= 12 ? `${year}-${String(number).padStart(2, '0')}` : undefined;
}

function fullYear(year: string | undefined): string {
  if (year === undefined || year.length === 4) return year ?? '';
  return Number(year) >= 80 ? `19${year}` : `20${year}`;
}

function monthNumber(name: string | undefined): string | undefined {
  const index = MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase());
  return index === -1 ? undefined : String(index + 1);
}

function fromSerial(serial: number): IsoDate | undefined {
  if (serial >= 19_000_101 && serial <= 29_991_231) return isoDate(String(serial), 'ymd');
  return serial >= SERIALS.from && serial <= SERIALS.to ? addDays(EXCEL_EPOCH, Math.floor(serial)) : undefined;
}
