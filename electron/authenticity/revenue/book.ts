/** Revenue as the accounts state it, period by period. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { oncePerView, recordsOf, where } from '#electron/case-view/records.ts';
import { addMonths, daysBetween, type IsoDate, type IsoMonth, lastDayOfMonth, monthOf } from '#shared/domain/dates.ts';
import type { EvidenceRecord } from '#shared/domain/record-sets.ts';

export interface BookRevenue {
  readonly start: IsoDate;
  readonly end: IsoDate;
  /** Minor units. */
  readonly amount: number;
  readonly record: EvidenceRecord<'statement_line'>;
  /** The calendar months of the period, oldest first; empty where it does not consist of whole months. */
  readonly months: readonly IsoMonth[];
  readonly fullYear: boolean;
}

const KINDS_BEST_FIRST = ['audited', 'reviewed', 'tax', 'management'];
/** Older accounts say nothing of the present. */
const OLDEST_DAYS = 731;
const LEAST_MONTHS = 3;

function monthsOf(start: IsoDate, end: IsoDate): IsoMonth[] {
  if (!start.endsWith('-01') || end !== lastDayOfMonth(monthOf(end))) return [];
  const months: IsoMonth[] = [];
  for (let month = monthOf(start); month <= monthOf(end); month = addMonths(month, 1)) months.push(month);
  return months;
}

/** Book revenue of every period of at least three months ending within two years, oldest end first; the best kind of accounts of each. */
export const bookRevenues: (view: CaseView) => readonly BookRevenue[] = oncePerView((view) => {
  const lines = where(
    recordsOf(view, 'statement_line'),
    ({ code, amount, period_end: end }) =>
      code === 'revenue' && amount > 0 && daysBetween(end, view.asOf) <= OLDEST_DAYS,
  ).records;
  const best = new Map<string, EvidenceRecord<'statement_line'>>();
  for (const record of lines) {
    const key = `${record.fields.period_start} ${record.fields.period_end}`;
    const known = best.get(key);
    const rank = (line: EvidenceRecord<'statement_line'>) => KINDS_BEST_FIRST.indexOf(line.fields.kind);
    if (!known || rank(record) <= rank(known)) best.set(key, record);
  }
  return [...best.values()]
    .map((record) => {
      const { period_start: start, period_end: end, amount } = record.fields;
      const months = monthsOf(start, end);
      return { start, end, amount, record, months, fullYear: months.length === 12 };
    })
    .filter(({ months }) => months.length >= LEAST_MONTHS)
    .sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : b.months.length - a.months.length));
});
