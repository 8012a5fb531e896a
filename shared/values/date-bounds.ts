/** How early and how late a date may lie: nothing happened before 1900, and what has happened is not ahead of today. */

import { addMonthsToDate, type IsoDate } from '../domain/dates.ts';
import type { Sentence } from '../domain/words.ts';
import { sentence } from '../text/sentence.ts';

const EARLIEST_DATE: IsoDate = '1900-01-01';

export interface DateBounds {
  readonly today: IsoDate;
  /** Years ahead of today that the date may lie: none for what has happened, some for a maturity or an expiry. */
  readonly yearsAhead: number;
}

/** Why a date lies outside its bounds; null where it does not. */
export function boundReason(date: IsoDate, { today, yearsAhead }: DateBounds): Sentence | null {
  if (date < EARLIEST_DATE) return sentence('values.too-early', { date, bound: EARLIEST_DATE });
  if (date <= today) return null;
  if (yearsAhead === 0) return sentence('values.in-future', { date, bound: today });
  const bound = addMonthsToDate(today, yearsAhead * 12);
  return date > bound ? sentence('values.far-ahead', { date, bound }) : null;
}
