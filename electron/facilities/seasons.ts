/** Weights of a seasonal repayment: the client's own sales by month of the calendar. */
import type { CaseView } from '#electron/case-view/case-view.ts';
import { completeMonths, monthlySales } from '#electron/indicators/flows.ts';
import { addMonths, type IsoDate, monthOf } from '#shared/domain/dates.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { NoSchedule } from './schedule.ts';

/**
 * One weight for each instalment of `count`, the first in the month after `from`: the sales of the same
 * month of the calendar among the last twelve complete months. None unless each of the twelve is known.
 */
export function seasonalWeights(view: CaseView, from: IsoDate, count: number): number[] | NoSchedule {
  const series = monthlySales(view);
  const months = completeMonths(view);
  const sales = new Map(months.map((month) => [month.slice(5), series?.amounts.get(month)]));
  if ([...sales.values()].some((amount) => amount === undefined)) {
    return { term: 'weights', reason: sentence('schedule.no-monthly-sales') };
  }
  return Array.from({ length: count }, (_, index) => {
    const month = addMonths(monthOf(from), index + 1).slice(5);
    return Math.max(0, sales.get(month) ?? 0);
  });
}
