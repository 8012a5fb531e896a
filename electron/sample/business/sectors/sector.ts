/** How a typical business of one size-class industry works. */

export interface Trade {
  /** GB/T 4754-2017 class with its section letter. */
  readonly code: string;
  /** NACE Rev. 2 class, for applicants in Europe. */
  readonly nace: string;
  readonly chinese: string;
  readonly german: string;
  /** Business scope as the licence states it. */
  readonly scope: string;
}

/**
 * Money in yuan. The ratios are plausible round numbers for invented companies (judgement), not
 * statistics of any population.
 */
export interface Sector {
  readonly trades: readonly Trade[];
  /** The trade's name in an English company name. */
  readonly english: string;
  /** A year's revenue, smallest and largest. */
  readonly revenue: readonly [number, number];
  readonly revenuePerHead: number;
  readonly grossMargin: number;
  /** Selling and administration bought from others, over revenue. */
  readonly externalCosts: number;
  /** Share of payroll that is cost of sales. */
  readonly directLabour: number;
  /** Gross pay a head and year. */
  readonly wage: number;
  readonly electricity: number;
  /** Plant over revenue, and its yearly depreciation rate. */
  readonly plant: number;
  readonly depreciation: number;
  readonly vatRate: number;
  readonly inputVatRate: number;
  readonly creditDays: number;
  readonly stockDays: number;
  readonly payableDays: number;
  /** Share of sales paid in advance. */
  readonly advances: number;
  /** Twelve monthly factors, January first. */
  readonly season: readonly number[];
  readonly buyers: 'business' | 'consumer';
  /** Share of sales that is shipped as goods. */
  readonly goods: number;
  /** Price of one unit and its weight: what a parcel is worth per kilogram. */
  readonly unitPrice: number;
  readonly unitKg: number;
  /** Trades of its customers and of its suppliers, for their names. */
  readonly customers: readonly (readonly [chinese: string, german: string])[];
  readonly supplies: readonly [chinese: string, german: string];
  readonly licence: readonly [chinese: string, english: string];
}

export function trade(code: string, nace: string, chinese: string, german: string, scope: string): Trade {
  return { code, nace, chinese, german, scope };
}

export const SEASONS = {
  level: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  yearEnd: [0.85, 0.7, 0.95, 1, 1, 1, 0.95, 0.95, 1.05, 1.05, 1.2, 1.3],
  shopping: [1.15, 0.85, 0.9, 0.9, 1, 1.1, 0.9, 0.95, 1, 1.05, 1.2, 1],
  harvest: [0.9, 0.8, 0.75, 0.85, 0.95, 1.1, 1.15, 1.2, 1.3, 1.2, 0.95, 0.85],
  building: [0.7, 0.55, 0.9, 1.05, 1.1, 1.1, 1, 1, 1.1, 1.1, 1.15, 1.25],
  travel: [0.95, 1.1, 0.85, 0.95, 1.05, 0.95, 1.15, 1.2, 0.95, 1.15, 0.85, 0.85],
} as const;
