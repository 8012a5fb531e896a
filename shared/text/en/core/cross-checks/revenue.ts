/** T2 and reconciled revenue: what each source supports of the accounts. */
import type { RevenueSource } from '../../../../domain/authenticity.ts';
import { type Amount, amountText, shareText } from '../../../amounts.ts';
import type { Teller } from '../../../teller.ts';
import { capital, small } from '../../letters.ts';
import { SOURCES } from './sources.ts';

export interface OfAnySource {
  readonly source: RevenueSource;
}

export interface Supported {
  readonly source: Exclude<RevenueSource, 'book'>;
  readonly amount: Amount;
  readonly share: number;
  readonly booked: Amount;
  readonly from: string;
  readonly to: string;
}

/** What ordinarily lies between a source and the one before it where it is less. */
const LESS: Readonly<Record<RevenueSource, string>> = {
  book: '',
  vat: 'In the accounts, not declared for VAT: exempt sales, cut-off, or sales that were not',
  invoices: 'Declared for VAT without an invoice provided: sales without invoice, invoices not handed over',
  bank: 'Invoiced, not received through these accounts',
  shipments: 'Without a shipment behind it: services, collection by customers, or no delivery',
};

/** The same where it is more. */
const MORE: Readonly<Record<RevenueSource, string>> = {
  book: '',
  vat: 'Declared for VAT, not in the accounts',
  invoices: 'Invoiced, not declared for VAT',
  bank: 'Received beyond the invoices: arrears of earlier sales, advances',
  shipments: 'Shipped beyond what was paid or invoiced',
};

/** A heading inside a sentence: its first letter small, but abbreviations as they are. */
function within(heading: string): string {
  return /^[A-Z]{2}/.test(heading) ? heading : small(heading);
}

export const revenueSentences = {
  'revenue.supports': ({ source, amount, share, booked, from, to }: Supported, t: Teller) =>
    `${capital(SOURCES[source])} support ${amountText(amount, t)} (${shareText(share, t)}) of the ${amountText(booked, t)} of revenue in the accounts of ${from} to ${to}.`,
  'revenue.underreported': ({ more }: { readonly more: Amount }, t: Teller) =>
    `The VAT returns declare ${amountText(more, t)} more sales than the accounts: part of the business is not in them.`,
  'revenue.no-book': 'No revenue of the last two years is stated in the accounts.',
  'revenue.not-covered': 'Neither VAT returns nor invoices cover the time the accounts are for.',
  'revenue.in-accounts': 'revenue in the accounts',
  'revenue.span': ({ from, to }: { readonly from: string; readonly to: string }) => `${from} to ${to}`,
  'revenue.months': ({ from, to }: { readonly from: string; readonly to: string }) => `${from} to ${to}`,

  'revenue.no-vat-returns': 'no VAT returns provided',
  'revenue.no-invoices': 'no sales invoices provided',
  'revenue.no-bank': 'no bank transactions provided',
  'revenue.no-shipments': 'no shipments provided',
  'revenue.too-few-months': 'fewer than three months in common',
  'revenue.no-goods': 'not a trade in goods: shipments do not measure its sales',

  'revenue.source': ({ source }: OfAnySource, t: Teller) => t.names.revenueSources[source],
  'revenue.not-in': ({ source }: OfAnySource, t: Teller) => `Not in ${within(t.names.revenueSources[source])}`,
  'revenue.more-in': ({ source }: OfAnySource, t: Teller) => `More in ${within(t.names.revenueSources[source])}`,
  'revenue.other-difference': 'Other difference',
  'revenue.cause-less': ({ source }: OfAnySource) => LESS[source],
  'revenue.cause-more': ({ source }: OfAnySource) => MORE[source],
  'revenue.connected': 'From connected parties',
  'revenue.connected-cause': 'Paid by parties connected with the applicant: not counted',
  'revenue.round-trips': 'Round trips',
  'revenue.round-trips-cause': 'Money that had gone out before: not counted',
  'revenue.overdue': 'Overdue and unpaid',
  'revenue.overdue-cause': 'Invoices past their due date without a payment',
  'revenue.overdue-rows': 'overdue and unpaid',
} as const;
