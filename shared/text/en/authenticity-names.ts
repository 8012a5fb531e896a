/** What the cross-examination's parts are called: sources of revenue, and how grave a contradiction is. */
import type { RevenueSource, Severity } from '../../domain/authenticity.ts';

const revenueSources: Readonly<Record<RevenueSource, string>> = {
  book: 'Accounts',
  vat: 'VAT returns',
  invoices: 'Sales invoices',
  bank: 'Customers’ payments',
  shipments: 'Shipments',
};

const severities: Readonly<Record<Severity, string>> = {
  0: 'None',
  1: 'Small',
  2: 'Material',
  3: 'Cannot all be true',
};

export const authenticityNames = { revenueSources, severities } as const;
