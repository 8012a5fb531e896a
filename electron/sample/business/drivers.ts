/** The drivers a business runs on: what separates a strong one from a distressed one is here. */
import { addMonths, type IsoMonth, monthOf } from '#shared/domain/dates.ts';
import type { Health, Plan } from '../plan.ts';
import { type Random, randomStream } from '../random.ts';
import type { Sector } from './sectors/sector.ts';
import { SECTORS } from './sectors/sectors.ts';

type Range = readonly [best: number, worst: number];

/** Who steps in when cash runs short: owners of all payments, of all but suppliers, or of wages only. */
export type OwnerSupport = 'everything' | 'obligations' | 'wages';

interface Profile {
  readonly growth: Range;
  readonly marginShift: Range;
  readonly delayDays: Range;
  /** Further days of delay that built up over the last twelve months. */
  readonly delayDrift: Range;
  readonly leverage: Range;
  readonly cashDays: Range;
  /** Share of revenue lost over the last months. */
  readonly decline: Range;
  readonly declineMonths: number;
  readonly neverPaid: number;
  readonly voidRate: number;
  readonly creditNoteRate: number;
  readonly lateDeliveryRate: number;
  readonly lateFilingRate: number;
  readonly socialInsurance: Range;
  readonly interestRate: Range;
  readonly payout: number;
  readonly support: OwnerSupport;
  readonly concentration: Range;
  readonly probabilityOfDefault: Range;
}

const PROFILES: Readonly<Record<Health, Profile>> = {
  strong: {
    growth: [0.18, 0.06],
    marginShift: [0.045, 0.015],
    delayDays: [-4, 6],
    delayDrift: [-3, 1],
    leverage: [0.34, 0.5],
    cashDays: [80, 45],
    decline: [0, 0],
    declineMonths: 1,
    neverPaid: 0,
    voidRate: 0.01,
    creditNoteRate: 0.015,
    lateDeliveryRate: 0.03,
    lateFilingRate: 0,
    socialInsurance: [1, 1],
    interestRate: [0.036, 0.044],
    payout: 0.35,
    support: 'everything',
    concentration: [0.14, 0.28],
    probabilityOfDefault: [0.001, 0.006],
  },
  sound: {
    growth: [0.12, -0.01],
    marginShift: [0.015, -0.015],
    delayDays: [1, 11],
    delayDrift: [-1, 4],
    leverage: [0.5, 0.64],
    cashDays: [45, 24],
    decline: [0, 0.05],
    declineMonths: 8,
    neverPaid: 0.002,
    voidRate: 0.018,
    creditNoteRate: 0.025,
    lateDeliveryRate: 0.07,
    lateFilingRate: 0.02,
    socialInsurance: [1, 0.93],
    interestRate: [0.042, 0.052],
    payout: 0.2,
    support: 'everything',
    concentration: [0.18, 0.38],
    probabilityOfDefault: [0.006, 0.03],
  },
  weak: {
    growth: [0.03, -0.08],
    marginShift: [-0.035, -0.07],
    delayDays: [12, 26],
    delayDrift: [4, 18],
    leverage: [0.66, 0.75],
    cashDays: [22, 10],
    decline: [0.06, 0.2],
    declineMonths: 9,
    neverPaid: 0.012,
    voidRate: 0.035,
    creditNoteRate: 0.05,
    lateDeliveryRate: 0.16,
    lateFilingRate: 0.16,
    socialInsurance: [0.95, 0.72],
    interestRate: [0.054, 0.068],
    payout: 0,
    support: 'obligations',
    concentration: [0.3, 0.5],
    probabilityOfDefault: [0.035, 0.12],
  },
  distressed: {
    growth: [-0.03, -0.14],
    marginShift: [-0.075, -0.13],
    delayDays: [22, 45],
    delayDrift: [12, 40],
    leverage: [0.75, 0.86],
    cashDays: [8, 3],
    decline: [0.32, 0.6],
    declineMonths: 11,
    neverPaid: 0.06,
    voidRate: 0.06,
    creditNoteRate: 0.08,
    lateDeliveryRate: 0.3,
    lateFilingRate: 0.4,
    socialInsurance: [0.8, 0.45],
    interestRate: [0.064, 0.085],
    payout: 0,
    support: 'wages',
    concentration: [0.38, 0.62],
    probabilityOfDefault: [0.15, 0.6],
  },
};

