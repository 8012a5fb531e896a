/** The laws of the decision path hold over generated applicants (DOMAIN §16), and each notices a fault planted in it. */
import { describe, expect, it, test } from 'vitest';
import { LAWS, type LawId, tryLaws } from '#electron/sample/laws/laws.ts';
import { DECISION_PATH, type Subject } from '#electron/sample/laws/subject.ts';
import type { Assessment } from '#shared/domain/assessment.ts';
import { GRADES } from '#shared/domain/grades.ts';

test('hold over a few hundred mutations', () => {
  const { laws, mutations, smallest } = tryLaws(7, 20);
  expect(smallest).toEqual([]);
  expect(Object.keys(laws)).toEqual([...LAWS]);
  expect(mutations).toBeGreaterThan(300);
});

test('the same seed tries the same, another seed other cases', () => {
  expect(tryLaws(3, 2, ['L1'])).toEqual(tryLaws(3, 2, ['L1']));
  expect(tryLaws(3, 2, ['L9'])).not.toEqual(tryLaws(4, 2, ['L9']));
});

/** The decision path with its assessment bent. */
const bent = (bend: (assessment: Assessment, view: Parameters<Subject['assess']>[0]) => Assessment): Subject => ({
  ...DECISION_PATH,
  assess: (view, basis, elsewhere) => bend(DECISION_PATH.assess(view, basis, elsewhere), view),
});
const withPoints = (assessment: Assessment, more: number): Assessment => ({
  ...assessment,
  score: { ...assessment.score, points: assessment.score.points + more },
});
const withLimit = (assessment: Assessment, amount: number): Assessment => ({
  ...assessment,
  limit: { ...assessment.limit, amount },
});
let calls = 0;

const FAULTS: Readonly<Record<LawId, Subject>> = {
  L1: bent((assessment, { evidence }) => withPoints(assessment, 50 * evidence.credit_event.length)),
  L2: bent((assessment, { evidence }) => withLimit(assessment, 9e12 - evidence.statement_line.length)),
  L3: {
    ...DECISION_PATH,
    computePrice: (view, score, ...rest) => ({
      ...DECISION_PATH.computePrice(view, score, ...rest),
      rateBasisPoints: Math.round(1000 - 900 * score.pd),
    }),
  },
  L4: bent((assessment, { evidence }) => withPoints(assessment, evidence.invoice[0]?.fields.gross ?? 0)),
  L5: bent((assessment, { terms }) => withPoints(assessment, terms.amount > 100_000_000 ? 1 : 0)),
  L6: bent((assessment, { evidence }) => withLimit(assessment, 1000 - evidence.collateral.length)),
  L7: bent((assessment) => {
    calls += 1;
    return withPoints(assessment, calls);
  }),
  L8: {
    ...DECISION_PATH,
    computeLimit: (view, score, ...rest) => ({
      ...DECISION_PATH.computeLimit(view, score, ...rest),
      amount: GRADES.indexOf(score.grade),
    }),
  },
  L9: {
    ...DECISION_PATH,
    requiredDecision: (facts, ...rest) => ({
      ...DECISION_PATH.requiredDecision(facts, ...rest),
      required: [{ role: 'approver', level: 'branch', count: facts.amount > 500_000_000 ? 1 : 3 }],
    }),
  },
};

describe('a planted fault', () => {
  it.each(LAWS)('is noticed by %s', (law) => {
    expect(tryLaws(7, 8, [law], FAULTS[law]).laws[law]?.violations).toBeGreaterThan(0);
  });
});
