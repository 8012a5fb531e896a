/** A case under stress: statements in balance, and the case derived anew by the assessment that counts. */
import { describe, expect, it } from 'vitest';
import { assess } from '#electron/assessment/assess.ts';
import { spreadOf } from '#electron/indicators/statements.ts';
import { brokenIdentities } from '#electron/path/identities.ts';
import { postedLines } from '#electron/path/ledger.ts';
import { generateApplicant } from '#electron/sample/applicant.ts';
import { shippedBasis } from '#electron/sample/laws/subject.ts';
import { draftOf, viewOfDraft } from '#electron/sample/patterns/draft.ts';
import { stressOf } from '#electron/stress/case-stress.ts';
import { postingOfShocks } from '#electron/stress/shocks.ts';
import { NOTHING_ELSEWHERE } from '#shared/domain/elsewhere.ts';
import { NO_SHOCK, type Shocks } from '#shared/domain/stress.ts';

const basis = shippedBasis();
const view = viewOfDraft(draftOf(generateApplicant(101, 1, '2026-06-30')));
const assessment = assess(view, basis, NOTHING_ELSEWHERE);

function under(shocks: Partial<Shocks>) {
  const found = stressOf({ view, basis, assessment, rateBasisPoints: 380 }, { ...NO_SHOCK, ...shocks });
  if (found.reason !== null) throw new Error('the sample case has a full year');
  return found;
}

describe('a case under stress', () => {
  it('is as assessed without a shock', () => {
    const { before, after } = under({});
    expect(after).toEqual(before);
    const { score, limit, price } = assessment;
    expect(before).toMatchObject({ grade: score.grade, limit: limit.amount, rateBasisPoints: price.rateBasisPoints });
  });

  it('derives score, limit and rate anew from the shocked statements', () => {
    const { before, after } = under({ revenue: -0.2, inputPrice: 0.05, receivableDays: 60 });
    expect(after.cover ?? 0).toBeLessThan(before.cover ?? 0);
    expect(after.points).toBeLessThan(before.points);
    expect(after.pd).toBeGreaterThan(before.pd);
    expect(after.limit ?? 0).toBeLessThan(before.limit ?? 0);
    expect(after.rateBasisPoints ?? 0).toBeGreaterThan(before.rateBasisPoints ?? 0);
    expect(after.cash).toBeGreaterThanOrEqual(0);
  });

  it('brings cover to 1 where it says that a shock breaks it', () => {
    for (const { shock, breaksAt } of under({}).shocks) {
      if (breaksAt === null) continue;
      expect(under({ [shock]: breaksAt }).after.cover, shock).toBeCloseTo(1, 9);
    }
  });

  it('keeps every identity of the books', () => {
    const year = spreadOf(view).latestYear;
    if (!year) throw new Error('no year');
    const figures = {
      revenue: 1_234_567,
      variableCost: 765_432,
      fixedCost: 100_000,
      tax: 1,
      capitalExpenditure: 2,
      distributions: 3,
      debt: 400_000,
      service: 50_000,
    };
    const posting = postingOfShocks(
      figures,
      { revenue: -0.137, inputPrice: 0.071, receivableDays: 31, rateBasisPoints: 170 },
      10_000,
    );
    const lines = postedLines(view, year.end, posting);
    const shocked = { ...view, evidence: { ...view.evidence, statement_line: lines } };
    expect(brokenIdentities(view, shocked, year.end)).toEqual([]);
  });

  it('says what a case without a full year lacks', () => {
    const empty = { ...view, evidence: { ...view.evidence, statement_line: [] } };
    const found = stressOf({ view: empty, basis, assessment, rateBasisPoints: null }, NO_SHOCK);
    expect(found).toMatchObject({ reason: { id: 'absence.full-year' } });
  });
});
