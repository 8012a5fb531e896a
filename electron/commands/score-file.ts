/** `desk score`: every row of a CSV or Parquet file by a learned model, read and written in blocks. */
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import type { DuckDBDataChunk } from '@duckdb/node-api';
import { DeskError } from '#shared/contract/reply.ts';
import { hashOf } from '../canonical.ts';
import type { Table } from '../scoring/lab/table.ts';
import { termNames } from '../scoring/terms/baselines.ts';
import { MOST_REASONS, scoreWithReasons } from '../scoring/terms/score-reasons.ts';
import type { LearnedInput, LearnedModel } from '../scoring/training/learned/schema.ts';
import { openDuckDb } from '../tables/duckdb.ts';
import { checkWritable, readModel } from './model-files.ts';
import { inputsQuery } from './scoring-source.ts';

export interface ScoreRequest {
  readonly model: string;
  readonly data: string;
  readonly out: string;
}

export interface ScoreReply {
  readonly rows: number;
  readonly meanPd: number;
  readonly modelHash: string;
  readonly seconds: number;
}

const HEADER = 'row,points,pd,reason1,reason2,reason3,reason4\n';

/** Rows scored and written at once. */
const BLOCK = 65_536;

/** Scores a file. The result appears under its name when it is whole. Throws DeskError naming what is wrong. */
export async function scoreFile(request: ScoreRequest, say: (line: string) => void): Promise<ScoreReply> {
  checkWritable(request.out);
  const start = performance.now();
  const model = readModel(request.model);
  const part = `${request.out}.part`;
  const file = openSync(part, 'w');
  try {
    writeSync(file, HEADER);
    const { rows, pdSum } = await scoreRows(model, request.data, (text) => writeSync(file, text), say);
    if (rows === 0) throw new DeskError('invalid-input', `${request.data} has no rows below its header.`);
    renameSync(part, request.out);
    const seconds = (performance.now() - start) / 1000;
    return { rows, meanPd: pdSum / rows, modelHash: hashOf(model), seconds };
  } finally {
    closeSync(file);
    rmSync(part, { force: true });
  }
}

async function scoreRows(
  model: LearnedModel,
  data: string,
  write: (text: string) => void,
  say: (line: string) => void,
): Promise<{ rows: number; pdSum: number }> {
  await using database = await openDuckDb();
  const source = await inputsQuery(database, data, model.inputs);
  const names = termNames(model).map(csvCell);
  const block = new InputBlock(model.inputs);
  let rows = 0;
  let pdSum = 0;
  const flush = (): void => {
    const { points, pd, reasons } = scoreWithReasons(model, block.take());
    write(linesOf(rows, points, pd, reasons, names));
    for (const value of pd) pdSum += value;
    rows += points.length;
    say(`${rows} rows scored.`);
  };
  const result = await database.stream(source.sql);
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    const wrong = block.add(chunk);
    if (wrong >= 0) throw await source.wrongNumber(rows + wrong);
    if (block.isFull) flush();
  }
  if (block.rows > 0) flush();
  return { rows, pdSum };
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

/** A cell of a CSV file, in quotes where it needs them. */
function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function linesOf(
  before: number,
  points: Int32Array,
  pd: Float64Array,
  reasons: Int16Array,
  names: readonly string[],
): string {
  let text = '';
  for (let row = 0; row < points.length; row += 1) {
    text += `${before + row + 1},${points[row]},${pd[row]}`;
    for (let place = 0; place < MOST_REASONS; place += 1) {
      const term = reasons[row * MOST_REASONS + place] as number;
      text += term < 0 ? ',' : `,${names[term]}`;
    }
    text += '\n';
  }
  return text;
}
