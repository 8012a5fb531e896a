/** Equality and order of values, in three-valued logic (DMN 1.5, 10.3.2.13 and tables 52 to 54). */
import { compareNumbers, FeelNumber } from './number.ts';
import { DaysDuration, FeelDate, FeelMoment, FeelTime, MonthsDuration } from './temporal.ts';
import { type FeelContext, type FeelList, FeelRange, type FeelValue, isContext, isList, kindOf } from './value.ts';

/** -1, 0 or 1; null where the two have no order. */
export function order(a: FeelValue, b: FeelValue): number | null {
  if (a instanceof FeelNumber) return b instanceof FeelNumber ? compareNumbers(a, b) : null;
  if (typeof a === 'string') return typeof b === 'string' ? orderTexts(a, b) : null;
  if (a instanceof FeelDate) return b instanceof FeelDate ? sign(a.dayNumber, b.dayNumber) : null;
  if (a instanceof FeelMoment) {
    return b instanceof FeelMoment && areAlikeZoned(a.time, b.time) ? sign(a.ordered, b.ordered) : null;
  }
  if (a instanceof FeelTime) return b instanceof FeelTime && areAlikeZoned(a, b) ? sign(a.ordered, b.ordered) : null;
  if (a instanceof DaysDuration) return b instanceof DaysDuration ? sign(a.nanos, b.nanos) : null;
  if (a instanceof MonthsDuration) return b instanceof MonthsDuration ? sign(a.months, b.months) : null;
  return null;
}

function sign<T extends number | bigint>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** By code points: half a pair orders below what stands alone. */
function orderTexts(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  let at = 0;
  while (at < length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return sign(a.codePointAt(at) ?? -1, b.codePointAt(at) ?? -1);
}

/** A time of a zone and one of no place cannot be compared. */
function areAlikeZoned(a: FeelTime, b: FeelTime): boolean {
  return (a.zone === null) === (b.zone === null);
}

/** Whether two values are equal; null where they are of different kinds, or functions. */
export function equal(a: FeelValue, b: FeelValue): boolean | null {
  if (a === null || b === null) return a === b;
  if (typeof a === 'string' || typeof a === 'boolean') return typeof a === typeof b ? a === b : null;
  if (a instanceof FeelNumber) return b instanceof FeelNumber ? compareNumbers(a, b) === 0 : null;
  if (isList(a)) return isList(b) ? equalLists(a, b) : null;
  if (isContext(a)) return isContext(b) ? equalContexts(a, b) : null;
  if (a instanceof FeelRange) return b instanceof FeelRange ? equalRanges(a, b) : null;
  if (kindOf(a) !== kindOf(b)) return null;
  if (a instanceof FeelTime && b instanceof FeelTime && !areAlikeZoned(a, b)) return false;
  if (a instanceof FeelMoment && b instanceof FeelMoment && !areAlikeZoned(a.time, b.time)) return false;
  const found = order(a, b);
  return found === null ? null : found === 0;
}

function equalLists(a: FeelList, b: FeelList): boolean {
  return a.length === b.length && a.every((item, index) => equal(item, b[index] ?? null) === true);
}

function equalContexts(a: FeelContext, b: FeelContext): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of a) if (!b.has(key) || equal(value, b.get(key) ?? null) !== true) return false;
  return true;
}

function equalRanges(a: FeelRange, b: FeelRange): boolean {
  return (
    a.startIncluded === b.startIncluded &&
    a.endIncluded === b.endIncluded &&
    equal(a.start, b.start) === true &&
    equal(a.end, b.end) === true
  );
}

/** Whether a value lies in a range; null where it cannot be compared with a bound. */
export function isWithin(value: FeelValue, range: FeelRange): boolean | null {
  if (range.start !== null) {
    const found = order(value, range.start);
    if (found === null) return null;
    if (range.startIncluded ? found < 0 : found <= 0) return false;
  }
  if (range.end === null) return value === null ? null : true;
  const found = order(value, range.end);
  return found === null ? null : range.endIncluded ? found <= 0 : found < 0;
}

/**
 * Whether a value meets a test that is itself a value: it is equal to it, lies in a range, is in a list, or
 * in a range of one. Null where neither can be said.
 */
export function meets(value: FeelValue, test: FeelValue): boolean | null {
  if (test instanceof FeelRange && !(value instanceof FeelRange)) return isWithin(value, test);
  if (isList(test)) {
    if (isList(value) && equal(value, test) === true) return true;
    return test.some((item) => (item instanceof FeelRange ? meets(value, item) : equal(value, item)) === true);
  }
  return equal(value, test);
}

const ORDERED: Readonly<Record<string, (found: number) => boolean>> = {
  '<': (found) => found < 0,
  '<=': (found) => found <= 0,
  '>': (found) => found > 0,
  '>=': (found) => found >= 0,
};

/** The truth of a comparison; null where the two cannot be compared. */
export function comparator(sign: string): (a: FeelValue, b: FeelValue) => boolean | null {
  if (sign === '=') return equal;
  if (sign === '!=') {
    return (a, b) => {
      const found = equal(a, b);
      return found === null ? null : !found;
    };
  }
  const holds = ORDERED[sign];
  return (a, b) => {
    const found = order(a, b);
    return found === null || !holds ? null : holds(found);
  };
}
