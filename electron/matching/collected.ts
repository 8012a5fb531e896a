/**
 * Which receipts paid which sales invoices: the one answer under indicators and cross-checks alike.
 * All of them count the same invoices (normal sales, issued since the bank statements begin), the same
 * claims (gross less the credit notes that refer to them) and the same receipts.
 */
import type { CaseView } from '#electron/case-view/case-view.ts';
import { oncePerView, only, type Selection, where } from '#electron/case-view/records.ts';
import { median } from '#electron/ground/numeric/statistics.ts';
import { addDays, daysBetween, type IsoDate } from '#shared/domain/dates.ts';
import { type BankRecord, bankCoverage, outsideTransactions, transactionsInTime } from './bank.ts';
import { counterpartiesOf } from './counterparties.ts';
import { allInvoices, type Invoice, invoicesInTime } from './invoices.ts';
import { match } from './match.ts';
import { normalizeReference } from './references.ts';

export interface CollectedInvoice {
  readonly invoice: Invoice;
  /** Key of the buyer, by its name: a bank knows no other. */
  readonly buyer: string;
  /** Gross less the credit notes that refer to it: what was received, what banks kept, and what is open. */
  readonly claim: number;
  readonly paid: number;
  readonly open: number;
  readonly receipts: readonly BankRecord[];
  /** When it should have been paid: as stated, else after the usual time. */
  readonly due: IsoDate;
}

export interface Collection {
  /** Normal sales invoices issued since the bank statements begin, oldest first. */
  readonly invoices: readonly CollectedInvoice[];
  /** The same invoices and all receipts they were matched with, as selections. */
  readonly sales: Selection<'invoice'>;
  readonly inflows: Selection<'bank_transaction'>;
  /** Last day of the bank statements: what was not paid by then may have been since. */
  readonly bankEnd: IsoDate;
  /** Median days from issue to receipt; null without receipts. */
  readonly medianDays: number | null;
}

/** An invoice without a due date is taken as due after this many days (expert judgement). */
const USUAL_TERMS_DAYS = 60;
/** An invoice is long due, i.e. late payers should have paid it too, this long after it fell due (expert judgement). */
export const LONG_DUE_DAYS = 60;
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

interface Sold {
  readonly invoice: Invoice;
  readonly buyer: string;
  readonly claim: number;
}

/** Sales with their buyers and what is claimed by each, oldest first. */
function claimsOf(view: CaseView, sales: Selection<'invoice'>): readonly Sold[] {
  const { ofName } = counterpartiesOf(view);
  const credits = creditsByInvoice(where(allInvoices(view, 'sale'), ({ status }) => status === 'credit-note').records);
  return invoicesInTime(sales.records).map((invoice) => ({
    invoice,
    buyer: ofName(invoice.fields.counterparty_name),
    claim: Math.max(0, invoice.fields.gross - (credits.get(normalizeReference(invoice.fields.number)) ?? 0)),
  }));
}

/** Claims and receipts are told by their places in time, so that ties do not go by record ids. */
function matched(view: CaseView, sold: readonly Sold[], inflows: readonly BankRecord[]) {
  const { ofName } = counterpartiesOf(view);
  const claims = sold.map(({ invoice: { fields }, buyer, claim }, id) => ({
    id,
    party: buyer,
    day: daysBetween(EPOCH, fields.issue_date),
    amount: claim,
    reference: fields.number,
  }));
  const settlements = inflows.map(({ fields }, id) => ({
    id,
    party: fields.counterparty_name === null ? null : ofName(fields.counterparty_name),
    day: daysBetween(EPOCH, fields.booking_date),
    amount: fields.amount,
    text: fields.remittance,
  }));
  return match(claims, settlements);
}

/** The case's sales invoices with what paid them; null without bank transactions. */
export const collectionOf: (view: CaseView) => Collection | null = oncePerView((view) => {
  const coverage = bankCoverage(view);
  if (!coverage) return null;
  const sales = where(
    allInvoices(view, 'sale'),
    ({ status, gross, issue_date: issued }) => status === 'normal' && gross > 0 && issued >= coverage.from,
  );
  const sold = claimsOf(view, sales);
  const inflows = where(outsideTransactions(view), ({ amount }) => amount > 0);
  const inTime = transactionsInTime(inflows.records);
  const { links, open } = matched(view, sold, inTime);
  const paid = new Map<number, { amount: number; receipts: Set<BankRecord> }>();
  for (const { claim, settlement, amount } of links) {
    const so = paid.get(claim) ?? { amount: 0, receipts: new Set() };
    const receipt = inTime[settlement];
    paid.set(claim, { amount: so.amount + amount, receipts: receipt ? so.receipts.add(receipt) : so.receipts });
  }
  const invoices = sold.map(({ invoice, buyer, claim }, id) => ({
    invoice,
    buyer,
    claim,
    paid: paid.get(id)?.amount ?? 0,
    open: open.get(id) ?? 0,
    receipts: [...(paid.get(id)?.receipts ?? [])],
    due: invoice.fields.due_date ?? addDays(invoice.fields.issue_date, USUAL_TERMS_DAYS),
  }));
  const delays = invoices.flatMap(({ invoice, receipts }) =>
    receipts.map(({ fields }) => daysBetween(invoice.fields.issue_date, fields.booking_date)),
  );
  const medianDays = delays.length === 0 ? null : median(delays);
  return { invoices, sales, inflows, bankEnd: coverage.to, medianDays };
});

export interface Received {
  readonly invoices: readonly CollectedInvoice[];
  readonly claim: number;
  readonly paid: number;
}

/** What some invoices claim and what was received for them. */
export function receivedFor(invoices: readonly CollectedInvoice[]): Received {
  let [claim, paid] = [0, 0];
  for (const each of invoices) {
    claim += each.claim;
    paid += each.paid;
  }
  return { invoices, claim, paid };
}

/**
 * The invoices that were long due when the bank statements end, with what was received for them: the
 * share of invoices that was paid is the one of these, wherever it is asked for.
 */
export function longDueOf({ invoices, bankEnd }: Collection): Received {
  return receivedFor(invoices.filter(({ due, claim }) => claim > 0 && daysBetween(due, bankEnd) >= LONG_DUE_DAYS));
}

/** The invoices themselves, and the receipts matched with them, as selections. */
export function selectionsOf(
  { sales, inflows }: Collection,
  invoices: readonly CollectedInvoice[],
): { readonly invoices: Selection<'invoice'>; readonly receipts: Selection<'bank_transaction'> } {
  const chosen = new Set(invoices.map(({ invoice }) => invoice));
  const receipts = new Set(invoices.flatMap((each) => each.receipts));
  return {
    invoices: only(
      sales,
      sales.records.filter((record) => chosen.has(record)),
    ),
    receipts: only(
      inflows,
      inflows.records.filter((record) => receipts.has(record)),
    ),
  };
}
