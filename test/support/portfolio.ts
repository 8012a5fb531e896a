/**
 * A made-up portfolio of any size, to hold a model's scores in the engine against those of its exported
 * SQL: every cell is drawn by a seed from where scores could part, the model's own edges among them.
 */
import type { DuckDBConnection } from '@duckdb/node-api';
import { seededRandom } from '#electron/ground/numeric/seeded-random.ts';
import type { Column, LabelledTable, Table } from '#electron/modelling/tables/table.ts';
import { trainAdditive } from '#electron/modelling/training/additive.ts';
import type { LearnedInput, LearnedModel } from '#electron/modelling/training/learned/schema.ts';

const NUMBERS = 20;
const CATEGORIES = 4;
/** Codes of two of the inputs that are no quantities. */
const SPECIAL = [-1, 999];

/** Loans with 20 numbers and 4 categories; the outcome follows a few of them and the product of two. */
function trainingLoans(rows: number, seed: number): LabelledTable {
  const random = seededRandom(seed);
  const logOdds = new Float64Array(rows).fill(-1.5);
  const numbers = Array.from({ length: NUMBERS }, (_, index): Column => {
    // Some are fine, some have two decimals, some are whole: their edges lie close or far.
    const step = [0, 0.01, 1][index % 3] as number;
    const values = Float64Array.from({ length: rows }, (_row, row) => {
      const drawn = 100 * random.next() ** 2;
      logOdds[row] = (logOdds[row] as number) + (index < 8 ? ((index % 2 ? 1 : -1) * drawn) / 60 : 0);
      if (random.next() < 0.04) return Number.NaN;
      if (index < 2 && random.next() < 0.05) return SPECIAL[index] as number;
      return step === 0 ? drawn : Math.round(drawn / step) * step;
    });
    return { kind: 'numeric', name: `ratio ${index + 1}`, values };
  });
  const categories = Array.from({ length: CATEGORIES }, (_, index): Column => {
    const levels = Array.from({ length: 4 + 8 * index }, (_level, level) => `level ${index}.${level}`);
    const codes = Int32Array.from({ length: rows }, (_row, row) => {
      const code = random.below(levels.length + 1) - 1;
      logOdds[row] = (logOdds[row] as number) + (code % 3 === 0 ? 0.6 : 0);
      return code;
    });
    return { kind: 'categorical', name: `class "${index + 1}"`, levels, codes };
  });
  const target = Uint8Array.from(logOdds, (value) => (random.next() < 1 / (1 + Math.exp(-value)) ? 1 : 0));
  return { rows, columns: [...numbers, ...categories], target, weights: null };
}

