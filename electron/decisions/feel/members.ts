/** What stands behind a point: entries of contexts, parts of dates, times, durations and ranges (DMN 1.5, table 65). */
import { weekdayOf } from '../functions/dates.ts';
import { FeelNumber } from '../values/number.ts';
import {
  DaysDuration,
  FeelDate,
  FeelMoment,
  FeelTime,
  MonthsDuration,
  NANOS_OF_DAY,
  NANOS_OF_SECOND,
} from '../values/temporal.ts';
import { FeelRange, type FeelValue, isContext, isList } from '../values/value.ts';
import { offsetSeconds } from '../values/zones.ts';

/** The member of a value by any of its spellings, of each item of a list; undefined where the value has none such. */
export function memberOf(value: FeelValue, names: readonly string[]): FeelValue | undefined {
  if (isContext(value)) {
    for (const name of names) {
      const found = value.get(name);
      if (found !== undefined) return found;
    }
    return null;
  }
  if (value === null) return null;
  if (isList(value)) return value.map((item) => memberOf(item, names) ?? null);
  const found = partOf(value, names[0] ?? '');
  return typeof found === 'number' ? new FeelNumber(found) : found;
}

function partOf(value: FeelValue, name: string): FeelValue | number | undefined {
  if (value instanceof FeelDate) return partOfDate(value, name);
  if (value instanceof FeelTime) return partOfTime(value, name, null);
  if (value instanceof FeelMoment) return partOfDate(value.date, name) ?? partOfTime(value.time, name, value);
  if (value instanceof DaysDuration) return partOfDays(value, name);
  if (value instanceof MonthsDuration) {
    if (name === 'years') return Math.trunc(value.months / 12);
    return name === 'months' ? value.months % 12 : undefined;
  }
  return value instanceof FeelRange ? partOfRange(value, name) : undefined;
}

function partOfDate(date: FeelDate, name: string): number | undefined {
  switch (name) {
    case 'year':
      return date.year;
    case 'month':
      return date.month;
    case 'day':
      return date.day;
    case 'weekday':
      return weekdayOf(date);
    default:
      return undefined;
  }
}

function partOfTime(time: FeelTime, name: string, moment: FeelMoment | null): FeelValue | number | undefined {
  switch (name) {
    case 'hour':
      return time.hour;
    case 'minute':
      return time.minute;
    case 'second':
      return (time.nanos % 60e9) / 1e9;
    case 'time offset': {
      if (!time.zone) return null;
      const seconds = moment ? (moment.offset ?? 0) : offsetSeconds(time.zone, 0);
      return new DaysDuration(BigInt(seconds) * NANOS_OF_SECOND);
    }
    case 'timezone':
      return time.zone?.kind === 'region' ? time.zone.name : null;
    default:
      return undefined;
  }
}

function partOfDays({ nanos }: DaysDuration, name: string): FeelValue | undefined {
  const hour = 3600n * NANOS_OF_SECOND;
  const minute = 60n * NANOS_OF_SECOND;
  switch (name) {
    case 'days':
      return new FeelNumber(nanos / NANOS_OF_DAY);
    case 'hours':
      return new FeelNumber((nanos % NANOS_OF_DAY) / hour);
    case 'minutes':
      return new FeelNumber((nanos % hour) / minute);
    case 'seconds':
      return new FeelNumber(nanos % minute).div(1e9);
    default:
      return undefined;
  }
}

function partOfRange(range: FeelRange, name: string): FeelValue | undefined {
  switch (name) {
    case 'start':
      return range.start;
    case 'end':
      return range.end;
    case 'start included':
      return range.startIncluded;
    case 'end included':
      return range.endIncluded;
    default:
      return undefined;
  }
}