/** What a business runs on, month by month; money in minor units as floats, rounded where it is booked. */
export interface Drivers {
  readonly sector: Sector;
  readonly profile: Profile;
  readonly vatRate: number;
  readonly serviceVatRate: number;
  readonly inputVatRate: number;
  readonly cashDays: number;
  readonly leverage: number;
  readonly interestRate: number;
  readonly topBuyerShare: number;
  readonly socialInsurance: number;
  readonly probabilityOfDefault: number;
  /** A normal month's revenue at the application date, before decline. */
  readonly monthlyRevenue: number;
  revenue(month: IsoMonth): number;
  /** Material and subcontracting over revenue. */
  materialRatio(month: IsoMonth): number;
  headcount(month: IsoMonth): number;
  wage(month: IsoMonth): number;
  delayDays(month: IsoMonth): number;
}

function within(range: Range, frailty: number): number {
  return range[0] + (range[1] - range[0]) * frailty;
}

function monthsBetween(from: IsoMonth, to: IsoMonth): number {
  return (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5)) - Number(from.slice(5));
}

/** 0 until `span` months before the last one, then rising to 1: how troubles build up. */
function recency(plan: Plan, month: IsoMonth, span: number): number {
  return Math.max(0, 1 - monthsBetween(month, plan.lastMonth) / span);
}

/** Level of business relative to the end of the window, without season and noise. */
function levelAt(plan: Plan, profile: Profile, month: IsoMonth): number {
  const back = monthsBetween(month, plan.lastMonth);
  const trend = 1 / Math.max(0.4, 1 + (within(profile.growth, plan.frailty) * back) / 12);
  const elapsed = Math.min(1, Math.max(0, 1 - back / profile.declineMonths));
  const age = monthsBetween(monthOf(plan.foundedOn), month);
  const ramp = Math.min(1, (age + 2) / 14);
  return trend * (1 - within(profile.decline, plan.frailty) * elapsed) * ramp;
}

/** Per-month factor, the same however often and in whichever order it is asked for. */
function monthlyNoise(random: Random, deviation: number): (month: IsoMonth) => number {
  const known = new Map<IsoMonth, number>();
  return (month) => {
    const drawn = known.get(month) ?? Math.max(0.6, 1 + deviation * random.normal());
    known.set(month, drawn);
    return drawn;
  };
}

/** The drivers of a planned applicant. */
export function driversOf(plan: Plan): Drivers {
  const random = randomStream(plan.seed, plan.index, 'drivers');
  const sector = SECTORS[plan.industry];
  const profile = PROFILES[plan.health];
  const { frailty, locale } = plan;
  const monthlyRevenue = (plan.yearlyRevenue * 100) / 12;
  const baseHeads = (plan.yearlyRevenue * locale.yuanPerUnit * random.between(0.85, 1.15)) / sector.revenuePerHead;
  const wage = ((sector.wage * 100) / 12 / locale.yuanPerUnit) * random.between(0.9, 1.1);
  const payroll =
    ((sector.wage * (1 + locale.socialInsuranceRate * 0.7)) / sector.revenuePerHead) * sector.directLabour;
  const noise = monthlyNoise(random, 0.05 + 0.07 * frailty);
  const amplitude = random.between(0.6, 1.1);
  const shift = within(profile.marginShift, frailty);
  return {
    sector,
    profile,
    vatRate: locale.vatRate ?? sector.vatRate,
    serviceVatRate: locale.vatRate ?? 0.06,
    inputVatRate: locale.vatRate ?? sector.inputVatRate,
    cashDays: within(profile.cashDays, frailty),
    leverage: within(profile.leverage, frailty),
    interestRate: within(profile.interestRate, frailty),
    topBuyerShare: within(profile.concentration, random.next()),
    socialInsurance: within(profile.socialInsurance, frailty),
    probabilityOfDefault: within(profile.probabilityOfDefault, frailty * frailty),
    monthlyRevenue,
    revenue: (month) => {
      const season = 1 + ((sector.season[Number(month.slice(5)) - 1] ?? 1) - 1) * amplitude;
      return monthlyRevenue * levelAt(plan, profile, month) * season * noise(month);
    },
    materialRatio: (month) => {
      const margin = sector.grossMargin + shift * (0.5 + 0.5 * recency(plan, month, 18));
      return Math.max(0.1, 1 - margin - payroll - sector.electricity);
    },
    headcount: (month) =>
      Math.max(2, Math.round(baseHeads * (0.35 + 0.65 * levelAt(plan, profile, addMonths(month, -2))))),
    wage: (month) =>
      wage * (month.endsWith('-01') ? 1.35 : 1) * (1 - 0.03 * (monthsBetween(month, plan.lastMonth) / 12)),
    delayDays: (month) =>
      within(profile.delayDays, frailty) + within(profile.delayDrift, frailty) * recency(plan, month, 12),
  };
}
