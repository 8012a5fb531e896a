/** CSV text to a table in memory: a column whose every filled cell is a number is numeric, any other is categorical. */
import { parse } from 'csv-parse/sync';
import { DeskError } from '#shared/contract/reply.ts';
import type { Column, LabelledTable, Table } from './table.ts';

/** Cells that stand for "not provided" in any column. */
const EMPTY = new Set(['', 'NA', 'N/A', 'NaN', 'nan', 'null', 'NULL', '?']);

export interface CsvRoles {
  /** Name of the outcome column: 0 or 1 in every row. */
  readonly target: string;
  /** Name of a column of whole fold numbers, not an input. */
  readonly folds?: string | undefined;
  /** Name of a column of positive sample weights, not an input. */
  readonly weights?: string | undefined;
  /** Columns that are no inputs. */
  readonly exclude?: readonly string[] | undefined;
}

export interface CsvTable {
  readonly table: LabelledTable;
  readonly folds: Int32Array | null;
}

/** Cells by column, header first. Throws DeskError "invalid-input" with the line of a broken row. */
export function readCsvCells(text: string): { names: string[]; rows: string[][] } {
  let records: string[][];
  try {
    records = parse(text, { bom: true, skip_empty_lines: true, trim: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new DeskError('invalid-input', `The file is not readable as CSV: ${message}.`);
  }
  const [names, ...rows] = records;
  if (!names || rows.length === 0) throw new DeskError('invalid-input', 'The file has no rows below its header.');
  return { names, rows };
}

/** A column of cells as numbers or categories. */
export function columnOf(name: string, cells: readonly string[]): Column {
  const values = Float64Array.from(cells, (cell) => (EMPTY.has(cell) ? Number.NaN : Number(cell)));
  const numeric = cells.every((cell, row) => EMPTY.has(cell) || Number.isFinite(values[row]));
  if (numeric) return { kind: 'numeric', name, values };
  return levelsOf(name, cells);
}

/** Reads a labelled CSV. Throws DeskError "invalid-input" naming the column and row that is wrong and what to do. */
export function readLabelledCsv(text: string, roles: CsvRoles): CsvTable {
  const { names, rows } = readCsvCells(text);
  const cellsOf = (name: string): string[] => {
    const index = names.indexOf(name);
    if (index === -1) {
      throw new DeskError('invalid-input', `The file has no column "${name}". Its columns are: ${names.join(', ')}.`);
    }
    return rows.map((row) => row[index] ?? '');
  };
  const noInput = new Set([roles.target, roles.folds, roles.weights, ...(roles.exclude ?? [])]);
  for (const name of roles.exclude ?? []) cellsOf(name);
  const columns = names.filter((name) => !noInput.has(name)).map((name) => columnOf(name, cellsOf(name)));
  const folds = roles.folds === undefined ? null : wholeNumbers(roles.folds, cellsOf(roles.folds));
  return {
    table: {
      rows: rows.length,
      columns,
      target: Uint8Array.from(outcomes(roles.target, cellsOf(roles.target))),
      weights: roles.weights === undefined ? null : weightsOf(roles.weights, cellsOf(roles.weights)),
    },
    folds,
  };
}

function wrongCell(column: string, row: number, cell: string, expected: string): DeskError {
  const place = `column "${column}", row ${row + 2}`;
  return new DeskError('invalid-input', `${place} is ${JSON.stringify(cell)}; it must be ${expected}.`, [
    { place, message: `must be ${expected}` },
  ]);
}

function outcomes(column: string, cells: readonly string[]): number[] {
  return cells.map((cell, row) => {
    if (cell !== '0' && cell !== '1') throw wrongCell(column, row, cell, '0 or 1');
    return Number(cell);
  });
}

function wholeNumbers(column: string, cells: readonly string[]): Int32Array {
  return Int32Array.from(cells, (cell, row) => {
    if (!/^\d{1,9}$/.test(cell)) throw wrongCell(column, row, cell, 'a whole number');
    return Number(cell);
  });
}

function weightsOf(column: string, cells: readonly string[]): Float64Array {
  return Float64Array.from(cells, (cell, row) => {
    const weight = cell === '' ? Number.NaN : Number(cell);
    if (!(weight > 0) || !Number.isFinite(weight)) throw wrongCell(column, row, cell, 'a positive number');
    return weight;
  });
}

/** What a model takes: the name and kind of each input. */
export type InputKinds = readonly { readonly name: string; readonly kind: Column['kind'] }[];

/**
 * Reads a CSV for scoring: the columns that a model takes, in the kinds it takes them, whatever the
 * cells look like. Throws DeskError "invalid-input" naming a column that is missing, or the row of a
 * cell that is not a number.
 */
export function readCsvFor(text: string, inputs: InputKinds): Table {
  const { names, rows } = readCsvCells(text);
  const columns = inputs.map(({ name, kind }): Column => {
    const index = names.indexOf(name);
    if (index === -1) throw new DeskError('invalid-input', `The file has no column "${name}", which the model needs.`);
    const cells = rows.map((row) => row[index] ?? '');
    return kind === 'numeric' ? numbersOf(name, cells) : levelsOf(name, cells);
  });
  return { rows: rows.length, columns };
}

function numbersOf(name: string, cells: readonly string[]): Column {
  const values = Float64Array.from(cells, (cell, row) => {
    if (EMPTY.has(cell)) return Number.NaN;
    const value = Number(cell);
    if (!Number.isFinite(value)) throw wrongCell(name, row, cell, 'a number, or empty');
    return value;
  });
  return { kind: 'numeric', name, values };
}

function levelsOf(name: string, cells: readonly string[]): Column {
  const levels = [...new Set(cells.filter((cell) => !EMPTY.has(cell)))].sort();
  const codeOf = new Map(levels.map((level, code) => [level, code]));
  return { kind: 'categorical', name, levels, codes: Int32Array.from(cells, (cell) => codeOf.get(cell) ?? -1) };
}
