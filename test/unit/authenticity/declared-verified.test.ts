/** Whatever the documents change, the score knows of: no indicator moves with the verified amounts unseen. */
import { describe, expect, it } from 'vitest';
import { declaredVsVerified } from '#electron/authenticity/declared-verified.ts';
import { verifiedViewOf } from '#electron/authenticity/verified-view.ts';
import { computeIndicators, INDICATORS } from '#electron/indicators/catalogue.ts';
import { generateApplicant } from '#electron/sample/applicant.ts';
import { ghostPayroll } from '#electron/sample/patterns/dishonest/ghost-payroll.ts';
import { hiddenDebt } from '#electron/sample/patterns/dishonest/hidden-debt.ts';
import { inflatedRevenue } from '#electron/sample/patterns/dishonest/inflated-revenue.ts';
import { viewOfDraft } from '#electron/sample/patterns/draft.ts';
import { honestDraft } from '#electron/sample/patterns/noise/honest.ts';
import type { Pattern } from '#electron/sample/patterns/pattern.ts';
import { randomStream } from '#electron/sample/random.ts';

/** Patterns that change what the documents support. */
const CHANGING = { revenue: inflatedRevenue, debt: hiddenDebt, payroll: ghostPayroll };

function bentViews(pattern: Pattern) {
  return [1, 2, 3, 4].map((index) => {
    const { draft, contact } = honestDraft(generateApplicant(5, index, '2026-06-30'), 5);
    pattern.apply(draft, randomStream(5, index, 'declared'), contact);
    const { currency } = draft.base.application;
    const given = { guarantor: draft.base.applicant.legalName, beneficiary: 'Zeta Ltd', amount: 5_000_00, currency };
    draft.evidence.guarantee.push({ ...given, kind: 'joint' });
    return viewOfDraft(draft);
  });
}

describe.each(Object.entries(CHANGING))('unsupported %s', (part, pattern) => {
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

  it('moves every indicator that says it rests on it', () => {
    const moved = new Set(
      bentViews(pattern).flatMap((view) => {
        const verified = new Map(
          computeIndicators(verifiedViewOf(view).view).map((each) => [each.indicator, each.value]),
        );
        return computeIndicators(view).flatMap(({ indicator, value }) =>
          verified.get(indicator) === value ? [] : [indicator],
        );
      }),
    );
    const resting = INDICATORS.filter(({ restsOn }) => restsOn.verified?.some((each) => each === part));
    expect(resting.map(({ indicator }) => indicator).filter((indicator) => !moved.has(indicator))).toEqual([]);
  });
});
