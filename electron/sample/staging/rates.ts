/** The invented rates of exchange of the sample, entered by one administrator and put in force by the other. */
import { addMonths, type IsoDate, lastDayOfMonth, monthOf, monthsEnding } from '#shared/domain/dates.ts';
import type { ExchangeRate } from '#shared/domain/exchange.ts';
import { SHIPPED_POLICIES } from '../../policy/shipped.ts';
import { SAMPLE_ADMINISTRATORS } from '../officers.ts';
import { randomStream } from '../random.ts';
import type { Cast } from './cast.ts';
import type { SampleText } from './words.ts';

/** About what one unit is worth in CNY; each month lies within a few percent of it. */
const LEVELS = { EUR: 8, GBP: 9.2, HKD: 0.88, JPY: 0.048, USD: 6.9 } as const;
/** Months before the sample's day; its evidence goes back three years, and its first cases are older than the day. */
const MONTHS = 48;

/** Month-end rates up to the day before which everything in the sample happened, and one of that day. */
function sampleRates(seed: number, asOf: IsoDate, source: string): ExchangeRate[] {
  const days = [...monthsEnding(addMonths(monthOf(asOf), -1), MONTHS).map(lastDayOfMonth), asOf];
  return Object.entries(LEVELS).flatMap(([from, level]) => {
    const random = randomStream(seed, 'rates', from);
    return days.map((date): ExchangeRate => {
      const rate = Number((level * (1 + 0.02 * random.normal())).toPrecision(5));
      return { from, to: 'CNY', date, rate, source };
    });
  });
}

/** Enters the rates under two people. */
export async function enterRates(cast: Cast, seed: number, asOf: IsoDate, { rates }: SampleText): Promise<void> {
  const [one, other] = SAMPLE_ADMINISTRATORS;
  const { hash } = await cast.as(one)('policy.propose', {
    kind: 'rates',
    content: {
      format: SHIPPED_POLICIES.rates.format,
      exchange: { origin: rates.source, rows: sampleRates(seed, asOf, rates.source).map((row) => ({ ...row })) },
    },
    note: rates.note,
  });
  await cast.as(other)('policy.activate', { hash });
}
