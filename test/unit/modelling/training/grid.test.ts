import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '#electron/ground/numeric/seeded-random.ts';
import { partitionsOf } from '#electron/modelling/training/boosting/bags.ts';
import { blend, heldOut, shareOf } from '#electron/modelling/training/boosting/blend.ts';
import { fitBag } from '#electron/modelling/training/boosting/fit-bag.ts';
import { edgeBetween, gridOf, numericCode, quantileEdges } from '#electron/modelling/training/boosting/grid.ts';
import { prepare } from '#electron/modelling/training/boosting/prepared.ts';
import { fitLogistic, fitSteps } from '#electron/modelling/training/calibration.ts';
import { DEFAULT_OPTIONS } from '#electron/modelling/training/options.ts';
import { interactionTable } from './synthetic.ts';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

describe('bins', () => {
  it('part two values: above the lower one, at most the higher', () => {
    fc.assert(
      fc.property(finite, finite, (a, b) => {
        fc.pre(a !== b);
        const [low, high] = a < b ? [a, b] : [b, a];
        const edge = edgeBetween(low, high);
        expect(edge > low && edge <= high).toBe(true);
      }),
    );
    expect(edgeBetween(0.12345, 0.2)).toBe(0.2);
    expect(edgeBetween(1.01, 1.09)).toBe(1.05);
  });
  it('are half-open: an edge opens the bin above it', () => {
    const edges = Float64Array.of(1, 2);
    expect([0.999, 1, 1.5, 2, 9].map((value) => numericCode(edges, [], value))).toEqual([1, 2, 2, 3, 3]);
    expect(numericCode(edges, [], Number.NaN)).toBe(0);
    expect([-99, 0.5].map((value) => numericCode(edges, [-99], value))).toEqual([1, 2]);
  });
  it('rise, and part no equal values, however few there are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 60 }),
        fc.integer({ min: 2, max: 20 }),
        (values, bins) => {
          const edges = quantileEdges(Float64Array.from(values), bins);
          expect(edges.length).toBeLessThan(bins);
          expect([...edges]).toEqual([...new Set(edges)].sort((a, b) => a - b));
        },
      ),
    );
  });
  it('keep a value that many rows share apart from those before and after it', () => {
    const values = Float64Array.of(1, 2, 3, 4, 5, 6, 7, ...new Array<number>(80).fill(8), 9, 10, 11, 12, 13, 14, 15);
    const grid = gridOf({ kind: 'numeric', name: 'x', values }, { bins: 10, pairBins: 4, rareRows: 1, special: {} });
    if (grid.kind !== 'numeric') throw new Error('x is numeric');
    const codeOf = (value: number): number => numericCode(grid.edges, [], value);
    expect([codeOf(7) < codeOf(8), codeOf(8) < codeOf(9)]).toEqual([true, true]);
    const coarseOf = (value: number): number | undefined => grid.coarse[codeOf(value)];
    expect(coarseOf(7)).toBeLessThan(coarseOf(8)!);
    expect(coarseOf(8)).toBeLessThan(coarseOf(9)!);
    expect([...grid.coarse]).toEqual([...grid.coarse].sort((a, b) => a - b));
  });
  it('put rare levels together', () => {
    const column = {
      kind: 'categorical',
      name: 'k',
      levels: ['x', 'y'],
      codes: Int32Array.of(0, 0, 0, 1, -1),
    } as const;
    expect(gridOf(column, { bins: 8, pairBins: 4, rareRows: 2, special: {} })).toMatchObject({
      levels: ['x'],
      bins: 3,
    });
  });
});

describe('blend of two kinds of bags', () => {
  const random = seededRandom(3);
  const truth = Float64Array.from({ length: 4000 }, () => 4 * random.next() - 2);
  const target = Uint8Array.from(truth, (value) => (random.next() < 1 / (1 + Math.exp(-value)) ? 1 : 0));
  const weights = new Float64Array(4000).fill(1);
  const noise = Float64Array.from(truth, () => 4 * random.next() - 2);
  it('counts only the kind that is right beside one that knows nothing', () => {
    expect(shareOf(truth, new Float64Array(4000), { target, weights })).toBeGreaterThan(0.9);
    expect(shareOf(noise, truth, { target, weights })).toBeLessThan(0.1);
  });
  it('halves two that err against each other, and has no slope of the loss there', () => {
    const over = truth.map((value, row) => value + noise[row]!);
    const under = truth.map((value, row) => value - noise[row]!);
    const share = shareOf(over, under, { target, weights });
    expect(share).toBeCloseTo(0.5, 1);
    const slope = truth.reduce((sum, _, row) => {
      const x = share * over[row]! + (1 - share) * under[row]!;
      return sum + (1 / (1 + Math.exp(-x)) - target[row]!) * (over[row]! - under[row]!);
    }, 0);
    expect(slope).toBeCloseTo(0, 3);
  });
  it('is what all weighed bags say together of the rows they held out', () => {
    const prepared = prepare(interactionTable(600, 1), { ...DEFAULT_OPTIONS, partitions: 3, parts: 4, rounds: 10 });
    const fits = Array.from({ length: 12 }, (_, bag) =>
      fitBag(prepared, { bag, pairs: [[0, 1]], mainRate: 0.1, start: null }),
    );
    const first = heldOut(prepared, [...fits.slice(0, 4), ...fits.slice(8)]);
    const second = heldOut(prepared, fits.slice(4, 8));
    const share = shareOf(first, second, prepared);
    const together = heldOut(prepared, blend(prepared, fits));
    for (const [row, value] of together.entries()) {
      expect(value).toBeCloseTo(share * first[row]! + (1 - share) * second[row]!, 9);
    }
  });
  it('stays within the two', () => {
    const double = truth.map((value) => 2 * value);
    expect(shareOf(truth, double, { target, weights })).toBe(1);
    expect(shareOf(double, truth, { target, weights })).toBe(0);
  });
});

describe('bags', () => {
  it('hold every row out once in each partition, with defaults spread evenly', () => {
    const target = Uint8Array.from({ length: 100 }, (_, row) => (row % 10 === 0 ? 1 : 0));
    for (const part of partitionsOf(target, 3, 5, 7)) {
      for (let own = 0; own < 5; own += 1) {
        const rows = [...part.keys()].filter((row) => part[row] === own);
        expect(rows).toHaveLength(20);
        expect(rows.filter((row) => target[row] === 1)).toHaveLength(2);
      }
    }
  });
});

describe('calibration', () => {
  it('mends log-odds that were stretched and shifted', () => {
    const x = Float64Array.from({ length: 4000 }, (_, row) => -3 + (row % 400) / 100);
    const target = Uint8Array.from(x, (value, row) =>
      (row * 0.754877666) % 1 < 1 / (1 + Math.exp(-(0.5 * value - 1))) ? 1 : 0,
    );
    const { slope, shift } = fitLogistic(x, target, new Float64Array(4000).fill(1));
    expect(slope).toBeCloseTo(0.5, 1);
    expect(shift).toBeCloseTo(-1, 1);
  });
  it('gives steps of PD that do not rise with the score', () => {
    const points = Int32Array.of(10, 10, 20, 30, 30, 40);
    const steps = fitSteps(points, Uint8Array.of(1, 1, 0, 1, 0, 0), new Float64Array(6).fill(1));
    expect(steps.every((step, index) => index === 0 || step.pd <= steps[index - 1]!.pd)).toBe(true);
    expect(steps[0]).toEqual({ pointsFrom: 10, pd: 2.5 / 3 });
  });
});
