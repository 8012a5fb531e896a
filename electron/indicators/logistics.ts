/** Group 6, logistics: whether goods move, on time, to where invoices say. */
import { daysBetween } from '#shared/domain/dates.ts';
import type { EvidenceRecord } from '#shared/domain/record-sets.ts';
import type { CaseView } from '../case-view/case-view.ts';
import { lastMonths, only, recordsOf, type Selection, total, where, within } from '../case-view/records.ts';
import { entropyBits, mean, median, standardDeviation } from '../ground/numeric/statistics.ts';
import { allInvoices } from '../matching/invoices.ts';
import { comparableText } from '../matching/names.ts';
import { impossibleRouteCount, NO_SHIPMENTS, shipmentsOf } from './basis/shipments.ts';
import { completeMonths, eventSeries, invoiceAmount, trendOf } from './flows.ts';
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

const TWELVE_MONTHS = '12 months to the application date';
const LEAST_FOR_DISPERSION = 5;
const LEAST_VALUED_SHARE = 0.8;

function lastOutbound(view: CaseView): Selection<'shipment'> {
  return within(shipmentsOf(view).outbound, lastMonths(view, 12));
}

function shipmentsTrend(view: CaseView): Computation {
  const { outbound } = shipmentsOf(view);
  if (outbound.records.length === 0) return missing('no shipments provided');
  return trendOf(
    view,
    eventSeries('shipments', 'count', outbound, (records) => records.length),
  );
}

function onTimeRate(view: CaseView): Computation {
  const outbound = lastOutbound(view);
  if (outbound.records.length === 0) return missing(NO_SHIPMENTS);
  const stating = where(outbound, ({ promised_on, delivered_on }) => promised_on !== null && delivered_on !== null);
  if (stating.records.length === 0) return missing('no shipment states both promised and actual delivery');
  const isOnTime = ({ promised_on, delivered_on }: EvidenceRecord<'shipment'>['fields']) =>
    (delivered_on ?? '') <= (promised_on ?? '');
  const onTime = where(stating, isOnTime);
  const silent = outbound.records.length - stating.records.length;
  const note = silent > 0 ? `${silent} without both dates left out` : undefined;
  const course = completeMonths(view).map((period) => {
    const ofMonth = stating.records.filter(({ fields }) => fields.shipped_on.startsWith(period));
    const kept = ofMonth.filter(({ fields }) => isOnTime(fields));
    return { period, value: ofMonth.length === 0 ? null : kept.length / ofMonth.length };
  });
  const computation = ratio(
    operand('shipments delivered by the promised date', onTime.records.length, 'count', onTime),
    operand('shipments with promised and actual delivery', stating.records.length, 'count', stating, note),
  );
  return withTrend(computation, course);
}

function shippedToInvoiced(view: CaseView): Computation {
  const outbound = lastOutbound(view);
  if (outbound.records.length === 0) return missing(NO_SHIPMENTS);
  const valued = where(outbound, ({ declared_value }) => declared_value !== null);
  const invoices = countedInvoices(view, 'sale');
  if (invoices.records.length === 0) return missing('no sales invoices in the last 12 months');
  if (valued.records.length < LEAST_VALUED_SHARE * outbound.records.length)
    return missing(`only ${valued.records.length} of ${outbound.records.length} shipments state a value`);
  const silent = outbound.records.length - valued.records.length;
  const note = silent > 0 ? `${silent} without a declared value left out` : undefined;
  return ratio(
    operand(
      'declared value of shipments',
      total(valued, ({ declared_value }) => declared_value),
      'money',
      valued,
      note,
    ),
    operand('net sales invoices', total(invoices, invoiceAmount), 'money', invoices),
  );
}

function valuePerKgDispersion(view: CaseView): Computation {
  const weighed = where(
    lastOutbound(view),
    ({ declared_value, weight_kg }) => declared_value !== null && weight_kg !== null && weight_kg > 0,
  );
  if (weighed.records.length < LEAST_FOR_DISPERSION)
    return missing('fewer than 5 shipments of the last 12 months state value and weight');
  const values = weighed.records.map(({ fields }) => (fields.declared_value ?? 0) / (fields.weight_kg ?? 1));
  return ratio(
    operand('standard deviation of value per kilogram', standardDeviation(values), 'money', weighed),
    operand('mean value per kilogram', mean(values), 'money', weighed),
  );
}

