import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openChallenger } from '#electron/modelling/challengers/challenger.ts';
import type { Table } from '#electron/modelling/tables/table.ts';
import { saying } from '#test/support/saying.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', '..', 'fixtures');
const saved = readFileSync(join(FIXTURES, 'xgboost', 'model.json'), 'utf8');
const expected = JSON.parse(readFileSync(join(FIXTURES, 'xgboost', 'predictions.json'), 'utf8')) as {
  readonly features: readonly string[];
  readonly rows: readonly (readonly (number | null)[])[];
  readonly margin: readonly number[];
  readonly pd: readonly number[];
  readonly contributions: readonly (readonly number[])[];
};

const table: Table = {
  rows: expected.rows.length,
  columns: expected.features.map((name, index) => ({
    kind: 'numeric',
    name,
    values: Float64Array.from(expected.rows, (row) => row[index] ?? Number.NaN),
  })),
};

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function changed(change: (document: ReturnType<typeof JSON.parse>) => void): Uint8Array {
  const document = JSON.parse(saved.replaceAll(/\bNaN\b/g, 'null'));
  change(document);
  return bytesOf(JSON.stringify(document));
}

function near(found: Float64Array, pds: readonly number[]): void {
  for (const [row, pd] of found.entries()) expect(Math.abs(pd - pds[row]!)).toBeLessThan(1e-6);
}

// The ONNX runtime is loaded, which takes long where the machine is shared.
describe('a challenger', () => {
  it('is known as XGBoost or ONNX by its content, whatever its name', async () => {
    const first = await openChallenger('a.onnx', bytesOf(`\n ${saved}`));
    expect(first).toMatchObject({ kind: 'xgboost', name: 'a.onnx' });
    const network = readFileSync(join(FIXTURES, 'onnx', 'network.onnx'));
    const second = await openChallenger('b.json', network, { features: ['debt', 'margin', 'age', 'cash'] });
    expect(second).toMatchObject({ kind: 'onnx', trainingRows: null, attributionsOf: null });
    await second.close();
  });
  it('scores a table as XGBoost does, and says what each feature adds', async () => {
    const challenger = await openChallenger('model.json', bytesOf(saved));
    expect(challenger.features.map(({ name }) => name)).toEqual(expected.features);
    near(await challenger.pdOf(table), expected.pd);
    for (const row of [0, 17, 79]) {
      const { bias, byFeature } = challenger.attributionsOf!(table, row);
      expect(byFeature.map(({ feature }) => feature)).toEqual(expected.features);
      const all = [...byFeature.map(({ logOdds }) => logOdds), bias];
      for (const [index, value] of all.entries()) {
        expect(Math.abs(value - expected.contributions[row]![index]!)).toBeLessThan(5e-6);
      }
      expect(Math.abs(all.reduce((sum, value) => sum + value, 0) - expected.margin[row]!)).toBeLessThan(2e-6);
    }
  });
  it('takes other names for its features, in its order', async () => {
    const names = expected.features.map((name) => `my ${name}`);
    const challenger = await openChallenger('model.json', bytesOf(saved), { features: names });
    const columns = table.columns.map((column) => ({ ...column, name: `my ${column.name}` })).toReversed();
    near(await challenger.pdOf({ ...table, columns }), expected.pd);
    await expect(openChallenger('model.json', bytesOf(saved), { features: ['debt'] })).rejects.toThrow(
      saying(/takes 4 features; 1 are named/),
    );
  });
  it('tells from an XGBoost model on about how many rows it was trained', async () => {
    // make.py trains on 1,200 rows.
    expect((await openChallenger('model.json', bytesOf(saved))).trainingRows).toBe(1200);
  });
});

