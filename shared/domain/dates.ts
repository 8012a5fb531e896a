/** Calendar arithmetic on ISO 8601 texts. No clock and no time zone: a date is an argument. */
export type IsoDate = string; // YYYY-MM-DD
export type IsoMonth = string; // YYYY-MM
export type IsoInstant = string; // YYYY-MM-DDTHH:MM:SS.sssZ

const DAY_MS = 86_400_000;

/** Whether `text` is an existing calendar date YYYY-MM-DD (2026-02-30 is not). */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** Whole days from `from` to `to` (negative when `to` is earlier). */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** The date `days` after `date` (before, when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  const day = Number(date.slice(8)) + days;
  // Every month has 28 days: within them the month stays.
  if (day >= 1 && day <= 28) return `${date.slice(0, 8)}${String(day).padStart(2, '0')}`;
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Number of days in the month YYYY-MM. */
export function daysInMonth(month: IsoMonth): number {
  const [year, index] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, index, 0)).getUTCDate();
}

/** The month `months` after `month`. */
export function addMonths(month: IsoMonth, months: number): IsoMonth {
  const [year, index] = month.split('-').map(Number) as [number, number];
  const total = year * 12 + (index - 1) + months;
  return `${String(Math.floor(total / 12)).padStart(4, '0')}-${String((total % 12) + 1).padStart(2, '0')}`;
}

/** The date `months` later, clamped to the month's last day (Jan 31 + 1 → Feb 28). */
export function addMonthsToDate(date: IsoDate, months: number): IsoDate {
  const month = addMonths(date.slice(0, 7), months);
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(month));
  return `${month}-${String(day).padStart(2, '0')}`;
}

/** The month a date lies in. */
export function monthOf(date: IsoDate): IsoMonth {
  return date.slice(0, 7);
}

/** The `count` months that end with `last`, oldest first. */
export function monthsEnding(last: IsoMonth, count: number): IsoMonth[] {
  return Array.from({ length: count }, (_, index) => addMonths(last, index - count + 1));
}

/** Last calendar day of a month. */
export function lastDayOfMonth(month: IsoMonth): IsoDate {
  return `${month}-${String(daysInMonth(month)).padStart(2, '0')}`;
}
