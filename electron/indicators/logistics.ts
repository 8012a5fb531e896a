/** Group 6, logistics: whether goods move, on time, to where invoices say. */
import { daysBetween } from '#shared/domain/dates.ts';
import { apply, minus, over, plus, times } from '#shared/domain/formula.ts';
import type { EvidenceRecord } from '#shared/domain/record-sets.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { CaseView } from '../case-view/case-view.ts';
import { lastMonths, only, recordsOf, type Selection, total, where, within } from '../case-view/records.ts';
import { entropyBits, mean, median, standardDeviation } from '../ground/numeric/statistics.ts';
import { allInvoices } from '../matching/invoices.ts';
import { comparableText } from '../matching/names.ts';
import { impossibleRouteCount, NO_SHIPMENTS, shipmentsOf } from './basis/shipments.ts';
import { completeMonths, eventSeries, invoiceAmount, trendOf } from './flows.ts';
import { formula } from './formulas.ts';
import {
  type Computation,
  EXPERT_JUDGEMENT,
  fact,
  type Indicator,
  indicatorsOf,
  missing,
  operand,
  ratio,
  value,
  withTrend,
} from './indicator.ts';
import { countedInvoices } from './payments/invoices.ts';

const TWELVE_MONTHS = sentence('window.months', { months: 12 });
const DECLARED_VALUE = sentence('operand.declared-value');
const NET_SALES_INVOICES = sentence('operand.net-sales-invoices');
const SHIPMENTS_TO_CUSTOMERS = sentence('operand.shipments-to-customers');
const SHARE_OF_DESTINATION = sentence('operand.share-of-destination');
const LEAST_FOR_DISPERSION = 5;
const LEAST_VALUED_SHARE = 0.8;

function lastOutbound(view: CaseView): Selection<'shipment'> {
  return within(shipmentsOf(view).outbound, lastMonths(view, 12));
}

function shipmentsTrend(view: CaseView): Computation {
  const { outbound } = shipmentsOf(view);
  if (outbound.records.length === 0) return missing(sentence('absence.shipments'));
  return trendOf(
    view,
    eventSeries(sentence('operand.shipments'), 'count', outbound, (records) => records.length),
  );
}

function onTimeRate(view: CaseView): Computation {
  const outbound = lastOutbound(view);
  if (outbound.records.length === 0) return missing(NO_SHIPMENTS);
  const stating = where(outbound, ({ promised_on, delivered_on }) => promised_on !== null && delivered_on !== null);
  if (stating.records.length === 0) return missing(sentence('absence.delivery-dates'));
  const isOnTime = ({ promised_on, delivered_on }: EvidenceRecord<'shipment'>['fields']) =>
    (delivered_on ?? '') <= (promised_on ?? '');
  const onTime = where(stating, isOnTime);
  const silent = outbound.records.length - stating.records.length;
  const note = silent > 0 ? sentence('remark.without-both-dates', { count: silent }) : undefined;
  const course = completeMonths(view).map((period) => {
    const ofMonth = stating.records.filter(({ fields }) => fields.shipped_on.startsWith(period));
    const kept = ofMonth.filter(({ fields }) => isOnTime(fields));
    return { period, value: ofMonth.length === 0 ? null : kept.length / ofMonth.length };
  });
  const computation = ratio(
    operand(sentence('operand.shipments-on-time'), onTime.records.length, 'count', onTime),
    operand(sentence('operand.shipments-with-delivery-dates'), stating.records.length, 'count', stating, note),
  );
  return withTrend(computation, course);
}

