/** Who the sample's applicant number `index` is and what becomes of the case. */
import {
  CHANNELS,
  type Channel,
  type LifeStage,
  PRODUCTS,
  type Product,
  SIZE_INDUSTRIES,
  type SizeIndustry,
} from '#shared/domain/applications.ts';
import { addDays, addMonths, addMonthsToDate, type IsoDate, type IsoMonth, monthOf } from '#shared/domain/dates.ts';
import { type CaseState, STATE_FACTS, STATES } from '#shared/workflow/states.ts';
import type { Trade } from './business/sectors/sector.ts';
import { SECTORS } from './business/sectors/sectors.ts';
import { LOCALES, type Locale } from './locale/locales.ts';
import { type Random, randomStream } from './random.ts';

/** True condition of the business; the desk never sees it. */
export const HEALTHS = ['strong', 'sound', 'weak', 'distressed'] as const;
export type Health = (typeof HEALTHS)[number];

export interface Plan {
  readonly seed: number;
  readonly index: number;
  readonly locale: Locale;
  readonly industry: SizeIndustry;
  readonly trade: Trade;
  readonly lifeStage: LifeStage;
  readonly health: Health;
  /** Position inside the health class, 0 best and 1 worst. */
  readonly frailty: number;
  readonly state: CaseState;
  readonly product: Product;
  readonly channel: Channel;
  readonly appliedOn: IsoDate;
  readonly foundedOn: IsoDate;
  /** The months of the flows, first and last; at most twelve full months before the application. */
  readonly firstMonth: IsoMonth;
  readonly lastMonth: IsoMonth;
  /** Revenue of a year in major units of the currency, before any decline. */
  readonly yearlyRevenue: number;
  /** A file handed over with gaps: whole record sets are not provided. */
  readonly thin: boolean;
}

/** Per state: how many of a hundred cases, the earliest and latest application (days before the sample's date). */
const STATE_PLANS: Readonly<Record<CaseState, readonly [weight: number, latest: number, earliest: number]>> = {
  draft: [8, 1, 13],
  submitted: [9, 4, 16],
  'in-review': [9, 8, 24],
  recommended: [8, 14, 34],
  approved: [7, 20, 45],
  declined: [8, 25, 100],
  returned: [6, 12, 40],
  accepted: [5, 28, 55],
  'conditions-met': [5, 36, 62],
  disbursed: [6, 42, 75],
  monitored: [20, 60, 110],
  closed: [5, 85, 114],
  withdrawn: [4, 15, 90],
};

/** Weights of strong, sound, weak, distressed: a bank mostly lends to those who can repay. */
function healthWeights(state: CaseState): readonly number[] {
  const { outcome } = STATE_FACTS[state];
  if (outcome === 'declined') return [0, 12, 45, 43];
  return outcome === 'granted' ? [42, 50, 8, 0] : [22, 40, 24, 14];
}

const INDUSTRY_WEIGHTS: Readonly<Record<SizeIndustry, number>> = {
  industry: 28,
  construction: 8,
  wholesale: 15,
  retail: 10,
  transport: 8,
  warehousing: 5,
  'hotel-and-catering': 6,
  software: 8,
  agriculture: 6,
  other: 6,
};
const PRODUCT_WEIGHTS: Readonly<Record<Product, number>> = {
  'working-capital-loan': 34,
  'revolving-credit-line': 18,
  'term-loan': 14,
  'equipment-loan': 14,
  'invoice-financing': 10,
  'trade-finance': 10,
};
const CHANNEL_WEIGHTS: Readonly<Record<Channel, number>> = {
  direct: 42,
  'third-party-payment': 12,
  p2p: 4,
  'big-data-finance': 14,
  crowdfunding: 5,
  'information-based-institution': 9,
  portal: 14,
};

/**
 * A point in [0, 1) per index that fills the interval evenly (additive recurrence with an
 * irrational step, Weyl 1916), so that two hundred applicants cover every choice in proportion.
 */
function evenly(seed: number, index: number, dimension: string, step: number): number {
  return (randomStream(seed, dimension).next() + (index + 1) * step) % 1;
}

function choose<T extends string>(options: readonly T[], weights: Readonly<Record<T, number>>, point: number): T {
  const total = options.reduce((sum, option) => sum + weights[option], 0);
  let rest = point * total;
  for (const option of options) {
    rest -= weights[option];
    if (rest < 0) return option;
  }
  return options[options.length - 1] as T;
}

