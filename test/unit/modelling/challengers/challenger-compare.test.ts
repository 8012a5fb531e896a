import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { type CompareReply, compareModels } from '#electron/commands/compare-models.ts';
import { seededRandom } from '#electron/ground/numeric/seeded-random.ts';
import type { LabelledTable } from '#electron/modelling/tables/table.ts';
import { scoreColumns } from '#electron/modelling/training/learned/score-rows.ts';
import { trainScorecard } from '#electron/modelling/training/scorecard/train.ts';
import { tell } from '#shared/text/tell.ts';
import { saying } from '#test/support/saying.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..');
const FIXTURES = join(ROOT, 'test', 'fixtures');
const XGBOOST = join(FIXTURES, 'xgboost', 'model.json');
const folder = mkdtempSync(join(tmpdir(), 'desk-compare-'));
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Rows and PDs that XGBoost itself gave; outcomes drawn by those PDs, and a column of noise.
const expected = JSON.parse(readFileSync(join(FIXTURES, 'xgboost', 'predictions.json'), 'utf8')) as {
  readonly features: readonly string[];
  readonly rows: readonly (readonly (number | null)[])[];
  readonly pd: readonly number[];
};
const random = seededRandom(9);
const target = Uint8Array.from(expected.pd, (pd) => (random.next() < pd ? 1 : 0));
const cash = Float64Array.from(expected.pd, () => random.next());
const table: LabelledTable = {
  rows: target.length,
  columns: [
    ...expected.features.map((name, index) => {
      const values = Float64Array.from(expected.rows, (row) => row[index] ?? Number.NaN);
      return { kind: 'numeric', name, values } as const;
    }),
    { kind: 'numeric', name: 'cash', values: cash },
  ],
  target,
  weights: null,
};
const { model } = trainScorecard(table, { parts: 2 });
const lines = expected.rows.map((row, index) =>
  [...row.map((cell) => cell ?? ''), cash[index], target[index]].join(','),
);
const csv = (rows: readonly string[]): string =>
  `${[...expected.features, 'cash', 'bad'].join(',')}\n${rows.join('\n')}\n`;
writeFileSync(at('model.json'), JSON.stringify(model));
writeFileSync(at('loans.csv'), csv(lines));

const request = {
  model: at('model.json'),
  challenger: XGBOOST,
  data: at('loans.csv'),
  target: 'bad',
  features: undefined,
};

