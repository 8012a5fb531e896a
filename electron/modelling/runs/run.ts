/** A run from its table to its model and reports: the work of the run's own thread. */

import { Fault } from '#shared/domain/fault.ts';
import type { LabSettings } from '#shared/domain/lab.ts';
import type { ValidationReport } from '#shared/domain/validation.ts';
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { StoredFold } from '../../store/lab-folds.ts';
import type { RunFacts } from '../../store/lab-runs.ts';
import { defaultsOf } from '../tables/table.ts';
import { crossValidate, type TrainMethod } from '../training/cross-validate.ts';
import type { LearnedModel } from '../training/learned/schema.ts';
import { scoreColumns } from '../training/learned/score-rows.ts';
import { type RejectReport, rejectSentences } from '../training/rejects/inference.ts';
import type { MakeRunner } from '../training/runners.ts';
import { type Grouping, groupingOf } from '../validation/subgroups.ts';
import { validate } from '../validation/validate.ts';
import { type LabFile, type RunRows, type RunTable, readRunTable } from './run-table.ts';
import { trainerOf } from './trainer.ts';

export interface RunTask {
  readonly file: LabFile;
  readonly settings: LabSettings;
  /** Folds that are done already. */
  readonly folds: readonly StoredFold[];
  /** Of an edit: the model as edited, which is validated and not trained. */
  readonly edited: LearnedModel | null;
}

export type RunNews =
  | { readonly kind: 'progress'; readonly phase: Words; readonly completed: number; readonly total: number | null }
  | { readonly kind: 'folds'; readonly total: number }
  | { readonly kind: 'fold'; readonly fold: StoredFold }
  | { readonly kind: 'finished'; readonly result: RunResult };

export interface RunResult {
  readonly model: LearnedModel;
  readonly facts: RunFacts;
  readonly reports: readonly ValidationReport[];
  /** Mean over held-out folds; of an edit, of the rows it was validated on. */
  readonly auc: number | null;
}

/** Steps of progress that one training counts for. */
const STEPS = 100;

/** Does a run's work and tells of it. The same task gives the same model and figures, whatever was done before. */
export async function doRun(task: RunTask, runner: MakeRunner, tell: (news: RunNews) => void): Promise<void> {
  tell({ kind: 'progress', phase: sentence('progress.reading-table'), completed: 0, total: null });
  const table = await readRunTable(task.file, task.settings);
  if (task.edited) {
    tell({ kind: 'progress', phase: sentence('progress.validation'), completed: 0, total: null });
    tell({ kind: 'finished', result: validateEdited(table, task.edited) });
    return;
  }
  const names = [...new Set(table.folds)].sort((a, b) => a - b);
  tell({ kind: 'folds', total: names.length });
  const total = STEPS * (names.length + 1);
  let inferred: RejectReport | null = null;
  const trainAt = (phase: Words, before: number): TrainMethod => {
    const at = (share: number): void =>
      tell({ kind: 'progress', phase, completed: Math.round(STEPS * (before + share)), total });
    at(0);
    return trainerOf(task.settings, table.rejected, { runner, onShare: at }, (report) => {
      inferred = report;
    });
  };
  const folds: StoredFold[] = [];
  for (const [index, fold] of names.entries()) {
    const done = task.folds.find((known) => known.fold === fold);
    folds.push(
      done ??
        (await oneFold(
          table,
          fold,
          trainAt(sentence('progress.fold', { fold: index + 1, folds: names.length }), index),
        )),
    );
    if (!done) tell({ kind: 'fold', fold: folds.at(-1) as StoredFold });
  }
  const model = await trainAt(sentence('progress.final-model'), names.length)(table.development.table);
  tell({ kind: 'progress', phase: sentence('progress.validation'), completed: total, total });
  tell({ kind: 'finished', result: resultOf(table, folds, model, inferred) });
}

async function oneFold({ development, folds }: RunTable, fold: number, train: TrainMethod): Promise<StoredFold> {
  const {
    folds: figures,
    points,
    pd,
  } = await crossValidate(development.table, folds, train, {
    now: () => performance.now(),
    only: [fold],
  });
  const own = figures[0];
  if (!own) throw new Fault('run.fold-without-rows', { fold });
  const rows = Int32Array.from([...folds.keys()].filter((row) => folds[row] === fold));
  return {
    fold,
    rows,
    points: rows.map((row) => points[row] as number),
    pd: Float64Array.from(rows, (row) => pd[row] as number),
    ...own,
  };
}

/** Points and PD of the development rows, each by the model that did not see it. */
export function heldOutScores(rows: number, folds: readonly StoredFold[]): { points: Int32Array; pd: Float64Array } {
  const points = new Int32Array(rows);
  const pd = new Float64Array(rows);
  for (const fold of folds) {
    for (const [index, row] of fold.rows.entries()) {
      points[row] = fold.points[index] as number;
      pd[row] = fold.pd[index] as number;
    }
  }
  return { points, pd };
}

function resultOf(
  table: RunTable,
  folds: readonly StoredFold[],
  model: LearnedModel,
  inferred: RejectReport | null,
): RunResult {
  const { development, holdout } = table;
  const { target } = development.table;
  const main = validate(
    { target, ...heldOutScores(target.length, folds) },
    { sample: 'held-out-folds', masterScale: model.masterScale, folds, ...toldApart(development) },
  );
  const reports = holdout ? [main, holdoutReport(development, holdout, model)] : [main];
  return { model, facts: factsOf(table, inferred), reports, auc: main.folds?.mean.auc ?? null };
}

/** What a report tells rows apart by. */
function toldApart({ groups, times }: RunRows): { groupings: Grouping[]; times: RunRows['times'] } {
  return { groupings: groups.flatMap((column) => groupingOf(column) ?? []), times };
}

/** Report of rows kept out, with their stability against the development rows. */
function holdoutReport(development: RunRows, holdout: RunRows, model: LearnedModel): ValidationReport {
  const { points, pd } = scoreColumns(model, holdout.table);
  const before = scoreColumns(model, development.table).points;
  return validate(
    { target: holdout.table.target, points, pd },
    {
      sample: 'holdout',
      masterScale: model.masterScale,
      columns: holdout.table.columns,
      reference: { name: sentence('validation.development-rows'), points: before, columns: development.table.columns },
      ...toldApart(holdout),
    },
  );
}

function validateEdited(table: RunTable, model: LearnedModel): RunResult {
  const { development, holdout } = table;
  const { points, pd } = scoreColumns(model, development.table);
  const report = holdout
    ? holdoutReport(development, holdout, model)
    : validate(
        { target: development.table.target, points, pd },
        { sample: 'training-rows', masterScale: model.masterScale, ...toldApart(development) },
      );
  return { model, facts: factsOf(table, null), reports: [report], auc: report.discrimination.auc.value };
}

function factsOf({ development }: RunTable, inferred: RejectReport | null): RunFacts {
  const known = (development.times ?? []).filter((time) => time !== null).sort();
  const [first, last] = [known[0], known.at(-1)];
  return {
    rows: development.table.rows,
    defaults: defaultsOf(development.table.target),
    rejected: inferred?.rejected ?? 0,
    rejects: inferred ? rejectSentences(inferred) : [],
    period: first === undefined || last === undefined ? null : sentence('passport.period', { from: first, to: last }),
  };
}
