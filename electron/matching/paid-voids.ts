/** Voided sales invoices that were paid: what money came in for was sold, whatever the list says afterwards. */
import type { CaseView } from '#electron/case-view/case-view.ts';
import { oncePerView } from '#electron/case-view/records.ts';
import type { EvidenceRecord } from '#shared/domain/record-sets.ts';
import { collectionOf } from './collected.ts';

type Invoice = EvidenceRecord<'invoice'>;

function withNormal(view: CaseView, isNormal: (invoice: Invoice) => boolean): CaseView {
  const invoice = view.evidence.invoice.map((record) =>
    isNormal(record) ? { ...record, fields: { ...record.fields, status: 'normal' as const } } : record,
  );
  return { ...view, evidence: { ...view.evidence, invoice } };
}

/**
 * The view with paid voids as the sales they were; the view itself where there are none. Taking back an
 * invoice that was paid must not make the others look better paid, or its buyer smaller.
 */
export const withPaidVoidsSold: (view: CaseView) => CaseView = oncePerView((view) => {
  const isVoidSale = ({ fields }: Invoice) => fields.status === 'void' && fields.direction === 'sale';
  const voids = new Set(view.evidence.invoice.filter(isVoidSale).map(({ recordId }) => recordId));
  if (voids.size === 0) return view;
  const collected = collectionOf(withNormal(view, isVoidSale))?.invoices ?? [];
  const paid = new Set(
    collected
      .filter(({ invoice, claim, paid: received }) => voids.has(invoice.recordId) && claim > 0 && received >= claim)
      .map(({ invoice }) => invoice.recordId),
  );
  return paid.size === 0 ? view : withNormal(view, ({ recordId }) => paid.has(recordId));
});
