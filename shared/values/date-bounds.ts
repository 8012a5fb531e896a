/** How early and how late a date may lie: nothing happened before 1900, and what has happened is not ahead of today. */

import { addDays, type IsoDate } from '../domain/dates.ts';
import type { Sentence } from '../domain/words.ts';
import { sentence } from '../text/sentence.ts';

const EARLIEST_DATE: IsoDate = '1900-01-01';
/** Beyond this many years even a date that may lie ahead is doubted. */
const YEARS_AHEAD = 50;

export interface DateBounds {
  readonly today: IsoDate;
  /** Whether the date may be one still to come: a maturity, an expiry. */
  readonly mayLieAhead: boolean;
}

/** Why a date lies outside its bounds; null where it does not. */
export function boundReason(date: IsoDate, { today, mayLieAhead }: DateBounds): Sentence | null {
  if (date < EARLIEST_DATE) return sentence('values.too-early', { date, bound: EARLIEST_DATE });
  if (date <= today) return null;
  if (!mayLieAhead) return sentence('values.in-future', { date, bound: today });
  const bound = addDays(today, YEARS_AHEAD * 366);
  return date > bound ? sentence('values.far-ahead', { date, bound }) : null;
}
