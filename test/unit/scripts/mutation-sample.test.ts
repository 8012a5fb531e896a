import { expect, test } from 'vitest';
import { interval95, placeOf, sampleOf, shares } from '../../../scripts/mutation/sample.mjs';

const mutant = (file: string, at: number) => ({ file, mutator: 'X', replacement: '', at: String(at) });
const MUTANTS = [
  ...Array.from({ length: 30 }, (_, at) => mutant('a/x.ts', at)),
  ...Array.from({ length: 10 }, (_, at) => mutant('b.ts', at)),
];

test('a sample is divided over the rooms in proportion, and never asks a room for more than it holds', () => {
  expect(shares([30, 10], 8)).toEqual([6, 2]);
  expect(shares([1, 1, 1], 2)).toEqual([1, 1, 0]);
  expect(shares([3, 2], 9)).toEqual([3, 2]);
});

test('the same seed draws the same mutants whatever their order, another seed draws others', () => {
  const drawn = sampleOf(MUTANTS, ['a', 'b.ts'], 8, 1);
  expect([...drawn].filter((key) => key.startsWith('b.ts'))).toHaveLength(2);
  expect(sampleOf(MUTANTS.toReversed(), ['a', 'b.ts'], 8, 1)).toEqual(drawn);
  expect(sampleOf(MUTANTS, ['a', 'b.ts'], 8, 2)).not.toEqual(drawn);
});

test('the interval of a share is Wilson’s', () => {
  // 8 of 10: 0.4902 to 0.9433 (Wilson 1927, z = 1.96; computed by hand).
  const [low, high] = interval95(8, 10);
  expect(low).toBeCloseTo(0.4902, 4);
  expect(high).toBeCloseTo(0.9433, 4);
  expect(interval95(0, 0)).toEqual([0, 1]);
});

test('a mutant is known by its place in the project, wherever the tree was copied to', () => {
  const where = {
    mutatorName: 'X',
    replacement: '1',
    location: { start: { line: 1, column: 2 }, end: { line: 3, column: 4 } },
  };
  expect(placeOf('/tmp/copy/electron/scoring/score.ts', where)).toEqual({
    file: 'electron/scoring/score.ts',
    mutator: 'X',
    replacement: '1',
    at: '1:2-3:4',
  });
});
