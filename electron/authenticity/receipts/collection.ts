/** Sales invoices matched with the receipts that paid them. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { oncePerView, where } from '#electron/case-view/records.ts';
import { allInvoices } from '#electron/indicators/payments/invoices.ts';
import { bankCoverage, outsideTransactions } from '#electron/matching/bank.ts';
import { addDays, daysBetween, type IsoDate } from '#shared/domain/dates.ts';
import type { EvidenceRecord } from '#shared/domain/record-sets.ts';
import type { Link } from '../../matching/ledger.ts';
import { match } from '../../matching/match.ts';
import { matchingName, partyResolver } from '../../matching/names.ts';
import { normalizeReference } from '../../matching/references.ts';

type Invoice = EvidenceRecord<'invoice'>;
type BankRecord = EvidenceRecord<'bank_transaction'>;

export interface CollectedInvoice {
  readonly invoice: Invoice;
  /** Gross less the credit notes that refer to it. */
  readonly claim: number;
  readonly paid: number;
  readonly receipts: readonly BankRecord[];
  /** When it should have been paid. */
  readonly due: IsoDate;
}

export interface Collection {
  /** Normal sales invoices issued while the bank statements run, in record order. */
  readonly invoices: readonly CollectedInvoice[];
  readonly links: readonly Link[];
  /** Last day of the bank statements. */
  readonly bankEnd: IsoDate;
  /** Median days from issue to receipt, weighted by links; null without links. */
  readonly medianDays: number | null;
}

/** An invoice without a due date is taken as due after this many days (expert judgement). */
const USUAL_TERMS_DAYS = 60;
const EPOCH: IsoDate = '1970-01-01';

/** Credited amounts by the number of the invoice they refer to. */
function creditsByInvoice(notes: readonly Invoice[]): ReadonlyMap<string, number> {
  const credits = new Map<string, number>();
  for (const { fields } of notes) {
    if (fields.references === null) continue;
    const key = normalizeReference(fields.references);
    credits.set(key, (credits.get(key) ?? 0) + Math.abs(fields.gross));
  }
  return credits;
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

function receiptsByInvoice(
  links: readonly Link[],
  bank: ReadonlyMap<number, BankRecord>,
): ReadonlyMap<number, BankRecord[]> {
  const receipts = new Map<number, BankRecord[]>();
  for (const { claim, settlement } of links) {
    const record = bank.get(settlement);
    if (record) receipts.set(claim, [...(receipts.get(claim) ?? []), record]);
  }
  return receipts;
}

interface Sold {
  readonly invoice: Invoice;
  readonly claim: number;
}

/** Normal sales invoices from a day on with what is claimed by each. */
function soldSince(view: CaseView, from: IsoDate): readonly Sold[] {
  const sales = allInvoices(view, 'sale');
  const credits = creditsByInvoice(where(sales, ({ status }) => status === 'credit-note').records);
  return where(
    sales,
    ({ status, gross, issue_date: issued }) => status === 'normal' && gross > 0 && issued >= from,
  ).records.map((invoice) => ({
    invoice,
    claim: Math.max(0, invoice.fields.gross - (credits.get(normalizeReference(invoice.fields.number)) ?? 0)),
  }));
}

function linksBetween(sold: readonly Sold[], inflows: readonly BankRecord[]): readonly Link[] {
  const resolve = partyResolver(sold.map(({ invoice }) => invoice.fields.counterparty_name));
  const partyOf = (name: string) => resolve(name) ?? `other ${matchingName(name)}`;
  const claims = sold.map(({ invoice, claim }) => ({
    id: invoice.recordId,
    party: matchingName(invoice.fields.counterparty_name),
    day: daysBetween(EPOCH, invoice.fields.issue_date),
    amount: claim,
    reference: invoice.fields.number,
  }));
  const settlements = inflows.map(({ recordId, fields }) => ({
    id: recordId,
    party: fields.counterparty_name === null ? null : partyOf(fields.counterparty_name),
    day: daysBetween(EPOCH, fields.booking_date),
    amount: fields.amount,
    text: fields.remittance,
  }));
  return match(claims, settlements).links;
}

/** The case's sales invoices with what paid them; null without bank transactions. */
export const collectionOf: (view: CaseView) => Collection | null = oncePerView((view) => {
  const coverage = bankCoverage(view);
  if (!coverage) return null;
  const sold = soldSince(view, coverage.from);
  const inflows = where(outsideTransactions(view), ({ amount }) => amount > 0).records;
  const links = linksBetween(sold, inflows);
  const receipts = receiptsByInvoice(links, new Map(inflows.map((record) => [record.recordId, record])));
  const paid = new Map<number, number>();
  for (const { claim, amount } of links) paid.set(claim, (paid.get(claim) ?? 0) + amount);
  const invoices = sold.map(({ invoice, claim }) => ({
    invoice,
    claim,
    paid: paid.get(invoice.recordId) ?? 0,
    receipts: receipts.get(invoice.recordId) ?? [],
    due: invoice.fields.due_date ?? addDays(invoice.fields.issue_date, USUAL_TERMS_DAYS),
  }));
  const delays = invoices.flatMap(({ invoice, receipts: received }) =>
    received.map(({ fields }) => daysBetween(invoice.fields.issue_date, fields.booking_date)),
  );
  return { invoices, links, bankEnd: coverage.to, medianDays: median(delays) };
});
