/** Cross-validation: fold k is scored by the model trained on the others. */
import { DeskError } from '#shared/contract/reply.ts';
import { sentence } from '#shared/text/sentence.ts';
import { type LabelledTable, pickRows, splitByFold } from '../tables/table.ts';
import { partitionsOf } from './boosting/bags.ts';
import type { LearnedModel } from './learned/schema.ts';
import { scoreColumns } from './learned/score-rows.ts';
import { brierOf, logLossOf } from './metrics/accuracy.ts';
import { aucOf, ksOf } from './metrics/discrimination.ts';

export interface FoldFigures {
  readonly auc: number;
  readonly ks: number;
  readonly brier: number;
  readonly logLoss: number;
  /** Time of the fit. */
  readonly seconds: number;
}

interface CrossValidation {
  readonly folds: readonly FoldFigures[];
  readonly mean: FoldFigures;
  /** Points and PD of every row by the model that did not see it. */
  readonly points: Int32Array;
  readonly pd: Float64Array;
}

interface CrossValidationContext {
  /** A clock in milliseconds, for `seconds`. */
  readonly now: () => number;
  /** Told after each fold. */
  readonly onFold?: (fold: number, figures: FoldFigures, model: LearnedModel) => void;
  readonly signal?: AbortSignal;
  /** Folds to test; all of them unless given. Rows of other folds keep 0 points. */
  readonly only?: readonly number[];
}

/** Trains a model on some rows. */
export type TrainMethod = (table: LabelledTable) => Promise<LearnedModel>;

/** Seeded stratified folds 0 … count−1, for a table that brings none. */
export function stratifiedFolds(target: Uint8Array, count: number, seed: number): Int32Array {
  return Int32Array.from(partitionsOf(target, 1, count, seed)[0] ?? []);
}

function figuresOf(target: Uint8Array, points: Int32Array, pd: Float64Array, seconds: number): FoldFigures {
  const risk = Float64Array.from(points, (value) => -value);
  return {
    auc: aucOf(target, risk),
    ks: ksOf(target, risk),
    brier: brierOf(target, pd),
    logLoss: logLossOf(target, pd),
    seconds,
  };
}

function meanFigures(all: readonly FoldFigures[]): FoldFigures {
  const mean = (pick: (figures: FoldFigures) => number): number =>
    all.reduce((sum, figures) => sum + pick(figures), 0) / all.length;
  return {
    auc: mean((figures) => figures.auc),
    ks: mean((figures) => figures.ks),
    brier: mean((figures) => figures.brier),
    logLoss: mean((figures) => figures.logLoss),
    seconds: mean((figures) => figures.seconds),
  };
}

/**
 * Cross-validates a method over the folds that occur, in rising order. Figures are of the integer
 * points and their PD, as they are shipped. Throws DeskError "invalid-input" for fewer than two folds.
 */
export async function crossValidate(
  table: LabelledTable,
  folds: Int32Array,
  train: TrainMethod,
  context: CrossValidationContext,
): Promise<CrossValidation> {
  const names = [...new Set(folds)].sort((a, b) => a - b);
  if (names.length < 2) throw new DeskError('invalid-input', sentence('training.two-folds'));
  const points = new Int32Array(table.rows);
  const pd = new Float64Array(table.rows);
  const all: FoldFigures[] = [];
  for (const fold of names.filter((name) => context.only?.includes(name) ?? true)) {
    context.signal?.throwIfAborted();
    const { train: own, test } = splitByFold(folds, fold);
    const start = context.now();
    const model = await train(pickRows(table, own));
    const seconds = (context.now() - start) / 1000;
    const held = pickRows(table, test);
    const scores = scoreColumns(model, held);
    for (const [index, row] of test.entries()) {
      points[row] = scores.points[index] as number;
      pd[row] = scores.pd[index] as number;
    }
    const figures = figuresOf(held.target, scores.points, scores.pd, seconds);
    all.push(figures);
    context.onFold?.(fold, figures, model);
  }
  return { folds: all, mean: meanFigures(all), points, pd };
}
