/** What the business buys: stock to cover its sales, services, and rent. */
import { addMonths, type IsoMonth } from '#shared/domain/dates.ts';
import { roundMinorUnits } from '#shared/domain/money.ts';
import { type Day, firstDay, lastDay } from '../../calendar.ts';
import { type Random, splitAmount } from '../../random.ts';
import type { Drivers } from '../drivers.ts';
import type { Partner, Partners } from './partners.ts';

export interface PurchaseInvoice {
  readonly day: Day;
  readonly due: Day;
  readonly supplier: Partner;
  readonly net: number;
  readonly tax: number;
  readonly gross: number;
  readonly use: 'stock' | 'service' | 'rent' | 'plant';
  readonly sequence: number;
}

export interface Purchases {
  readonly invoices: readonly PurchaseInvoice[];
  /** Stock before the first month. */
  readonly openingStock: number;
  /** Stock used up by each month's sales. */
  readonly consumed: ReadonlyMap<IsoMonth, number>;
}

/** Months of rent a payment covers. */
const RENT_MONTHS = 6;

/** An invoice of a supplier; `sequence` stands in for the supplier's own numbering. */
export function purchaseOf(
  supplier: Partner,
  day: Day,
  net: number,
  vatRate: number,
  use: PurchaseInvoice['use'],
  sequence: number,
): PurchaseInvoice {
  const tax = roundMinorUnits(net * vatRate);
  return { day, due: day + supplier.creditDays, supplier, net, tax, gross: net + tax, use, sequence };
}

function draw(random: Random, month: IsoMonth, start: Day): Day {
  return random.integer(Math.max(firstDay(month), start), lastDay(month));
}

function stockInvoices(
  random: Random,
  drivers: Drivers,
  suppliers: readonly Partner[],
  month: IsoMonth,
  start: Day,
  total: number,
): PurchaseInvoice[] {
  const chosen = suppliers.filter((supplier) => random.chance(supplier.frequency));
  const sellers = chosen.length > 0 ? chosen : suppliers.slice(0, 1);
  const weights = sellers.map((supplier) => supplier.share * Math.max(0.3, 1 + 0.25 * random.normal()));
  return splitAmount(total, weights).map((net, index) =>
    purchaseOf(
      sellers[index] as Partner,
      draw(random, month, start),
      net,
      drivers.inputVatRate,
      'stock',
      random.integer(1000, 999_999),
    ),
  );
}

function serviceInvoices(
  random: Random,
  drivers: Drivers,
  partners: Partners,
  month: IsoMonth,
  start: Day,
): PurchaseInvoice[] {
  // Half of the bought-in administration is fixed, half follows sales; a quarter of it is rent.
  const fixed = drivers.monthlyRevenue * drivers.sector.externalCosts;
  const services = roundMinorUnits(0.375 * fixed + 0.375 * drivers.revenue(month) * drivers.sector.externalCosts);
  const invoices = splitAmount(services, random.chance(0.75) ? [1] : [3, 2]).map((net) =>
    purchaseOf(
      random.pick(partners.services),
      draw(random, month, start),
      net,
      drivers.serviceVatRate,
      'service',
      random.integer(100, 99_999),
    ),
  );
  const paysRent = month.endsWith('-01') || month.endsWith('-07') || firstDay(month) <= start;
  if (!paysRent) return invoices;
  const months = firstDay(month) <= start ? rentMonthsLeft(month) : RENT_MONTHS;
  const rent = roundMinorUnits(0.25 * fixed * months);
  const day = Math.max(start, firstDay(month) + 3);
  return [...invoices, purchaseOf(partners.landlord, day, rent, drivers.serviceVatRate, 'rent', months)];
}

/** Months from a first rent payment to the next January or July. */
function rentMonthsLeft(month: IsoMonth): number {
  return RENT_MONTHS - ((Number(month.slice(5)) - 1) % RENT_MONTHS);
}

/** Purchases that follow a planned course of sales and keep the stock at the sector's days. */
export function planPurchases(
  random: Random,
  drivers: Drivers,
  partners: Partners,
  sales: ReadonlyMap<IsoMonth, number>,
  start: Day,
  newBusiness: boolean,
): Purchases {
  const months = [...sales.keys()];
  const consumed = new Map(
    months.map((month) => [
      month,
      Math.max(0, roundMinorUnits((sales.get(month) ?? 0) * drivers.materialRatio(month))),
    ]),
  );
  const need = (month: IsoMonth) => consumed.get(month) ?? 0;
  const target = (month: IsoMonth) => {
    const next = consumed.get(addMonths(month, 1)) ?? need(month);
    return Math.round(((need(month) + next) / 2) * (drivers.sector.stockDays / 30));
  };
  const openingStock = newBusiness || months[0] === undefined ? 0 : target(months[0]);
  let stock = openingStock;
  const invoices = months.flatMap((month) => {
    const bought = Math.max(Math.ceil(need(month) * 0.15), need(month) + target(month) - stock);
    stock += bought - need(month);
    return [
      ...(bought > 0 ? stockInvoices(random, drivers, partners.suppliers, month, start, bought) : []),
      ...serviceInvoices(random, drivers, partners, month, start),
    ];
  });
  return { invoices: invoices.sort((a, b) => a.day - b.day), openingStock, consumed };
}
