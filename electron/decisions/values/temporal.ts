/** Dates, times, moments and the two kinds of durations of FEEL (DMN 1.5, 10.3.2.3.4 to 10.3.2.3.8). */
import { civilOf, dayNumber, daysInMonth, LAST_YEAR } from './calendar.ts';
import { offsetSeconds, UTC, type Zone, zoneText } from './zones.ts';

export const NANOS_OF_SECOND = 1_000_000_000n;
export const NANOS_OF_DAY: bigint = 86_400n * NANOS_OF_SECOND;

const two = (part: number): string => String(part).padStart(2, '0');

/** A calendar date without a time. */
export class FeelDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;

  private constructor(year: number, month: number, day: number) {
    this.year = year;
    this.month = month;
    this.day = day;
  }

  /** Undefined for a day the calendar has not. */
  static of(year: number, month: number, day: number): FeelDate | undefined {
    const isThere =
      Number.isInteger(year) &&
      Math.abs(year) <= LAST_YEAR &&
      month >= 1 &&
      month <= 12 &&
      day >= 1 &&
      day <= daysInMonth(year, month);
    return isThere && Number.isInteger(month) && Number.isInteger(day) ? new FeelDate(year, month, day) : undefined;
  }

  static ofDayNumber(days: number): FeelDate | undefined {
    return FeelDate.of(...civilOf(days));
  }

  /** Days since 1970-01-01. */
  get dayNumber(): number {
    return dayNumber(this.year, this.month, this.day);
  }

  /** Later by months, at most at the last day of the month reached. */
  plusMonths(months: number): FeelDate | undefined {
    const all = this.year * 12 + this.month - 1 + months;
    const year = Math.floor(all / 12);
    const month = all - year * 12 + 1;
    return FeelDate.of(year, month, Math.min(this.day, daysInMonth(year, month)));
  }

  get text(): string {
    const size = String(Math.abs(this.year)).padStart(4, '0');
    return `${this.year < 0 ? '-' : ''}${size}-${two(this.month)}-${two(this.day)}`;
  }
}

/** A time of day, with a zone or without. */
export class FeelTime {
  /** Nanoseconds since midnight, below one day. */
  readonly nanos: number;
  readonly zone: Zone | null;

  constructor(nanos: number, zone: Zone | null) {
    this.nanos = nanos;
    this.zone = zone;
  }

  static of(hour: number, minute: number, second: number, nanos: number, zone: Zone | null): FeelTime | undefined {
    const isThere = hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 && second >= 0 && second <= 59;
    return isThere && Number.isInteger(hour) && Number.isInteger(minute) && Number.isInteger(second)
      ? new FeelTime(((hour * 60 + minute) * 60 + second) * 1e9 + nanos, zone)
      : undefined;
  }

  get hour(): number {
    return Math.floor(this.nanos / 3_600e9);
  }
  get minute(): number {
    return Math.floor(this.nanos / 60e9) % 60;
  }
  get second(): number {
    return Math.floor(this.nanos / 1e9) % 60;
  }

  get text(): string {
    const fraction = this.nanos % 1e9;
    const decimals = fraction === 0 ? '' : `.${String(fraction).padStart(9, '0').replace(/0+$/, '')}`;
    const zone = this.zone ? zoneText(this.zone) : '';
    return `${two(this.hour)}:${two(this.minute)}:${two(this.second)}${decimals}${zone}`;
  }

  /** Nanoseconds since midnight, of UTC where it has a zone; a region without a day is taken at 1970-01-01. */
  get ordered(): number {
    return this.nanos - (this.zone ? offsetSeconds(this.zone, 0) * 1e9 : 0);
  }
}

/** A date with a time. */
export class FeelMoment {
  readonly date: FeelDate;
  readonly time: FeelTime;

  constructor(date: FeelDate, time: FeelTime) {
    this.date = date;
    this.time = time;
  }

  /** The moment at nanoseconds of the local clock since 1970. */
  static ofLocal(nanos: bigint, zone: Zone | null): FeelMoment | undefined {
    let days = nanos / NANOS_OF_DAY;
    if (nanos < 0n && days * NANOS_OF_DAY !== nanos) days -= 1n;
    const date = FeelDate.ofDayNumber(Number(days));
    return date && new FeelMoment(date, new FeelTime(Number(nanos - days * NANOS_OF_DAY), zone));
  }

  /** Nanoseconds of the local clock since 1970. */
  get local(): bigint {
    return BigInt(this.date.dayNumber) * NANOS_OF_DAY + BigInt(this.time.nanos);
  }

  /** Seconds east of UTC on that day; null without a zone. */
  get offset(): number | null {
    const { zone } = this.time;
    return zone && offsetSeconds(zone, this.date.dayNumber * 86_400 + Math.floor(this.time.nanos / 1e9));
  }

  /** Nanoseconds since 1970, of UTC where it has a zone. */
  get ordered(): bigint {
    return this.local - BigInt(this.offset ?? 0) * NANOS_OF_SECOND;
  }

  get text(): string {
    return `${this.date.text}T${this.time.text}`;
  }
}

/** Midnight UTC of a date: what a date becomes where a moment is wanted (10.3.2.9.4). */
export function midnightOf(date: FeelDate): FeelMoment {
  return new FeelMoment(date, new FeelTime(0, UTC));
}

/** A duration in days and time. */
export class DaysDuration {
  readonly nanos: bigint;

  constructor(nanos: bigint) {
    this.nanos = nanos;
  }

  get text(): string {
    const size = this.nanos < 0n ? -this.nanos : this.nanos;
    if (size === 0n) return 'PT0S';
    const days = size / NANOS_OF_DAY;
    const whole = Number((size % NANOS_OF_DAY) / NANOS_OF_SECOND);
    const fraction = size % NANOS_OF_SECOND;
    const decimals = fraction === 0n ? '' : `.${String(fraction).padStart(9, '0').replace(/0+$/, '')}`;
    const part = (count: number | bigint, unit: string): string => (Number(count) === 0 ? '' : `${count}${unit}`);
    const second = whole % 60;
    const seconds = second === 0 && decimals === '' ? '' : `${second}${decimals}S`;
    const time = `${part(Math.floor(whole / 3600), 'H')}${part(Math.floor(whole / 60) % 60, 'M')}${seconds}`;
    return `${this.nanos < 0n ? '-' : ''}P${part(days, 'D')}${time === '' ? '' : `T${time}`}`;
  }
}

/** A duration in years and months. */
export class MonthsDuration {
  readonly months: number;

  constructor(months: number) {
    this.months = months;
  }

  get text(): string {
    const size = Math.abs(this.months);
    if (size === 0) return 'P0M';
    const years = Math.floor(size / 12);
    return `${this.months < 0 ? '-' : ''}P${years === 0 ? '' : `${years}Y`}${size % 12 === 0 ? '' : `${size % 12}M`}`;
  }
}
