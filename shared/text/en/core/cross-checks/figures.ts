/** What the figures of findings are called, by their ids. */
import type { RevenueSource } from '../../../../domain/authenticity.ts';
import type { Words } from '../../../../domain/words.ts';
import { type Amount, amountText } from '../../../amounts.ts';
import type { Teller } from '../../../teller.ts';
import { SOURCES } from './sources.ts';

export interface OnDay {
  readonly date: string;
}
export interface OfParty {
  readonly name: string;
}
export interface OfMonth {
  readonly month: string;
}
export interface OfAccount {
  readonly account: string;
}
export interface OfSource {
  readonly source: Exclude<RevenueSource, 'book'>;
}

export const figureSentences = {
  'figure.amount-applied-for': 'amount applied for',
  'figure.own-facilities': 'facilities of the applicant by the credit report',
  'figure.lent-to-connected': 'lent to connected parties',
  'figure.guarantees-to-outsiders': 'guarantees given to outsiders, circles netted',
  'figure.guarantee-left': (
    { stated, guarantor }: { readonly stated: Amount; readonly guarantor: string },
    t: Teller,
  ) => `left of ${amountText(stated, t)} from ${guarantor}`,
  'figure.debt-reported': ({ date }: OnDay) => `debt by the credit report, ${date}`,
  'figure.debt-booked': ({ date }: OnDay) => `debt in the books, ${date}`,
  'figure.unreported-loan-service': ({ name }: OfParty) => `loan service to ${name}`,
  'figure.paid-in': ({ name }: OfParty) => `paid in by ${name}`,
  'figure.payroll-compared': 'payroll of the months compared',
  'figure.wages-paid': 'wages through the bank',
  'figure.headcount-rise': 'rise of the headcount',
  'figure.insurance-fall': 'fall of social insurance a head',
  'figure.left-without-invoice': ({ date }: OnDay) => `left without an invoice after ${date}`,
  'figure.first-digit-deviation': ({ of }: { readonly of: Words }, t: Teller) =>
    `mean absolute deviation, ${t.say(of)}`,
  'figure.first-digit-share': ({ digit, of }: { readonly digit: number; readonly of: Words }, t: Teller) =>
    `share of first digit ${digit}, ${t.say(of)}`,
  'figure.invoices-elsewhere': ({ number }: { readonly number: string }) => `invoices also in case ${number}`,
  'figure.accounts-gap': ({ about }: { readonly about: Words }, t: Teller) => `largest difference, ${t.say(about)}`,
  'figure.repeated-numbers': 'repeated invoice numbers',
  'figure.invoices-compared': 'invoices compared',
  'figure.files-compared': 'files compared',
  'figure.other-cases': 'other cases',
  'figure.unshipped-value': 'invoiced value without a shipment',
  'figure.unshipped-share': 'share without a shipment',
  'figure.never-shipped-share': 'share of buyers never shipped to',
  'figure.late-shipped-share': 'share invoiced long before shipped',
  'figure.shipped-short': 'shipped less than invoiced',
  'figure.dear-share': 'share at prices out of line',
  'figure.accrual-ratio': 'accrual ratio',
  'figure.beneish-m': 'Beneish M',
  'figure.guarantees-stated': 'guarantees for the applicant',
  'figure.circle-size': 'parties in the circle',
  'figure.guarantees-netted': 'left after netting',
  'figure.sales-change': ({ of }: { readonly of: Words }, t: Teller) => `change of ${t.say(of)}`,
  'figure.physical-change': ({ of }: { readonly of: Words }, t: Teller) => `change of ${t.say(of)}`,
  'figure.concealed-trade-share': ({ name }: OfParty) => `trade share of ${name}`,
  'figure.shell-purchase-share': ({ name }: OfParty) => `share of purchases, ${name}`,
  'figure.parties-compared': 'parties with known attributes',
  'figure.last-week-share': ({ month }: OfMonth) => `share of the last week, ${month}`,
  'figure.usual-last-week-share': ({ month }: OfMonth) => `usual share in the months beside ${month}`,
  'figure.taken-back-share': ({ month }: OfMonth) => `taken back of it, ${month}`,
  'figure.identity-gap': ({ of }: { readonly of: Words }, t: Teller) => `${t.say(of)}: difference`,
  'figure.revenue-by-source': ({ source }: OfSource) => `revenue by ${SOURCES[source]}`,
  'figure.share-by-source': ({ source }: OfSource) => `share of the accounts, ${SOURCES[source]}`,
  'figure.returned-through-others': 'returned through other parties',
  'figure.round-trip-value': ({ way }: { readonly way: Words }, t: Teller) => `round trips ${t.say(way)}`,
  'figure.receipts-examined': 'receipts examined',
  'figure.lines-recomputed': ({ account }: OfAccount) => `lines recomputed, account ${account}`,
  'figure.balance-breaks': ({ account }: OfAccount) => `sum of the breaks, account ${account}`,
  'figure.days-without-line': 'days without a line',
  'figure.cash-booked': ({ period }: { readonly period: string }) => `cash in the books, ${period}`,
  'figure.bank-balances': ({ date }: OnDay) => `bank balances, ${date}`,
  'figure.long-due-invoices': 'sales invoices long due',
  'figure.received-for-long-due': 'received for them',
  'figure.paid-share': 'paid share',
  'figure.never-paid-share': 'share of buyers that never paid',
} as const;
