/** Paths that are found: they reach what they say, stay within bounds, hold nothing superfluous, and are the same every time. */
import { describe, expect, test } from 'vitest';
import { assess, assessAsReliable } from '#electron/assessment/assess.ts';
import { verifiedViewOf } from '#electron/authenticity/verified-view.ts';
import type { CaseView } from '#electron/case-view/case-view.ts';
import { canonicalJson } from '#electron/ground/canonical.ts';
import { changedView, evaluatorOf, isFeasible } from '#electron/path/evaluate.ts';
import { findPath } from '#electron/path/find-path.ts';
import type { ModelDocument } from '#electron/scoring/model.ts';
import { NOTHING_ELSEWHERE } from '#shared/domain/elsewhere.ts';
import { GRADES, gradeRank } from '#shared/domain/grades.ts';
import { type Path, pathSchema, type TargetGrade } from '#shared/domain/path.ts';
import { english } from '#test/support/saying.ts';
import { richEvidence, statement, viewOf } from '../indicators/case-view.ts';
import { sampleModel } from '../scoring/sample-model.ts';
import { BASIS, basisOf, bentView, groundOf, sampleView } from './path-ground.ts';

function pathOf(view: CaseView, target: TargetGrade): Path {
  return findPath(view, BASIS, NOTHING_ELSEWHERE, target);
}

/** The grade so many better than the case's own. */
function better(view: CaseView, by: number): TargetGrade {
  const { grade } = assess(view, BASIS, NOTHING_ELSEWHERE).score;
  return GRADES[Math.max(0, gradeRank(grade) - by)] as TargetGrade;
}

function amountsOf(view: CaseView, { changes }: Path) {
  const ground = groundOf(view);
  const amounts = ground.levers.map(({ lever, means }) => {
    const change = changes.find((each) => each.lever === lever.id);
    return change === undefined ? 0 : (change.amount ?? means.most);
  });
  return { ground, amounts };
}

describe.each([
  [8, 1],
  [9, 1],
  [48, 1],
  [22, 1],
  [35, 1],
  [97, 1],
  [185, 2],
])('sample case %i, %i better', (index, by) => {
  const view = sampleView(index);
  const path = pathOf(view, better(view, by));
  const { ground, amounts } = amountsOf(view, path);

  test('reaches the grade, and an assessment of the changed case earns it', () => {
    expect(pathSchema.parse(path)).toEqual(path);
    expect(path.outcome).toBe('reached');
    expect(path.after.points).toBeGreaterThanOrEqual(path.pointsNeeded);
    const changed = changedView(ground, ground.position.declared, amounts);
    const { score } = assessAsReliable(changed, BASIS, ground.reliability);
    expect(gradeRank(score.grade)).toBeLessThanOrEqual(gradeRank(path.target));
  });

  test('stays within the bounds and keeps cash', () => {
    expect(isFeasible(ground, amounts)).toBe(true);
    for (const { amount, most } of path.changes) if (amount !== null) expect(amount).toBeLessThanOrEqual(most ?? 0);
  });

  test('needs every one of its changes, and all of each amount', () => {
    const { score } = evaluatorOf(ground);
    const fails = (lever: number, amount: number) => {
      const less = amounts.map((each, at) => (at === lever ? amount : each));
      return !isFeasible(ground, less) || score(less).points < path.pointsNeeded;
    };
    for (const [lever, amount] of amounts.entries()) {
      if (amount === 0) continue;
      expect(fails(lever, 0), ground.levers[lever]?.lever.id).toBe(true);
      if (ground.levers[lever]?.means.whole === false) expect(fails(lever, amount - path.search.step)).toBe(true);
    }
  });

  test('is the same, byte for byte, when asked again', () => {
    expect(canonicalJson(pathOf(view, path.target))).toBe(canonicalJson(path));
  });

  test('tells lines that go from one change to the next', () => {
    const last = new Map<string, unknown>();
    for (const { touches } of path.changes) {
      for (const { line, from, to } of touches) {
        if (line === null) continue;
        if (last.has(line)) expect(from, line).toBe(last.get(line));
        last.set(line, to);
      }
    }
  });
});

test('a grade the levers do not reach is said not to be reached, with the best that is', () => {
  const path = pathOf(sampleView(69), 'A');
  expect(path.outcome).toBe('not-reached');
  expect(path.after.points).toBeGreaterThan(path.before.points);
  expect(path.after.points).toBeLessThan(path.pointsNeeded);
});

test('a borrower in default has no path: what lifts the score cures no default', () => {
  const late = { lender: 'Bank A', type: 'loan', balance: 900_000_00, days_past_due: 120 };
  const path = pathOf(viewOf({ ...richEvidence(), credit_facility: [late] }), 'BBB');
  expect(path).toMatchObject({
    outcome: 'in-default',
    changes: [],
    before: { grade: 'D', pd: 1 },
    after: { grade: 'D' },
  });
});

