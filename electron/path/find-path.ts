/** The path to a better grade, found, confirmed by a full assessment of the changed case, and told. */

import type { AssessmentBasis } from '#electron/assessment/assess.ts';
import { assess, assessAsReliable } from '#electron/assessment/assess.ts';
import type { CaseView } from '#electron/case-view/case-view.ts';
import type { Score } from '#shared/domain/assessment.ts';
import type { Elsewhere } from '#shared/domain/elsewhere.ts';
import { Fault } from '#shared/domain/fault.ts';
import { gradeRank } from '#shared/domain/grades.ts';
import { currencyExponent } from '#shared/domain/money.ts';
import type { Path, TargetGrade } from '#shared/domain/path.ts';
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { gradeCuts } from '../scoring/grade-cuts.ts';
import { changesOf } from './changes.ts';
import { type Amounts, changedView, evaluateInFull, type Ground } from './evaluate.ts';
import { brokenIdentities } from './identities.ts';
import { PATH_JUDGEMENT, PATH_JUDGEMENT_HASH } from './judgement.ts';
import { preparedLevers } from './levers.ts';
import { missingEvidence } from './missing-evidence.ts';
import { movedIndicators } from './moved-indicators.ts';
import { positionOf } from './position.ts';
import { type Found, searchPath } from './search.ts';

/** The coarse step of the search is the power of ten below this share of the total assets. */
const COARSE_SHARE = 1 / 5000;
/** Times the search runs where an assessment of its result does not confirm it. */
const MOST_ATTEMPTS = 3;

function stepsFor({ position }: Ground): { coarse: number; unit: number } {
  const unit = 10 ** currencyExponent(position.declared.currency);
  const power = Math.floor(Math.log10(Math.max(1, (position.scale * COARSE_SHARE) / unit)));
  return { coarse: unit * 10 ** power, unit };
}

interface Confirmed {
  readonly found: Found;
  /** Whether an assessment of the changed case from its evidence on earns the grade. */
  readonly reached: boolean;
}

/**
 * Searches and assesses the changed case from its evidence on. Where that verifies less of it than
 * the search took for verified, the search runs again for as many points more.
 */
function search(ground: Ground, needed: number, pointsOf: (amounts: Amounts) => number): Confirmed {
  let sought = needed;
  for (let attempt = 1; ; attempt += 1) {
    const found = searchPath(ground, sought, stepsFor(ground));
    if (!found.reached) return { found, reached: false };
    const short = needed - pointsOf(found.amounts);
    if (short <= 0) return { found, reached: true };
    // A grade that is not confirmed is not claimed.
    if (attempt === MOST_ATTEMPTS) return { found: nothing(ground, found.evaluations), reached: false };
    sought += short;
  }
}

function assumptionsOf({ position, levers }: Ground, amounts: Amounts): Words[] {
  const isUsed = (index: number) => (amounts[index] ?? 0) > 0;
  const isCured = levers.some(({ lever }, index) => lever.id === 'cure_past_due' && isUsed(index));
  return [
    position.end === null ? sentence('path.made-today') : sentence('path.made-by', { end: position.end }),
    sentence('path.at-book-value'),
    sentence('path.reliability-stays'),
    ...(isCured ? [sentence('path.past-due-stays')] : []),
    ...(position.verified === position.declared ? [] : [sentence('path.on-verified')]),
    sentence('path.expert-judgement'),
  ];
}

function summaryOf({ points, grade, pd }: Score): Path['before'] {
  return { points, grade, pd };
}

/**
 * The smallest set of changes found with which a case would reach a grade. `view`, `basis` and
 * `elsewhere` are those of its assessment; the same ones give the same path, byte for byte. Where the
 * levers do not reach the grade, the result says so and tells the best they reach. Amounts in minor
 * units. Throws Fault when a lever broke an accounting identity, which is a defect.
 */
export function findPath(view: CaseView, basis: AssessmentBasis, elsewhere: Elsewhere, target: TargetGrade): Path {
  const assessment = assess(view, basis, elsewhere);
  const { document: model, hash: modelHash } = basis.model;
  const position = positionOf(view, PATH_JUDGEMENT);
  const levers = preparedLevers(position);
  const { indicators, reliability, score } = assessment;
  const ground: Ground = { position, levers, model, modelHash, indicators, reliability };
  const cut = gradeCuts(model.scaling, model.masterScale).find(({ grade }) => grade === target)?.pointsFrom;
  const needed = cut ?? score.points;
  // What lifts the score cures no default: the path begins when nothing is in default any more.
  const isInDefault = assessment.eligibility.defaults.length > 0;
  const isThere = gradeRank(score.grade) <= gradeRank(target);
  const pointsOf = (amounts: Amounts) =>
    assessAsReliable(changedView(ground, position.declared, amounts), basis, reliability).score.points;
  const { found, reached } =
    isThere || isInDefault ? { found: nothing(ground, 0), reached: true } : search(ground, needed, pointsOf);
  const { amounts } = found;
  const broken = position.end === null ? [] : brokenIn(ground, amounts, position.end);
  if (broken.length > 0) throw new Fault('path.identities-broken', { identities: broken });
  const after = isThere || isInDefault ? { values: [...indicators], score } : evaluateInFull(ground, amounts);
  return {
    caseId: view.caseId,
    asOf: view.asOf,
    currency: view.currency,
    target,
    pointsNeeded: needed,
    outcome: outcomeOf({ isInDefault, isThere, reached }),
    before: summaryOf(score),
    after: summaryOf(after.score),
    changes: changesOf(ground, amounts),
    indicators: movedIndicators({ values: indicators, score }, after),
    open: after.score.reasons.map(({ text, pointsLost }) => ({ text, pointsLost })),
    evidence: missingEvidence(ground, after.values, after.score.points),
    assumptions: assumptionsOf(ground, amounts),
    search: {
      evaluations: found.evaluations,
      step: stepsFor(ground).unit,
      minimum: found.minimum,
      effort: found.effort,
    },
    judgementHash: PATH_JUDGEMENT_HASH,
  };
}

function outcomeOf(found: {
  readonly isInDefault: boolean;
  readonly isThere: boolean;
  readonly reached: boolean;
}): Path['outcome'] {
  if (found.isInDefault) return 'in-default';
  if (found.isThere) return 'already-there';
  return found.reached ? 'reached' : 'not-reached';
}

/** No change at all. */
function nothing({ levers }: Ground, evaluations: number): Found {
  const minimum = evaluations === 0 ? 'proven' : 'best-found';
  return { amounts: levers.map(() => 0), effort: 0, reached: false, evaluations, minimum };
}

function brokenIn(ground: Ground, amounts: Amounts, end: string): string[] {
  const { declared, verified } = ground.position;
  return [declared, verified].flatMap((view) => brokenIdentities(view, changedView(ground, view, amounts), end));
}
