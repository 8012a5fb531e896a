/**
 * A portfolio of one million rows, scored on one thread by the exported SQL in DuckDB, by the engine and
 * by `desk score` from Parquet; every row must get the same points. And one record alone.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { scoreFile } from '#electron/commands/score-file.ts';
import { sqlOf } from '#electron/modelling/export/sql.ts';
import type { Table } from '#electron/modelling/tables/table.ts';
import type { LearnedModel } from '#electron/modelling/training/learned/schema.ts';
import {
  pointsOfRecord,
  type ScoredRecord,
  scoreColumns,
  scoreRecord,
} from '#electron/modelling/training/learned/score-rows.ts';
import { portfolioModel, portfolioSql, readColumns, readNumbers } from '#test/support/portfolio.ts';
import { type Measurement, measure, summary } from './measure.ts';

const ROWS = 1_000_000;
const SEED = 20_240_101;
const RUNS = 3;
/** Records timed one by one; a run scores them all. */
const RECORDS = 20_000;
const MOST_MICROSECONDS = 50;

/** Measures a portfolio's scoring. Throws where the ways of scoring disagree about a row. */
export async function benchPortfolio(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'desk-portfolio-'));
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    const model = await portfolioModel();
    const parquet = join(folder, 'portfolio.parquet');
    await connection.run(`COPY (${portfolioSql(model, ROWS, SEED)}) TO '${parquet}' (FORMAT parquet)`);
    await connection.run(`CREATE TABLE applications AS SELECT * FROM '${parquet}' ORDER BY "row"`);
    return await scoreEveryWay(connection, model, folder, parquet);
  } finally {
    connection.closeSync();
    instance.closeSync();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function scoreEveryWay(
  connection: DuckDBConnection,
  model: LearnedModel,
  folder: string,
  parquet: string,
): Promise<Measurement[]> {
  const names = model.inputs.map(({ name }) => `"${name.replaceAll('"', '""')}"`).join(', ');
  const table = await readColumns(connection, `SELECT ${names} FROM applications`, model.inputs, ROWS);
  const { points } = scoreColumns(model, table);
  const sql = sqlOf(model, 'applications');
  check('DuckDB', points, await readNumbers(connection, `SELECT "points" FROM (${sql}) AS s ORDER BY "row"`, ROWS));
  const request = { model: join(folder, 'model.json'), data: parquet, out: join(folder, 'scores.csv') };
  writeFileSync(request.model, JSON.stringify(model));
  const what = `${ROWS} rows, ${model.inputs.length} inputs, ${model.pairs.length} pairs`;
  const inDuckDb = await scoring(`${what}: exported SQL in DuckDB, in memory`, () =>
    connection.runAndReadAll(`SELECT sum("points"), sum("pd") FROM (${sql}) AS s`),
  );
  const inEngine = await scoring(`${what}: the engine, in memory`, () => scoreColumns(model, table));
  const inCommand = await scoring(`${what}: desk score, Parquet to CSV with reasons`, () =>
    scoreFile(request, () => undefined),
  );
  const scores = `SELECT points FROM read_csv('${request.out}') ORDER BY "row"`;
  check('desk score', points, await readNumbers(connection, scores, ROWS));
  return [inDuckDb, inEngine, inCommand, ...(await oneRecord(model, table, points))];
}

/** Rows per second by the clock, and by the processor's time, which others on the machine do not lengthen. */
async function scoring(what: string, work: () => unknown): Promise<Measurement> {
  await work();
  const times: number[] = [];
  const before = process.cpuUsage();
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(before);
  const { p50 } = summary(what, times, '');
  const [byClock, byProcessor] = [p50, (user + system) / 1000 / RUNS].map((ms) => Math.round(ROWS / ms));
  return summary(what, times, `${byClock} thousand rows/s (${byProcessor} by processor time); all points agree`);
}

function check(where: string, expected: ArrayLike<number>, found: ArrayLike<number>): void {
  for (let row = 0; row < expected.length; row += 1) {
    if (expected[row] === found[row]) continue;
    throw new Error(`row ${row} has ${expected[row]} points by the engine, ${found[row]} by ${where}`);
  }
}

function recordAt(table: Table, row: number): ScoredRecord {
  return Object.fromEntries(
    table.columns.map((column) => {
      if (column.kind === 'categorical') return [column.name, column.levels[column.codes[row] ?? -1] ?? null];
      const value = column.values[row] ?? Number.NaN;
      return [column.name, Number.isNaN(value) ? null : value];
    }),
  );
}

async function oneRecord(model: LearnedModel, table: Table, points: Int32Array): Promise<Measurement[]> {
  const records = Array.from({ length: RECORDS }, (_, row) => recordAt(table, row));
  check(
    'single records',
    points.subarray(0, RECORDS),
    records.map((record) => pointsOfRecord(model, record)),
  );
  const ways = [
    ['points', () => records.map((record) => pointsOfRecord(model, record))],
    ['points, PD, grade and terms', () => records.map((record) => scoreRecord(model, record))],
  ] as const;
  const measurements: Measurement[] = [];
  for (const [what, work] of ways) {
    const taken = await measure(`${RECORDS} records one by one: ${what}`, RUNS, work);
    const microseconds = (taken.p50 * 1000) / RECORDS;
    if (microseconds > MOST_MICROSECONDS) throw new Error(`one record takes ${microseconds.toFixed(1)} µs`);
    measurements.push({ ...taken, beside: `${microseconds.toFixed(1)} µs a record` });
  }
  return measurements;
}
