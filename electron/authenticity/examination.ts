/** The cross-examination of a case: its tests, reconciled revenue and reliability by group. Pure and deterministic. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { withPaidVoidsSold } from '#electron/matching/paid-voids.ts';
import type { Examination } from '#shared/domain/authenticity.ts';
import type { Elsewhere } from '#shared/domain/elsewhere.ts';
import { isSentence } from '#shared/domain/words.ts';
import { runTests } from './catalogue.ts';
import { reliabilityOf } from './reliability.ts';
import { reconciledRevenueOf } from './revenue/reconcile.ts';

/** Examines a case; `elsewhere` is what other cases hold about the same documents. */
export function examine(given: CaseView, elsewhere: Elsewhere): Examination {
  const view = withPaidVoidsSold(given);
  const tests = runTests(view, elsewhere);
  const revenue = reconciledRevenueOf(view);
  return {
    tests,
    revenue: isSentence(revenue) ? null : revenue,
    noRevenueReason: isSentence(revenue) ? revenue : null,
    reliability: reliabilityOf(view, tests),
  };
}
