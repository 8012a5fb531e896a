/** A table by the roles of its columns: outcome, folds, weights, time, inputs. */
import { DeskError } from '#shared/contract/reply.ts';
import { sentence } from '#shared/text/sentence.ts';
import {
  type Cell,
  cellPlace,
  type FileColumn,
  type FileTable,
  inputOf,
  isMissing,
  kindOf,
  wrongCell,
} from './cells.ts';
import { type Column, type LabelledTable, pickColumn, pickRows, type Table } from './table.ts';

export interface TableRoles {
  /** Name of the outcome column: 1 (or true) for default, 0 (or false) for none. */
  readonly target: string;
  /** Column of whole fold numbers. */
  readonly folds?: string | undefined;
  /** Column of positive sample weights. */
  readonly weight?: string | undefined;
  /** Column of dates or periods. */
  readonly time?: string | undefined;
  /** The inputs; every column without another role where it is not given. */
  readonly inputs?: readonly string[] | undefined;
  /** Columns that are no inputs. */
  readonly exclude?: readonly string[] | undefined;
  /** Columns to tell subgroups apart by; they may be inputs too. */
  readonly groups?: readonly string[] | undefined;
  /** Whether rows without an outcome are rejected applications, or a mistake. */
  readonly emptyOutcome?: 'refuse' | 'rejected' | undefined;
}

/** Applications without an outcome, with the inputs of the others. */
export interface RejectedTable extends Table {
  readonly weights: Float64Array | null;
}

export interface LabelledData {
  /** Rows with an outcome. */
  readonly table: LabelledTable;
  /** Of the rows with an outcome, as are `times` and `groups`. */
  readonly folds: Int32Array | null;
  /** ISO date or period of every row; null where it has none. */
  readonly times: readonly (string | null)[] | null;
  readonly groups: readonly Column[];
  /** Rows without an outcome; null where there are none. */
  readonly rejected: RejectedTable | null;
  /** Columns that are no input because they hold dates. */
  readonly dates: readonly string[];
}

/**
 * Reads the columns of a table by their roles. Throws DeskError "invalid-input" naming a column that is
 * not there, or the column and row of a cell that is wrong, and what it must be.
 */
export function labelledData(file: FileTable, roles: TableRoles): LabelledData {
  const columnNamed = (name: string): FileColumn => findColumn(file, name);
  const outcomes = outcomesOf(file, columnNamed(roles.target), roles.emptyOutcome ?? 'refuse');
  const accepted = rowsWhere(outcomes, (outcome) => outcome !== null);
  const refused = rowsWhere(outcomes, (outcome) => outcome === null);
  const { inputs, dates } = inputsOf(file, roles);
  const weights = roles.weight === undefined ? null : weightsOf(file, columnNamed(roles.weight));
  const all = { rows: file.rows, columns: inputs, weights };
  const table = pickRows({ ...all, target: Uint8Array.from(outcomes, (outcome) => outcome ?? 0) }, accepted);
  const folds = roles.folds === undefined ? null : foldsOf(file, columnNamed(roles.folds), accepted);
  const times = roles.time === undefined ? null : timesOf(columnNamed(roles.time));
  const groups = (roles.groups ?? []).map((name) => pickColumn(inputOf(file, columnNamed(name)), accepted));
  const { columns: own, rows, weights: rejectedWeights } = pickRows({ ...all, target: new Uint8Array(0) }, refused);
  return {
    table,
    folds,
    times: times && Array.from(accepted, (row) => times[row] ?? null),
    groups,
    rejected: refused.length === 0 ? null : { rows, columns: own, weights: rejectedWeights },
    dates,
  };
}

/** A column by its name. Throws DeskError "invalid-input" listing the columns there are. */
export function findColumn({ columns }: FileTable, name: string): FileColumn {
  const found = columns.find((column) => column.name === name);
  if (found) return found;
  const words = sentence('lab-table.no-column', { column: name, columns: columns.map((column) => column.name) });
  throw new DeskError('invalid-input', words, [{ place: name, message: sentence('lab-table.column-missing') }]);
}

function rowsWhere<T>(values: readonly T[], isWanted: (value: T) => boolean): Int32Array {
  return Int32Array.from([...values.keys()].filter((row) => isWanted(values[row] as T)));
}

function inputsOf(file: FileTable, roles: TableRoles): { inputs: Column[]; dates: string[] } {
  for (const name of roles.exclude ?? []) findColumn(file, name);
  const others = [roles.target, roles.folds, roles.weight, roles.time, ...(roles.exclude ?? [])];
  if (roles.inputs) {
    const both = roles.inputs.find((name) => others.includes(name));
    if (both !== undefined) {
      throw new DeskError('invalid-input', sentence('lab-table.other-role', { column: both }));
    }
    return { inputs: roles.inputs.map((name) => inputOf(file, findColumn(file, name))), dates: [] };
  }
  const free = file.columns.filter(({ name }) => !others.includes(name));
  const dates = free.filter((column) => kindOf(column) === 'date');
  return {
    inputs: free.filter((column) => !dates.includes(column)).map((column) => inputOf(file, column)),
    dates: dates.map(({ name }) => name),
  };
}

/** 1 for default, 0 for none; null where the cell says neither. */
export function outcomeOf(cell: Cell): 0 | 1 | null {
  const text = typeof cell === 'string' ? cell.toLowerCase() : cell;
  if (text === 'true') return 1;
  if (text === 'false') return 0;
  if (isMissing(cell)) return null;
  const value = Number(text);
  return value === 0 || value === 1 ? value : null;
}

function outcomesOf(file: FileTable, { name, cells }: FileColumn, empty: 'refuse' | 'rejected'): (0 | 1 | null)[] {
  return cells.map((cell, row) => {
    const outcome = outcomeOf(cell);
    if (outcome !== null) return outcome;
    if (!isMissing(cell)) throw wrongCell(file, name, row, cell, sentence('lab-table.outcome'));
    if (empty === 'rejected') return null;
    const place = cellPlace(file, name, row);
    const message = sentence('lab-table.must-be', { expected: sentence('lab-table.outcome') });
    throw new DeskError('invalid-input', sentence('lab-table.empty-outcome', { place }), [{ place, message }]);
  });
}

function foldsOf(file: FileTable, { name, cells }: FileColumn, rows: Int32Array): Int32Array {
  return rows.map((row) => {
    const cell = cells[row] ?? '';
    const value = isMissing(cell) ? Number.NaN : Number(cell);
    if (!Number.isInteger(value) || value < 0 || value > 999_999_999) {
      throw wrongCell(file, name, row, cell, sentence('lab-table.whole-number'));
    }
    return value;
  });
}

function weightsOf(file: FileTable, { name, cells }: FileColumn): Float64Array {
  return Float64Array.from(cells, (cell, row) => {
    const weight = isMissing(cell) ? Number.NaN : Number(cell);
    if (!(weight > 0) || !Number.isFinite(weight)) {
      throw wrongCell(file, name, row, cell, sentence('lab-table.positive-number'));
    }
    return weight;
  });
}

function timesOf({ cells }: FileColumn): (string | null)[] {
  return cells.map((cell) => (isMissing(cell) ? null : String(cell)));
}
