/** Sales and purchase invoices of the last twelve months, as they count. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { lastMonths, oncePerView, type Selection, where, within } from '#electron/case-view/records.ts';
import { type Division, divide } from '#electron/indicators/basis/concentration.ts';
import { invoiceAmount } from '#electron/indicators/flows.ts';
import { counterpartiesOf } from '#electron/matching/counterparties.ts';
import { allInvoices } from '#electron/matching/invoices.ts';
import type { RecordFields } from '#shared/domain/record-sets.ts';
import { sentence } from '#shared/text/sentence.ts';

/** Invoices and credit notes of the last twelve months that count, void ones left out. */
export function countedInvoices(view: CaseView, direction: RecordFields<'invoice'>['direction']): Selection<'invoice'> {
  return where(within(allInvoices(view, direction), lastMonths(view, 12)), (invoice) => invoice.status !== 'void');
}

/** Net sales of the last twelve months by buyer. */
export const salesByBuyer: (view: CaseView) => Division<'invoice'> = oncePerView((view) =>
  divide(
    sentence('operand.invoiced-sales'),
    countedInvoices(view, 'sale'),
    counterpartiesOf(view).ofInvoice,
    invoiceAmount,
  ),
);

/** Net purchases of the last twelve months by supplier. */
export const purchasesBySupplier: (view: CaseView) => Division<'invoice'> = oncePerView((view) =>
  divide(
    sentence('operand.invoiced-purchases'),
    countedInvoices(view, 'purchase'),
    counterpartiesOf(view).ofInvoice,
    invoiceAmount,
  ),
);
