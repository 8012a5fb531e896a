import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { pmmlOf } from '#electron/modelling/export/pmml.ts';
import { sqlOf } from '#electron/modelling/export/sql.ts';
import { termBaselines, termNames } from '#electron/modelling/terms/baselines.ts';
import { MOST_REASONS, scoreWithReasons } from '#electron/modelling/terms/score-reasons.ts';
import { parseLearnedModel } from '#electron/modelling/training/learned/checked-learned.ts';
import type { LearnedModel } from '#electron/modelling/training/learned/schema.ts';
import {
  pointsOfRecord,
  type ScoredRecord,
  scoreColumns,
  scoreRecord,
} from '#electron/modelling/training/learned/score-rows.ts';
import { trainScorecard } from '#electron/modelling/training/scorecard/train.ts';
import { recordOf } from '../training/synthetic.ts';
import { awkwardModel, awkwardTable, probeRecords, tableOf } from './awkward-model.ts';
import { parseXml, scoreByPmml } from './pmml-evaluator.ts';

const table = awkwardTable(900, 1);
const models: Readonly<Record<string, LearnedModel>> = {
  'additive, scaled': await awkwardModel(table, 'scaling'),
  'additive, isotonic steps': await awkwardModel(table, 'steps'),
  scorecard: trainScorecard(table, { parts: 2 }).model,
};

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A cell for DuckDB; every other missing number is NaN and not NULL. */
function literal(value: number | string | null, kind: 'numeric' | 'categorical', row: number): string {
  if (kind === 'categorical') return value === null ? 'NULL' : `'${String(value).replaceAll("'", "''")}'`;
  if (value === null) return row % 2 === 0 ? 'NULL' : "'NaN'::DOUBLE";
  return `'${Object.is(value, -0) ? '-0' : value}'::DOUBLE`;
}

/** Points and PDs of records by the exported SQL, in DuckDB. */
async function scoreBySql(model: LearnedModel, records: readonly ScoredRecord[]): Promise<[number, number][]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const types = model.inputs.map(({ kind, name }) => `${quoted(name)} ${kind === 'numeric' ? 'DOUBLE' : 'VARCHAR'}`);
    await connection.run(`CREATE TABLE applications ("id" INTEGER, ${types.join(', ')})`);
    const rows = records.map((record, row) => {
      const cells = model.inputs.map(({ kind, name }) => literal(record[name] ?? null, kind, row));
      return `(${[row, ...cells].join(', ')})`;
    });
    await connection.run(`INSERT INTO applications VALUES ${rows.join(', ')}`);
    const sql = `SELECT "points", "pd" FROM (${sqlOf(model, 'applications')}) AS scored ORDER BY "id"`;
    return (await (await connection.run(sql)).getRows()) as [number, number][];
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

describe.each(Object.entries(models))('scores of a model (%s)', (_, model) => {
  const records = [...probeRecords(model, 3), ...Array.from({ length: 200 }, (_row, row) => recordOf(table, row))].map(
    (record) => Object.fromEntries(model.inputs.map(({ name }) => [name, record[name] ?? null])),
  );
  const single = records.map((record) => scoreRecord(model, record));
  const points = single.map((score) => score.points);

  it('reach every bin and cell that there is, and more than one score', () => {
    const hit = new Set(single.flatMap(({ terms }) => terms.map(({ inputs, codes }) => `${inputs[0]}:${codes[0]}`)));
    for (const input of model.inputs) {
      const free = input.kind === 'numeric' ? 1 + input.special.length : 2;
      const codes = Array.from({ length: free + input.bins.length }, (_bin, code) => `${input.name}:${code}`);
      expect(codes.filter((code) => !hit.has(code))).toEqual([]);
    }
    expect(new Set(points).size).toBeGreaterThan(10);
    expect(model.pairs.length > 0).toBe(model.method === 'additive');
  });
  it('are one for the training table at fit time, a record, a batch and the reloaded document', () => {
    const reloaded = parseLearnedModel(JSON.stringify(model)).model;
    expect([...scoreColumns(reloaded, tableOf(model, records)).points]).toEqual(points);
    expect(records.map((record) => pointsOfRecord(reloaded, record))).toEqual(points);
    expect(points.slice(-200)).toEqual([...scoreColumns(model, table).points.subarray(0, 200)]);
  });
  it('are the same by the exported SQL in DuckDB', async () => {
    const rows = await scoreBySql(model, records);
    expect(rows.map(([value]) => value)).toEqual(points);
    for (const [row, [, pd]] of rows.entries()) expect(Math.abs(pd / single[row]!.pd - 1)).toBeLessThan(1e-12);
  });
  it('are the same by the exported PMML, with the same reasons', () => {
    const document = parseXml(pmmlOf(model));
    const names = termNames(model);
    const { reasons } = scoreWithReasons(model, tableOf(model, records));
    for (const [row, record] of records.entries()) {
      const score = scoreByPmml(document, record);
      expect(score.points).toBe(points[row]);
      expect(Math.abs(score.pd / single[row]!.pd - 1)).toBeLessThan(1e-12);
      const own = [...reasons.subarray(row * MOST_REASONS, (row + 1) * MOST_REASONS)];
      expect(own.filter((term) => term >= 0).map((term) => names[term])).toEqual(score.reasons);
    }
  });
});

