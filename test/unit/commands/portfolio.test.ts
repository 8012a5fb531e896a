import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, expect, test } from 'vitest';
import { scoreFile } from '#electron/commands/score-file.ts';
import { sqlOf } from '#electron/modelling/export/sql.ts';
import type { LearnedModel } from '#electron/modelling/training/learned/schema.ts';
import { scoreColumns } from '#electron/modelling/training/learned/score-rows.ts';
import { portfolioModel, portfolioSql, quoted, readColumns, readNumbers } from '#test/support/portfolio.ts';
import { awkwardModel, awkwardTable } from '../modelling/export/awkward-model.ts';

// The bench `portfolio` does the same with a million rows.
const ROWS = 20_000;
const folder = mkdtempSync(join(tmpdir(), 'desk-portfolio-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MODELS: Readonly<Record<string, () => Promise<LearnedModel>>> = {
  'hundreds of edges': portfolioModel,
  'awkward names and levels, PD by steps': () => awkwardModel(awkwardTable(900, 1), 'steps'),
};

test.each(Object.entries(MODELS))(
  '20,000 rows get the same points from the engine, SQL and desk score: %s',
  async (name, train) => {
    const model = await train();
    const parquet = join(folder, `${name}.parquet`);
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    const connection = await instance.connect();
    try {
      await connection.run(`COPY (${portfolioSql(model, ROWS, 5)}) TO '${parquet}' (FORMAT parquet)`);
      await connection.run(`CREATE TABLE applications AS SELECT * FROM '${parquet}' ORDER BY "row"`);
      const names = model.inputs.map((input) => quoted(input.name)).join(', ');
      const table = await readColumns(connection, `SELECT ${names} FROM applications`, model.inputs, ROWS);
      const { points, pd } = scoreColumns(model, table);
      expect(new Set(points).size).toBeGreaterThan(100);
      const bySql = `(${sqlOf(model, 'applications')}) AS s ORDER BY "row"`;
      expect(await readNumbers(connection, `SELECT "points" FROM ${bySql}`, ROWS)).toEqual(Float64Array.from(points));
      const pds = await readNumbers(connection, `SELECT "pd" FROM ${bySql}`, ROWS);
      expect(pds.every((value, row) => Math.abs(value / pd[row]! - 1) < 1e-12)).toBe(true);
      const request = { model: join(folder, 'model.json'), data: parquet, out: join(folder, 'scores.csv') };
      writeFileSync(request.model, JSON.stringify(model));
      await scoreFile(request, () => undefined);
      const scores = `SELECT points FROM read_csv('${request.out}') ORDER BY "row"`;
      expect(await readNumbers(connection, scores, ROWS)).toEqual(Float64Array.from(points));
    } finally {
      connection.closeSync();
      instance.closeSync();
    }
  },
);
