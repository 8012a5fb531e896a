/**
 * Days and instants. A day is a calendar date without a zone: it is computed with and shown as it is.
 * An instant is a point in time, kept in UTC: it is shown, filtered and counted as the day and hour it
 * has in the desk's zone. No clock here, and no zone of the machine: both are arguments.
 */
export type IsoDate = string; // YYYY-MM-DD
export type IsoMonth = string; // YYYY-MM
export type IsoInstant = string; // YYYY-MM-DDTHH:MM:SS.sssZ
/** Name in the IANA time zone database, e.g. "Asia/Shanghai". */
export type TimeZone = string;

const DAY_MS = 86_400_000;

/** Whether `text` is an existing calendar date YYYY-MM-DD (2026-02-30 is not). */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** Whether `text` is an instant in UTC or with its offset: 2026-11-30T16:00:00Z. */
export function isIsoInstant(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text))
  );
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
function daysInMonth(month: IsoMonth): number {
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

const WALL_CLOCKS = new Map<TimeZone, Intl.DateTimeFormat>();

function wallClockIn(zone: TimeZone): Intl.DateTimeFormat {
  const known = WALL_CLOCKS.get(zone);
  if (known) return known;
  const two = '2-digit';
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: two,
    day: two,
    hour: two,
    minute: two,
    second: two,
  });
  WALL_CLOCKS.set(zone, clock);
  return clock;
}

/** What calendar and clock on the wall of a zone show at an instant: "2026-12-01 00:30:12". */
export function wallTime(instant: IsoInstant, zone: TimeZone): string {
  const parts = Object.fromEntries(
    wallClockIn(zone)
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  );
  const { year = '', month, day, hour, minute, second } = parts;
  return `${year.padStart(4, '0')}-${month}-${day} ${hour}:${minute}:${second}`;
}

/** The day an instant lies in, in a zone. */
export function dayIn(instant: IsoInstant, zone: TimeZone): IsoDate {
  return wallTime(instant, zone).slice(0, 10);
}

/** Hours any zone can lie before or behind UTC, and some. */
const FARTHEST_MS = 30 * 3_600_000;

/** The first instant of a day in a zone; of a day the zone left out, that of the next one. */
export function startOfDay(date: IsoDate, zone: TimeZone): IsoInstant {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  let before = midnight - FARTHEST_MS;
  let from = midnight + FARTHEST_MS;
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2);
    if (dayIn(new Date(middle).toISOString(), zone) < date) before = middle;
    else from = middle;
  }
  return new Date(from).toISOString();
}

/**
 * A span given by days or instants, both inclusive, as instants: from the first on, and before the
 * other. A day counts whole, as the zone has it.
 */
export function instantsOf(
  span: { readonly from?: IsoDate | IsoInstant | undefined; readonly to?: IsoDate | IsoInstant | undefined },
  zone: TimeZone,
): { readonly from?: IsoInstant; readonly before?: IsoInstant } {
  const { from, to } = span;
  return {
    ...(from && { from: isIsoDate(from) ? startOfDay(from, zone) : new Date(from).toISOString() }),
    ...(to && {
      before: isIsoDate(to) ? startOfDay(addDays(to, 1), zone) : new Date(Date.parse(to) + 1).toISOString(),
    }),
  };
}
