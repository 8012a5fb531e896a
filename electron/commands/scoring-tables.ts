/** The inputs of a model from a file, as tables of so many rows at once. */
import { closeSync, openSync, readSync } from 'node:fs';
import type { DuckDBDataChunk } from '@duckdb/node-api';
import { detectDelimiter } from '../evidence/formats/csv.ts';
import { columnAs } from '../modelling/tables/cells.ts';
import { openDuckDb } from '../modelling/tables/files/duckdb.ts';
import { isParquetContent } from '../modelling/tables/files/parquet.ts';
import { findColumn } from '../modelling/tables/labelled.ts';
import type { Column, Table } from '../modelling/tables/table.ts';
import type { LearnedInput } from '../modelling/training/learned/schema.ts';
import { checkReadable } from './files.ts';
import { isParquet, readFileTable } from './model-files.ts';
import { inputsQuery } from './scoring-source.ts';

/** Rows of a table. */
const BLOCK = 65_536;

/** Most of a file's start that tells its format. */
const START_BYTES = 1 << 16;

/**
 * Tables of a file's rows, in its order. Parquet and CSV in UTF-8 with commas are read as they are needed,
 * however long they are; XLSX, other delimiters and encodings are read whole first.
 */
export function tablesFor(path: string, inputs: readonly LearnedInput[]): AsyncGenerator<Table> {
  checkReadable(path);
  return isParquet(path) || isPlainCsv(startOf(path)) ? streamed(path, inputs) : fromMemory(path, inputs);
}

function startOf(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const start = new Uint8Array(START_BYTES);
    return start.subarray(0, readSync(file, start, 0, START_BYTES, 0));
  } finally {
    closeSync(file);
  }
}

/** Whether a file begins as CSV in UTF-8 with commas. */
function isPlainCsv(start: Uint8Array): boolean {
  if (isParquetContent(start) || start.includes(0)) return false;
  try {
    // The start may end within a character.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: true });
    return detectDelimiter(text) === ',' && !/^sep=/i.test(text);
  } catch {
    return false;
  }
}

async function* streamed(path: string, inputs: readonly LearnedInput[]): AsyncGenerator<Table> {
  await using database = await openDuckDb(path);
  const source = await inputsQuery(database, path, inputs);
  const block = new InputBlock(inputs);
  let before = 0;
  const result = await database.stream(source.sql);
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    const wrong = block.add(chunk);
    if (wrong >= 0) throw await source.wrongNumber(before + wrong);
    if (!block.isFull) continue;
    before += block.rows;
    yield block.take();
  }
  if (block.rows > 0) yield block.take();
}

async function* fromMemory(path: string, inputs: readonly LearnedInput[]): AsyncGenerator<Table> {
  const file = await readFileTable(path);
  const columns = inputs.map(({ name, kind }) => columnAs(file, findColumn(file, name), kind));
  for (let from = 0; from < file.rows; from += BLOCK) {
    const to = Math.min(file.rows, from + BLOCK);
    yield { rows: to - from, columns: columns.map((column) => partOf(column, from, to)) };
  }
}

function partOf(column: Column, from: number, to: number): Column {
  return column.kind === 'numeric'
    ? { ...column, values: column.values.subarray(from, to) }
    : { ...column, codes: column.codes.subarray(from, to) };
}

/** Columns of rows on their way to the model. The last column of a chunk says whether a number of the row is none. */
class InputBlock {
  private readonly numbers: readonly (Float64Array | null)[];
  private readonly codes: readonly (Int32Array | null)[];
  private readonly levels: readonly Map<string, number>[];
  private readonly inputs: readonly LearnedInput[];
  private filled = 0;

  constructor(inputs: readonly LearnedInput[]) {
    this.inputs = inputs;
    this.numbers = inputs.map(({ kind }) => (kind === 'numeric' ? new Float64Array(BLOCK) : null));
    this.codes = inputs.map(({ kind }) => (kind === 'categorical' ? new Int32Array(BLOCK) : null));
    this.levels = inputs.map(() => new Map());
  }

  get rows(): number {
    return this.filled;
  }

  /** Whether another chunk might not fit; DuckDB's chunks hold at most 2,048 rows. */
  get isFull(): boolean {
    return this.filled + 2048 > BLOCK;
  }

  /** Takes a chunk in; returns the place of the first row with a wrong number, or −1. */
  add(chunk: DuckDBDataChunk): number {
    const { rowCount } = chunk;
    for (let index = 0; index < this.inputs.length; index += 1) {
      const vector = chunk.getColumnVector(index);
      const numbers = this.numbers[index];
      const codes = this.codes[index];
      for (let row = 0; row < rowCount; row += 1) {
        const value = vector.getItem(row);
        if (numbers) numbers[this.filled + row] = typeof value === 'number' ? value : Number.NaN;
        else if (codes) codes[this.filled + row] = this.codeOf(index, value);
      }
    }
    const flags = chunk.getColumnVector(this.inputs.length);
    for (let row = 0; row < rowCount; row += 1) if (flags.getItem(row) === true) return this.filled + row;
    this.filled += rowCount;
    return -1;
  }

  private codeOf(index: number, value: unknown): number {
    if (typeof value !== 'string') return -1;
    const levels = this.levels[index] as Map<string, number>;
    const known = levels.get(value);
    if (known !== undefined) return known;
    levels.set(value, levels.size);
    return levels.size - 1;
  }

  /** The rows so far, and room for new ones. The table is good until the next `add`. */
  take(): Table {
    const rows = this.filled;
    this.filled = 0;
    return {
      rows,
      columns: this.inputs.map(({ name }, index) => {
        const numbers = this.numbers[index];
        if (numbers) return { kind: 'numeric', name, values: numbers.subarray(0, rows) };
        const levels = [...(this.levels[index] as Map<string, number>).keys()];
        return { kind: 'categorical', name, levels, codes: (this.codes[index] as Int32Array).subarray(0, rows) };
      }),
    };
  }
}