function shippedToInvoiced(view: CaseView): Computation {
  const outbound = lastOutbound(view);
  if (outbound.records.length === 0) return missing(NO_SHIPMENTS);
  const valued = where(outbound, ({ declared_value }) => declared_value !== null);
  const invoices = countedInvoices(view, 'sale');
  if (invoices.records.length === 0) return missing(sentence('absence.sales-invoices'));
  if (valued.records.length < LEAST_VALUED_SHARE * outbound.records.length)
    return missing(sentence('absence.declared-values', { count: valued.records.length, of: outbound.records.length }));
  const silent = outbound.records.length - valued.records.length;
  const note = silent > 0 ? sentence('remark.without-declared-value', { count: silent }) : undefined;
  return ratio(
    operand(
      DECLARED_VALUE,
      total(valued, ({ declared_value }) => declared_value),
      'money',
      valued,
      note,
    ),
    operand(NET_SALES_INVOICES, total(invoices, invoiceAmount), 'money', invoices),
  );
}

function valuePerKgDispersion(view: CaseView): Computation {
  const weighed = where(
    lastOutbound(view),
    ({ declared_value, weight_kg }) => declared_value !== null && weight_kg !== null && weight_kg > 0,
  );
  if (weighed.records.length < LEAST_FOR_DISPERSION) return missing(sentence('absence.value-and-weight'));
  const values = weighed.records.map(({ fields }) => (fields.declared_value ?? 0) / (fields.weight_kg ?? 1));
  return ratio(
    operand(sentence('operand.value-per-kg-deviation'), standardDeviation(values), 'money', weighed),
    operand(sentence('operand.value-per-kg-mean'), mean(values), 'money', weighed),
  );
}

