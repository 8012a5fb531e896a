/** Voided sales invoices that were paid: what money came in for was sold, whatever the list says afterwards. */
import type { CaseView } from '#electron/case-view/case-view.ts';
import { oncePerView } from '#electron/case-view/records.ts';
import { daysBetween } from '#shared/domain/dates.ts';
import type { EvidenceRecord } from '#shared/domain/record-sets.ts';
import { collectionOf } from './collected.ts';
import { nameKey } from './names.ts';
import { inOrderOf } from './order.ts';

type Invoice = EvidenceRecord<'invoice'>;

function withNormal(view: CaseView, isNormal: (invoice: Invoice) => boolean): CaseView {
  const invoice = view.evidence.invoice.map((record) =>
    isNormal(record) ? { ...record, fields: { ...record.fields, status: 'normal' as const } } : record,
  );
  return { ...view, evidence: { ...view.evidence, invoice } };
}

/** An invoice that was taken back is written anew within so many days (expert judgement). */
const WRITTEN_ANEW_DAYS = 7;

/**
 * Voids that were written anew: the same buyer, the same amount, on the same day or in the days after. What
 * was paid then belongs to the new invoice. Each new one stands for one void.
 */
function writtenAnew(invoices: readonly Invoice[]): ReadonlySet<number> {
  const keyOf = ({ fields }: Invoice): string => `${nameKey(fields.counterparty_name)} ${fields.gross}`;
  const sales = inOrderOf(
    invoices.filter(({ fields }) => fields.direction === 'sale'),
    ({ fields }) => [fields.issue_date, fields.number],
  );
  const standing = Map.groupBy(
    sales.filter(({ fields }) => fields.status === 'normal'),
    keyOf,
  );
  const anew = new Set<number>();
  for (const taken of sales.filter(({ fields }) => fields.status === 'void')) {
    const candidates = standing.get(keyOf(taken)) ?? [];
    const at = candidates.findIndex(({ fields }) => {
      const days = daysBetween(taken.fields.issue_date, fields.issue_date);
      return days >= 0 && days <= WRITTEN_ANEW_DAYS;
    });
    if (at < 0) continue;
    candidates.splice(at, 1);
    anew.add(taken.recordId);
  }
  return anew;
}

/**
 * The view with paid voids as the sales they were; the view itself where there are none. Taking back an
 * invoice that was paid must not make the others look better paid, or its buyer smaller.
 */
export const withPaidVoidsSold: (view: CaseView) => CaseView = oncePerView((view) => {
  const anew = writtenAnew(view.evidence.invoice);
  const isVoidSale = ({ recordId, fields }: Invoice) =>
    fields.status === 'void' && fields.direction === 'sale' && !anew.has(recordId);
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
