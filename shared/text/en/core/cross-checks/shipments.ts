/** T4: whether what was invoiced was shipped. */
import { type Amount, amountText, shareText } from '../../../amounts.ts';
import type { Teller } from '../../../teller.ts';
import { counted } from '../../letters.ts';

export interface ShareOfInvoices {
  readonly count: number;
  readonly of: number;
  readonly value: Amount;
  readonly share: number;
}

export interface NeverShipped {
  readonly names: readonly string[];
  readonly value: Amount;
  readonly share: number;
  /** Share of all invoices that have a shipment. */
  readonly usual: number;
}

export interface LateShipped {
  readonly count: number;
  readonly of: number;
  readonly value: Amount;
  readonly days: number;
}

export interface DearShare {
  readonly count: number;
  readonly of: number;
  readonly factor: number;
  readonly share: number;
}

export const shipmentsSentences = {
  'shipments.unshipped': ({ count, of, value, share }: ShareOfInvoices, t: Teller) =>
    count === 0
      ? `Each of ${counted(of, 'invoice')} has a shipment behind it.`
      : `${count} of ${counted(of, 'invoice')}, ${amountText(value, t)} (${shareText(share, t)}), without a shipment behind.`,
  'shipments.unshipped-rows': 'invoices without a shipment',
  'shipments.every-buyer': 'No buyer stands out as never shipped to.',
  'shipments.never-shipped': ({ names, value, share, usual }: NeverShipped, t: Teller) =>
    `Nothing was ever shipped to ${names.join(', ')}, invoiced ${amountText(value, t)} (${shareText(share, t)}), while ${shareText(usual, t)} of all invoices have a shipment.`,
  'shipments.never-shipped-rows': 'invoices to buyers never shipped to',
  'shipments.late': ({ count, of, value, days }: LateShipped, t: Teller) =>
    count === 0
      ? `None of ${counted(of, 'invoice')} was issued more than ${days} days before anything was shipped.`
      : `${count} of ${counted(of, 'invoice')}, ${amountText(value, t)}, issued more than ${days} days before anything was shipped.`,
  'shipments.late-invoice-rows': 'invoiced long before shipped',
  'shipments.late-rows': 'the shipments that followed',
  'shipments.short': ({ missing, share }: { readonly missing: Amount; readonly share: number }, t: Teller) =>
    missing.amount === 0
      ? 'Shipments carry no less than the invoices they belong to.'
      : `Shipments carry ${amountText(missing, t)} (${shareText(share, t)}) less than the invoices they belong to.`,
  'shipments.short-rows': 'invoiced for more than was shipped',
  'shipments.dear': ({ count, of, factor, share }: DearShare, t: Teller) =>
    count === 0
      ? `None of ${counted(of, 'invoice')} is at more than ${factor} times the usual price a unit.`
      : `${count} of ${counted(of, 'invoice')} at more than ${factor} times the usual price a unit (${shareText(share, t)} of the value).`,
  'shipments.dear-rows': 'unit price out of line',
  'shipments.none-provided': 'No shipments were provided.',
  'shipments.too-few-invoices': ({ least }: { readonly least: number }) =>
    `Fewer than ${least} sales invoices lie in the time the shipments cover.`,
  'shipments.too-few-joined': ({ least }: { readonly least: number }) =>
    `Fewer than ${least} shipments could be joined to an invoice, by its number or by party and value.`,
} as const;
