/** Invoices of a case by direction, and the order in which they are matched. */
import type { CaseView } from '#electron/case-view/case-view.ts';
import { recordsOf, type Selection, where } from '#electron/case-view/records.ts';
import type { EvidenceRecord, RecordFields } from '#shared/domain/record-sets.ts';
import { inOrderOf } from './order.ts';

export type Invoice = EvidenceRecord<'invoice'>;

/** All sales or purchase invoices up to the view's date, void ones included. */
export function allInvoices(view: CaseView, direction: RecordFields<'invoice'>['direction']): Selection<'invoice'> {
  return where(recordsOf(view, 'invoice'), (invoice) => invoice.direction === direction);
}

/** By issue, then by what they say, so that the order of records decides nothing. */
export function invoicesInTime(invoices: readonly Invoice[]): Invoice[] {
  return inOrderOf(invoices, ({ fields }) => [
    fields.issue_date,
    fields.due_date,
    fields.number,
    fields.counterparty_name,
    fields.gross,
  ]);
}
