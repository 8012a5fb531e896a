/** Numbers that documents carry. */
import { isoOf } from '../../calendar.ts';
import type { Plan } from '../../plan.ts';
import type { PurchaseInvoice } from './purchases.ts';
import type { SaleInvoice } from './sales.ts';

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

/** A fully digital invoice in China has twenty digits: year, region, then the issuer's counter. */
function chineseNumber(year: string, region: string, issuer: number, counter: number): string {
  return `${year.slice(2)}${region.slice(0, 2).padEnd(2, '1')}2000${digits(issuer % 100_000, 5)}${digits(counter, 7)}`;
}

export function saleNumber(plan: Plan, regionCode: string, invoice: SaleInvoice): string {
  const year = isoOf(invoice.day).slice(0, 4);
  if (plan.locale.id === 'china') return chineseNumber(year, regionCode, 7919 * (plan.index + 1), invoice.sequence);
  return `${invoice.status === 'credit-note' ? 'CN' : 'INV'}-${year}-${digits(invoice.sequence, 5)}`;
}

export function purchaseNumber(plan: Plan, invoice: PurchaseInvoice): string {
  const date = isoOf(invoice.day);
  const { supplier } = invoice;
  if (plan.locale.id === 'china') {
    const counter = (invoice.day % 10_000) * 1000 + (invoice.sequence % 1000);
    return chineseNumber(date.slice(0, 4), supplier.city.code, Number.parseInt(supplier.id.slice(10, 14), 36), counter);
  }
  return `${supplier.name.slice(0, 3).toUpperCase()}${date.slice(2, 7).replace('-', '')}-${digits(invoice.sequence, 6)}`;
}

export function orderNumber(invoice: SaleInvoice, part = 0): string {
  return `SO${isoOf(invoice.day).slice(2, 7).replace('-', '')}${digits(invoice.sequence, 5)}${part > 0 ? `-${part}` : ''}`;
}
