/** Whatever the documents change, the score knows of: no indicator moves with the verified amounts unseen. */
import { describe, expect, it } from 'vitest';
import { declaredVsVerified } from '#electron/authenticity/declared-verified.ts';
import { verifiedViewOf } from '#electron/authenticity/verified-view.ts';
import { computeIndicators } from '#electron/indicators/catalogue.ts';
import { generateApplicant } from '#electron/sample/applicant.ts';
import { ghostPayroll } from '#electron/sample/patterns/dishonest/ghost-payroll.ts';
import { hiddenDebt } from '#electron/sample/patterns/dishonest/hidden-debt.ts';
import { inflatedRevenue } from '#electron/sample/patterns/dishonest/inflated-revenue.ts';
import { viewOfDraft } from '#electron/sample/patterns/draft.ts';
import { honestDraft } from '#electron/sample/patterns/noise/honest.ts';
import type { Pattern } from '#electron/sample/patterns/pattern.ts';
import { randomStream } from '#electron/sample/random.ts';

/** Patterns that change what the documents support. */
const CHANGING = { 'inflated revenue': inflatedRevenue, 'hidden debt': hiddenDebt, 'ghost payroll': ghostPayroll };

function bentViews(pattern: Pattern) {
  return [1, 2, 3, 4].map((index) => {
    const { draft, contact } = honestDraft(generateApplicant(5, index, '2026-06-30'), 5);
    pattern.apply(draft, randomStream(5, index, 'declared'), contact);
    return viewOfDraft(draft);
  });
}

describe.each(Object.entries(CHANGING))('%s', (_, pattern) => {
  it('moves no indicator that is not set beside its verified value', () => {
    const views = bentViews(pattern);
    expect(views.some((view) => verifiedViewOf(view).view !== view)).toBe(true);
    for (const view of views) {
      const declared = computeIndicators(view);
      const known = new Set(declaredVsVerified(view, declared).map(({ indicator }) => indicator));
      const verified = new Map(
        computeIndicators(verifiedViewOf(view).view).map((value) => [value.indicator, value.value]),
      );
      const unseen = declared
        .filter(({ indicator, value }) => verified.get(indicator) !== value && !known.has(indicator))
        .map(({ indicator }) => indicator);
      expect(unseen).toEqual([]);
    }
  });
});
