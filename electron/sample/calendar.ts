/** Day numbers (days since 1970-01-01) for the simulation's loops, and back to ISO dates. */
import { addDays, daysBetween, type IsoDate, type IsoMonth, lastDayOfMonth } from '#shared/domain/dates.ts';

export type Day = number;

const EPOCH = '1970-01-01';
const isoByDay = new Map<Day, IsoDate>();

export function dayOf(date: IsoDate): Day {
  return daysBetween(EPOCH, date);
}

export function isoOf(day: Day): IsoDate {
  const known = isoByDay.get(day);
  if (known !== undefined) return known;
  const date = addDays(EPOCH, day);
  isoByDay.set(day, date);
  return date;
}

export function firstDay(month: IsoMonth): Day {
  return dayOf(`${month}-01`);
}

export function lastDay(month: IsoMonth): Day {
  return dayOf(lastDayOfMonth(month));
}

/** The day itself on weekdays, else the Monday after: banks book no business payments on weekends. */
export function bankingDay(day: Day): Day {
  const weekday = (day + 4) % 7; // 1970-01-01 was a Thursday; 0 is Sunday
  if (weekday === 6) return day + 2;
  return weekday === 0 ? day + 1 : day;
}
