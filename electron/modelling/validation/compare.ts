/** How two scorings of the same rows compare: as a whole by DeLong's test, and paired by fold. */
import { DeskError } from '#shared/contract/reply.ts';
import type { Comparison } from '#shared/domain/validation.ts';
import type { Sentence, Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { normalCdf } from '../../ground/numeric/normal.ts';
import { defaultsOf } from '../tables/table.ts';
import { brierOf, logLossOf } from '../training/metrics/accuracy.ts';
import { aucDifference } from '../training/metrics/delong.ts';
import { aucOf, ksOf } from '../training/metrics/discrimination.ts';
import { pickScored, riskOf, type ScoredRows, whyNotRanked } from './figures.ts';
import { deviationOver, meanOver } from './spread.ts';

/** One scoring of the rows: a higher score means less risk. */
export interface Scoring {
  readonly name: string;
  readonly points: Int32Array | Float64Array;
  readonly pd: Float64Array;
}

interface ComparisonRequest {
  readonly sample: Comparison['sample'];
  readonly target: Uint8Array;
  /** Fold of every row, where both scorings were tested on the same folds. */
  readonly folds?: Int32Array | null;
  readonly notes?: readonly Words[];
}

interface PairOfFigures {
  readonly first: number;
  readonly second: number;
  readonly difference: number;
}

function pairOf(first: number, second: number): PairOfFigures {
  return { first, second, difference: first - second };
}

function scoredBy({ points, pd }: Scoring, target: Uint8Array): ScoredRows {
  return { target, points, pd };
}

/** Two-sided p-value of DeLong's test; null where the interval has no width or no rows to stand on. */
function delongP(difference: number, standardError: number): number | null {
  if (difference === 0 && standardError === 0) return 1;
  return standardError > 0 ? 2 * normalCdf(-Math.abs(difference) / standardError) : null;
}

/**
 * Compares two scorings of the same rows. Throws DeskError "invalid-input" where they are of other
 * rows, or where the rows do not hold both outcomes.
 */
export function compareScores(first: Scoring, second: Scoring, request: ComparisonRequest): Comparison {
  const { target, folds = null, sample } = request;
  for (const { name, points, pd } of [first, second]) {
    if (points.length === target.length && pd.length === target.length) continue;
    const words = sentence('validation.other-rows', { name, scored: points.length, rows: target.length });
    throw new DeskError('invalid-input', words);
  }
  const reason = whyNotRanked(target);
  if (reason !== null) throw new DeskError('invalid-input', sentence('validation.not-comparable', { why: reason }));
  const [a, b] = [riskOf(first.points), riskOf(second.points)];
  const { difference, standardError, low, high } = aucDifference(target, a, b);
  const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
  const paired = folds && pairedFolds(scoredBy(first, target), scoredBy(second, target), folds);
  return {
    first: first.name,
    second: second.name,
    rows: target.length,
    defaults: defaultsOf(target),
    sample,
    auc: {
      ...{ first: aucOf(target, a), second: aucOf(target, b), difference },
      ...{ low: finite(low), high: finite(high), p: delongP(difference, standardError) },
    },
    ks: pairOf(ksOf(target, a), ksOf(target, b)),
    brier: pairOf(brierOf(target, first.pd), brierOf(target, second.pd)),
    logLoss: pairOf(logLossOf(target, first.pd), logLossOf(target, second.pd)),
    folds: paired?.folds ?? null,
    notes: [...(request.notes ?? []), ...(paired?.notes ?? [])],
  };
}

type PairedFolds = NonNullable<Comparison['folds']>;

/** Differences first − second by fold, rising; folds without both outcomes are left out and said so. */
function pairedFolds(
  first: ScoredRows,
  second: ScoredRows,
  folds: Int32Array,
): { folds: PairedFolds | null; notes: Sentence[] } {
  const rowsOf = new Map<number, number[]>();
  for (const [row, fold] of folds.entries()) {
    const rows = rowsOf.get(fold) ?? [];
    rows.push(row);
    rowsOf.set(fold, rows);
  }
  const notes: Sentence[] = [];
  const each: PairedFolds['each'] = [];
  for (const [fold, rows] of [...rowsOf].sort(([a], [b]) => a - b)) {
    const [own, other] = [pickScored(first, rows), pickScored(second, rows)];
    const reason = whyNotRanked(own.target);
    if (reason !== null) {
      notes.push(sentence('validation.fold-left-out', { fold, why: reason }));
      continue;
    }
    each.push({
      fold,
      auc: aucOf(own.target, riskOf(own.points)) - aucOf(other.target, riskOf(other.points)),
      brier: brierOf(own.target, own.pd) - brierOf(other.target, other.pd),
      logLoss: logLossOf(own.target, own.pd) - logLossOf(other.target, other.pd),
    });
  }
  if (each.length === 0) return { folds: null, notes };
  const over = (summary: (values: readonly number[]) => number): PairedFolds['mean'] => ({
    auc: summary(each.map(({ auc }) => auc)),
    brier: summary(each.map(({ brier }) => brier)),
    logLoss: summary(each.map(({ logLoss }) => logLoss)),
  });
  return { folds: { each, mean: over(meanOver), deviation: over(deviationOver) }, notes };
}