function applicationDate(random: Random, state: CaseState, asOf: IsoDate): IsoDate {
  const [, latest, earliest] = STATE_PLANS[state];
  const date = addDays(asOf, -random.integer(latest, earliest));
  // Before the 5th last month's tax return cannot have been filed: such a file comes a few days earlier.
  const day = Number(date.slice(8));
  return day < 5 ? addDays(date, -day - 2) : date;
}

/** Months between founding and application. */
function ageInMonths(random: Random, lifeStage: LifeStage): number {
  if (lifeStage === 'start-up') return random.integer(9, 32);
  if (lifeStage === 'growth') return random.integer(44, 96);
  if (lifeStage === 'second-entrepreneurship') return random.integer(108, 216);
  return lifeStage === 'mature' ? random.integer(96, 290) : random.integer(50, 180);
}

function localeFor(point: number): Locale {
  if (point < 0.09) return LOCALES.germany;
  return point < 0.12 ? LOCALES.britain : LOCALES.china;
}

function latest(a: IsoMonth, b: IsoMonth): IsoMonth {
  return [a, b].sort()[1] ?? b;
}

/** Shops and restaurants issue no invoices to finance; who is paid at once needs no working capital. */
function productFor(industry: SizeIndustry, point: number): Product {
  const product = choose(PRODUCTS, PRODUCT_WEIGHTS, point);
  const { buyers, stockDays, creditDays, payableDays } = SECTORS[industry];
  if (product === 'term-loan' || product === 'equipment-loan') return product;
  if (stockDays + creditDays <= payableDays + 15) return point < 0.5 ? 'term-loan' : 'equipment-loan';
  const invoiced = product === 'invoice-financing' || product === 'trade-finance';
  return invoiced && buyers === 'consumer' ? 'working-capital-loan' : product;
}

/** Small businesses are many and large ones few; young ones are smaller. */
function yearlyYuan(random: Random, industry: SizeIndustry, lifeStage: LifeStage): number {
  const [smallest, largest] = SECTORS[industry].revenue;
  const size = random.next();
  const youth = lifeStage === 'start-up' ? 0.3 : 1;
  return smallest + (largest - smallest) * youth * (0.3 * size + 0.7 * size * size * size);
}

/** The plan of one applicant; depends on nothing but its arguments. */
export function planApplicant(seed: number, index: number, asOf: IsoDate): Plan {
  const random = randomStream(seed, index, 'plan');
  const point = (dimension: string, step: number) => evenly(seed, index, dimension, step);
  const weights = Object.fromEntries(STATES.map((state) => [state, STATE_PLANS[state][0]])) as Record<
    CaseState,
    number
  >;
  const state = choose(STATES, weights, point('state', 0.6180339887498949));
  const industry = choose(SIZE_INDUSTRIES, INDUSTRY_WEIGHTS, point('industry', 0.4142135623730951));
  const health = HEALTHS[random.weighted(healthWeights(state))] ?? 'sound';
  const stage = choose(
    ['start-up', 'growth', 'second-entrepreneurship', 'mature'],
    { 'start-up': 14, growth: 34, 'second-entrepreneurship': 16, mature: 36 },
    point('life stage', 0.7320508075688772),
  );
  const lifeStage = health === 'distressed' && random.chance(0.75) ? 'distressed' : stage;
  const appliedOn = applicationDate(random, state, asOf);
  const foundedOn = addDays(addMonthsToDate(appliedOn, -ageInMonths(random, lifeStage)), -random.integer(0, 25));
  const lastMonth = addMonths(monthOf(appliedOn), -1);
  const yearBack = addMonths(monthOf(appliedOn), -12);
  const locale = localeFor(point('locale', 0.605551275463989));
  return {
    seed,
    index,
    locale,
    industry,
    trade: random.pick(SECTORS[industry].trades),
    lifeStage,
    health,
    frailty: random.next(),
    state,
    product: productFor(industry, point('product', 0.6457513110645906)),
    channel: choose(CHANNELS, CHANNEL_WEIGHTS, point('channel', 0.3166247903554)),
    appliedOn,
    foundedOn,
    firstMonth: latest(monthOf(foundedOn), yearBack),
    lastMonth,
    yearlyRevenue: yearlyYuan(random, industry, lifeStage) / locale.yuanPerUnit,
    thin: index % 31 === 17,
  };
}