function destinationEntropy(view: CaseView): Computation {
  const stating = where(lastOutbound(view), ({ destination }) => destination !== null);
  if (stating.records.length === 0) return missing('no shipment of the last 12 months states its destination');
  const counts = new Map<string, number>();
  for (const { fields } of stating.records) {
    const place = comparableText(fields.destination ?? '');
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  // Largest first, so that the order of records does not change the sum's rounding.
  const sizes = [...counts.values()].sort((a, b) => b - a);
  return value(entropyBits(sizes), [
    operand('shipments with a destination', stating.records.length, 'count', stating),
    fact('different destinations', sizes.length, 'count'),
  ]);
}

function returnShipmentRate(view: CaseView): Computation {
  const { dispatchPlace, returned } = shipmentsOf(view);
  const outbound = lastOutbound(view);
  if (outbound.records.length === 0) return missing(NO_SHIPMENTS);
  if (dispatchPlace === null || outbound.records.every(({ fields }) => fields.destination === null))
    return missing('shipments do not state where they leave from and go to');
  const back = within(returned, lastMonths(view, 12));
  return ratio(
    operand('shipments back from customers', back.records.length, 'count', back),
    operand('shipments to customers', outbound.records.length, 'count', outbound),
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
  if (linked.records.length === 0) return missing('no shipment names a sales invoice that was provided');
  const pairs = linked.records.flatMap((shipment) => {
    const invoice = issued.get(shipment.fields.invoice_number?.trim() ?? '');
    return invoice ? [{ invoice, days: daysBetween(shipment.fields.shipped_on, invoice.fields.issue_date) }] : [];
  });
  const invoices = only(recordsOf(view, 'invoice'), [...new Set(pairs.map(({ invoice }) => invoice))]);
  const days = median(pairs.map((pair) => pair.days));
  return value(days, [
    operand('shipments that name their invoice', linked.records.length, 'count', linked),
    operand('their invoices', invoices.records.length, 'count', invoices),
    fact('median days from shipment to invoice', days, 'days'),
  ]);
}

export const logisticsIndicators: readonly Indicator[] = indicatorsOf('logistics', [
  {
    indicator: 'shipments_trend_12m',
    name: 'Shipments trend',
    formula: 'mean monthly shipments, last three months ÷ same months a year earlier − 1',
    unit: 'rate',
    window: '12 complete months before the application date',
    direction: 'lower-is-riskier',
    nullRule:
      'missing when the last month is over three months old or less than twelve months are known; without a year earlier the first three of the twelve months are compared',
    restsOn: { records: ['shipment'] },
    authority: EXPERT_JUDGEMENT,
    compute: shipmentsTrend,
  },
  {
    indicator: 'on_time_rate',
    name: 'On-time rate',
    formula: 'shipments delivered by the promised date ÷ shipments with both dates',
    unit: 'share',
    window: TWELVE_MONTHS,
    direction: 'lower-is-riskier',
    nullRule: 'missing when no shipment states both dates',
    restsOn: { records: ['shipment'] },
    authority: EXPERT_JUDGEMENT,
    compute: onTimeRate,
  },
  {
    indicator: 'shipped_to_invoiced_ratio',
    name: 'Shipped to invoiced',
    formula: 'declared value of shipments ÷ net sales invoices',
    unit: 'ratio',
    window: TWELVE_MONTHS,
    direction: 'lower-is-riskier',
    nullRule: 'missing without shipments or sales invoices, or when under 80% of shipments state a value',
    restsOn: { records: ['shipment', 'invoice'] },
    authority: EXPERT_JUDGEMENT,
    compute: shippedToInvoiced,
  },
  {
    indicator: 'value_per_kg_dispersion',
    name: 'Value per kilogram dispersion',
    formula: 'standard deviation ÷ mean of declared value per kilogram',
    unit: 'ratio',
    window: TWELVE_MONTHS,
    direction: 'higher-is-riskier',
    nullRule: 'missing when fewer than five shipments state value and weight',
    restsOn: { records: ['shipment'] },
    authority: EXPERT_JUDGEMENT,
    compute: valuePerKgDispersion,
  },
  {
    indicator: 'destination_entropy',
    name: 'Destination entropy',
    formula: '−Σ p·log₂ p over destinations, p the share of shipments; in bits',
    unit: 'index',
    window: TWELVE_MONTHS,
    direction: 'lower-is-riskier',
    nullRule: 'missing when no shipment states its destination',
    restsOn: { records: ['shipment'] },
    authority: 'Shannon 1948 (entropy); its use here is expert judgement',
    compute: destinationEntropy,
  },
  {
    indicator: 'impossible_route_count',
    name: 'Impossible routes',
    formula: 'shipments delivered before shipped + waybills used on different routes',
    unit: 'count',
    window: TWELVE_MONTHS,
    direction: 'higher-is-riskier',
    nullRule: 'missing without shipments',
    restsOn: { records: ['shipment'] },
    authority: EXPERT_JUDGEMENT,
    compute: impossibleRouteCount,
  },
  {
    indicator: 'return_shipment_rate',
    name: 'Return shipments',
    formula: 'shipments back from customers shipped to before ÷ shipments to customers',
    unit: 'share',
    window: TWELVE_MONTHS,
    direction: 'higher-is-riskier',
    nullRule: 'missing without shipments that state origin and destination',
    restsOn: { records: ['shipment'] },
    authority: EXPERT_JUDGEMENT,
    compute: returnShipmentRate,
  },
  {
    indicator: 'days_ship_to_invoice',
    name: 'Days from shipment to invoice',
    formula: 'median of invoice date − shipping date, over shipments that name their invoice',
    unit: 'days',
    window: TWELVE_MONTHS,
    direction: 'none',
    nullRule: 'missing when no shipment names an invoice that was provided',
    restsOn: { records: ['shipment', 'invoice'] },
    authority: EXPERT_JUDGEMENT,
    compute: daysShipToInvoice,
  },
]);
