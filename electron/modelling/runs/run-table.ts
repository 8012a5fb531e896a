/** The rows of a run: read from its table, parted into development rows with their folds and a holdout. */
import { DeskError } from '#shared/contract/reply.ts';
import type { LabSettings } from '#shared/domain/lab.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { FileTable } from '../tables/cells.ts';
import { readTable } from '../tables/files/read-table.ts';
import { type Holdout, holdoutAtRandom, holdoutByTime } from '../tables/holdout.ts';
import { type LabelledData, labelledData, type RejectedTable } from '../tables/labelled.ts';
import { type Column, type LabelledTable, pickColumn, pickRows } from '../tables/table.ts';
import { stratifiedFolds } from '../training/cross-validate.ts';
import { checkDirections, checkFolds, checkOutcomes, noRejected } from '../training/trainable.ts';

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
  checkDirections(data.table, Object.fromEntries(settings.inputs.map(({ name, direction }) => [name, direction])));
  if (settings.rejects.method !== 'none' && !data.rejected) throw noRejected(settings.target);
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

function splitOf({ table, times }: LabelledData, { holdout, time, seed }: LabSettings): Holdout | null {
  if (holdout.kind === 'none') return null;
  if (holdout.kind === 'random') return holdoutAtRandom(table.target, holdout.share, seed);
  if (time !== null && time !== holdout.column) {
    const message = sentence('training.other-time', { holdout: holdout.column, time });
    throw new DeskError('invalid-input', message, [{ place: 'holdout', message }]);
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
