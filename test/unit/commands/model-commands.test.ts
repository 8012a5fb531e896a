import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportModel } from '#electron/commands/export-model.ts';
import { readDirections } from '#electron/commands/model-files.ts';
import { scoreFile } from '#electron/commands/score-file.ts';
import { type TrainRequest, trainModel } from '#electron/commands/train-model.ts';
import { parseLearnedModel } from '#electron/modelling/training/learned/checked-learned.ts';
import { scoreRecord } from '#electron/modelling/training/learned/score-rows.ts';
import { saying } from '#test/support/saying.ts';
import { csv, HEADER, INPUTS, ROWS, records, runDesk } from './loans.ts';

const folder = mkdtempSync(join(tmpdir(), 'desk-models-'));
const at = (name: string): string => join(folder, name);
const desk = (...words: string[]) => runDesk(folder, ...words);
const quiet = (): void => undefined;

let trained: { stdout: string; stderr: string };

beforeAll(async () => {
  writeFileSync(at('loans.csv'), csv([HEADER, ...ROWS]));
  writeFileSync(at('directions.json'), '{"c": "lower-is-riskier", "note": "none"}');
  const data = ['--data', 'loans.csv', '--target', 'bad', '--folds', 'fold', '--exclude', 'note, constant'];
  trained = await desk('train', ...data, '--monotone', 'directions.json', '--seed', '7', '--out', 'model.json');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const modelText = (): string => readFileSync(at('model.json'), 'utf8');

describe('desk train', () => {
  it('prints the figures of each fold and their mean, and nothing else on standard output', () => {
    const { folds, mean, settings } = JSON.parse(trained.stdout);
    expect(folds).toHaveLength(2);
    for (const key of ['auc', 'ks', 'brier', 'logLoss', 'seconds']) {
      expect(mean[key]).toBeCloseTo((folds[0][key] + folds[1][key]) / 2, 12);
    }
    expect(mean.auc).toBeGreaterThan(0.75);
    expect(settings).toMatchObject({ method: 'additive', seed: 7, rows: 400 });
    expect(trained.stderr).toMatch(/Fold 1 \(2 of 2\): AUC/);
  });
  it('writes a model whose inputs are neither fold, outcome nor excluded, and keep their direction', () => {
    const { model } = parseLearnedModel(modelText());
    expect(INPUTS).toEqual(expect.arrayContaining(model.inputs.map(({ name }) => name)));
    expect(model.inputs.find(({ name }) => name === 'c')?.direction).toBe('lower-is-riskier');
  });
  it('makes ten seeded folds where the file brings none, and takes Parquet as it takes CSV', async () => {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    await connection.run(`COPY (SELECT * FROM read_csv('${at('loans.csv')}')) TO '${at('loans.parquet')}'`);
    connection.closeSync();
    const base = { target: 'bad', folds: undefined, monotone: undefined, seed: 1, threads: 1 } as const;
    const request = { ...base, exclude: ['note', 'constant', 'fold'], method: 'scorecard' } as const;
    const replies = [];
    for (const [data, out] of [
      ['loans.csv', '1.json'],
      ['loans.parquet', '2.json'],
    ] as const) {
      replies.push(await trainModel({ ...request, data: at(data), out: at(out) }, quiet));
    }
    expect(replies.map(({ folds }) => folds.length)).toEqual([10, 10]);
    expect(readFileSync(at('1.json'), 'utf8')).toBe(readFileSync(at('2.json'), 'utf8'));
  });
});

describe('desk train refuses', () => {
  const request: TrainRequest = {
    ...{ data: at('loans.csv'), target: 'bad', folds: 'fold', exclude: ['note'], monotone: undefined },
    ...{ method: 'additive', seed: undefined, threads: 1, out: at('refused.json') },
  };
  const one = csv([HEADER, ...ROWS.map((row) => [...row.slice(0, -1), 0])]);
  const lacking = csv([HEADER, ...ROWS.map((row) => [...row.slice(0, 6), 1 - Number(row.at(-1)), ...row.slice(7)])]);
  it.each<[string, Partial<TrainRequest>, string | null, RegExp]>([
    ['a target that is no column', { target: 'worse' }, null, /no column "worse".*a, b, c/],
    ['a target that is neither 0 nor 1', { target: 'a' }, null, /column "a", row 2 is .* must be 0 or 1/],
    ['a target with one value', {}, one, /"bad" is 0 in every row/],
    ['folds of one value', { folds: 'constant' }, null, /"constant" is 1 in every row; .* at least two folds/],
    ['a fold without one outcome', {}, lacking, /"fold": fold 1 has no row whose outcome is 1/],
    ['an excluded column that is not there', { exclude: ['zip'] }, null, /no column "zip"/],
    ['an empty file', {}, '', /no rows below its header/],
    ['a header alone', {}, csv([HEADER]), /no rows below its header/],
    ['a file that is not there', { data: at('none.csv') }, null, /none\.csv cannot be read/],
    ['a folder that is not there', { out: at('none/model.json') }, null, /cannot be written/],
  ])('%s', async (_, change, text, message) => {
    if (text !== null) writeFileSync(at('wrong.csv'), text);
    const data = text === null ? request.data : at('wrong.csv');
    await expect(trainModel({ ...request, data, ...change }, quiet)).rejects.toThrow(saying(message));
  });
  it('a direction of a column that is no input, and a word that is no direction', async () => {
    writeFileSync(at('wrong.json'), '{"zip": 1}');
    await expect(trainModel({ ...request, monotone: at('wrong.json') }, quiet)).rejects.toThrow(
      saying(/zip, which is not an input/),
    );
    writeFileSync(at('wrong.json'), '{"a": "up"}');
    expect(() => readDirections(at('wrong.json'))).toThrow(saying(/direction of a in .* is "up"/));
  });
  it('but reads directions as words, as signs and as CSV', () => {
    const directions = { a: 'higher-is-riskier', b: 'lower-is-riskier', c: 'none' };
    for (const text of ['{"a": 1, "b": -1, "c": 0}', 'input,direction\na,higher-is-riskier\nb,-1\nc,none\n']) {
      writeFileSync(at('signs'), text);
      expect(readDirections(at('signs'))).toEqual(directions);
    }
  });
});

describe('desk score', () => {
  const read = (name: string): string[][] =>
    readFileSync(at(name), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => line.split(','));
  it('writes points, PD and reasons by row, as single records score, in the order of the file', async () => {
    const { stdout } = await desk('score', '--model', 'model.json', '--data', 'loans.csv', '--out', 'scores.csv');
    expect(JSON.parse(stdout).rows).toBe(400);
    const [header, ...rows] = read('scores.csv');
    expect(header).toEqual(['row', 'points', 'pd', 'reason1', 'reason2', 'reason3', 'reason4']);
    const { model } = parseLearnedModel(modelText());
    expect(rows.map((row) => row.slice(0, 3).map(Number))).toEqual(
      records.map((record, row) => {
        const { points, pd } = scoreRecord(model, record);
        return [row + 1, points, pd];
      }),
    );
    expect(rows.some((row) => row[3] !== '')).toBe(true);
  });
  it('keeps the order of a file of many blocks, and takes Parquet as it takes CSV', async () => {
    const order = Array.from({ length: 150_000 }, (_, row) => (row * 7919) % 400);
    const cells = ROWS.map((row) => csv([row.slice(1, 6)]));
    writeFileSync(at('many.csv'), csv([INPUTS]) + order.map((row) => cells[row]).join(''));
    await scoreFile({ model: at('model.json'), data: at('many.csv'), out: at('many-scores.csv') }, quiet);
    const { model } = parseLearnedModel(modelText());
    const points = records.map((record) => scoreRecord(model, record).points);
    const found = read('many-scores.csv').slice(1);
    expect(
      found.every(([row, value], index) => Number(row) === index + 1 && Number(value) === points[order[index]!]),
    ).toBe(true);
    await scoreFile({ model: at('model.json'), data: at('loans.parquet'), out: at('parquet-scores.csv') }, quiet);
    expect(read('parquet-scores.csv')).toEqual(read('scores.csv'));
  });
  it('takes categories it has not seen, digits as categories, and every word for a missing value', async () => {
    writeFileSync(
      at('odd.csv'),
      csv([
        [...INPUTS, 'z'],
        ['NA', ' 0.25 ', '?', 'nan', '7', 1],
        [1, 2, 3, 4, 'NULL', 1],
      ]),
    );
    await scoreFile({ model: at('model.json'), data: at('odd.csv'), out: at('odd-scores.csv') }, quiet);
    const { model } = parseLearnedModel(modelText());
    const expected = [
      { a: null, b: 0.25, c: null, d: null, k: '7' },
      { a: 1, b: 2, c: 3, d: 4, k: null },
    ].map((record) => String(scoreRecord(model, record).points));
    expect(
      read('odd-scores.csv')
        .slice(1)
        .map((row) => row[1]),
    ).toEqual(expected);
  });
  it('takes names that differ in case alone, and the first of two columns of one name', async () => {
    writeFileSync(
      at('twice.csv'),
      csv([
        ['A', ...INPUTS, 'a', ''],
        [9, 1, 2, 3, 4, 'east', 8, 7],
      ]),
    );
    await scoreFile({ model: at('model.json'), data: at('twice.csv'), out: at('twice-scores.csv') }, quiet);
    const { model } = parseLearnedModel(modelText());
    const expected = scoreRecord(model, { a: 1, b: 2, c: 3, d: 4, k: 'east' }).points;
    expect(read('twice-scores.csv')[1]?.[1]).toBe(String(expected));
  });
  it.each([
    [
      'a short row',
      `${INPUTS.join()}\n1,2,3,4,east\n1,2\n`,
      /wrong\.csv, line 3: the row has 2 cells, the header has 5/,
    ],
    ['a missing column', 'a,b\n1,2\n', /no column "c", /],
    [
      'a text for a number',
      `${INPUTS.join()}\n1,2,3,4,east\n1,two,3,4,east\n`,
      /column "b", row 2 below the header is "two"/,
    ],
    ['an empty file', '', /is empty/],
    ['a header alone', `${INPUTS.join()}\n`, /no rows below its header/],
  ])('refuses %s', async (_, text, message) => {
    writeFileSync(at('wrong.csv'), text);
    const request = { model: at('model.json'), data: at('wrong.csv'), out: at('refused.csv') };
    await expect(scoreFile(request, quiet)).rejects.toThrow(saying(message));
  });
  it('refuses a model of another format', async () => {
    writeFileSync(at('other.json'), '{"format": "sme-credit-desk/scoring-model/1"}');
    const request = { model: at('other.json'), data: at('loans.csv'), out: at('refused.csv') };
    await expect(scoreFile(request, quiet)).rejects.toThrow(
      saying(/of the format "sme-credit-desk\/scoring-model\/1"; models made by/),
    );
  });
});

describe('desk export-model', () => {
  it('writes SQL that scores a table of the given name as the engine does', async () => {
    await desk('export-model', '--model', 'model.json', '--to', 'sql', '--table', 'main.loans', '--out', 'model.sql');
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    await connection.run(`CREATE TABLE loans AS SELECT * FROM read_csv('${at('loans.csv')}')`);
    const rows = await (await connection.run(readFileSync(at('model.sql'), 'utf8'))).getRowObjects();
    connection.closeSync();
    const { model } = parseLearnedModel(modelText());
    expect(rows.map((row) => row['points'])).toEqual(records.map((record) => scoreRecord(model, record).points));
    expect(Object.keys(rows[0]!)).toEqual([...HEADER, 'points', 'pd']);
  });
  it('writes PMML and JSON; the JSON is the model again', () => {
    for (const to of ['pmml', 'json'] as const) {
      exportModel({ model: at('model.json'), to, table: 'applications', out: at(`again.${to}`) });
    }
    expect(readFileSync(at('again.pmml'), 'utf8')).toContain('<Scorecard ');
    expect(parseLearnedModel(readFileSync(at('again.json'), 'utf8')).hash).toBe(parseLearnedModel(modelText()).hash);
  });
});
