/** How late a facility is and was: from its report, its payment history and its maturity. */
import type { CaseView } from '#electron/case-view/case-view.ts';
import { daysBetween } from '#shared/domain/dates.ts';
import type { RecordFields } from '#shared/domain/record-sets.ts';

type Facility = RecordFields<'credit_facility'>;

/** Months that are looked back at. */
const WINDOW_MONTHS = 24;
/** A mark of the seventh band, and one of a default, stand for the first day past 180. */
const OVER_180_DAYS = 181;

/** What a month's mark says: days past due at least; null for a month without an account, or not known. */
export interface MonthMark {
  readonly days: number | null;
  /** Default, doubtful or settled by the guarantor or by collateral: a default whatever the days. */
  readonly isDefault: boolean;
}

/**
 * The marks of a payment history, oldest first: N or 0 none, 1 to 6 thirty days each, 7 over 180 days,
 * D, Z and B default, C and G settled and ended, anything else not known (DOMAIN §3).
 * @example paymentHistory('N12').map(({ days }) => days) // [0, 30, 60]
 */
export function paymentHistory(history: string): MonthMark[] {
  return [...history.toUpperCase().replaceAll(/[\s,;|]/g, '')].map((mark): MonthMark => {
    if (mark === 'N' || mark === '0' || mark === 'C' || mark === 'G') return { days: 0, isDefault: false };
    if (mark >= '1' && mark <= '6') return { days: 30 * Number(mark), isDefault: false };
    if (mark === '7') return { days: OVER_180_DAYS, isDefault: false };
    if (mark === 'D' || mark === 'Z' || mark === 'B') return { days: OVER_180_DAYS, isDefault: true };
    return { days: null, isDefault: false };
  });
}

/** Whether nothing is owed under a facility any more; a written-off one is owed until it is repaid. */
export function isSettled({ status, balance, closed_on }: Facility, view: CaseView): boolean {
  if (status === 'written-off' || status === 'sold-at-a-loss') return false;
  return balance === 0 && (status === 'closed' || (closed_on !== null && closed_on <= view.asOf));
}

/** A facility that should have been repaid and is still owed. */
export function isMaturedAndOwed({ matures, balance }: Facility, view: CaseView): boolean {
  return matures !== null && matures < view.asOf && balance > 0;
}

/** Days since a facility that is still owed should have been repaid; 0 where it matures later. */
export function daysSinceMaturity(facility: Facility, view: CaseView): number {
  return isMaturedAndOwed(facility, view) ? daysBetween(facility.matures ?? view.asOf, view.asOf) : 0;
}

/**
 * Days past due at the view's date: as reported; of a facility that matured and is still owed at least
 * the days since, where the report states none. Null where neither says.
 */
export function daysPastDueOf(facility: Facility, view: CaseView): number | null {
  if (isMaturedAndOwed(facility, view) && !facility.days_past_due) return daysSinceMaturity(facility, view);
  return facility.days_past_due;
}

/** Most days past due in the last 24 months; null where the facility says nothing of them. */
export function worstDaysPastDueOf(facility: Facility, view: CaseView): number | null {
  const marks = paymentHistory(facility.history ?? '').slice(-WINDOW_MONTHS);
  const known = [daysPastDueOf(facility, view), facility.worst_dpd_24m, ...marks.map(({ days }) => days)].filter(
    (days) => days !== null,
  );
  return known.length === 0 ? null : Math.max(...known);
}