/** AUC by its definition: the share of pairs of a default and another row that are in the right order. */
function pairsInOrder(pd: ArrayLike<number>): number {
  let [won, pairs] = [0, 0];
  for (let bad = 0; bad < target.length; bad += 1) {
    for (let good = 0; good < target.length; good += 1) {
      if (target[bad] !== 1 || target[good] !== 0) continue;
      pairs += 1;
      won += pd[bad]! > pd[good]! ? 1 : pd[bad] === pd[good] ? 0.5 : 0;
    }
  }
  return won / pairs;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Spearman's correlation by its definition: Pearson's, of ranks in which equal values share their mean rank. */
function spearman(first: ArrayLike<number>, second: ArrayLike<number>): number {
  const ranks = (values: ArrayLike<number>): number[] =>
    Array.from(values, (value) => mean(Array.from(values, (other) => (other < value ? 1 : other === value ? 0.5 : 0))));
  const [a, b] = [ranks(first), ranks(second)];
  const [meanA, meanB] = [mean(a), mean(b)];
  const product = mean(a.map((rank, row) => (rank - meanA) * (b[row]! - meanB)));
  return product / Math.sqrt(mean(a.map((rank) => (rank - meanA) ** 2)) * mean(b.map((rank) => (rank - meanB) ** 2)));
}

describe('desk compare', () => {
  it('prints the figures of a model and an XGBoost challenger on the same rows', async () => {
    const words = ['--model', 'model.json', '--challenger', XGBOOST, '--data', 'loans.csv', '--target', 'bad'];
    const desk = join(ROOT, 'electron', 'desk.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [desk, 'compare', ...words], { cwd: folder });
    const { champion, challenger, difference, ...rest } = JSON.parse(stdout) as CompareReply;
    expect(rest).toMatchObject({ rows: 80, defaults: target.reduce((sum, outcome) => sum + outcome, 0) });
    expect(champion).toMatchObject({ name: model.name, kind: 'learned-model' });
    expect(challenger).toMatchObject({ name: 'model.json', kind: 'xgboost' });
    const { pd, points } = scoreColumns(model, table);
    expect(champion.auc.value).toBeCloseTo(pairsInOrder(points.map((value) => -value)), 12);
    expect(challenger.auc.value).toBeCloseTo(pairsInOrder(expected.pd), 12);
    expect(champion.brier).toBeCloseTo(mean([...pd].map((value, row) => (value - target[row]!) ** 2)), 12);
    expect(challenger.brier).toBeCloseTo(mean(expected.pd.map((value, row) => (value - target[row]!) ** 2)), 6);
    expect(difference.auc.value).toBeCloseTo(champion.auc.value! - challenger.auc.value!, 12);
    for (const { low, high, value } of [champion.auc, challenger.auc, difference.auc]) {
      expect(low!).toBeLessThan(value!);
      expect(high!).toBeGreaterThanOrEqual(value!);
    }
    // The interval of the difference holds 0 just where p is above a twentieth.
    expect(difference.auc.low! < 0 && difference.auc.high! > 0).toBe(difference.auc.p! > 0.05);
    expect(difference.logLoss).toBeCloseTo(champion.logLoss - challenger.logLoss, 12);
    expect(champion.rowsPerSecond).toBeGreaterThan(1000);
    expect(rest.rankCorrelation).toBeCloseTo(spearman(pd, expected.pd), 6);
    expect(tell(rest.notes, 'en')).toEqual([
      expect.stringMatching(/^The model was trained on these very rows/),
      expect.stringMatching(/does not say which rows it was trained on.*about 1200 rows/),
    ]);
  });
  it('knows rows that the model was not trained on, and as many as the challenger was', async () => {
    writeFileSync(at('many.csv'), csv(Array.from({ length: 1200 }, (_, row) => lines[(row * 7) % 61]!)));
    const { notes } = await compareModels({ ...request, data: at('many.csv') });
    expect(tell(notes, 'en')).toEqual([
      expect.stringMatching(/^The challenger was trained on about 1200 rows, as many as there are/),
    ]);
  });
  it('takes an ONNX challenger with its features named by a file, in each of its forms', async () => {
    const forms = ['["debt", "margin", "age", "cash"]', 'debt\nmargin\nage\ncash\n'];
    forms.push('{"features": ["debt", "margin", "age", "cash"], "output": "pd"}');
    const onnx = { ...request, challenger: join(FIXTURES, 'onnx', 'network.onnx'), features: at('features') };
    const figures = [];
    for (const form of forms) {
      writeFileSync(at('features'), form);
      const { challenger } = await compareModels(onnx);
      figures.push([challenger.kind, challenger.auc.value]);
    }
    expect(figures[0]?.[0]).toBe('onnx');
    expect(figures).toEqual([figures[0], figures[0], figures[0]]);
    await expect(compareModels({ ...onnx, features: undefined })).rejects.toThrow(
      saying(/give the columns in their order/),
    );
    writeFileSync(at('features'), '{"columns": []}');
    await expect(compareModels(onnx)).rejects.toThrow(saying(/file of features .* is not valid/));
  });
  it('takes categories as text for the codes that a challenger knows', async () => {
    const words = lines.map((line) => {
      const cells = line.split(',');
      return cells.with(3, cells[3] === '' ? '' : `s${cells[3]}`).join(',');
    });
    // The model is trained without the sector, which the table now holds as text.
    const columns = table.columns.filter(({ name }) => name !== 'sector');
    writeFileSync(at('narrow.json'), JSON.stringify(trainScorecard({ ...table, columns }, { parts: 2 }).model));
    writeFileSync(at('words.csv'), csv(words));
    const levels = Array.from({ length: 41 }, (_, code) => `s${code}`);
    writeFileSync(at('features'), JSON.stringify({ categories: { sector: levels } }));
    const worded = { ...request, model: at('narrow.json'), data: at('words.csv'), features: at('features') };
    const { challenger } = await compareModels(worded);
    expect(challenger.auc.value).toBeCloseTo(pairsInOrder(expected.pd), 12);
    await expect(compareModels({ ...worded, features: undefined })).rejects.toThrow(
      saying(/column "sector", row 2 is "s\d"; it must be a number/),
    );
  });
  it.each([
    ['a target that is not there', { target: 'worse' }, /no column "worse"/],
    ['a challenger that is not there', { challenger: at('none.onnx') }, /none\.onnx cannot be read/],
    ['a challenger that is no model', { challenger: at('loans.csv') }, /damaged, or it is no ONNX model/],
    ['a model that is none', { model: at('loans.csv') }, /loans\.csv is not JSON/],
  ])('refuses %s', async (_, change, message) => {
    await expect(compareModels({ ...request, ...change })).rejects.toThrow(saying(message));
  });
});
