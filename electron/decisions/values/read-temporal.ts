/** Dates, times, moments and durations from the texts of XML Schema, with the zones FEEL adds. */
import {
  DaysDuration,
  FeelDate,
  FeelMoment,
  FeelTime,
  MonthsDuration,
  NANOS_OF_DAY,
  NANOS_OF_SECOND,
} from './temporal.ts';
import { type Zone, zoneOf } from './zones.ts';

const DATE = /^(-?(?:[1-9]\d{4,8}|\d{4}))-(\d\d)-(\d\d)$/;
const TIME = /^(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(Z|z|[+-]\d\d:\d\d(?::\d\d)?|@[A-Za-z0-9_+\-/]+)?$/;
const MONTHS = /^(-)?P(?:(\d+)Y)?(?:(\d+)M)?$/;
const DAYS = /^(-)?P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d+))?S)?)?$/;

/** Undefined where the text is no date. */
export function readDate(text: string): FeelDate | undefined {
  const match = DATE.exec(text);
  return match ? FeelDate.of(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** Nanoseconds of the digits behind a point; what lies beyond is cut. */
function nanosOf(digits = ''): number {
  return Number(digits.slice(0, 9).padEnd(9, '0'));
}

/** Undefined where the text is no time. */
export function readTime(text: string): FeelTime | undefined {
  const match = TIME.exec(text);
  if (!match) return undefined;
  const [, hour, minute, second, fraction, suffix] = match;
  let zone: Zone | null = null;
  if (suffix !== undefined) {
    const found = zoneOf(suffix);
    if (!found) return undefined;
    zone = found;
  }
  return FeelTime.of(Number(hour), Number(minute), Number(second), nanosOf(fraction), zone);
}

/** Undefined where the text is no date with a time. */
export function readMoment(text: string): FeelMoment | undefined {
  const at = text.indexOf('T');
  if (at === -1) return undefined;
  const date = readDate(text.slice(0, at));
  if (date && /^24:00:00(?:\.0+)?/.test(text.slice(at + 1))) {
    const next = FeelDate.ofDayNumber(date.dayNumber + 1);
    const midnight = readTime(`00${text.slice(at + 3)}`);
    return next && midnight && new FeelMoment(next, midnight);
  }
  const time = readTime(text.slice(at + 1));
  return date && time && new FeelMoment(date, time);
}

/** A duration of either kind; undefined where the text is none. */
export function readDuration(text: string): DaysDuration | MonthsDuration | undefined {
  if (/[PT]$/.test(text)) return undefined;
  const months = MONTHS.exec(text);
  if (months) {
    const size = Number(months[2] ?? 0) * 12 + Number(months[3] ?? 0);
    return Number.isSafeInteger(size) ? new MonthsDuration(months[1] ? -size : size) : undefined;
  }
  const days = DAYS.exec(text);
  if (!days) return undefined;
  const [, sign, day = '0', hour = '0', minute = '0', second = '0', fraction] = days;
  const seconds = (BigInt(hour) * 60n + BigInt(minute)) * 60n + BigInt(second);
  const nanos = BigInt(day) * NANOS_OF_DAY + seconds * NANOS_OF_SECOND + BigInt(nanosOf(fraction));
  return new DaysDuration(sign ? -nanos : nanos);
}

/** What stands behind an @: a date, a time, a moment or a duration; undefined where it is none. */
export function readAtLiteral(
  text: string,
): FeelDate | FeelTime | FeelMoment | DaysDuration | MonthsDuration | undefined {
  return readDate(text) ?? readMoment(text) ?? readTime(text) ?? readDuration(text);
}