/** An input with points by hand: 10 less below each edge and `missing` where there is no value. */
function inputByHand(name: string, edges: readonly number[], missing: number): LearnedModel['inputs'][number] {
  const bins = [...edges, 0].map((_, index) => ({
    points: 10 * (2 * index - edges.length),
    share: 1 / (edges.length + 1),
  }));
  const special = { missing: { points: missing, share: 0 }, special: [] };
  return { kind: 'numeric', name, direction: 'none', edges: [...edges], bins, ...special };
}

describe('edges', () => {
  it('keep every digit in SQL and PMML', async () => {
    const edges = [
      -1 / 3,
      5e-324,
      2.2250738585072014e-308,
      0.1 + 0.2,
      123_456_789_012_345.67,
      2 ** 60 + 256,
      1e300 / 3,
    ];
    const model = { ...models['additive, scaled']!, inputs: [inputByHand('x', edges, 0)], pairs: [] };
    const records = probeRecords(model, 1);
    const points = records.map((record) => pointsOfRecord(model, record));
    expect(new Set(points).size).toBe(edges.length + 2);
    expect((await scoreBySql(model, records)).map(([value]) => value)).toEqual(points);
    const document = parseXml(pmmlOf(model));
    expect(records.map((record) => scoreByPmml(document, record).points)).toEqual(points);
  });
});

describe('baselines', () => {
  const model = models['additive, scaled']!;
  it('of inputs are their mean points over the training rows', () => {
    const sums = new Float64Array(model.inputs.length);
    for (let row = 0; row < table.rows; row += 1) {
      const { terms } = scoreRecord(model, recordOf(table, row));
      for (const index of sums.keys()) sums[index]! += terms[index]!.points;
    }
    const baselines = termBaselines(model);
    for (const [index, sum] of sums.entries()) expect(baselines[index]).toBeCloseTo(sum / table.rows, 6);
  });
});

describe('PMML', () => {
  it('gives the one PD of a calibration with a single step', () => {
    const model: LearnedModel = {
      ...models['additive, scaled']!,
      calibration: { kind: 'steps', steps: [{ pointsFrom: 0, pd: 0.25 }] },
      inputs: [inputByHand('x', [0], 0)],
      pairs: [],
    };
    const text = pmmlOf(model);
    // The standard asks for at least one margin of an interval.
    expect(text).not.toMatch(/<Interval closure="\w+"\/>/);
    expect(scoreByPmml(parseXml(text), { x: 1 }).pd).toBe(0.25);
  });
});

describe('reasons', () => {
  it('are the terms that lose most against their baselines, none where nothing is lost', () => {
    const model: LearnedModel = {
      ...models['additive, scaled']!,
      calibration: { kind: 'scaling' },
      inputs: ['p', 'q', 'r', 's', 't'].map((name, index) => inputByHand(name, [0], -5 * (index + 1))),
      pairs: [],
    };
    const rows = [
      { p: 1, q: 1, r: 1, s: 1, t: 1 },
      { p: -1, q: 1, r: null, s: 1, t: -1 },
      { p: null, q: null, r: null, s: null, t: null },
    ];
    const { reasons } = scoreWithReasons(model, tableOf(model, rows));
    // All five are below their baseline of 0 in the last row; at most four are named.
    expect([...reasons]).toEqual([-1, -1, -1, -1, 2, 0, 4, -1, 4, 3, 2, 1]);
  });
});
