/** Who lends to the applicant, by the credit report. */
import type { CaseView } from '#electron/case-view/case-view.ts';
import { oncePerView, recordsOf } from '#electron/case-view/records.ts';
import { counterpartiesOf } from './counterparties.ts';

/** Whether a name is a lender's of the credit report. */
export const lendersOf: (view: CaseView) => (name: string) => boolean = oncePerView((view) => {
  const { ofName } = counterpartiesOf(view);
  const lenders = new Set(recordsOf(view, 'credit_facility').records.map(({ fields }) => ofName(fields.lender)));
  return (name) => lenders.has(ofName(name));
});
