/** The rows of a run: read from its table, parted into development rows with their folds and a holdout. */
import { DeskError } from '#shared/contract/reply.ts';
import type { LabSettings } from '#shared/domain/lab.ts';
import type { FileTable } from '../tables/cells.ts';
import { readTable } from '../tables/files/read-table.ts';
import { type Holdout, holdoutAtRandom, holdoutByTime } from '../tables/holdout.ts';
import { type LabelledData, labelledData, type RejectedTable } from '../tables/labelled.ts';
import { type Column, type LabelledTable, pickColumn, pickRows } from '../tables/table.ts';
import { stratifiedFolds } from '../training/cross-validate.ts';

/** A file of the lab. */
export interface LabFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Rows of one kind with what the validation report tells them apart by. */
export interface RunRows {
  /** Where each row stands among the rows with an outcome. */
  readonly places: Int32Array;
  /** The inputs of the run alone, in the table's order. */
  readonly table: LabelledTable;
  readonly groups: readonly Column[];
  readonly times: readonly (string | null)[] | null;
}

export interface RunTable {
  /** Rows that folds and the final model are made of. */
  readonly development: RunRows;
  /** Fold of every development row. */
  readonly folds: Int32Array;
  readonly holdout: RunRows | null;
  /** Rows without an outcome, where they are read as rejected applications. */
  readonly rejected: RejectedTable | null;
}

/** Reads and parts a run's rows. Throws DeskError "invalid-input" naming the column or row that is wrong. */
export async function readRunTable(file: LabFile, settings: LabSettings): Promise<RunTable> {
  return runTableOf(await readTable(file.name, file.content), settings);
}

/** Parts a table's rows as the settings say. Throws DeskError "invalid-input" naming the column or row that is wrong. */
export function runTableOf(file: FileTable, settings: LabSettings): RunTable {
  const data = labelledData(file, rolesOf(file, settings));
  checkDirections(data.table, settings);
  if (settings.rejects.method !== 'none' && !data.rejected) {
    fail(settings.target, `Every row has an outcome in "${settings.target}": there is no rejected application.`);
  }
  const split = splitOf(data, settings);
  const places = Int32Array.from({ length: data.table.rows }, (_, row) => row);
  const all: RunRows = { places, table: data.table, groups: data.groups, times: data.times };
  const development = split ? pickRun(all, split.train) : all;
  checkOutcomes(development.table, settings.target);
  const column = settings.folds.kind === 'column' ? settings.folds.column : null;
  const folds = foldsOf(data, split, development.table, settings);
  checkFolds(development.table, folds, column);
  return { development, folds, holdout: split ? pickRun(all, split.held) : null, rejected: data.rejected };
}

/** Inputs stand in the table's order, so that the same table and settings give the same model wherever it is trained. */
function rolesOf(file: FileTable, settings: LabSettings): Parameters<typeof labelledData>[1] {
  const { target, folds, weight, time, holdout, inputs, subgroups, rejects } = settings;
  const wanted = new Set(inputs.map(({ name }) => name));
  const known = file.columns.map(({ name }) => name).filter((name) => wanted.has(name));
  const unknown = [...wanted].filter((name) => !known.includes(name));
  return {
    target,
    folds: folds.kind === 'column' ? folds.column : undefined,
    weight: weight ?? undefined,
    time: time ?? (holdout.kind === 'time' ? holdout.column : undefined),
    inputs: [...known, ...unknown],
    groups: subgroups,
    emptyOutcome: rejects.method === 'none' ? 'refuse' : 'rejected',
  };
}

function fail(place: string, message: string): never {
  throw new DeskError('invalid-input', message, [{ place, message }]);
}

function checkDirections({ columns }: LabelledTable, { inputs }: LabSettings): void {
  for (const { name, direction } of inputs) {
    if (direction === 'none' || columns.find((column) => column.name === name)?.kind === 'numeric') continue;
    fail(name, `A direction is given for ${name}, which holds categories, which have no order.`);
  }
}

function splitOf({ table, times }: LabelledData, { holdout, time, seed }: LabSettings): Holdout | null {
  if (holdout.kind === 'none') return null;
  if (holdout.kind === 'random') return holdoutAtRandom(table.target, holdout.share, seed);
  if (time !== null && time !== holdout.column) {
    fail('holdout', `The holdout is by "${holdout.column}"; the column of time must be the same, not "${time}".`);
  }
  return holdoutByTime(times ?? [], holdout.from);
}

function foldsOf(
  data: LabelledData,
  split: Holdout | null,
  development: LabelledTable,
  { folds, seed }: LabSettings,
): Int32Array {
  // Folds the desk makes are counted from one; those of a column keep their numbers.
  if (folds.kind === 'made') return stratifiedFolds(development.target, folds.count, seed).map((fold) => fold + 1);
  const brought = data.folds ?? new Int32Array(0);
  return split ? split.train.map((row) => brought[row] as number) : brought;
}

function pickRun({ table, groups, times }: RunRows, rows: Int32Array): RunRows {
  return {
    places: rows,
    table: pickRows(table, rows),
    groups: groups.map((column) => pickColumn(column, rows)),
    times: times && Array.from(rows, (row) => times[row] ?? null),
  };
}

/** Rows of a table that defaulted. */
export function defaultsOf({ target }: LabelledTable): number {
  return target.reduce((sum, outcome) => sum + outcome, 0);
}

function checkOutcomes(table: LabelledTable, target: string): void {
  const defaults = defaultsOf(table);
  if (defaults > 0 && defaults < table.rows) return;
  const value = defaults === 0 ? 0 : 1;
  fail(target, `"${target}" is ${value} in every row to train on; training needs both outcomes, 0 and 1.`);
}

/** Refuses folds that cannot be tested: only one, or one that lacks an outcome. */
function checkFolds(table: LabelledTable, folds: Int32Array, column: string | null): void {
  const whose = column === null ? 'The folds made' : `The fold column "${column}"`;
  const place = column ?? 'folds';
  const counts = new Map<number, [number, number]>();
  for (const [row, fold] of folds.entries()) {
    const own = counts.get(fold) ?? [0, 0];
    own[table.target[row] === 1 ? 1 : 0] += 1;
    counts.set(fold, own);
  }
  const [only] = counts.keys();
  if (counts.size < 2) fail(place, `${whose} is ${only} in every row; at least two folds are needed.`);
  for (const [fold, [good, bad]] of counts) {
    if (good > 0 && bad > 0) continue;
    fail(place, `${whose}: fold ${fold} has no row whose outcome is ${bad === 0 ? 1 : 0}; each needs both outcomes.`);
  }
}
