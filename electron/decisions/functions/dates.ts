/** Built-in functions that make dates, times and durations, and say where in the year a day lies (DMN 1.5, 10.3.4.1, 10.3.4.8). */
import { dayNumber } from '../values/calendar.ts';
import { FeelNumber } from '../values/number.ts';
import { readDate, readDuration, readMoment, readTime } from '../values/read-temporal.ts';
import {
  DaysDuration,
  FeelDate,
  FeelMoment,
  FeelTime,
  MonthsDuration,
  midnightOf,
  NANOS_OF_SECOND,
} from '../values/temporal.ts';
import type { FeelValue } from '../values/value.ts';
import { UTC, type Zone, zoneOf, zoneText } from '../values/zones.ts';
import { type Builtin, builtin } from './signature.ts';

const dateOf = (day: FeelDate | FeelMoment): FeelDate => (day instanceof FeelMoment ? day.date : day);

function date(year: FeelNumber, month: FeelNumber, day: FeelNumber): FeelDate | undefined {
  return FeelDate.of(year.toNumber(), month.toNumber(), day.toNumber());
}

function time(
  hour: FeelNumber,
  minute: FeelNumber,
  second: FeelNumber,
  offset: FeelValue | undefined,
): FeelTime | undefined {
  let zone: Zone | null = null;
  if (offset instanceof DaysDuration) {
    const seconds = Number(offset.nanos / NANOS_OF_SECOND);
    const found = zoneOf(zoneText({ kind: 'offset', seconds }));
    if (!found) return undefined;
    zone = found;
  } else if (typeof offset === 'string') {
    const found = zoneOf(`@${offset}`);
    if (!found) return undefined;
    zone = found;
  } else if (offset !== undefined && offset !== null) {
    return undefined;
  }
  const whole = second.floor();
  const nanos = second.minus(whole).times(1e9).floor().toNumber();
  return FeelTime.of(hour.toNumber(), minute.toNumber(), whole.toNumber(), nanos, zone);
}

function momentOf(text: string): FeelMoment | undefined {
  const day = readDate(text);
  return day ? new FeelMoment(day, new FeelTime(0, null)) : readMoment(text);
}

/** Whole months from one day to another, towards zero. */
function monthsBetween(from: FeelDate | FeelMoment, to: FeelDate | FeelMoment): MonthsDuration {
  const [a, b] = [dateOf(from), dateOf(to)];
  const months = (b.year - a.year) * 12 + b.month - a.month;
  const nanosOf = (day: FeelDate | FeelMoment): number => (day instanceof FeelMoment ? day.time.nanos : 0);
  const rest = b.day - a.day || nanosOf(to) - nanosOf(from);
  if (months > 0 && rest < 0) return new MonthsDuration(months - 1);
  return new MonthsDuration(months < 0 && rest > 0 ? months + 1 : months);
}

/** Monday is 1. */
export function weekdayOf(day: FeelDate | FeelMoment): number {
  return ((((dateOf(day).dayNumber + 3) % 7) + 7) % 7) + 1;
}

/** By ISO 8601: the week that holds the year's first Thursday is the first. */
function weekOf(day: FeelDate | FeelMoment): number {
  const thursday = FeelDate.ofDayNumber(dateOf(day).dayNumber - weekdayOf(day) + 4);
  return thursday ? Math.floor((thursday.dayNumber - dayNumber(thursday.year, 1, 1)) / 7) + 1 : 0;
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function withTime(day: FeelDate | FeelMoment, of: FeelTime): FeelMoment {
  return new FeelMoment(dateOf(day), of);
}

export const DATE_FUNCTIONS: readonly Builtin[] = [
  builtin('date(from: string)', readDate),
  builtin('date(from: day)', dateOf),
  builtin('date(year: number, month: number, day: number)', date),
  builtin('time(from: string)', readTime),
  builtin('time(from: time)', (from) => from),
  builtin('time(from: moment)', (from) => from.time),
  builtin('time(from: date)', () => new FeelTime(0, UTC)),
  builtin('time(hour: number, minute: number, second: number, offset?: value)', time),
  builtin('date and time(from: string)', momentOf),
  builtin('date and time(from: moment)', (from) => from),
  builtin('date and time(from: date)', midnightOf),
  builtin('date and time(date: day, time: time)', withTime),
  builtin('date and time(date and time: moment, timezone: string)', (from, timezone) => {
    const zone = zoneOf(`@${timezone}`);
    return zone && new FeelMoment(from.date, new FeelTime(from.time.nanos, zone));
  }),
  builtin(
    'date and time(year: number, month: number, day: number, hour: number, minute: number, second: number, offset?: value)',
    (year, month, day, hour, minute, second, offset) => {
      const [on, at] = [date(year, month, day), time(hour, minute, second, offset)];
      return on && at && new FeelMoment(on, at);
    },
  ),
  builtin('duration(from: string)', readDuration),
  builtin('duration(from: duration)', (from) => from),
  builtin('years and months duration(from: day, to: day)', monthsBetween),
  builtin('day of year(date: day)', (day) => {
    const on = dateOf(day);
    return new FeelNumber(on.dayNumber - dayNumber(on.year, 1, 1) + 1);
  }),
  builtin('day of week(date: day)', (day) => WEEKDAYS[weekdayOf(day) - 1]),
  builtin('month of year(date: day)', (day) => MONTHS[dateOf(day).month - 1]),
  builtin('week of year(date: day)', (day) => new FeelNumber(weekOf(day))),
  builtin('last day of month(date: day)', (day) => {
    const { year, month } = dateOf(day);
    const last = FeelDate.of(year, month, 28)?.plusMonths(1);
    return last && new FeelNumber(dayNumber(last.year, last.month, 1) - dayNumber(year, month, 1));
  }),
  builtin('now()', (evaluation) => evaluation.now),
  builtin('today()', (evaluation) => evaluation.now?.date ?? null),
];
