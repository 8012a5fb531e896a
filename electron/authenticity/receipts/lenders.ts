/** Who lends to the applicant, by the credit report. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { oncePerView, recordsOf } from '#electron/case-view/records.ts';
import { matchingName } from '../../matching/names.ts';

/** Names of the lenders of the credit report, as names are matched. */
export const lenderNames: (view: CaseView) => ReadonlySet<string> = oncePerView(
  (view) => new Set(recordsOf(view, 'credit_facility').records.map(({ fields }) => matchingName(fields.lender))),
);
