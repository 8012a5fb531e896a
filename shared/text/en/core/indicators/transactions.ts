/** Operands, symbols, absences and remarks of transactions. */

import type { Words } from '../../../../domain/words.ts';
import type { Teller } from '../../../teller.ts';
import type { Count, Days, Of, PartyKind } from './values.ts';

export const transactionSentences = {
  'operand.sales-by-vat-returns': 'sales by VAT returns',
  'operand.sales-by-invoices': 'sales by invoices',
  'operand.sales-by-orders': 'sales by orders',
  'operand.monthly-mean': ({ of, from, to }: Of & { readonly from: string; readonly to: string }, t: Teller) =>
    `${t.say(of)}, monthly mean of ${from} to ${to}`,
  'operand.invoiced-sales': 'invoiced sales of the last 12 months',
  'operand.invoiced-purchases': 'invoiced purchases of the last 12 months',
  'operand.largest-party': ({ of, party }: Of & PartyKind, t: Teller) => `${t.say(of)}, largest ${party}`,
  'operand.number-of-parties': ({ party }: PartyKind) => `number of ${party}s`,
  'operand.with-related-parties': ({ of }: Of, t: Teller) => `${t.say(of)}, with related parties`,
  'operand.months-since-first-invoice': 'months since the first invoice, weighted by sales',
  'operand.void-invoices': 'void sales invoices',
  'operand.invoices-issued': 'sales invoices issued',
  'operand.number-issued': 'number issued',
  'operand.round-trip-receipts': 'receipts that are one leg of a round trip',
  'operand.bank-receipts': 'bank receipts',
  'operand.daily-receipts': ({ days }: Days) => `average daily receipts, last ${days} days`,
  'operand.daily-receipts-before': ({ days }: Days) => `average daily receipts, ${days} days before`,
  'operand.purchases-from-largest': 'net purchases from the largest supplier',
  'operand.net-purchases': 'net purchases',
  'operand.supplier-share': 'supplier’s share of net purchases',
  'operand.sales-to-largest': 'net sales to the largest buyer',
  'operand.net-sales': 'net sales',
  'operand.buyer-share': 'buyer’s share of net sales',
  'operand.months-since-buyers-first-invoice': 'months since each buyer’s first invoice',
  'operand.overdue-invoices': 'unpaid sales invoices past their due date',
  'operand.unpaid-invoices': 'unpaid sales invoices',
  'operand.sales-to-related': 'net sales to parties connected by ownership, control, direction or family',
  'operand.purchases-from-related': 'net purchases from parties connected by ownership, control, direction or family',
  'operand.matched-receipts': 'receipts matched to those invoices',
  'operand.receipts-matched': 'receipts matched by invoice number, amount or party',
  'operand.invoices-long-due': 'sales invoices long due, less their credit notes',
  'operand.round-trips': ({ days }: Days) =>
    `receipts that returned a payment within ${days} days and about unchanged, repeatedly, through one party or two`,
  'operand.daily-receipts-of-days': ({ days }: Days) => `average daily receipts of the last ${days} days`,
  'operand.of-days-before': ({ days }: Days) => `of the ${days} days before`,
  'operand.credit-notes': 'credit notes',
  'operand.sales-invoices': 'sales invoices',
  'formula.weighted-by-sales': 'weighted by its sales of the window',
  'absence.sales-invoices': 'no sales invoices in the last 12 months',
  'absence.purchase-invoices': 'no purchase invoices in the last 12 months',
  'absence.recent-bank-transactions': 'no bank transactions in the last 12 months',
  'absence.relations': 'no ownership, control, direction or family relation provided',
  'absence.counterparties': 'no receipt names its counterparty',
  'absence.invoices-while-statements-run': 'no sales invoices issued while the bank statements run',
  'absence.due-dates': 'no unpaid sales invoice states its due date',
  'absence.invoices-long-due': ({ days }: Days) =>
    `no sales invoice was due ${days} days before the end of the bank statements`,
  'absence.month-of-series': ({ of }: Of, t: Teller) =>
    `no ${t.say(of)} known for a complete month before the application`,
  'absence.recent-month': ({ of, month }: Of & { readonly month: string }, t: Teller) =>
    `${t.say(of)}: the latest month is ${month}, more than three months before the application`,
  'absence.months-to-compare': ({ of, end }: { readonly of: readonly Words[]; readonly end: string }, t: Teller) =>
    `${of.map(t.say).join(', ')}: months to ${end} have gaps or reach back less than twelve months`,
  'remark.invoices-begin': ({ date }: { readonly date: string }) => `invoices begin ${date}`,
  'remark.same-months-a-year-earlier': 'same months a year earlier',
  'remark.first-of-twelve-months': 'first three of twelve months: not all are known a year earlier',
  'remark.without-due-date': ({ count }: Count) => `${count} without a due date left out`,
} as const;
