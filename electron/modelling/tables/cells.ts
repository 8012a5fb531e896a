/** A table as its file holds it, cell by cell, and what kind of column its cells make. */
import { DeskError } from '#shared/contract/reply.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { CategoricalColumn, Column, NumericColumn } from './table.ts';

/** Text as the file has it, or a number where the format stores numbers. */
export type Cell = string | number;

export interface FileColumn {
  readonly name: string;
  readonly cells: readonly Cell[];
}

export interface FileTable {
  readonly rows: number;
  /** Columns by name: those without a name, and the later ones of one name, are left out. */
  readonly columns: readonly FileColumn[];
  /** Row of the file, as whoever opens it counts, of each row below the header. */
  readonly rowNumber: (row: number) => number;
}

/** Text that stands for "not provided" in any column. */
export const MISSING_WORDS: readonly string[] = ['', 'NA', 'N/A', 'NaN', 'nan', 'null', 'NULL', '?'];
const MISSING: ReadonlySet<Cell> = new Set(MISSING_WORDS);

export function isMissing(cell: Cell): boolean {
  return MISSING.has(cell) || Number.isNaN(cell);
}

/** Columns of a header and rows of cells. Throws DeskError "invalid-input" where there is nothing below the header. */
export function fileTable(
  names: readonly string[],
  rows: readonly (readonly Cell[])[],
  rowNumber: (row: number) => number,
): FileTable {
  if (rows.length === 0) throw new DeskError('invalid-input', sentence('lab-table.no-rows'));
  const columns = names.flatMap((name, index) =>
    name === '' || names.indexOf(name) < index ? [] : [{ name, cells: rows.map((row) => row[index] ?? '') }],
  );
  return { rows: rows.length, columns, rowNumber };
}

/** A cell by its column and row, as whoever opens the file finds it. */
export function cellPlace(table: FileTable, column: string, row: number): Sentence {
  return sentence('lab-table.cell', { column, row: table.rowNumber(row) });
}

/** The error about one cell, which it names by column and row. */
export function wrongCell(table: FileTable, column: string, row: number, cell: Cell, expected: Sentence): DeskError {
  const place = cellPlace(table, column, row);
  return new DeskError('invalid-input', sentence('lab-table.wrong-cell', { place, cell, expected }), [
    { place, message: sentence('lab-table.must-be', { expected }) },
  ]);
}

const ISO_DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])([T ].*)?$/;

export type ColumnKind = Column['kind'] | 'date';

function isNumber(cell: Cell): boolean {
  return Number.isFinite(Number(cell));
}

/** numeric: every filled cell is a number (or none is filled); date: every one is an ISO date; else categorical. */
export function kindOf({ cells }: FileColumn): ColumnKind {
  let [numbers, dates, filled] = [0, 0, 0];
  for (const cell of cells) {
    if (isMissing(cell)) continue;
    filled += 1;
    if (isNumber(cell)) numbers += 1;
    else if (ISO_DATE.test(String(cell))) dates += 1;
    if (numbers < filled && dates < filled) return 'categorical';
  }
  return numbers === filled ? 'numeric' : 'date';
}

/** A column of categories: sorted levels and a code by row. */
function levelsOf({ name, cells }: FileColumn): CategoricalColumn {
  const texts = cells.map((cell) => (isMissing(cell) ? '' : String(cell)));
  const levels = [...new Set(texts)].filter((text) => text !== '').sort();
  const codeOf = new Map(levels.map((level, code) => [level, code]));
  return { kind: 'categorical', name, levels, codes: Int32Array.from(texts, (text) => codeOf.get(text) ?? -1) };
}

/** Fewer different numbers may well be codes beside letters. */
const LEAST_NUMBERS = 20;
/** Share of filled cells up to which cells that are no number are taken for mistakes. */
const MOST_ODD = 0.01;

/** The first row of a column of numbers that holds something else by mistake; −1 where there is none. */
function mistakenRow({ cells }: FileColumn): number {
  const filled = cells.filter((cell) => !isMissing(cell));
  const numbers = filled.filter(isNumber);
  const odd = filled.length - numbers.length;
  if (odd > MOST_ODD * filled.length || new Set(numbers).size < LEAST_NUMBERS) return -1;
  return cells.findIndex((cell) => !isMissing(cell) && !isNumber(cell));
}

/** A column in memory: numbers, or categories for anything else. */
export function columnOf(column: FileColumn): Column {
  return kindOf(column) === 'numeric' ? numbersOf(column) : levelsOf(column);
}

/**
 * A column as an input. Throws DeskError "invalid-input" naming the row of a cell that is no number
 * among many that are, and for dates, which are no inputs.
 */
export function inputOf(table: FileTable, column: FileColumn): Column {
  const kind = kindOf(column);
  if (kind === 'date') {
    const message = sentence('lab-table.dates', { column: column.name });
    throw new DeskError('invalid-input', message, [{ place: column.name, message }]);
  }
  const row = kind === 'numeric' ? -1 : mistakenRow(column);
  if (row < 0) return columnOf(column);
  throw wrongCell(table, column.name, row, column.cells[row] ?? '', sentence('lab-table.number-as-others'));
}

/**
 * A column in the kind that a model takes it in, whatever the cells look like. Throws DeskError
 * "invalid-input" naming the row of a cell that is no number.
 */
export function columnAs(table: FileTable, column: FileColumn, kind: Column['kind']): Column {
  if (kind === 'categorical') return levelsOf(column);
  const row = column.cells.findIndex((cell) => !isMissing(cell) && !isNumber(cell));
  if (row < 0) return numbersOf(column);
  throw wrongCell(table, column.name, row, column.cells[row] ?? '', sentence('lab-table.number-or-empty'));
}

function numbersOf({ name, cells }: FileColumn): NumericColumn {
  return {
    kind: 'numeric',
    name,
    values: Float64Array.from(cells, (cell) => (isMissing(cell) ? Number.NaN : Number(cell))),
  };
}
