import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { labTask } from '#electron/jobs/task-thread.ts';
import { readRunTable } from '#electron/modelling/runs/run-table.ts';
import { trainScorecard } from '#electron/modelling/training/scorecard/train.ts';
import { labSettingsSchema } from '#shared/domain/lab.ts';
import { sentence } from '#shared/text/sentence.ts';
import { labCsv } from '#test/support/lab.ts';

const FILE = { name: 'loans.csv', content: Buffer.from(labCsv(200, 3)) };
interface Predictions {
  readonly features: readonly string[];
  readonly rows: readonly (readonly (number | null)[])[];
  readonly pd: { readonly network: readonly number[] };
}

const SMALL = 0;
/** More than a file is done with at once. */
const LARGE = 2 ** 30;

test('a task says the same in a thread as in this one', async () => {
  const task = { file: FILE, target: 'y' };
  expect(await labTask('profile', task, LARGE)).toEqual(await labTask('profile', task, SMALL));
});

test('what a task refuses in a thread arrives with its code and places', async () => {
  const settings = labSettingsSchema.parse({ target: 'nothing', inputs: [{ name: 'c' }] });
  const refused = {
    code: 'invalid-input',
    details: [{ place: 'nothing', message: sentence('lab-table.column-missing') }],
  };
  await expect(labTask('count-folds', { file: FILE, settings }, LARGE)).rejects.toMatchObject(refused);
});

test('an ONNX challenger scores the rows of a run in a thread too', async () => {
  const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'onnx');
  const { features, rows, pd } = JSON.parse(readFileSync(join(folder, 'predictions.json'), 'utf8')) as Predictions;
  // A low quantile: higher up, PDs near 1 fall together in single precision.
  const cut = pd.network.toSorted((a, b) => a - b)[15] ?? 0;
  // The outcome is what the network says, so that it alone ranks every row right.
  const lines = rows.map((row, index) =>
    [...row.map((cell) => cell ?? ''), pd.network[index]! >= cut ? 1 : 0].join(','),
  );
  const file = { name: 'rows.csv', content: Buffer.from([`${features.join(',')},y`, ...lines, ''].join('\n')) };
  const settings = labSettingsSchema.parse({
    target: 'y',
    inputs: features.map((name) => ({ name })),
    folds: { kind: 'made', count: 2 },
  });
  const { development } = await readRunTable(file, settings);
  const run = { name: 'run', settings, model: trainScorecard(development.table).model, folds: [] };
  const challenger = { name: 'network.onnx', content: readFileSync(join(folder, 'network.onnx')) };
  const comparison = await labTask('challenge', { file, run, challenger, features }, LARGE);
  expect(comparison).toMatchObject({ sample: 'training-rows', rows: rows.length, second: 'network.onnx' });
  expect(comparison.auc.second).toBe(1);
});
