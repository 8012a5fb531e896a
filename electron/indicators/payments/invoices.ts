/** Sales and purchase invoices of the last twelve months, as they count. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { lastMonths, oncePerView, recordsOf, type Selection, where, within } from '#electron/case-view/records.ts';
import { type Division, divide } from '#electron/indicators/basis/concentration.ts';
import { invoiceAmount } from '#electron/indicators/flows.ts';
import { partiesOf } from '#electron/matching/parties.ts';
import type { EvidenceRecord } from '#shared/domain/record-sets.ts';

type Invoice = EvidenceRecord<'invoice'>['fields'];

/** The key of an invoice's other party: its id where stated, else its name. */
export function invoiceParty(view: CaseView): (invoice: Invoice) => string {
  const { keyOf } = partiesOf(view);
  const known = new Map<string, string>();
  return ({ counterparty_id: id, counterparty_name: name }) => {
    const reference = id ?? name;
    const key = known.get(reference) ?? keyOf(reference);
    known.set(reference, key);
    return key;
  };
}

/** All sales or purchase invoices up to the view's date, void ones included. */
export function allInvoices(view: CaseView, direction: Invoice['direction']): Selection<'invoice'> {
  return where(recordsOf(view, 'invoice'), (invoice) => invoice.direction === direction);
}

/** Invoices and credit notes of the last twelve months that count, void ones left out. */
export function countedInvoices(view: CaseView, direction: Invoice['direction']): Selection<'invoice'> {
  return where(within(allInvoices(view, direction), lastMonths(view, 12)), (invoice) => invoice.status !== 'void');
}

/** Net sales of the last twelve months by buyer. */
export const salesByBuyer: (view: CaseView) => Division<'invoice'> = oncePerView((view) =>
  divide('invoiced sales of the last 12 months', countedInvoices(view, 'sale'), invoiceParty(view), invoiceAmount),
);

/** Net purchases of the last twelve months by supplier. */
export const purchasesBySupplier: (view: CaseView) => Division<'invoice'> = oncePerView((view) =>
  divide(
    'invoiced purchases of the last 12 months',
    countedInvoices(view, 'purchase'),
    invoiceParty(view),
    invoiceAmount,
  ),
);