describe('an XGBoost model of another version', () => {
  it('may write its base score as a list of one, and say that it is the mean', async () => {
    const newer = changed(({ learner }) => {
      learner.learner_model_param.base_score = '[3E-1]';
      learner.learner_model_param.boost_from_average = '1';
      learner.gradient_booster.model.iteration_indptr = Array.from({ length: 26 }, (_, index) => index);
    });
    near(await (await openChallenger('m', newer)).pdOf(table), expected.pd);
  });
  it('may name its categories, as text or as numbers, which the table then holds', async () => {
    const words = Array.from({ length: 9 }, (_, code) => `sector ${'é'.repeat(code)}${code}`);
    const ends = words.map((_, code) => Buffer.byteLength(words.slice(0, code + 1).join('')));
    const none = { offsets: [], values: [] };
    const enc = [none, none, none, { offsets: [0, ...ends], values: [...new Int8Array(Buffer.from(words.join('')))] }];
    const named = await openChallenger(
      'm',
      changed(({ learner }) => (learner.gradient_booster.model.cats = { enc, feature_segments: [], sorted_idx: [] })),
    );
    expect(named.features.at(-1)).toEqual({ name: 'sector', kind: 'categorical' });
    const [debt, margin, age, sector] = table.columns;
    if (sector?.kind !== 'numeric') throw new TypeError('the sector is a code');
    const shuffled = words.toReversed();
    const codes = Int32Array.from(sector.values, (code) => (code in words ? shuffled.indexOf(words[code]!) : -1));
    const columns = [debt!, margin!, age!, { kind: 'categorical', name: 'sector', levels: shuffled, codes } as const];
    // The last row but one has a category that the model does not know: it is missing there, and no other code.
    near((await named.pdOf({ ...table, columns })).subarray(0, -2), expected.pd);
    const numbers = { type: 14, values: [10, 20, 30, 40, 50, 60, 70, 80, 90] };
    const numbered = await openChallenger(
      'm',
      changed(({ learner }) => (learner.gradient_booster.model.cats = { enc: [none, none, none, numbers] })),
    );
    const tens = { ...sector, values: sector.values.map((code) => 10 * (code + 1)) };
    near((await numbered.pdOf({ ...table, columns: [debt!, margin!, age!, tens] })).subarray(0, -2), expected.pd);
  });
});

describe('a challenger is refused', () => {
  it.each<[string, Uint8Array, RegExp]>([
    ['an empty file', new Uint8Array(), /^m is empty/],
    ['XGBoost’s old format', bytesOf('binf\u0000'), /old binary format; save it with save_model\("model\.json"\)/],
    ['XGBoost’s UBJSON', bytesOf('{L\u0000'), /UBJSON; save it/],
    ['a pickle', Uint8Array.of(0x80, 4, 0x95), /pickle, which is a program/],
    ['a zip archive', bytesOf('PK\u0003\u0004'), /is an archive/],
    ['LightGBM', bytesOf('tree\nversion=v4\n'), /LightGBM’s text format; convert it to ONNX/],
    [
      'gblinear, which has no trees',
      changed(
        ({ learner }) => (learner.gradient_booster = { name: 'gblinear', model: { weights: [1], boosted_rounds: 1 } }),
      ),
      /booster is gblinear; it must be gbtree/,
    ],
    ['dart', changed(({ learner }) => (learner.gradient_booster = { name: 'dart', gbtree: {} })), /booster is dart/],
    [
      'dart as newer versions write it',
      changed(({ learner }) => (learner.gradient_booster.model.weight_drop = [1, 0.5])),
      /booster is dart/,
    ],
    [
      'several classes',
      changed(({ learner }) => (learner.objective.name = 'multi:softprob')),
      /objective is multi:softprob; it must be binary:logistic/,
    ],
    [
      'several targets',
      changed(({ learner }) => (learner.learner_model_param.num_target = '2')),
      /more than one output/,
    ],
    [
      'leaves of several values',
      changed(({ learner }) => (learner.gradient_booster.model.trees[1].tree_param.size_leaf_vector = '3')),
      /trees\[1\]\.tree_param: its leaves are vectors/,
    ],
    [
      'a base score for several outputs',
      changed(({ learner }) => (learner.learner_model_param.base_score = '[1E-1,2E-1]')),
      /base score \[1E-1,2E-1\] gives no log-odds/,
    ],
  ])('%s', async (_, bytes, message) => {
    await expect(openChallenger('m', bytes)).rejects.toThrow(saying(message));
  });
});
