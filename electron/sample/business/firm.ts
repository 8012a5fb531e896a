/** The parts of a business that everything it does by the calendar works on, and who it is. */
import type { Plan } from '../plan.ts';
import { randomStream } from '../random.ts';
import type { Books } from './books.ts';
import type { Payee, Treasury } from './cash/treasury.ts';
import { type Drivers, driversOf } from './drivers.ts';
import type { Timeline } from './timeline.ts';
import type { Partners } from './trade/partners.ts';

export interface Firm {
  readonly plan: Plan;
  readonly drivers: Drivers;
  readonly timeline: Timeline;
  readonly books: Books;
  readonly treasury: Treasury;
}

export interface Identity {
  readonly legalName: string;
  readonly registrationId: string;
}

/** Legal name and registration of the applicant. */
export function identityOf(plan: Plan, partners: Partners): Identity {
  const random = randomStream(plan.seed, plan.index, 'identity');
  const { locale, trade } = plan;
  const word = { china: trade.chinese, germany: trade.german, britain: driversOf(plan).sector.english }[locale.id];
  return {
    legalName: locale.company(random, partners.home, word),
    registrationId: locale.registrationId(random, partners.home, Number(plan.foundedOn.slice(0, 4))),
  };
}

/** The owner, whose name the shareholder loans and the ownership records share. */
export function ownerOf(plan: Plan): Payee {
  const random = randomStream(plan.seed, plan.index, 'owner');
  return { name: plan.locale.person(random), account: plan.locale.account(random) };
}

/**
 * The day of the month the firm files and pays tax; early enough for the last month's return to be
 * in the file.
 */
export function taxDayOf({ appliedOn, index }: Plan): number {
  return Math.min(5 + (index % 8), Math.max(3, Number(appliedOn.slice(8)) - 2));
}
