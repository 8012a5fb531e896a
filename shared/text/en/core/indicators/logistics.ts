/** Operands, symbols, absences and remarks of logistics. */
import type { Formula } from '../../../../domain/formula.ts';
import { tellFormula } from '../../../tell-formula.ts';
import type { Teller } from '../../../teller.ts';
import type { Count } from './values.ts';

export const logisticsSentences = {
  'operand.shipments': 'shipments',
  'operand.monthly-shipments': 'mean monthly shipments, last three months',
  'operand.shipments-on-time': 'shipments delivered by the promised date',
  'operand.shipments-with-delivery-dates': 'shipments with promised and actual delivery',
  'operand.shipments-with-both-dates': 'shipments with both dates',
  'operand.declared-value': 'declared value of shipments',
  'operand.value-per-kg-deviation': 'standard deviation of value per kilogram',
  'operand.value-per-kg-mean': 'mean value per kilogram',
  'operand.declared-value-per-kg': 'declared value per kilogram',
  'operand.shipments-with-destination': 'shipments with a destination',
  'operand.destinations': 'different destinations',
  'operand.share-of-destination': 'p',
  'operand.shipments-back': 'shipments back from customers',
  'operand.shipments-to-customers': 'shipments to customers',
  'operand.shipments-back-from-known': 'shipments back from customers shipped to before',
  'operand.shipments-with-invoice': 'shipments that name their invoice',
  'operand.invoices-of-shipments': 'their invoices',
  'operand.days-to-invoice': 'median days from shipment to invoice',
  'operand.invoice-date': 'invoice date',
  'operand.shipping-date': 'shipping date',
  'operand.delivered-before-shipped': 'delivered before shipped',
  'operand.shipments-delivered-before-shipped': 'shipments delivered before shipped',
  'operand.waybills-on-different-routes': 'waybills used on different routes',
  'formula.over-destinations': ({ tree }: { readonly tree: Formula }, t: Teller) =>
    `${tellFormula(tree, t, 'compact')} over destinations, p the share of shipments; in bits`,
  'formula.over-shipments-with-invoice': 'over shipments that name their invoice',
  'absence.shipments': 'no shipments provided',
  'absence.shipments-of-twelve-months': 'no shipments in the last 12 months',
  'absence.delivery-dates': 'no shipment states both promised and actual delivery',
  'absence.declared-values': ({ count, of }: { readonly count: number; readonly of: number }) =>
    `only ${count} of ${of} shipments state a value`,
  'absence.value-and-weight': 'fewer than 5 shipments of the last 12 months state value and weight',
  'absence.destinations': 'no shipment of the last 12 months states its destination',
  'absence.routes': 'shipments do not state where they leave from and go to',
  'absence.invoice-of-shipment': 'no shipment names a sales invoice that was provided',
  'remark.without-both-dates': ({ count }: Count) => `${count} without both dates left out`,
  'remark.without-declared-value': ({ count }: Count) => `${count} without a declared value left out`,
} as const;
