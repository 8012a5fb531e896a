/** T3: whether sales invoices were paid, and buyers that never pay. */
import type { CaseView } from '#electron/case-view/case-view.ts';
import {
  type CollectedInvoice,
  collectionOf,
  LONG_DUE_DAYS,
  longDueOf,
  type Received,
  receivedFor,
} from '#electron/matching/collected.ts';
import { sentence } from '#shared/text/sentence.ts';
import { type AuthenticityTest, type Check, figure, money, row, severityFrom } from '../finding.ts';

/** Unpaid share of the seasoned invoices, and share of sales to buyers that never paid (expert judgement). */
const UNPAID_FLOORS = [0.2, 0.35, 0.55] as const;
const NEVER_PAID_FLOORS = [0.05, 0.1, 0.2] as const;
/** A buyer never paid when at least so many of its seasoned invoices brought less than this share. */
const LEAST_INVOICES = 2;
const PAID_AT_LEAST = 0.1;

function recordsOfInvoices(invoices: readonly CollectedInvoice[]) {
  return invoices.map(({ invoice }) => invoice);
}

function paidShare(view: CaseView, { invoices: seasoned, claim, paid }: Received): Check {
  const unpaid = seasoned.filter(({ open }) => open > 0);
  const share = paid / claim;
  return {
    severity: severityFrom(1 - share, UNPAID_FLOORS),
    gap: sentence('receipts.paid', {
      claim: money(view, claim),
      days: LONG_DUE_DAYS,
      paid: money(view, paid),
      share,
      short: unpaid.length,
      count: seasoned.length,
    }),
    evidence: [
      ...row('invoice', recordsOfInvoices(unpaid), sentence('receipts.unpaid-rows')),
      ...row(
        'bank_transaction',
        seasoned.flatMap(({ receipts }) => receipts),
        sentence('receipts.matched-rows'),
      ),
    ],
    figures: [
      figure('long-due-invoices', claim, 'money'),
      figure('received-for-long-due', paid, 'money'),
      figure('paid-share', share, 'share'),
    ],
  };
}

function byBuyer(invoices: readonly CollectedInvoice[]): ReadonlyMap<string, CollectedInvoice[]> {
  const buyers = new Map<string, CollectedInvoice[]>();
  for (const each of invoices) {
    const list = buyers.get(each.buyer);
    if (list) list.push(each);
    else buyers.set(each.buyer, [each]);
  }
  return buyers;
}

function neverPaying(view: CaseView, { invoices: seasoned, claim: total }: Received): Check {
  const buyers = [...byBuyer(seasoned).values()].filter((invoices) => {
    const { claim, paid } = receivedFor(invoices);
    return invoices.length >= LEAST_INVOICES && paid < claim * PAID_AT_LEAST;
  });
  const invoices = buyers.flat();
  const { claim } = receivedFor(invoices);
  const share = claim / total;
  const names = buyers.map((list) => list[0]?.invoice.fields.counterparty_name ?? '');
  return {
    severity: severityFrom(share, NEVER_PAID_FLOORS),
    gap:
      buyers.length === 0
        ? sentence('receipts.everyone-paid')
        : sentence('receipts.never-paid', { names, claim: money(view, claim), share }),
    evidence: row(
      'invoice',
      recordsOfInvoices(invoices),
      sentence('receipts.never-paid-rows'),
      sentence('finding.names', { names }),
    ),
    figures: [figure('never-paid-share', share, 'share')],
  };
}

/** Fewest and shortest invoices that say anything. */
const LEAST_SEASONED = 5;

/** T3: invoices against receipts, over invoices long due. */
export const invoiceReceipts: AuthenticityTest = {
  test: 'T3',
  groups: ['transactions', 'financial'],
  run: (view) => {
    const collection = collectionOf(view);
    if (!collection) return sentence('finding.no-bank-transactions');
    const longDue = longDueOf(collection);
    if (longDue.invoices.length < LEAST_SEASONED) {
      return sentence('receipts.too-few', { least: LEAST_SEASONED, days: LONG_DUE_DAYS });
    }
    return [paidShare(view, longDue), neverPaying(view, longDue)];
  },
};
