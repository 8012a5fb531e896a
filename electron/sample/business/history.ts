/** What the simulation of a business leaves behind: everything the evidence is written from. */
import type { IsoDate, IsoMonth } from '#shared/domain/dates.ts';
import type { Day } from '../calendar.ts';
import type { Plan } from '../plan.ts';
import type { Statement } from './books.ts';
import type { Loan } from './cash/loans.ts';
import type { Movement, Obligation } from './cash/treasury.ts';
import type { Drivers } from './drivers.ts';
import type { Closing, Timeline } from './timeline.ts';
import type { Partners } from './trade/partners.ts';
import type { PurchaseInvoice } from './trade/purchases.ts';
import type { SaleInvoice } from './trade/sales.ts';

export interface ClosedPeriod extends Closing {
  readonly statement: Statement;
}

export interface PayrollMonth {
  readonly period: IsoMonth;
  readonly headcount: number;
  readonly grossPay: number;
  /** Null while the month's contribution is not yet due. */
  socialInsurancePaid: number | null;
}

export interface VatMonth {
  readonly period: IsoMonth;
  readonly taxableSales: number;
  readonly outputTax: number;
  readonly inputTax: number;
  readonly dueOn: IsoDate;
  /** Null when the return was not filed by the application date. */
  readonly filedOn: IsoDate | null;
  /** Null with the return not filed; 0 when filed and not paid. */
  paid: number | null;
}

export interface UtilityMonth {
  readonly period: IsoMonth;
  readonly kind: 'electricity' | 'water' | 'gas';
  readonly quantity: number;
  readonly amount: number;
}

export interface History {
  readonly plan: Plan;
  readonly drivers: Drivers;
  readonly timeline: Timeline;
  readonly partners: Partners;
  readonly sales: readonly SaleInvoice[];
  readonly purchases: readonly PurchaseInvoice[];
  readonly periods: readonly ClosedPeriod[];
  readonly movements: readonly Movement[];
  readonly payroll: readonly PayrollMonth[];
  readonly vat: readonly VatMonth[];
  readonly utilities: readonly UtilityMonth[];
  readonly loans: readonly Loan[];
  /** Unpaid at the application date, with the day each was due. */
  readonly outstanding: readonly Obligation[];
  readonly end: Day;
}
