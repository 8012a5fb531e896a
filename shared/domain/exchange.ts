/** Rates of exchange as one dated table of the workspace, and what an amount is worth in another currency. */
import { daysBetween, type IsoDate } from './dates.ts';
import { type Currency, currencyExponent, type MinorUnits } from './money.ts';

/** One unit of `from` is `rate` units of `to`, from its date until a later rate. */
export interface ExchangeRate {
  readonly from: Currency;
  readonly to: Currency;
  readonly date: IsoDate;
  readonly rate: number;
  readonly source: string;
}

/** How a rate was come by: printed, one over the printed one, or over a third currency. */
export type RateRoute = 'direct' | 'inverse' | 'cross';

export interface FoundRate {
  readonly rate: number;
  /** Date of the rate; of the older one where two were multiplied. */
  readonly date: IsoDate;
  readonly route: RateRoute;
}

/** A rate older than this says nothing about an amount any more. */
const RATE_VALID_DAYS = 31;

/**
 * Value of one unit of `from` in `to` on a date: the last rate on or before it, at most 31 days old.
 * Inverse and cross rates are derived where none is printed; of equally recent ones the printed rate
 * counts, then the inverse. Undefined without any.
 * @example rateOn([{ from: 'USD', to: 'CNY', date: '2026-06-30', rate: 7, source: 'bank' }], 'USD', 'CNY', '2026-07-10')?.rate // 7
 */
export function rateOn(
  rates: readonly ExchangeRate[],
  from: Currency,
  to: Currency,
  date: IsoDate,
): FoundRate | undefined {
  if (from === to) return { rate: 1, date, route: 'direct' };
  const usable = rates.filter((row) => row.date <= date && daysBetween(row.date, date) <= RATE_VALID_DAYS);
  const own = printedRate(usable, from, to);
  if (own) return own;
  const through = [...new Set(usable.flatMap((row) => [row.from, row.to]))].filter(
    (currency) => currency !== from && currency !== to,
  );
  const crossed = through.flatMap((middle): FoundRate[] => {
    const first = printedRate(usable, from, middle);
    const second = printedRate(usable, middle, to);
    if (!first || !second) return [];
    const older = first.date < second.date ? first.date : second.date;
    return [{ rate: first.rate * second.rate, date: older, route: 'cross' }];
  });
  // The order of the table must not matter: the most recent, then the lowest.
  return crossed.sort((a, b) => (a.date === b.date ? a.rate - b.rate : a.date < b.date ? 1 : -1))[0];
}

function printedRate(usable: readonly ExchangeRate[], from: Currency, to: Currency): FoundRate | undefined {
  let found: FoundRate | undefined;
  for (const row of usable) {
    const isDirect = row.from === from && row.to === to;
    if (!isDirect && !(row.from === to && row.to === from)) continue;
    const isLater = found === undefined || row.date > found.date;
    if (isLater || (row.date === found?.date && isDirect)) {
      found = { rate: isDirect ? row.rate : 1 / row.rate, date: row.date, route: isDirect ? 'direct' : 'inverse' };
    }
  }
  return found;
}

/**
 * An amount of minor units at a rate, as a float of the other currency's minor units: who uses it
 * rounds it, an amount to the nearest, a bound upwards.
 * @example converted(10000, 'USD', 'JPY', 150) // 15000
 */
export function converted(amount: MinorUnits, from: Currency, to: Currency, rate: number): number {
  return (amount * rate * 10 ** currencyExponent(to)) / 10 ** currencyExponent(from);
}
