/** The arithmetic operators over numbers, texts, dates and durations (DMN 1.5, tables 56 to 60). */
import { FeelNumber, finite } from './number.ts';
import { DaysDuration, FeelDate, FeelMoment, FeelTime, MonthsDuration, midnightOf, NANOS_OF_DAY } from './temporal.ts';
import type { FeelValue } from './value.ts';

export type Operator = '+' | '-' | '*' | '/' | '**';

/** The value of an operation; undefined where the operands do not fit it, or the result has no value. */
export function operate(operator: Operator, a: FeelValue, b: FeelValue): FeelValue | undefined {
  if (a instanceof FeelNumber && b instanceof FeelNumber) return numeric(operator, a, b) ?? undefined;
  switch (operator) {
    case '+':
      return sum(a, b);
    case '-':
      return difference(a, b);
    case '*':
      return b instanceof FeelNumber ? scaled(a, b) : a instanceof FeelNumber ? scaled(b, a) : undefined;
    case '/':
      return quotient(a, b);
    case '**':
      return undefined;
  }
}

function numeric(operator: Operator, a: FeelNumber, b: FeelNumber): FeelNumber | null {
  switch (operator) {
    case '+':
      return finite(a.plus(b));
    case '-':
      return finite(a.minus(b));
    case '*':
      return finite(a.times(b));
    case '/':
      return b.isZero() ? null : finite(a.div(b));
    case '**':
      return finite(a.pow(b));
  }
}

/** The value with its sign turned; undefined where it has none. */
export function negated(value: FeelValue): FeelValue | undefined {
  if (value instanceof FeelNumber) return value.neg();
  if (value instanceof DaysDuration) return new DaysDuration(-value.nanos);
  return value instanceof MonthsDuration ? new MonthsDuration(-value.months) : undefined;
}

function sum(a: FeelValue, b: FeelValue): FeelValue | undefined {
  if (typeof a === 'string') return typeof b === 'string' ? a + b : undefined;
  if (a instanceof DaysDuration && b instanceof DaysDuration) return new DaysDuration(a.nanos + b.nanos);
  if (a instanceof MonthsDuration && b instanceof MonthsDuration) return new MonthsDuration(a.months + b.months);
  if (b instanceof DaysDuration || b instanceof MonthsDuration) return later(a, b);
  return a instanceof DaysDuration || a instanceof MonthsDuration ? later(b, a) : undefined;
}

/** A date, time or moment later by a duration. */
function later(from: FeelValue, by: DaysDuration | MonthsDuration): FeelValue | undefined {
  if (by instanceof MonthsDuration) {
    if (from instanceof FeelDate) return from.plusMonths(by.months);
    if (!(from instanceof FeelMoment)) return undefined;
    const date = from.date.plusMonths(by.months);
    return date && new FeelMoment(date, from.time);
  }
  if (from instanceof FeelMoment) return FeelMoment.ofLocal(from.local + by.nanos, from.time.zone);
  if (from instanceof FeelDate) {
    return FeelMoment.ofLocal(BigInt(from.dayNumber) * NANOS_OF_DAY + by.nanos, null)?.date;
  }
  if (!(from instanceof FeelTime)) return undefined;
  const nanos = (BigInt(from.nanos) + by.nanos) % NANOS_OF_DAY;
  return new FeelTime(Number(nanos < 0n ? nanos + NANOS_OF_DAY : nanos), from.zone);
}

function difference(a: FeelValue, b: FeelValue): FeelValue | undefined {
  if (a instanceof FeelTime && b instanceof FeelTime) {
    if ((a.zone === null) !== (b.zone === null)) return undefined;
    return new DaysDuration(BigInt(a.ordered) - BigInt(b.ordered));
  }
  if ((a instanceof FeelDate || a instanceof FeelMoment) && (b instanceof FeelDate || b instanceof FeelMoment)) {
    return between(a, b);
  }
  const turned = b instanceof DaysDuration || b instanceof MonthsDuration ? negated(b) : undefined;
  // A duration less a date is none, though their sum is one.
  if (turned === undefined || (a instanceof DaysDuration && b instanceof MonthsDuration)) return undefined;
  return sum(a, turned);
}

function between(a: FeelDate | FeelMoment, b: FeelDate | FeelMoment): DaysDuration | undefined {
  const from = a instanceof FeelDate ? midnightOf(a) : a;
  const to = b instanceof FeelDate ? midnightOf(b) : b;
  if ((from.time.zone === null) !== (to.time.zone === null)) return undefined;
  return new DaysDuration(from.ordered - to.ordered);
}

function scaled(value: FeelValue, by: FeelNumber): FeelValue | undefined {
  if (value instanceof MonthsDuration) return monthsOf(new FeelNumber(value.months).times(by));
  return value instanceof DaysDuration ? daysOf(new FeelNumber(value.nanos).times(by)) : undefined;
}

function quotient(a: FeelValue, b: FeelValue): FeelValue | undefined {
  if (b instanceof FeelNumber) {
    if (b.isZero()) return undefined;
    if (a instanceof MonthsDuration) return monthsOf(new FeelNumber(a.months).div(b));
    return a instanceof DaysDuration ? daysOf(new FeelNumber(a.nanos).div(b)) : undefined;
  }
  if (a instanceof MonthsDuration && b instanceof MonthsDuration) {
    return b.months === 0 ? undefined : new FeelNumber(a.months).div(b.months);
  }
  if (a instanceof DaysDuration && b instanceof DaysDuration) {
    return b.nanos === 0n ? undefined : new FeelNumber(a.nanos).div(new FeelNumber(b.nanos));
  }
  return undefined;
}

/** Whole months towards zero. */
function monthsOf(months: FeelNumber): MonthsDuration | undefined {
  const whole = months.trunc().toNumber();
  return Number.isSafeInteger(whole) ? new MonthsDuration(whole) : undefined;
}

function daysOf(nanos: FeelNumber): DaysDuration | undefined {
  return nanos.isFinite() ? new DaysDuration(BigInt(nanos.trunc().toFixed())) : undefined;
}