test('a grade the case already has needs nothing', () => {
  const path = pathOf(sampleView(8), 'BBB');
  expect(path).toMatchObject({ outcome: 'already-there', changes: [], indicators: [], after: path.before });
});

test('the search is bounded', () => {
  for (const [index, target] of [
    [1, 'AAA'],
    [48, 'B'],
  ] as const) {
    // The bound is looked at before each new direction; one direction takes a few hundred at most.
    expect(pathOf(sampleView(index), target).search.evaluations).toBeLessThan(3000);
  }
});

test('missing evidence is told as an interval and never counted', () => {
  const view = sampleView(17);
  expect(view.evidence.statement_line).toHaveLength(0);
  const path = pathOf(view, 'BBB');
  expect(path.after.points).toBe(path.before.points);
  const statements = path.evidence.find(({ indicators }) =>
    indicators.some((name) => english(name) === 'Current ratio'),
  );
  expect(english(statements?.missing)).toContain('balance sheet');
  expect(statements?.pointsLow).toBeLessThan(0);
  expect(statements?.pointsHigh).toBeGreaterThan(0);
});

test('where documents contradict what was declared, the changed case is verified again before a grade is claimed', () => {
  const views = Array.from({ length: 12 }, (_, pattern) => bentView(pattern, pattern));
  const contradicted = views.filter((view) => verifiedViewOf(view).view !== view);
  expect(contradicted.length).toBeGreaterThan(2);
  for (const view of contradicted) {
    const path = pathOf(view, better(view, 1));
    if (path.outcome !== 'reached') continue;
    const { ground, amounts } = amountsOf(view, path);
    const changed = changedView(ground, ground.position.declared, amounts);
    const { score } = assessAsReliable(changed, BASIS, ground.reliability);
    expect(score.points).toBeGreaterThanOrEqual(path.pointsNeeded);
  }
});

describe('by hand', () => {
  /** One input: 20 points less from liabilities of half the assets on. 615 points are the least of BBB. */
  const model: ModelDocument = {
    ...sampleModel(),
    basePoints: 615,
    inputs: [
      {
        kind: 'numeric',
        indicator: 'debt_to_assets',
        group: 'financial',
        unit: 'ratio',
        direction: 'higher-is-riskier',
        origin: 'expert judgement',
        bins: [
          { below: 0.5, points: 0, share: 1 },
          { below: null, points: -20, share: 0 },
        ],
        missing: { points: -20, share: 0 },
        notMeaningful: { points: -20, share: 0 },
      },
    ],
  };
  /** Assets 1,000, liabilities 600, equity 400; how much of it is cash and short-term debt varies. */
  const sheet = (cash: number, debt: number) =>
    viewOf({
      statement_line: statement(2025, {
        cash,
        ppe_net: 1000 - cash,
        total_assets: 1000,
        current_assets: cash,
        short_term_debt: debt,
        other_current_liabilities: 600 - debt,
        current_liabilities: 600,
        total_liabilities: 600,
        paid_in_capital: 400,
        equity: 400,
      }),
    });

  test('(600 − x) ÷ (1,000 − x) < ½ from x = 201 on: repaid from cash, at 0.3 × 201 ÷ 1,000 + 0.01', () => {
    const path = findPath(sheet(300, 250), basisOf(model), NOTHING_ELSEWHERE, 'BBB');
    expect(path).toMatchObject({
      outcome: 'reached',
      before: { points: 595, grade: 'BB' },
      after: { points: 615, grade: 'BBB' },
      changes: [{ lever: 'repay_short_term_debt', amount: 201_00 }],
      indicators: [{ indicator: 'debt_to_assets', before: { value: 0.6 }, after: { value: 399 / 799 } }],
    });
    expect(path.search.effort).toBeCloseTo(0.0703, 12);
    expect(path.changes[0]?.touches.map(({ what, from, to }) => [english(what), from, to])).toEqual([
      ['cash', 300_00, 99_00],
      ['short-term debt', 250_00, 49_00],
    ]);
  });

  test('600 ÷ (1,000 + x) < ½ from x = 201 on: paid in as equity where there is no debt to repay', () => {
    // Half of the equity, 200, is not enough; a larger equity is.
    const path = findPath(sheet(300, 0), basisOf(model), NOTHING_ELSEWHERE, 'BBB');
    expect(path).toMatchObject({ outcome: 'not-reached', after: { points: 595 }, changes: [] });
    const view = viewOf({
      statement_line: statement(2025, {
        cash: 300,
        total_assets: 1000,
        current_liabilities: 550,
        total_liabilities: 550,
        paid_in_capital: 450,
        equity: 450,
      }),
    });
    // 550 ÷ (1,000 + x) < ½ from x = 101 on.
    expect(findPath(view, basisOf(model), NOTHING_ELSEWHERE, 'BBB')).toMatchObject({
      outcome: 'reached',
      changes: [{ lever: 'new_equity', amount: 101_00 }],
    });
  });
});
