/**
 * Which bank receipts paid which sales invoices. Three passes, each oldest first: receipts that
 * quote an invoice number; the same party with exactly the amount; what a party paid beyond that,
 * to its oldest open invoices (partial payments, several invoices in one).
 */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { oncePerView, type Selection, where } from '#electron/case-view/records.ts';
import { partiesOf } from '#electron/matching/parties.ts';
import { addDays } from '#shared/domain/dates.ts';
import type { EvidenceRecord } from '#shared/domain/record-sets.ts';
import { bankCoverage, outsideTransactions } from '../../matching/bank.ts';
import { allInvoices, invoiceParty } from './invoices.ts';

export interface InvoicePayment {
  readonly invoice: EvidenceRecord<'invoice'>;
  /** Minor units received, at most the gross amount. */
  readonly paid: number;
  readonly receiptIds: readonly number[];
}

interface OpenInvoice {
  readonly record: EvidenceRecord<'invoice'>;
  readonly party: string;
  open: number;
  readonly receiptIds: number[];
}

interface OpenReceipt {
  readonly record: EvidenceRecord<'bank_transaction'>;
  readonly party: string | null;
  left: number;
}

export interface Payments {
  /** Sales invoices issued while the bank statements run, oldest first. */
  readonly payments: readonly InvoicePayment[];
  readonly invoices: Selection<'invoice'>;
}

/** A receipt may precede its invoice by this many days: payment in advance. */
const ADVANCE_DAYS = 30;

function settle(invoice: OpenInvoice, receipt: OpenReceipt): void {
  const { booking_date: received } = receipt.record.fields;
  const amount = Math.min(invoice.open, receipt.left);
  if (amount <= 0 || received < addDays(invoice.record.fields.issue_date, -ADVANCE_DAYS)) return;
  invoice.open -= amount;
  receipt.left -= amount;
  invoice.receiptIds.push(receipt.record.recordId);
}

function groupBy<T, K>(list: readonly T[], keyOf: (item: T) => K | null): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of list) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function settleByNumber(invoices: readonly OpenInvoice[], receipts: readonly OpenReceipt[]): void {
  const byNumber = groupBy(invoices, ({ record }) => record.fields.number.trim().toUpperCase());
  for (const receipt of receipts) {
    const words = new Set((receipt.record.fields.remittance ?? '').toUpperCase().split(/[\s,;:，；、()]+/));
    for (const word of words) {
      if (word.length < 3) continue;
      for (const invoice of byNumber.get(word) ?? []) settle(invoice, receipt);
    }
  }
}

/** Newest first, so that the oldest is taken off the end. */
function openByKey(
  invoices: readonly OpenInvoice[],
  keyOf: (invoice: OpenInvoice) => string,
): ReadonlyMap<string, OpenInvoice[]> {
  return groupBy(invoices.toReversed(), (invoice) => (invoice.open > 0 ? keyOf(invoice) : null));
}

/** Receipts of exactly an open amount: of the same party, or of no named party. */
function settleByAmount(invoices: readonly OpenInvoice[], receipts: readonly OpenReceipt[]): void {
  const ofParty = openByKey(invoices, ({ party, open }) => `${open} ${party}`);
  for (const receipt of receipts) {
    if (receipt.party === null || receipt.left === 0) continue;
    settleLast(ofParty.get(`${receipt.left} ${receipt.party}`), receipt);
  }
  const ofAnyone = openByKey(invoices, ({ open }) => String(open));
  for (const receipt of receipts) {
    if (receipt.party === null && receipt.left > 0) settleLast(ofAnyone.get(String(receipt.left)), receipt);
  }
}

/** Settles the queue's oldest invoice; returns whether the receipt paid anything. */
function settleLast(queue: OpenInvoice[] | undefined, receipt: OpenReceipt): boolean {
  const invoice = queue?.at(-1);
  if (!queue || !invoice) return false;
  const before = receipt.left;
  settle(invoice, receipt);
  if (invoice.open === 0) queue.pop();
  return receipt.left < before;
}

function settleByParty(invoices: readonly OpenInvoice[], receipts: readonly OpenReceipt[]): void {
  const open = openByKey(invoices, ({ party }) => party);
  for (const receipt of receipts) {
    const queue = receipt.party === null ? undefined : open.get(receipt.party);
    while (receipt.left > 0 && settleLast(queue, receipt));
  }
}

function byDate(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Receipts of others than the applicant, oldest first, with the party an invoice would name. */
function receiptsOf(view: CaseView, invoices: readonly OpenInvoice[]): OpenReceipt[] {
  const { keyOf } = partiesOf(view);
  const names = new Map<string, string>();
  const resolved = (name: string): string => {
    const key = names.get(name) ?? keyOf(name);
    names.set(name, key);
    return key;
  };
  // An invoice may name its party by id where the bank knows only the name.
  const byName = new Map(invoices.map(({ record, party }) => [resolved(record.fields.counterparty_name), party]));
  return where(outsideTransactions(view), ({ amount }) => amount > 0)
    .records.toSorted((a, b) => byDate(a.fields.booking_date, b.fields.booking_date))
    .map((record) => {
      const name = record.fields.counterparty_name;
      const key = name === null ? null : resolved(name);
      return { record, party: key === null ? null : (byName.get(key) ?? key), left: record.fields.amount };
    });
}

/** Payments of the case's sales invoices; null without bank transactions. */
export const paymentsOf: (view: CaseView) => Payments | null = oncePerView((view) => {
  const coverage = bankCoverage(view);
  if (!coverage) return null;
  const partyOf = invoiceParty(view);
  const selection = where(
    allInvoices(view, 'sale'),
    ({ status, gross, issue_date: issued }) => status === 'normal' && gross > 0 && issued >= coverage.from,
  );
  const invoices: OpenInvoice[] = selection.records
    .toSorted((a, b) => byDate(a.fields.issue_date, b.fields.issue_date))
    .map((record) => ({ record, party: partyOf(record.fields), open: record.fields.gross, receiptIds: [] }));
  const receipts = receiptsOf(view, invoices);
  settleByNumber(invoices, receipts);
  settleByAmount(invoices, receipts);
  settleByParty(invoices, receipts);
  const payments = invoices.map(({ record, open, receiptIds }) => ({
    invoice: record,
    paid: record.fields.gross - open,
    receiptIds,
  }));
  return { payments, invoices: selection };
});
