/** PDs of a table by an ONNX model, in blocks of rows; numbers in the precision the model takes them. */
import type { InferenceSession, Tensor } from 'onnxruntime-web';
import { DeskError } from '#shared/contract/reply.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { Table } from '../tables/table.ts';
import { type CategoryCodes, columnFor, numbersOf } from './features.ts';
import { layoutOf, type OnnxFeature, type OnnxInput, type OnnxLayout, onnxRefused } from './onnx-model.ts';
import { type OnnxRuntime, onnxRuntime } from './onnx-runtime.ts';

interface OnnxModel {
  /** In the model's order; a categorical one is given to the model as text. */
  readonly features: readonly OnnxFeature[];
  /**
   * Probability of default of every row. Missing numbers are NaN, missing text is empty. Throws
   * DeskError "invalid-input" for a column that is missing or does not fit, and for results that are
   * no probabilities.
   */
  pdOf(table: Table): Promise<Float64Array>;
  close(): Promise<void>;
}

/** Opens a model. Throws DeskError "invalid-input" for a damaged file, and for inputs or outputs that do not fit. */
export async function openOnnx(
  bytes: Uint8Array,
  { features, output, categories = {} }: OnnxOptions = {},
): Promise<OnnxModel> {
  const runtime = await onnxRuntime();
  const session = await runtime.open(bytes);
  try {
    const layout = layoutOf(session, features, output);
    return {
      features: layout.features.map(({ name, kind }) => ({ name, kind: categories[name] ? 'categorical' : kind })),
      pdOf: (table) => scoreTable({ runtime, session, layout }, readersOf(layout, table, categories), table.rows),
      close: () => session.release(),
    };
  } catch (error) {
    await session.release();
    throw error;
  }
}

export interface OnnxOptions {
  /** Columns in the order of the model's features. */
  readonly features?: readonly string[] | undefined;
  /** Output that holds the probabilities, where it could be several. */
  readonly output?: string | undefined;
  /** Levels in the order of their codes, for columns of categories that the model takes as numbers. */
  readonly categories?: CategoryCodes | undefined;
}

interface Opened {
  readonly runtime: OnnxRuntime;
  readonly session: InferenceSession;
  readonly layout: OnnxLayout;
}

/** Rows of a run. */
const BLOCK = 4096;

/** Makes the tensor of an input from some rows; rows past the table's end are empty. */
type Reader = (runtime: OnnxRuntime, from: number, rows: number) => Tensor;

function readersOf(layout: OnnxLayout, table: Table, categories: CategoryCodes): Reader[] {
  return layout.inputs.map((input) =>
    input.type === 'string' ? textReader(input, table) : numberReader(input, table, categories),
  );
}

function dimsOf({ rank, features }: OnnxInput, rows: number): number[] {
  return rank === 1 ? [rows] : [rows, features.length];
}

function textReader(input: OnnxInput, table: Table): Reader {
  const texts = input.features.map((name): ((row: number) => string) => {
    const column = columnFor(table, name, 'ONNX');
    if (column.kind === 'categorical') return (row) => column.levels[column.codes[row] ?? -1] ?? '';
    return (row) => {
      const value = column.values[row] ?? Number.NaN;
      return Number.isNaN(value) ? '' : String(value);
    };
  });
  return ({ Tensor: Make }, from, rows) => {
    const cells = Array.from({ length: rows }, (_, row) => texts.map((textAt) => textAt(from + row)));
    return new Make('string', cells.flat(), dimsOf(input, rows));
  };
}

function numberReader(input: OnnxInput, table: Table, categories: CategoryCodes): Reader {
  const columns = input.features.map((name) => numbersOf(columnFor(table, name, 'ONNX'), categories[name], 'ONNX'));
  const width = columns.length;
  const isWhole = input.type === 'int32' || input.type === 'int64';
  return ({ Tensor: Make }, from, rows) => {
    const cells = new Float64Array(rows * width).fill(isWhole ? 0 : Number.NaN);
    for (const [index, values] of columns.entries()) {
      const until = Math.min(rows, values.length - from);
      for (let row = 0; row < until; row += 1) cells[row * width + index] = values[from + row] as number;
    }
    if (isWhole) checkWhole(input, cells, from);
    const dims = dimsOf(input, rows);
    if (input.type === 'float64') return new Make('float64', cells, dims);
    if (input.type === 'int32') return new Make('int32', Int32Array.from(cells), dims);
    if (input.type === 'int64')
      return new Make(
        'int64',
        BigInt64Array.from(cells, (value) => BigInt(value)),
        dims,
      );
    return new Make('float32', Float32Array.from(cells), dims);
  };
}

/** Whole numbers have no value that says "missing". */
function checkWhole({ features, type }: OnnxInput, cells: Float64Array, from: number): void {
  const limit = type === 'int32' ? 2 ** 31 - 1 : Number.MAX_SAFE_INTEGER;
  const at = cells.findIndex((value) => !Number.isInteger(value) || Math.abs(value) > limit);
  if (at < 0) return;
  const column = features[at % features.length] ?? '';
  const place = sentence('lab-table.cell', { column, row: from + Math.floor(at / features.length) + 1 });
  const value = cells[at] as number;
  const message = sentence('onnx.whole-numbers', { place, value: Number.isNaN(value) ? null : value });
  throw new DeskError('invalid-input', message, [{ place, message }]);
}

async function scoreTable(opened: Opened, readers: readonly Reader[], total: number): Promise<Float64Array> {
  const { runtime, session, layout } = opened;
  const pd = new Float64Array(total);
  for (let from = 0; from < total; ) {
    const rows = layout.batch ?? Math.min(BLOCK, total - from);
    const feeds = Object.fromEntries(
      layout.inputs.map(({ name }, index) => [name, (readers[index] as Reader)(runtime, from, rows)]),
    );
    const results = await session.run(feeds, [layout.output]).catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      throw onnxRefused('model', sentence('onnx.failed', { from: from + 1, to: Math.min(total, from + rows), why }));
    });
    takePds(results[layout.output] as Tensor, rows, pd.subarray(from, Math.min(total, from + rows)), from);
    from += rows;
  }
  return pd;
}

/** How far two probabilities may miss the sum 1, and one the interval 0 to 1, by rounding. */
const SUM_SLACK = 1e-3;
const EDGE_SLACK = 1e-5;

/** Takes the PDs out of an output of [rows], [rows, 1] or [rows, 2]. */
function takePds({ dims, data }: Tensor, rows: number, pd: Float64Array, from: number): void {
  const values = data as Float32Array | Float64Array;
  const width = values.length / rows;
  if (dims[0] !== rows || (width !== 1 && width !== 2)) {
    throw onnxRefused('output', sentence('onnx.tensor', { dims, rows }));
  }
  for (let row = 0; row < pd.length; row += 1) {
    const value = values[row * width + width - 1] as number;
    if (Number.isNaN(value)) {
      const where = { row: from + row + 1 };
      throw onnxRefused(sentence('onnx.row', where), sentence('onnx.no-pd', where));
    }
    const sum = width === 2 ? (values[row * 2] as number) + value : 1;
    if (value < -EDGE_SLACK || value > 1 + EDGE_SLACK || Math.abs(sum - 1) > SUM_SLACK) {
      throw onnxRefused('output', sentence('onnx.not-a-pd', { value, row: from + row + 1 }));
    }
    pd[row] = Math.min(1, Math.max(0, value));
  }
}
