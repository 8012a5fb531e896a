/** T4: whether what was invoiced was shipped, before it was invoiced, and at a price like the others. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { where } from '#electron/case-view/records.ts';
import { median } from '#electron/ground/numeric/statistics.ts';
import { shipmentsOf } from '#electron/indicators/basis/shipments.ts';
import { counterpartiesOf } from '#electron/matching/counterparties.ts';
import { allInvoices, invoicesInTime } from '#electron/matching/invoices.ts';
import { inOrderOf } from '#electron/matching/order.ts';
import { daysBetween, type IsoDate } from '#shared/domain/dates.ts';
import type { EvidenceRecord } from '#shared/domain/record-sets.ts';
import { sentence } from '#shared/text/sentence.ts';
import { match } from '../../matching/match.ts';
import { normalizeReference } from '../../matching/references.ts';
import { type AuthenticityTest, type Check, figure, money, row, severityFrom } from '../finding.ts';
import { GOODS_INDUSTRIES } from '../revenue/flows.ts';

type Invoice = EvidenceRecord<'invoice'>;
type Shipment = EvidenceRecord<'shipment'>;

interface Delivered {
  readonly invoice: Invoice;
  readonly shipments: readonly Shipment[];
}

/** Expert judgement: shares of invoiced value without a shipment, of late shipments, of prices out of line. */
const UNSHIPPED_FLOORS = [0.12, 0.2, 0.35] as const;
const LATE_FLOORS = [0.15, 0.3, 0.6] as const;
const PRICE_FLOORS = [0.15, 0.25, 0.4] as const;
const SHORT_FLOORS = [0.12, 0.2, 0.35] as const;
/** A shipment later than this after its invoice was not shipped before invoiced. */
const LATE_DAYS = 10;
/** A unit price this many times above the median is out of line. */
const PRICE_FACTOR = 3;
const LEAST_INVOICES = 8;
/** A buyer stands out when so many invoices without a shipment would hardly be coincidence. */
const BY_COINCIDENCE = 0.002;
const EPOCH: IsoDate = '1970-01-01';
/** Shipments without an invoice number: same party and declared value, a month around. */
const SHIPPING_TERMS = { advanceDays: 30, lateDays: 30, feeShare: 0.02, feeOfMedian: 0, partial: false };

function listed<K, V>(pairs: readonly (readonly [K, V])[]): ReadonlyMap<K, readonly V[]> {
  const lists = new Map<K, V[]>();
  for (const [key, value] of pairs) {
    const list = lists.get(key);
    if (list) list.push(value);
    else lists.set(key, [value]);
  }
  return lists;
}

/** Shipments that name no invoice, joined to invoices by party and value. */
function byPartyAndValue(
  view: CaseView,
  invoices: readonly Invoice[],
  shipments: readonly Shipment[],
): ReadonlyMap<number, readonly Shipment[]> {
  const { ofName } = counterpartiesOf(view);
  const shippedInTime = inOrderOf(shipments, ({ fields }) => [
    fields.shipped_on,
    fields.declared_value,
    fields.counterparty,
    fields.waybill,
  ]);
  const invoicedInTime = invoicesInTime(invoices);
  // Told by their places in time, so that ties do not go by record ids.
  const claims = invoicedInTime.map(({ fields }, id) => ({
    id,
    party: ofName(fields.counterparty_name),
    day: daysBetween(EPOCH, fields.issue_date),
    amount: fields.net,
    reference: null,
  }));
  const settlements = shippedInTime.map(({ fields }, id) => ({
    id,
    party: fields.counterparty === null ? null : ofName(fields.counterparty),
    day: daysBetween(EPOCH, fields.shipped_on),
    amount: fields.declared_value ?? 0,
    text: null,
  }));
  const { links } = match(claims, settlements, SHIPPING_TERMS);
  return listed(
    links.flatMap(({ claim, settlement }) => {
      const [invoice, shipment] = [invoicedInTime[claim], shippedInTime[settlement]];
      return invoice && shipment ? [[invoice.recordId, shipment] as const] : [];
    }),
  );
}

/** Invoices in the time the shipments cover, each with its shipments: by number, else by party and value. */
function deliveriesOf(view: CaseView): readonly Delivered[] {
  const shipments = shipmentsOf(view).outbound.records;
  const dates = shipments.map(({ fields }) => fields.shipped_on).sort();
  const [from, to] = [dates[0], dates.at(-1)];
  if (from === undefined || to === undefined) return [];
  const invoices = where(
    allInvoices(view, 'sale'),
    ({ status, net: amount, issue_date: issued }) =>
      status === 'normal' && amount > 0 && issued >= from && issued <= to,
  ).records;
  const byNumber = listed(
    shipments.flatMap((shipment) => {
      const { invoice_number: number } = shipment.fields;
      return number === null ? [] : [[normalizeReference(number), shipment] as const];
    }),
  );
  const matched = byPartyAndValue(
    view,
    invoices.filter(({ fields }) => !byNumber.has(normalizeReference(fields.number))),
    shipments.filter(({ fields }) => fields.invoice_number === null && (fields.declared_value ?? 0) > 0),
  );
  return invoices.map((invoice) => ({
    invoice,
    shipments: byNumber.get(normalizeReference(invoice.fields.number)) ?? matched.get(invoice.recordId) ?? [],
  }));
}

function net(deliveries: readonly Delivered[]): number {
  return deliveries.reduce((sum, { invoice }) => sum + invoice.fields.net, 0);
}

function invoicesOf(deliveries: readonly Delivered[]): Invoice[] {
  return deliveries.map(({ invoice }) => invoice);
}

