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
import { type AuthenticityTest, type Check, counted, figure, money, percent, row, severityFrom } from '../finding.ts';

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
    sentence:
      `Of ${money(view, claim)} invoiced and at least ${LONG_DUE_DAYS} days overdue by the end of the bank statements, ${money(view, paid)} (${percent(share)}) was received; ${counted(unpaid.length, 'invoice')} of ${seasoned.length} is short.`.replace(
        /(\d+ invoices) of (\d+) is/,
        '$1 of $2 are',
      ),
    evidence: [
      ...row('invoice', recordsOfInvoices(unpaid), 'invoices without full payment'),
      ...row(
        'bank_transaction',
        seasoned.flatMap(({ receipts }) => receipts),
        'receipts matched to the others',
      ),
    ],
    figures: [
      figure('long-due-invoices', 'seasoned sales invoices', claim, 'money'),
      figure('received-for-long-due', 'received for them', paid, 'money'),
      figure('paid-share', 'paid share', share, 'share'),
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
  const names = buyers.map((list) => list[0]?.invoice.fields.counterparty_name ?? '').join(', ');
  return {
    severity: severityFrom(share, NEVER_PAID_FLOORS),
    sentence:
      buyers.length === 0
        ? 'Every buyer with several invoices long due has paid something.'
        : `${counted(buyers.length, 'buyer')} never paid: ${names}, invoiced ${money(view, claim)} (${percent(share)} of what was long due).`,
    evidence: row('invoice', recordsOfInvoices(invoices), 'invoices to buyers that never paid', names),
    figures: [figure('never-paid-share', 'share of buyers that never paid', share, 'share')],
  };
}

/** Fewest and shortest invoices that say anything. */
const LEAST_SEASONED = 5;

/** T3: invoices against receipts, over invoices long due. */
export const invoiceReceipts: AuthenticityTest = {
  test: 'T3',
  title: 'Invoices against receipts',
  groups: ['transactions', 'financial'],
  run: (view) => {
    const collection = collectionOf(view);
    if (!collection) return 'No bank transactions were provided.';
    const longDue = longDueOf(collection);
    if (longDue.invoices.length < LEAST_SEASONED) {
      return `Fewer than ${LEAST_SEASONED} sales invoices were due ${LONG_DUE_DAYS} days before the end of the bank statements.`;
    }
    return [paidShare(view, longDue), neverPaying(view, longDue)];
  },
};
