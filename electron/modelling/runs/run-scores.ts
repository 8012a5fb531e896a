/** What a run says of every row of its table, and which of it is honest: said by a model that did not see the row. */

import type { LabSettings } from '#shared/domain/lab.ts';
import type { StoredFold } from '../../store/lab-folds.ts';
import type { LearnedModel } from '../training/learned/schema.ts';
import { scoreColumns } from '../training/learned/score-rows.ts';
import { heldOutScores } from './run.ts';
import type { RunRows, RunTable } from './run-table.ts';

export interface RunScores {
  readonly name: string;
  /** Of every row with an outcome; NaN where the run says nothing. */
  readonly points: Float64Array;
  readonly pd: Float64Array;
  /** Rows that the model which scores them has not seen. */
  readonly isHonest: readonly boolean[];
  /** Fold of every development row, −1 of the others; null for a run without folds. */
  readonly folds: Int32Array | null;
}

/** A finished run as far as scoring rows asks for it. */
export interface ScoredRun {
  readonly name: string;
  readonly settings: LabSettings;
  readonly model: LearnedModel;
  /** Folds of a training; none of an edit, whose development rows its model has seen. */
  readonly folds: readonly StoredFold[];
}

/** Scores of all rows with an outcome by a finished run, folds before the final model. */
export function runScores({ name, model, folds }: ScoredRun, table: RunTable): RunScores {
  const { development, holdout } = table;
  const rows = development.table.rows + (holdout?.table.rows ?? 0);
  const points = new Float64Array(rows).fill(Number.NaN);
  const pd = new Float64Array(rows).fill(Number.NaN);
  const isHonest = new Array<boolean>(rows).fill(false);
  const put = (own: RunRows, scores: { points: Int32Array; pd: Float64Array }, honest: boolean): void => {
    for (const [index, place] of own.places.entries()) {
      points[place] = scores.points[index] as number;
      pd[place] = scores.pd[index] as number;
      isHonest[place] = honest;
    }
  };
  if (folds.length > 0) put(development, heldOutScores(development.table.rows, folds), true);
  else put(development, scoreColumns(model, development.table), false);
  if (holdout) put(holdout, scoreColumns(model, holdout.table), true);
  const foldOf = folds.length > 0 ? new Int32Array(rows).fill(-1) : null;
  if (foldOf) for (const [index, place] of development.places.entries()) foldOf[place] = table.folds[index] as number;
  return { name, points, pd, isHonest, folds: foldOf };
}

/** Outcomes of all rows with one, as they stand in the table. */
export function outcomesOf({ development, holdout }: RunTable): Uint8Array {
  const target = new Uint8Array(development.table.rows + (holdout?.table.rows ?? 0));
  for (const own of [development, holdout]) {
    for (const [index, place] of own?.places.entries() ?? []) target[place] = own?.table.target[index] ?? 0;
  }
  return target;
}