function shipped(view: CaseView, all: readonly Delivered[]): Check {
  const without = all.filter(({ shipments }) => shipments.length === 0);
  const share = net(without) / net(all);
  return {
    severity: severityFrom(share, UNSHIPPED_FLOORS),
    gap: sentence('shipments.unshipped', {
      count: without.length,
      of: all.length,
      value: money(view, net(without)),
      share,
    }),
    evidence: row('invoice', invoicesOf(without), sentence('shipments.unshipped-rows')),
    figures: [figure('unshipped-value', net(without), 'money'), figure('unshipped-share', share, 'share')],
  };
}

/**
 * Where only part of the sales is goods: buyers that were shipped nothing although most others were.
 */
function unshippedBuyers(view: CaseView, all: readonly Delivered[]): Check {
  const { ofName } = counterpartiesOf(view);
  const buyers = new Map<string, Delivered[]>();
  for (const each of all) {
    const key = ofName(each.invoice.fields.counterparty_name);
    buyers.set(key, [...(buyers.get(key) ?? []), each]);
  }
  const usual = all.filter(({ shipments }) => shipments.length > 0).length / all.length;
  // The chance that a buyer of n invoices has no shipment by coincidence is (1 − usual)ⁿ.
  const none = [...buyers.values()].filter(
    (list) => list.every(({ shipments }) => shipments.length === 0) && (1 - usual) ** list.length < BY_COINCIDENCE,
  );
  const share = net(none.flat()) / net(all);
  const names = none.map((list) => list[0]?.invoice.fields.counterparty_name ?? '');
  return {
    severity: severityFrom(share, UNSHIPPED_FLOORS),
    gap:
      none.length === 0
        ? sentence('shipments.every-buyer')
        : sentence('shipments.never-shipped', { names, value: money(view, net(none.flat())), share, usual }),
    evidence: row(
      'invoice',
      invoicesOf(none.flat()),
      sentence('shipments.never-shipped-rows'),
      sentence('finding.names', { names }),
    ),
    figures: [figure('never-shipped-share', share, 'share')],
  };
}

function late(view: CaseView, linked: readonly Delivered[]): Check {
  const afterwards = linked.filter(({ invoice, shipments }) => {
    const first = shipments.map(({ fields }) => fields.shipped_on).sort()[0] ?? '';
    return daysBetween(invoice.fields.issue_date, first) > LATE_DAYS;
  });
  const share = net(afterwards) / net(linked);
  return {
    severity: severityFrom(share, LATE_FLOORS),
    gap: sentence('shipments.late', {
      count: afterwards.length,
      of: linked.length,
      value: money(view, net(afterwards)),
      days: LATE_DAYS,
    }),
    evidence: [
      ...row('invoice', invoicesOf(afterwards), sentence('shipments.late-invoice-rows')),
      ...row(
        'shipment',
        afterwards.flatMap(({ shipments }) => shipments),
        sentence('shipments.late-rows'),
      ),
    ],
    figures: [figure('late-shipped-share', share, 'share')],
  };
}

function short(view: CaseView, linked: readonly Delivered[]): Check {
  const valued = linked.filter(({ shipments }) => shipments.every(({ fields }) => fields.declared_value !== null));
  const shortfalls = valued.map(({ invoice, shipments }) =>
    Math.max(0, invoice.fields.net - shipments.reduce((sum, { fields }) => sum + (fields.declared_value ?? 0), 0)),
  );
  const missing = shortfalls.reduce((sum, each) => sum + each, 0);
  const share = valued.length === 0 ? 0 : missing / net(valued);
  const less = valued.filter((each, index) => (shortfalls[index] ?? 0) > 0.1 * each.invoice.fields.net);
  return {
    severity: severityFrom(share, SHORT_FLOORS),
    gap: sentence('shipments.short', { missing: money(view, missing), share }),
    evidence: row('invoice', invoicesOf(less), sentence('shipments.short-rows')),
    figures: [figure('shipped-short', missing, 'money')],
  };
}

function prices(linked: readonly Delivered[]): Check[] {
  const priced = linked.flatMap((each) => {
    const quantity = each.shipments.reduce((sum, { fields }) => sum + (fields.quantity ?? 0), 0);
    return quantity > 0 ? [{ ...each, price: each.invoice.fields.net / quantity }] : [];
  });
  if (priced.length < LEAST_INVOICES) return [];
  const usual = median(priced.map(({ price }) => price));
  const dear = priced.filter(({ price }) => price > PRICE_FACTOR * usual);
  const share = net(dear) / net(priced);
  return [
    {
      severity: severityFrom(share, PRICE_FLOORS),
      gap: sentence('shipments.dear', { count: dear.length, of: priced.length, factor: PRICE_FACTOR, share }),
      evidence: row('invoice', invoicesOf(dear), sentence('shipments.dear-rows')),
      figures: [figure('dear-share', share, 'share')],
    },
  ];
}

/** T4: invoices against shipments. */
export const invoiceShipments: AuthenticityTest = {
  test: 'T4',
  groups: ['logistics', 'transactions'],
  run: (view) => {
    if (shipmentsOf(view).outbound.records.length === 0) return sentence('shipments.none-provided');
    const all = deliveriesOf(view);
    if (all.length < LEAST_INVOICES) return sentence('shipments.too-few-invoices', { least: LEAST_INVOICES });
    const linked = all.filter(({ shipments }) => shipments.length > 0);
    if (linked.length < LEAST_INVOICES) return sentence('shipments.too-few-joined', { least: LEAST_INVOICES });
    const goods = GOODS_INDUSTRIES.has(view.applicant.sizeIndustry);
    return [
      goods ? shipped(view, all) : unshippedBuyers(view, all),
      late(view, linked),
      short(view, linked),
      ...prices(linked),
    ];
  },
};