/** A model with hundreds of edges, pairs, special values and rare levels; trained quickly, not well. */
export async function portfolioModel(): Promise<LearnedModel> {
  const special = { 'ratio 1': SPECIAL, 'ratio 2': SPECIAL };
  const options = { partitions: 1, parts: 3, bins: 256, pairBins: 24, pairs: 16, rounds: 80, special };
  return (await trainAdditive(trainingLoans(4000, 11), options)).model;
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function textOf(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Share of a hundred cells up to which each kind is drawn; the rest lie anywhere between the edges. */
const KINDS = { empty: 4, notANumber: 6, special: 9, edge: 40, above: 46, below: 52, far: 55 } as const;

/**
 * DuckDB's query of a portfolio: the column "row", then the model's inputs. Numbers are missing (NULL and
 * NaN), special, edges, the doubles beside edges, infinite, or in between; levels are known, never seen
 * or missing.
 */
export function portfolioSql(model: LearnedModel, rows: number, seed: number): string {
  const lists = model.inputs.map((input, index) => `${listOf(input)} AS l${index}`);
  const cells = model.inputs.map((input, index) => `${cellOf(input, index, seed)} AS ${quoted(input.name)}`);
  return `WITH lists AS (SELECT ${lists.join(', ')})
    SELECT CAST(i AS INTEGER) AS "row", ${cells.join(', ')} FROM range(${rows}) AS rows(i), lists`;
}

function listOf(input: LearnedInput): string {
  if (input.kind === 'categorical') {
    const levels = input.bins.flatMap((bin) => bin.levels);
    return `[${[...levels, 'never seen', 'NEVER SEEN'].map(textOf).join(', ')}]`;
  }
  const edges = input.edges.length > 0 ? input.edges : [0];
  return `CAST([${edges.map((edge) => edge.toExponential()).join(', ')}] AS DOUBLE[])`;
}

function cellOf(input: LearnedInput, index: number, seed: number): string {
  const drawn = `hash(i, ${seed}, ${index})`;
  const at = (list: string): string => `${list}[1 + CAST(${drawn} // 100 % len(${list}) AS INTEGER)]`;
  const part = `(${drawn} % 100)`;
  if (input.kind === 'categorical') return `CASE WHEN ${part} < 6 THEN NULL ELSE ${at(`l${index}`)} END`;
  const specials = [...input.special.map(({ value }) => value.toExponential()), '0e0', '-0e0'];
  const edge = at(`l${index}`);
  const between = `CAST(${drawn} // 7919 % 1000003 AS DOUBLE) / 1000003`;
  return `CASE WHEN ${part} < ${KINDS.empty} THEN NULL
    WHEN ${part} < ${KINDS.notANumber} THEN CAST('NaN' AS DOUBLE)
    WHEN ${part} < ${KINDS.special} THEN ${at(`CAST([${specials.join(', ')}] AS DOUBLE[])`)}
    WHEN ${part} < ${KINDS.edge} THEN ${edge}
    WHEN ${part} < ${KINDS.above} THEN nextafter(${edge}, CAST('Infinity' AS DOUBLE))
    WHEN ${part} < ${KINDS.below} THEN nextafter(${edge}, CAST('-Infinity' AS DOUBLE))
    WHEN ${part} < ${KINDS.far} THEN ${at("CAST(['Infinity', '-Infinity', '1e300'] AS DOUBLE[])")}
    ELSE l${index}[1] - 1 + (l${index}[-1] - l${index}[1] + 2) * (${between}) END`;
}

/** Numbers of a query's only column, in its order. */
export async function readNumbers(connection: DuckDBConnection, sql: string, rows: number): Promise<Float64Array> {
  const { columns } = await readColumns(connection, sql, [{ kind: 'numeric', name: '' }], rows);
  const [only] = columns;
  if (only?.kind !== 'numeric') throw new TypeError('a numeric column was asked for');
  return only.values;
}

/** A query's columns as a table; NULL is missing. */
export async function readColumns(
  connection: DuckDBConnection,
  sql: string,
  inputs: readonly Pick<LearnedInput, 'kind' | 'name'>[],
  rows: number,
): Promise<Table> {
  const numbers = inputs.map(({ kind }) => (kind === 'numeric' ? new Float64Array(rows) : null));
  const codes = inputs.map(({ kind }) => (kind === 'categorical' ? new Int32Array(rows) : null));
  const levels = inputs.map(() => new Map<string, number>());
  const result = await connection.stream(sql);
  let from = 0;
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    for (const [index, own] of levels.entries()) {
      const vector = chunk.getColumnVector(index);
      for (let row = 0; row < chunk.rowCount; row += 1) {
        const value = vector.getItem(row);
        const values = numbers[index];
        if (values) values[from + row] = value === null ? Number.NaN : Number(value);
        else if (value === null) (codes[index] as Int32Array)[from + row] = -1;
        else {
          const text = String(value);
          if (!own.has(text)) own.set(text, own.size);
          (codes[index] as Int32Array)[from + row] = own.get(text) as number;
        }
      }
    }
    from += chunk.rowCount;
  }
  if (from !== rows) throw new Error(`the query gave ${from} rows, not ${rows}`);
  const columns = inputs.map(({ name }, index): Column => {
    const values = numbers[index];
    if (values) return { kind: 'numeric', name, values };
    return {
      kind: 'categorical',
      name,
      levels: [...(levels[index] as Map<string, number>).keys()],
      codes: codes[index] as Int32Array,
    };
  });
  return { rows, columns };
}
