/** Customers, suppliers and the other names a business deals with. */
import { type Day, dayOf } from '../../calendar.ts';
import type { City } from '../../locale/cities.ts';
import type { Plan } from '../../plan.ts';
import { type Random, randomStream } from '../../random.ts';
import type { Drivers } from '../drivers.ts';

export interface Partner {
  readonly id: string;
  readonly name: string;
  readonly account: string;
  readonly city: City;
  /** Weight among the active partners. */
  readonly share: number;
  /** Chance of business in a month. */
  readonly frequency: number;
  readonly creditDays: number;
  /** First and last day of the relationship. */
  readonly from: Day;
  readonly until: Day;
  /** A company of the same owner. */
  readonly related: boolean;
}

export interface Partners {
  readonly home: City;
  readonly customers: readonly Partner[];
  readonly suppliers: readonly Partner[];
  readonly services: readonly Partner[];
  readonly landlord: Partner;
  readonly equipment: Partner;
}

const NEVER: Day = 1_000_000;

/** What customers' and suppliers' companies are called, by country. */
const CONSUMER_PAYERS = {
  china: ['第三方支付平台结算户', '银行卡收单结算户', '线上商城结算户'],
  germany: ['Card acquirer settlement', 'Marketplace settlement', 'Payment service settlement'],
  britain: ['Card acquirer settlement', 'Marketplace settlement', 'Payment service settlement'],
} as const;

const SERVICE_TRADES = {
  china: ['物流', '会计咨询', '广告', '设备维修'],
  germany: ['Transport', 'Steuerberatung', 'Werbung', 'Wartung'],
  britain: ['Freight', 'Advisory', 'Media', 'Maintenance'],
} as const;

interface Traits {
  readonly share: number;
  readonly frequency: number;
  readonly creditDays: number;
  readonly from: Day;
  readonly until?: Day;
  readonly related?: boolean;
  readonly name?: string;
}

function makePartner(random: Random, plan: Plan, trade: string, traits: Traits): Partner {
  const city = random.pick(plan.locale.cities);
  return {
    id: plan.locale.registrationId(random, city, random.integer(2003, 2022)),
    account: plan.locale.account(random),
    city,
    ...traits,
    name: traits.name ?? plan.locale.company(random, city, trade),
    until: traits.until ?? NEVER,
    related: traits.related ?? false,
  };
}

/** The trade of a customer of this sector. */
function customerTrade(random: Random, plan: Plan, drivers: Drivers): string {
  const [chinese, german] = random.pick(drivers.sector.customers);
  if (plan.locale.id === 'britain') return random.pick(['Engineering', 'Trading', 'Foods', 'Industries']);
  return plan.locale.id === 'china' ? chinese : german;
}

/** Shares that fall off geometrically from the largest. */
function falling(count: number, top: number): number[] {
  const ratio = Math.min(0.96, Math.max(0.45, 1 - top));
  let share = top;
  return Array.from({ length: count }, () => {
    const given = share;
    share *= ratio;
    return given;
  });
}

function businessCustomers(random: Random, plan: Plan, drivers: Drivers): Partner[] {
  const founded = dayOf(plan.foundedOn);
  const applied = dayOf(plan.appliedOn);
  const ailing = plan.health === 'weak' || plan.health === 'distressed';
  return falling(random.integer(6, 11), drivers.topBuyerShare).map((share, rank) => {
    const joinedLately = rank > 1 && random.chance(ailing ? 0.1 : 0.2);
    const leaves = ailing && rank !== 1 && random.chance(rank === 0 ? 0.5 : 0.25);
    // The two largest were there before the simulated time, so that every month has a buyer.
    const tenure = rank < 2 ? random.integer(1700, 3600) : random.integer(500, 2600);
    return makePartner(random, plan, customerTrade(random, plan, drivers), {
      share,
      frequency: random.between(rank < 2 ? 0.8 : 0.35, rank < 2 ? 1 : 0.7),
      creditDays: drivers.sector.creditDays + 5 * random.integer(-2, 2),
      from: joinedLately ? applied - random.integer(30, 330) : Math.max(founded, applied - tenure),
      until: leaves ? applied - random.integer(60, 210) : NEVER,
      related: plan.index % 5 === 2 && rank === 3,
    });
  });
}

function consumerPayers(random: Random, plan: Plan, drivers: Drivers): Partner[] {
  const founded = dayOf(plan.foundedOn);
  const payers = CONSUMER_PAYERS[plan.locale.id].map((name, rank) =>
    makePartner(random, plan, '', {
      name,
      share: [0.45, 0.3, 0.15][rank] ?? 0.1,
      frequency: 1,
      creditDays: drivers.sector.creditDays,
      from: founded,
    }),
  );
  const corporate = makePartner(random, plan, customerTrade(random, plan, drivers), {
    share: 0.12,
    frequency: 0.7,
    creditDays: 30,
    from: founded,
  });
  return [...payers, corporate];
}

/** Everyone the applicant trades with; the same for the same plan. */
export function partnersOf(plan: Plan, drivers: Drivers): Partners {
  const random = randomStream(plan.seed, plan.index, 'partners');
  const founded = dayOf(plan.foundedOn);
  const { sector } = drivers;
  const home = random.pick(plan.locale.cities);
  const supplies = plan.locale.id === 'china' ? sector.supplies[0] : sector.supplies[1];
  const customers =
    sector.buyers === 'business' ? businessCustomers(random, plan, drivers) : consumerPayers(random, plan, drivers);
  const suppliers = falling(random.integer(4, 6), random.between(0.25, 0.45)).map((share, rank) =>
    makePartner(random, plan, plan.locale.id === 'britain' ? 'Supplies' : supplies, {
      share,
      frequency: rank === 0 ? 1 : random.between(0.3, 0.6),
      creditDays: Math.max(7, sector.payableDays + 5 * random.integer(-2, 2)),
      from: founded,
      related: plan.index % 7 === 3 && rank === 2,
    }),
  );
  const services = SERVICE_TRADES[plan.locale.id].map((trade) =>
    makePartner(random, plan, trade, { share: 0.25, frequency: 0.4, creditDays: 15, from: founded }),
  );
  const landlordTrade = { china: '园区置业', germany: 'Immobilien', britain: 'Properties' }[plan.locale.id];
  const landlord = makePartner(random, plan, landlordTrade, { share: 1, frequency: 1, creditDays: 5, from: founded });
  const equipmentTrade = { china: '机械设备', germany: 'Maschinen', britain: 'Machinery' }[plan.locale.id];
  const equipment = makePartner(random, plan, equipmentTrade, { share: 1, frequency: 1, creditDays: 0, from: founded });
  return { home, customers, suppliers, services, landlord, equipment };
}
