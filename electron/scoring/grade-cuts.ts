/** Where the master scale cuts the integer score: exact thresholds, by integer arithmetic alone. */
import type { Grade } from '#shared/domain/grades.ts';
import type { MasterScale, Scaling } from './model.ts';

const MILLION = 1_000_000;

export interface GradeCut {
  readonly grade: Grade;
  readonly pdUpTo: number;
  /** Smallest integer score that earns the grade; null for C (every lower score) and D (default, never by score). */
  readonly pointsFrom: number | null;
}

/** Whether a PD is a whole number of millionths, which is what the exact comparison needs. */
export function isPartsPerMillion(pd: number): boolean {
  return Math.round(pd * MILLION) / MILLION === pd;
}

/**
 * Whether the PD at an integer score is at most `millionths`/10⁶, decided exactly.
 * PD = 1/(1+odds), odds = referenceOdds·2^((score−referenceScore)/pdo), so PD ≤ m/10⁶ means
 * referenceOdds^pdo · 2^(score−referenceScore) · m^pdo ≥ (10⁶−m)^pdo: integers on both sides.
 */
export function pdIsAtMost(scaling: Scaling, score: number, millionths: number): boolean {
  const exponent = BigInt(scaling.pdo);
  const shift = score - scaling.referenceScore;
  const left = (BigInt(scaling.referenceOdds) * BigInt(millionths)) ** exponent;
  const right = BigInt(MILLION - millionths) ** exponent;
  return shift >= 0 ? left << BigInt(shift) >= right : left >= right << BigInt(-shift);
}

/** Cuts by master scale, with the scaling they were made for. */
const known = new WeakMap<MasterScale, { readonly scaling: Scaling; readonly cuts: readonly GradeCut[] }>();

/** The cuts of a master scale, best grade first. */
export function gradeCuts(scaling: Scaling, masterScale: MasterScale): readonly GradeCut[] {
  const found = known.get(masterScale);
  if (found?.scaling === scaling) return found.cuts;
  const cuts = makeCuts(scaling, masterScale);
  known.set(masterScale, { scaling, cuts });
  return cuts;
}

function makeCuts(scaling: Scaling, masterScale: MasterScale): GradeCut[] {
  return masterScale.map(({ grade, pdUpTo }) => ({
    grade,
    pdUpTo,
    pointsFrom: grade === 'C' || grade === 'D' ? null : smallestScore(scaling, Math.round(pdUpTo * MILLION)),
  }));
}

/** The grade of an integer score. Never D: default is an event, not a score. */
export function gradeOfScore(cuts: readonly GradeCut[], score: number): Grade {
  return cuts.find((cut) => cut.pointsFrom !== null && score >= cut.pointsFrom)?.grade ?? 'C';
}

/** Starts from a floating estimate and settles it by exact comparisons. */
function smallestScore(scaling: Scaling, millionths: number): number {
  const odds = (MILLION - millionths) / millionths;
  let score = Math.round(scaling.referenceScore + scaling.pdo * Math.log2(odds / scaling.referenceOdds));
  while (pdIsAtMost(scaling, score - 1, millionths)) score -= 1;
  while (!pdIsAtMost(scaling, score, millionths)) score += 1;
  return score;
}
