/**
 * Runs the exported SQL on 20,000 made-up rows in a PostgreSQL server and holds every row's points against
 * the engine's. Needs `psql` and a database that it may make tables in, named as psql takes them:
 *
 *   PGDATABASE=postgres PGUSER=postgres node test/bench/postgresql.ts
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { sqlOf } from '#electron/modelling/export/sql.ts';
import type { Table } from '#electron/modelling/tables/table.ts';
import type { LearnedModel } from '#electron/modelling/training/learned/schema.ts';
import { scoreColumns } from '#electron/modelling/training/learned/score-rows.ts';
import { trainScorecard } from '#electron/modelling/training/scorecard/train.ts';
import { portfolioModel, portfolioSql, quoted, readColumns } from '#test/support/portfolio.ts';
import { awkwardModel, awkwardTable } from '#test/unit/modelling/export/awkward-model.ts';

const ROWS = 20_000;
const MISSING = '\\N';

const loans = awkwardTable(900, 1);
const MODELS: Readonly<Record<string, () => Promise<LearnedModel>>> = {
  'awkward names, scaled': () => awkwardModel(loans, 'scaling'),
  'awkward names, PD by steps': () => awkwardModel(loans, 'steps'),
  scorecard: async () => trainScorecard(loans, { parts: 2 }).model,
  'hundreds of edges': portfolioModel,
};

function psql(script: string): string {
  return execFileSync('psql', ['-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1'], {
    encoding: 'utf8',
    input: script,
    maxBuffer: 1 << 30,
  });
}

/** The portfolio as a table, and as a CSV file that PostgreSQL copies. */
async function portfolioOf(model: LearnedModel, file: string): Promise<Table> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    await connection.run(`CREATE TABLE applications AS ${portfolioSql(model, ROWS, 5)} ORDER BY "row"`);
    await connection.run(`COPY applications TO '${file}' (FORMAT csv, HEADER false, NULLSTR '${MISSING}')`);
    const names = model.inputs.map(({ name }) => quoted(name)).join(', ');
    return await readColumns(connection, `SELECT ${names} FROM applications ORDER BY "row"`, model.inputs, ROWS);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Points and PD of every row by the exported SQL, and the seconds it took. */
function scoreInPostgres(model: LearnedModel, folder: string): { scores: [number, number][]; seconds: number } {
  const types = model.inputs.map(
    ({ kind, name }) => `${quoted(name)} ${kind === 'numeric' ? 'double precision' : 'varchar'}`,
  );
  const out = join(folder, 'scores.csv');
  psql(`SET client_min_messages = warning;
    DROP TABLE IF EXISTS desk_portfolio;
    CREATE TABLE desk_portfolio ("row" integer, ${types.join(', ')});
    \\copy desk_portfolio FROM '${join(folder, 'rows.csv')}' (FORMAT csv, NULL '${MISSING}')
    ANALYZE desk_portfolio;`);
  const query = `SET jit = off;\nCREATE TEMP TABLE scored AS ${sqlOf(model, 'desk_portfolio')};\n`;
  const start = performance.now();
  psql(`${query}\\copy (SELECT "points", "pd" FROM scored ORDER BY "row") TO '${out}' (FORMAT csv)`);
  const seconds = (performance.now() - start) / 1000;
  psql('DROP TABLE desk_portfolio;');
  const lines = readFileSync(out, 'utf8').trimEnd().split('\n');
  return { scores: lines.map((line) => line.split(',').map(Number) as [number, number]), seconds };
}

process.stdout.write(`${psql('SELECT version();').trim()}\n`);
const folder = mkdtempSync(join(tmpdir(), 'desk-postgresql-'));
let differ = 0;
try {
  for (const [name, train] of Object.entries(MODELS)) {
    const model = await train();
    const { points, pd } = scoreColumns(model, await portfolioOf(model, join(folder, 'rows.csv')));
    const { scores, seconds } = scoreInPostgres(model, folder);
    const wrong = scores.filter(([value], row) => value !== points[row]).length + Math.abs(scores.length - ROWS);
    const apart = Math.max(...scores.map(([, value], row) => Math.abs(value / (pd[row] ?? Number.NaN) - 1)));
    differ += wrong;
    const size = `${model.inputs.length} inputs, ${model.pairs.length} pairs`;
    process.stdout.write(
      `${name} (${size}): ${ROWS} rows in ${seconds.toFixed(2)} s, ${wrong} differ in points; PDs within ${apart.toExponential(1)}\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (differ > 0) throw new Error(`${differ} rows differ`);
