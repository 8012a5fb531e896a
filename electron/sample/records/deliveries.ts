/** Orders and shipments behind the sales invoices: what was ordered, sent and sent back. */
import { roundMinorUnits } from '#shared/domain/money.ts';
import type { RecordFields } from '#shared/domain/record-sets.ts';
import type { History } from '../business/history.ts';
import { orderNumber, saleNumber } from '../business/trade/naming.ts';
import type { SaleInvoice } from '../business/trade/sales.ts';
import { type Day, dayOf, firstDay, isoOf } from '../calendar.ts';
import { type Random, randomStream, splitAmount } from '../random.ts';
import { salesInWindow } from './invoices.ts';

function monthStart(day: Day, history: History): Day {
  return Math.max(firstDay(isoOf(day).slice(0, 7)), history.timeline.flowsFrom);
}

/** Gross amounts taken back, by the invoice they were taken from. */
function refundsByInvoice(invoices: readonly SaleInvoice[]): Map<SaleInvoice, number> {
  const refunds = new Map<SaleInvoice, number>();
  for (const { original, gross } of invoices) if (original) refunds.set(original, -gross);
  return refunds;
}

/** One business order an invoice; its customer is the invoice's. */
function businessOrder(
  random: Random,
  history: History,
  invoice: SaleInvoice,
  refunded: number,
): RecordFields<'order'> {
  return {
    order_id: orderNumber(invoice),
    placed_at: isoOf(random.integer(monthStart(invoice.day, history), invoice.day)),
    customer_id: invoice.customer.id,
    gross: invoice.gross,
    refunded,
    channel: random.pick(history.plan.locale.salesChannels),
    currency: history.plan.locale.currency,
  };
}

/** The consumers' orders that a payment platform settles with one invoice; they sum to its gross. */
function consumerOrders(
  random: Random,
  history: History,
  invoice: SaleInvoice,
  refunded: number,
): RecordFields<'order'>[] {
  const { plan, drivers } = history;
  const ailing = drivers.profile.support !== 'everything';
  const count = random.integer(5, 8);
  const amounts = splitAmount(
    invoice.gross,
    Array.from({ length: count }, () => random.between(0.4, 1.8)),
  );
  const from = Math.max(monthStart(invoice.day, history), invoice.day - 14);
  let left = refunded;
  return amounts.map((gross, index) => {
    const returned = Math.min(left, gross);
    left -= returned;
    // Regular customers have low numbers; the small ones buy most often.
    const regular = random.chance(ailing ? 0.45 : 0.65);
    const draw = random.next();
    const number = regular ? Math.floor(draw * draw * 140) : 1000 + Math.floor(draw * 40_000);
    return {
      order_id: orderNumber(invoice, index + 1),
      placed_at: isoOf(random.integer(from, invoice.day)),
      customer_id: `M${String(number).padStart(6, '0')}`,
      gross,
      refunded: returned,
      channel: invoice.customer.name,
      currency: plan.locale.currency,
    };
  });
}

/** Orders behind the sales invoices of the window; per month they sum to the invoices' gross. */
export function orderRecords(history: History): RecordFields<'order'>[] {
  const random = randomStream(history.plan.seed, history.plan.index, 'orders');
  const invoices = salesInWindow(history);
  const refunds = refundsByInvoice(invoices);
  return invoices
    .filter(({ status }) => status === 'normal')
    .flatMap((invoice) => {
      const refunded = refunds.get(invoice) ?? 0;
      const platform = history.drivers.sector.buyers === 'consumer' && invoice.customer.frequency === 1;
      return platform
        ? consumerOrders(random, history, invoice, refunded)
        : [businessOrder(random, history, invoice, refunded)];
    })
    .sort((a, b) => (a.placed_at < b.placed_at ? -1 : a.placed_at > b.placed_at ? 1 : 0));
}

interface Route {
  readonly from: string;
  readonly to: string;
}

function parcel(
  random: Random,
  history: History,
  invoice: SaleInvoice,
  value: number,
  route: Route,
): RecordFields<'shipment'> {
  const { plan, drivers, partners } = history;
  const shipped = Math.max(monthStart(invoice.day, history), invoice.day - random.integer(0, 4));
  const near = route.from === route.to;
  const promised = shipped + (near ? 1 : random.integer(2, 5));
  const late = random.chance(drivers.profile.lateDeliveryRate);
  const delivered = late ? promised + random.integer(1, 9) : Math.max(shipped, promised - random.integer(0, 1));
  const { unitPrice, unitKg } = drivers.sector;
  const quantity = Math.max(
    1,
    Math.round(((value / 100) * plan.locale.yuanPerUnit) / (unitPrice * random.between(0.8, 1.25))),
  );
  return {
    waybill: `${plan.locale.id === 'china' ? 'YD' : 'WB'}${invoice.day}${random.integer(100_000, 999_999)}`,
    shipped_on: isoOf(shipped),
    promised_on: isoOf(promised),
    delivered_on: delivered <= dayOf(plan.appliedOn) ? isoOf(delivered) : null,
    counterparty: invoice.customer.name,
    origin: route.from,
    destination: route.to,
    quantity,
    weight_kg: Math.round(quantity * unitKg * random.between(0.95, 1.05) * 10) / 10,
    declared_value: value,
    invoice_number: saleNumber(plan, partners.home.code, invoice),
    currency: plan.locale.currency,
  };
}

/**
 * Shipments behind the sales invoices of the window: declared values sum to the net of the
 * invoices that are shipped at all. Goods taken back travel the other way under the credit note.
 */
export function shipmentRecords(history: History): RecordFields<'shipment'>[] {
  const random = randomStream(history.plan.seed, history.plan.index, 'shipments');
  const home = history.partners.home.name;
  const shippedInvoices = new Set<SaleInvoice>();
  return salesInWindow(history)
    .flatMap((invoice) => {
      const away = invoice.customer.city.name;
      if (invoice.original) {
        if (!shippedInvoices.has(invoice.original)) return [];
        return [parcel(random, history, invoice, -invoice.net, { from: away, to: home })];
      }
      if (invoice.status === 'void' || !random.chance(history.drivers.sector.goods)) return [];
      shippedInvoices.add(invoice);
      const weights = random.chance(0.12) ? [3, 2] : [1];
      return splitAmount(roundMinorUnits(invoice.net), weights).map((value) =>
        parcel(random, history, invoice, value, { from: home, to: away }),
      );
    })
    .sort((a, b) => (a.shipped_on < b.shipped_on ? -1 : a.shipped_on > b.shipped_on ? 1 : 0));
}
