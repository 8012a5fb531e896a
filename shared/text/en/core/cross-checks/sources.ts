/** Sources of revenue as running text names them. */
import type { RevenueSource } from '../../../../domain/authenticity.ts';

export const SOURCES: Readonly<Record<Exclude<RevenueSource, 'book'>, string>> = {
  vat: 'the VAT returns',
  invoices: 'the sales invoices provided',
  bank: 'customers’ payments through the bank',
  shipments: 'the shipments',
};
