import { expect, test } from 'vitest';
import { editModel } from '#electron/modelling/runs/edit-shape.ts';
import { shapeBins, shapeOf, termsOf } from '#electron/modelling/runs/run-terms.ts';
import { LEARNED_FORMAT, type LearnedModel } from '#electron/modelling/training/learned/schema.ts';
import { scoreRecord } from '#electron/modelling/training/learned/score-rows.ts';
import { DEFAULT_MASTER_SCALE, LEARNED_SCALING } from '#electron/modelling/training/points-scale.ts';
import { tell } from '#shared/text/tell.ts';
import { saying } from '#test/support/saying.ts';

/** Two inputs and their pair, which tells x below 20 from x above, and "a" and "b" from "c". */
const MODEL: LearnedModel = {
  format: LEARNED_FORMAT,
  ...{ id: 'm', name: 'M', version: '1', description: '', method: 'additive', basePoints: 5000 },
  scaling: LEARNED_SCALING,
  inputs: [
    {
      kind: 'numeric',
      name: 'x',
      direction: 'lower-is-riskier',
      edges: [10, 20, 30],
      bins: [
        { points: -60, share: 0.1 },
        { points: 0, share: 0.3 },
        { points: 40, share: 0.2 },
        { points: 80, share: 0.2 },
      ],
      missing: { points: -10, share: 0.1 },
      special: [{ value: 999, points: 5, share: 0.1 }],
    },
    {
      kind: 'categorical',
      name: 'k',
      direction: 'none',
      bins: [
        { levels: ['a'], points: 10, share: 0.4 },
        { levels: ['b'], points: -10, share: 0.2 },
        { levels: ['c'], points: 0, share: 0.2 },
      ],
      missing: { points: 0, share: 0.1 },
      other: { points: 3, share: 0.1 },
    },
  ],
  pairs: [
    {
      axes: [
        { kind: 'numeric', input: 'x', edges: [20] },
        { kind: 'categorical', input: 'k', groups: [['a', 'b'], ['c']] },
      ],
      points: [
        [0, 0, 0, 0],
        [0, 0, 0, 0],
        [0, 0, -4, 1],
        [0, 0, 2, 6],
      ],
    },
  ],
  calibration: { kind: 'scaling' },
  masterScale: DEFAULT_MASTER_SCALE,
};

const pointsOf = (model: LearnedModel, input: string): number[] =>
  shapeOf(model, [input]).bins.map(({ points }) => points);

test('a shape lists intervals, then special values, then missing; categories, then other', () => {
  expect(tell(shapeOf(MODEL, ['x']), 'en').bins.map(({ label }) => label)).toEqual([
    ...['below 10', '10 to under 20', '20 to under 30', '30 or more', '999', 'not provided'],
  ]);
  expect(shapeOf(MODEL, ['k']).bins.map(({ kind }) => kind)).toEqual([
    ...['category', 'category', 'category', 'other', 'missing'],
  ]);
  const { pair } = tell(shapeOf(MODEL, ['x', 'k']), 'en');
  expect(pair).toMatchObject({ first: ['not provided', '999', 'below 20', '20 or more'] });
  expect(pair?.points).toEqual(MODEL.pairs[0]?.points);
});

test('terms stand by how far they move scores from their mean', () => {
  const { terms } = termsOf(MODEL, 'h');
  expect(terms.map(({ inputs }) => inputs.join())).toEqual(['x', 'k', 'x,k']);
  // Of k: mean 4 − 2 + 0.3 = 2.3; 0.4·7.7 + 0.2·12.3 + 0.2·2.3 + 0.1·0.7 + 0.1·2.3 = 6.3.
  expect(terms[1]?.importance).toBeCloseTo(6.3, 9);
});

test('points are set where the edit says, special and missing bins among them, and nowhere else', () => {
  const { model, changes } = editModel(MODEL, [
    { kind: 'set', input: 'x', first: 1, last: 2, points: 20 },
    { kind: 'set', input: 'x', first: 4, last: 5, points: -33 },
    { kind: 'set', input: 'k', first: 3, last: 3, points: 7 },
  ]);
  expect(pointsOf(model, 'x')).toEqual([-60, 20, 20, 80, -33, -33]);
  expect(pointsOf(model, 'k')).toEqual([10, -10, 0, 7, 0]);
  expect(changes[0]).toEqual({ input: 'x', before: [-60, 0, 40, 80, 5, -10], after: [-60, 20, 20, 80, -33, -33] });
  expect(MODEL.inputs[0]?.bins[1]?.points).toBe(0);
});

test('merged bins are one, with the mean of their points by rows', () => {
  const { model } = editModel(MODEL, [{ kind: 'merge', input: 'x', first: 0, last: 1 }]);
  // (0.1·−60 + 0.3·0) ÷ 0.4 = −15.
  const bins = tell(shapeBins(model.inputs[0]!), 'en').map(({ label, points }) => [label, points]);
  expect(bins.slice(0, 2)).toEqual([
    ['below 20', -15],
    ['20 to under 30', 40],
  ]);
});

test('merged bins that a pair tells apart keep their bound, with the same points', () => {
  const { model } = editModel(MODEL, [
    { kind: 'merge', input: 'x', first: 1, last: 2 },
    { kind: 'merge', input: 'k', first: 0, last: 2 },
  ]);
  expect(pointsOf(model, 'x').slice(0, 4)).toEqual([-60, 16, 16, 80]);
  expect(tell(shapeOf(model, ['k']), 'en').bins.map(({ label }) => label)).toEqual([
    'a, b',
    'c',
    'other',
    'not provided',
  ]);
  const before = scoreRecord(MODEL, { x: 15, k: 'b' });
  const after = scoreRecord(model, { x: 15, k: 'b' });
  expect(after.points - before.points).toBe(16 - 0 + (3 - -10));
});

test.each([
  ['points against the direction', { kind: 'set', input: 'x', first: 3, last: 3, points: 39 }, /lower-is-riskier/],
  ['bins that are not there', { kind: 'set', input: 'x', first: 5, last: 6, points: 0 }, /0 to 5/],
  ['bins the wrong way round', { kind: 'set', input: 'x', first: 2, last: 1, points: 0 }, /not among them/],
  ['special values made one with intervals', { kind: 'merge', input: 'x', first: 3, last: 4 }, /only intervals/],
  ['an input the model does not have', { kind: 'set', input: 'z', first: 0, last: 0, points: 0 }, /no input/],
] as const)('%s are refused', (_what, edit, message) => {
  expect(() => editModel(MODEL, [edit])).toThrow(saying(message));
});
