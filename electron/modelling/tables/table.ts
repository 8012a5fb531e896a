/** A labelled table in memory: one typed array per column, so that training and batch scoring walk memory in order. */

/** Numbers; NaN is missing. */
export interface NumericColumn {
  readonly kind: 'numeric';
  readonly name: string;
  readonly values: Float64Array;
}

/** Categories as indices into `levels`; −1 is missing. */
export interface CategoricalColumn {
  readonly kind: 'categorical';
  readonly name: string;
  readonly codes: Int32Array;
  readonly levels: readonly string[];
}

export type Column = NumericColumn | CategoricalColumn;

/** A table of inputs without an outcome: what batch scoring reads. */
export interface Table {
  readonly rows: number;
  readonly columns: readonly Column[];
}

/** Inputs with their outcome: what training reads. */
export interface LabelledTable extends Table {
  /** 1 for default, 0 for none. */
  readonly target: Uint8Array;
  /** Sample weights, positive; null weighs every row 1. */
  readonly weights: Float64Array | null;
}

/** How many outcomes are a default. */
export function defaultsOf(target: Uint8Array): number {
  return target.reduce((sum, outcome) => sum + outcome, 0);
}

/** The given rows of a column, in the given order. */
export function pickColumn(column: Column, rows: Int32Array): Column {
  if (column.kind === 'categorical') return { ...column, codes: rows.map((row) => column.codes[row] ?? -1) };
  const values = new Float64Array(rows.length);
  for (let index = 0; index < rows.length; index += 1) values[index] = column.values[rows[index] ?? -1] ?? Number.NaN;
  return { ...column, values };
}

/** The given rows of a table, in the given order. */
export function pickRows(table: LabelledTable, rows: Int32Array): LabelledTable {
  const { target, weights } = table;
  return {
    rows: rows.length,
    columns: table.columns.map((column) => pickColumn(column, rows)),
    target: Uint8Array.from(rows, (row) => target[row] ?? 0),
    weights: weights && Float64Array.from(rows, (row) => weights[row] ?? 0),
  };
}

/** Row numbers of a fold and of all the others. */
export function splitByFold(folds: Int32Array, fold: number): { train: Int32Array; test: Int32Array } {
  const train: number[] = [];
  const test: number[] = [];
  for (let row = 0; row < folds.length; row += 1) (folds[row] === fold ? test : train).push(row);
  return { train: Int32Array.from(train), test: Int32Array.from(test) };
}
