/** The dates a business's history runs between and the days its books are closed for the bank. */
import { addDays, addMonths, type IsoDate, type IsoMonth, monthOf } from '#shared/domain/dates.ts';
import { type Day, dayOf, firstDay } from '../calendar.ts';
import type { Plan } from '../plan.ts';
import { randomStream } from '../random.ts';

type StatementKind = 'audited' | 'reviewed' | 'management' | 'tax';

export interface Closing {
  readonly periodStart: IsoDate;
  readonly periodEnd: IsoDate;
  readonly kind: StatementKind;
}

export interface Timeline {
  /** First simulated day; before `opening` the books only fill with open items. */
  readonly start: Day;
  /** The day the opening balance is set. */
  readonly opening: Day;
  readonly end: Day;
  /** All months with business, the application's month included. */
  readonly months: readonly IsoMonth[];
  /** First and last day of the flows that are handed over. */
  readonly flowsFrom: Day;
  readonly flowsTo: Day;
  readonly closings: ReadonlyMap<Day, Closing>;
  /** Whether the business itself began inside the simulated time. */
  readonly newBusiness: boolean;
}

/** Months of business before the opening day, so that its open invoices are there. */
const WARM_UP_MONTHS = 6;

/** Last calendar year whose accounts exist: they are ready in mid-April. */
function lastClosedYear(appliedOn: IsoDate): number {
  const year = Number(appliedOn.slice(0, 4));
  return appliedOn.slice(5) >= '04-15' ? year - 1 : year - 2;
}

/** The latest quarter end within a year (not the year's own) at least fifteen days before the application. */
function latestQuarterEnd(appliedOn: IsoDate): IsoDate {
  const known = addDays(appliedOn, -15);
  const year = known.slice(0, 4);
  const ends = [`${Number(year) - 1}-09-30`, `${year}-03-31`, `${year}-06-30`, `${year}-09-30`];
  return ends.filter((end) => end <= known).at(-1) ?? `${Number(year) - 1}-09-30`;
}

/** First accounts begin with the month of founding. */
function startOfAccounts(foundedOn: IsoDate, yearStart: IsoDate): IsoDate {
  return foundedOn > yearStart ? `${monthOf(foundedOn)}-01` : yearStart;
}

function kindOfAccounts(plan: Plan): StatementKind {
  const yuan = plan.yearlyRevenue * plan.locale.yuanPerUnit;
  if (yuan > 30_000_000) return 'audited';
  if (yuan > 12_000_000) return plan.index % 2 === 0 ? 'audited' : 'reviewed';
  return plan.index % 3 === 0 ? 'management' : 'tax';
}

/** When the history of a planned applicant begins and ends, and which accounts it hands over. */
export function timelineOf(plan: Plan): Timeline {
  const random = randomStream(plan.seed, plan.index, 'timeline');
  const { foundedOn, appliedOn } = plan;
  const lastYear = lastClosedYear(appliedOn);
  const years = Array.from({ length: random.chance(0.4) ? 3 : 2 }, (_, index) => lastYear - index).reverse();
  const firstYearStart = `${years[0]}-01-01`;
  const newBusiness = foundedOn > addDays(firstYearStart, -30 * WARM_UP_MONTHS);
  const opening = newBusiness ? foundedOn : firstYearStart;
  const startMonth = newBusiness ? monthOf(foundedOn) : addMonths(monthOf(firstYearStart), -WARM_UP_MONTHS);
  const closings = new Map<Day, Closing>();
  const kind = kindOfAccounts(plan);
  for (const year of years) {
    const periodEnd = `${year}-12-31`;
    // A first year of less than three months is left to the next accounts.
    if (foundedOn > addDays(periodEnd, -90)) continue;
    const periodStart = startOfAccounts(foundedOn, `${year}-01-01`);
    closings.set(dayOf(periodEnd), { periodStart, periodEnd, kind });
  }
  const quarter = latestQuarterEnd(appliedOn);
  const yearStart = `${quarter.slice(0, 4)}-01-01`;
  if (
    (closings.size === 0 || random.chance(0.4)) &&
    quarter > `${lastYear}-12-31` &&
    quarter > addDays(foundedOn, 28)
  ) {
    const periodStart = startOfAccounts(foundedOn, yearStart);
    closings.set(dayOf(quarter), { periodStart, periodEnd: quarter, kind: 'management' });
  }
  const months: IsoMonth[] = [];
  for (let month = startMonth; month <= monthOf(appliedOn); month = addMonths(month, 1)) months.push(month);
  return {
    start: newBusiness ? dayOf(foundedOn) : firstDay(startMonth),
    opening: dayOf(opening),
    end: dayOf(appliedOn),
    months,
    flowsFrom: Math.max(firstDay(plan.firstMonth), dayOf(foundedOn)),
    flowsTo: firstDay(addMonths(plan.lastMonth, 1)) - 1,
    closings,
    newBusiness,
  };
}