function destinationEntropy(view: CaseView): Computation {
  const stating = where(lastOutbound(view), ({ destination }) => destination !== null);
  if (stating.records.length === 0) return missing(sentence('absence.destinations'));
  const counts = new Map<string, number>();
  for (const { fields } of stating.records) {
    const place = comparableText(fields.destination ?? '');
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  // Largest first, so that the order of records does not change the sum's rounding.
  const sizes = [...counts.values()].sort((a, b) => b - a);
  return value(entropyBits(sizes), [
    operand(sentence('operand.shipments-with-destination'), stating.records.length, 'count', stating),
    fact(sentence('operand.destinations'), sizes.length, 'count'),
  ]);
}

function returnShipmentRate(view: CaseView): Computation {
  const { dispatchPlace, returned } = shipmentsOf(view);
  const outbound = lastOutbound(view);
  if (outbound.records.length === 0) return missing(NO_SHIPMENTS);
  if (dispatchPlace === null || outbound.records.every(({ fields }) => fields.destination === null))
    return missing(sentence('absence.routes'));
  const back = within(returned, lastMonths(view, 12));
  return ratio(
    operand(sentence('operand.shipments-back'), back.records.length, 'count', back),
    operand(SHIPMENTS_TO_CUSTOMERS, outbound.records.length, 'count', outbound),
  );
}

function daysShipToInvoice(view: CaseView): Computation {
  const outbound = lastOutbound(view);
  if (outbound.records.length === 0) return missing(NO_SHIPMENTS);
  const issued = new Map(
    where(allInvoices(view, 'sale'), ({ status }) => status === 'normal').records.map((record) => [
      record.fields.number.trim(),
      record,
    ]),
  );
  const linked = where(outbound, ({ invoice_number }) => invoice_number !== null && issued.has(invoice_number.trim()));
  if (linked.records.length === 0) return missing(sentence('absence.invoice-of-shipment'));
  const pairs = linked.records.flatMap((shipment) => {
    const invoice = issued.get(shipment.fields.invoice_number?.trim() ?? '');
    return invoice ? [{ invoice, days: daysBetween(shipment.fields.shipped_on, invoice.fields.issue_date) }] : [];
  });
  const invoices = only(recordsOf(view, 'invoice'), [...new Set(pairs.map(({ invoice }) => invoice))]);
  const days = median(pairs.map((pair) => pair.days));
  return value(days, [
    operand(sentence('operand.shipments-with-invoice'), linked.records.length, 'count', linked),
    operand(sentence('operand.invoices-of-shipments'), invoices.records.length, 'count', invoices),
    fact(sentence('operand.days-to-invoice'), days, 'days'),
  ]);
}

export const logisticsIndicators: readonly Indicator[] = indicatorsOf('logistics', [
  {
    indicator: 'shipments_trend_12m',
    formula: formula(
      minus(over(sentence('operand.monthly-shipments'), sentence('operand.same-months-a-year-earlier')), 1),
    ),
    unit: 'rate',
    window: sentence('window.complete-months', { months: 12 }),
    direction: 'lower-is-riskier',
    nullRule: sentence('null-rule.trend'),
    restsOn: { records: ['shipment'] },
    authority: EXPERT_JUDGEMENT,
    compute: shipmentsTrend,
  },
  {
    indicator: 'on_time_rate',
    formula: formula(over(sentence('operand.shipments-on-time'), sentence('operand.shipments-with-both-dates'))),
    unit: 'share',
    window: TWELVE_MONTHS,
    direction: 'lower-is-riskier',
    nullRule: sentence('null-rule.on-time'),
    restsOn: { records: ['shipment'] },
    authority: EXPERT_JUDGEMENT,
    compute: onTimeRate,
  },
  {
    indicator: 'shipped_to_invoiced_ratio',
    formula: formula(over(DECLARED_VALUE, NET_SALES_INVOICES)),
    unit: 'ratio',
    window: TWELVE_MONTHS,
    direction: 'lower-is-riskier',
    nullRule: sentence('null-rule.shipped-to-invoiced'),
    restsOn: { records: ['shipment', 'invoice'] },
    authority: EXPERT_JUDGEMENT,
    compute: shippedToInvoiced,
  },
  {
    indicator: 'value_per_kg_dispersion',
    formula: formula(over(sentence('operand.deviation'), apply('mean', sentence('operand.declared-value-per-kg')))),
    unit: 'ratio',
    window: TWELVE_MONTHS,
    direction: 'higher-is-riskier',
    nullRule: sentence('null-rule.value-per-kg'),
    restsOn: { records: ['shipment'] },
    authority: EXPERT_JUDGEMENT,
    compute: valuePerKgDispersion,
  },
  {
    indicator: 'destination_entropy',
    formula: sentence('formula.over-destinations', {
      tree: apply('negative', apply('sigma', times(SHARE_OF_DESTINATION, apply('log2', SHARE_OF_DESTINATION)))),
    }),
    unit: 'index',
    window: TWELVE_MONTHS,
    direction: 'lower-is-riskier',
    nullRule: sentence('null-rule.destinations'),
    restsOn: { records: ['shipment'] },
    authority: sentence('citation.entropy'),
    compute: destinationEntropy,
  },
  {
    indicator: 'impossible_route_count',
    formula: formula(
      plus(sentence('operand.shipments-delivered-before-shipped'), sentence('operand.waybills-on-different-routes')),
    ),
    unit: 'count',
    window: TWELVE_MONTHS,
    direction: 'higher-is-riskier',
    nullRule: sentence('null-rule.shipments'),
    restsOn: { records: ['shipment'] },
    authority: EXPERT_JUDGEMENT,
    compute: impossibleRouteCount,
  },
  {
    indicator: 'return_shipment_rate',
    formula: formula(over(sentence('operand.shipments-back-from-known'), SHIPMENTS_TO_CUSTOMERS)),
    unit: 'share',
    window: TWELVE_MONTHS,
    direction: 'higher-is-riskier',
    nullRule: sentence('null-rule.return-shipments'),
    restsOn: { records: ['shipment'] },
    authority: EXPERT_JUDGEMENT,
    compute: returnShipmentRate,
  },
  {
    indicator: 'days_ship_to_invoice',
    formula: formula(
      apply('median', minus(sentence('operand.invoice-date'), sentence('operand.shipping-date'))),
      sentence('formula.over-shipments-with-invoice'),
    ),
    unit: 'days',
    window: TWELVE_MONTHS,
    direction: 'none',
    nullRule: sentence('null-rule.ship-to-invoice'),
    restsOn: { records: ['shipment', 'invoice'] },
    authority: EXPERT_JUDGEMENT,
    compute: daysShipToInvoice,
  },
]);
