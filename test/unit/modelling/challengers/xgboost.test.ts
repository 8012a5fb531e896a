import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attributionOf } from '#electron/modelling/challengers/tree-shap.ts';
import { featuresOf, marginsOf, nextNode, pdOfMargin } from '#electron/modelling/challengers/xgboost.ts';
import { parseXgboost, type XgboostModel, type XgboostTree } from '#electron/modelling/challengers/xgboost-model.ts';
import { columnOf } from '#electron/modelling/tables/cells.ts';
import { saying } from '#test/support/saying.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'xgboost');
const text = readFileSync(join(FIXTURES, 'model.json'), 'utf8');
const expected = JSON.parse(readFileSync(join(FIXTURES, 'predictions.json'), 'utf8')) as {
  readonly features: readonly string[];
  readonly rows: readonly (readonly (number | null)[])[];
  readonly margin: readonly number[];
  readonly pd: readonly number[];
  readonly contributions: readonly (readonly number[])[];
};
const model = parseXgboost(text);
const features = model.features.map((_, feature) =>
  Float32Array.from(expected.rows, (row) => row[feature] ?? Number.NaN),
);
const recordAt = (row: number): Float32Array => Float32Array.from(features, (values) => values[row]!);

describe('an XGBoost model', () => {
  it('keeps its features, splits on categories and missing values', () => {
    expect(model.features).toEqual(expected.features);
    expect(model.trees).toHaveLength(25);
    expect(model.trees.some(({ categories }) => categories.size > 0)).toBe(true);
    expect(new Set(model.trees.flatMap(({ missingLeft }) => [...missingLeft]))).toEqual(new Set([0, 1]));
  });
  it('predicts what XGBoost predicts, to one millionth', () => {
    const margins = marginsOf(model, features);
    for (const [row, margin] of margins.entries()) {
      expect(Math.abs(margin - expected.margin[row]!)).toBeLessThan(1e-6);
      expect(Math.abs(pdOfMargin(margin) - expected.pd[row]!)).toBeLessThan(1e-6);
    }
  });
  it('takes columns of a table by name, and categories by the codes given', () => {
    const levels = Array.from({ length: 9 }, (_, code) => `sector ${code}`);
    const cells = (name: string, feature: number): string[] =>
      expected.rows.slice(0, -2).map((row) => (row[feature] === null ? '' : name + row[feature]));
    const columns = expected.features
      .map((name, feature) => columnOf({ name, cells: cells(name === 'sector' ? 'sector ' : '', feature) }))
      .toReversed();
    const table = { rows: expected.rows.length - 2, columns };
    expect([...marginsOf(model, featuresOf(model, table, { sector: levels }))]).toEqual([
      ...marginsOf(model, features).subarray(0, -2),
    ]);
    expect(() => featuresOf(model, table)).toThrow(saying(/"sector" holds categories; give their codes/));
    expect(() => featuresOf(model, { rows: 0, columns: [] })).toThrow(saying(/no column "debt"/));
  });
});

describe('an attribution', () => {
  it('is what XGBoost attributes, and sums to the margin', () => {
    const margins = marginsOf(model, features);
    for (const [row, contributions] of expected.contributions.entries()) {
      const { bias, byFeature } = attributionOf(model, recordAt(row));
      // XGBoost adds up in single precision here, so that its own figures are right to some 1e-6.
      for (const [index, value] of [...byFeature, bias].entries()) {
        expect(Math.abs(value - contributions[index]!)).toBeLessThan(5e-6);
      }
      expect(Math.abs(byFeature.reduce((sum, value) => sum + value, bias) - margins[row]!)).toBeLessThan(2e-6);
    }
  });

  /** Mean of a tree where only some features are known, by the covers of the others' ways. */
  function known(tree: XgboostTree, node: number, record: Float32Array, features: ReadonlySet<number>): number {
    if (tree.left[node] === -1) return tree.threshold[node]!;
    const go = (child: number): number => known(tree, child, record, features);
    if (features.has(tree.feature[node]!)) return go(nextNode(tree, node, record[tree.feature[node]!]!));
    const [left, right] = [tree.left[node]!, tree.right[node]!];
    return (tree.cover[left]! * go(left) + tree.cover[right]! * go(right)) / tree.cover[node]!;
  }

  it('is the Shapley value over all subsets of the features', () => {
    const sizes = [6, 2, 2, 6].map((factor) => factor / 24);
    const all = [0, 1, 2, 3];
    const worthOf = (whole: XgboostModel, record: Float32Array, subset: number): number => {
      const names = new Set(all.filter((feature) => (subset >> feature) & 1));
      return whole.trees.reduce((sum, tree) => sum + known(tree, 0, record, names), 0);
    };
    for (let row = 0; row < expected.rows.length; row += 8) {
      const record = recordAt(row);
      const values = Array.from({ length: 16 }, (_, subset) => worthOf(model, record, subset));
      const { byFeature } = attributionOf(model, record);
      for (const feature of all) {
        let shapley = 0;
        for (let subset = 0; subset < 16; subset += 1) {
          if ((subset >> feature) & 1) continue;
          const size = all.filter((other) => (subset >> other) & 1).length;
          shapley += sizes[size]! * (values[subset | (1 << feature)]! - values[subset]!);
        }
        expect(byFeature[feature]).toBeCloseTo(shapley, 10);
      }
    }
  });
});

describe('reading an XGBoost model refuses', () => {
  const changed = (change: (saved: ReturnType<typeof JSON.parse>) => void): string => {
    const saved = JSON.parse(text.replaceAll('NaN', 'null'));
    change(saved);
    return JSON.stringify(saved);
  };
  it.each([
    ['another objective', changed(({ learner }) => (learner.objective.name = 'multi:softprob')), /multi:softprob/],
    ['another booster', changed(({ learner }) => (learner.gradient_booster.name = 'dart')), /booster is dart/],
    [
      'a tree that goes round',
      changed(({ learner }) => (learner.gradient_booster.model.trees[3].left_children[1] = 0)),
      /trees\[3\]: node 1/,
    ],
    [
      'nodes without a split',
      changed(({ learner }) => learner.gradient_booster.model.trees[0].split_indices.pop()),
      /split_indices/,
    ],
    ['a file that is no model', '{"learner": 1}', /not valid at learner/],
    ['a file that is not JSON', 'binf', /is not JSON/],
  ])('%s', (_, saved, message) => {
    expect(() => parseXgboost(saved)).toThrow(saying(message));
  });
});
