import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLearnedModel } from '#electron/scoring/training/learned/schema.ts';
import { scoreColumns } from '#electron/scoring/training/learned/score.ts';
import { aucOf } from '#electron/scoring/training/metrics/discrimination.ts';
import { fitPenalisedLogistic } from '#electron/scoring/training/scorecard/logistic.ts';
import { optimalBins, type Trend } from '#electron/scoring/training/scorecard/optimal-binning.ts';
import { trainScorecard } from '#electron/scoring/training/scorecard/train.ts';
import { type Counts, ivOf, woeOf } from '#electron/scoring/training/scorecard/woe.ts';
import { interactionTable } from './synthetic.ts';

const sumOf = (bins: readonly Counts[]): Counts => ({
  good: bins.reduce((sum, bin) => sum + bin.good, 0),
  bad: bins.reduce((sum, bin) => sum + bin.bad, 0),
});

/** Largest IV over every way to put neighbours together, by trying them all. */
function bestByTrying(fine: readonly Counts[], least: number, most: number, trend: Trend): number {
  const total = sumOf(fine);
  let best = ivOf(total, total);
  for (let cuts = 0; cuts < 2 ** (fine.length - 1); cuts += 1) {
    const bins: Counts[][] = [[]];
    for (const [index, bin] of fine.entries()) {
      if (index > 0 && (cuts >> (index - 1)) & 1) bins.push([]);
      bins.at(-1)?.push(bin);
    }
    const merged = bins.map(sumOf);
    if (merged.length > most || merged.some((bin) => bin.good + bin.bad < least)) continue;
    const woe = merged.map((bin) => woeOf(bin, total));
    const rises = woe.every((value, index) => index === 0 || value > woe[index - 1]!);
    const falls = woe.every((value, index) => index === 0 || value < woe[index - 1]!);
    if ((trend === 'rising' && !rises) || (trend === 'falling' && !falls)) continue;
    best = Math.max(
      best,
      merged.reduce((sum, bin) => sum + ivOf(bin, total), 0),
    );
  }
  return best;
}

describe('weight of evidence', () => {
  it('is above 0 where a bin is safer than the whole', () => {
    // ln((90.5/150.5)/(10.5/50.5)), half a row added to each count.
    expect(woeOf({ good: 90, bad: 10 }, { good: 150, bad: 50 })).toBeCloseTo(
      Math.log(90.5 / 150.5 / (10.5 / 50.5)),
      14,
    );
    expect(woeOf({ good: 10, bad: 40 }, { good: 150, bad: 50 })).toBeLessThan(0);
    expect(Number.isFinite(woeOf({ good: 10, bad: 0 }, { good: 150, bad: 50 }))).toBe(true);
  });
});

describe('optimal binning', () => {
  const counts = fc.record({ good: fc.integer({ min: 0, max: 40 }), bad: fc.integer({ min: 0, max: 20 }) });
  it('finds the largest IV there is under its rules', () => {
    fc.assert(
      fc.property(
        fc.array(counts, { minLength: 1, maxLength: 8 }),
        fc.constantFrom<Trend>('rising', 'falling', 'none'),
        fc.integer({ min: 2, max: 4 }),
        (fine, trend, mostBins) => {
          const total = sumOf(fine);
          const { iv, starts } = optimalBins(fine, total, { mostBins, leastRows: 10, trend, binCost: 0 });
          expect(iv).toBeCloseTo(bestByTrying(fine, 10, mostBins, trend), 9);
          expect(starts[0]).toBe(0);
          const bins = starts.map((start, index) => sumOf(fine.slice(start, starts[index + 1])));
          expect(bins.reduce((sum, bin) => sum + ivOf(bin, total), 0)).toBeCloseTo(iv, 9);
        },
      ),
      { numRuns: 200, seed: 1 },
    );
  });
});

describe('penalised logistic regression', () => {
  it('has a vanishing gradient at its fit', () => {
    const x = Float64Array.of(-2, -1, 0, 1, 2, 3);
    const y = Uint8Array.of(0, 0, 1, 0, 1, 1);
    const { intercept, coefficients } = fitPenalisedLogistic([x], y, new Float64Array(6).fill(1), 0.5);
    const residual = Float64Array.from(
      x,
      (value, row) => 1 / (1 + Math.exp(-(intercept + coefficients[0]! * value))) - y[row]!,
    );
    expect(residual.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 8);
    expect(residual.reduce((sum, value, row) => sum + value * x[row]!, 0) + 0.5 * coefficients[0]!).toBeCloseTo(0, 8);
  });
  it('stays finite where a column separates the outcomes', () => {
    const { coefficients } = fitPenalisedLogistic(
      [Float64Array.of(0, 0, 1, 1)],
      Uint8Array.of(0, 0, 1, 1),
      new Float64Array(4).fill(1),
      1,
    );
    expect(coefficients[0]).toBeGreaterThan(0);
    expect(coefficients[0]).toBeLessThan(10);
  });
});

describe('trainScorecard', () => {
  const table = interactionTable(3000, 1);
  it('leaves noise out, keeps what tells, and ends in a valid document', () => {
    const { model, inputs } = trainScorecard(table);
    expect(checkLearnedModel(model)).toEqual(model);
    const ivOfInput = (name: string): number => inputs.find((input) => input.name === name)?.iv ?? 0;
    expect(ivOfInput('c')).toBeGreaterThan(5 * ivOfInput('d'));
    for (const input of inputs) expect(input.coefficient).toBeLessThanOrEqual(0);
    const fresh = interactionTable(3000, 2);
    expect(
      aucOf(
        fresh.target,
        Float64Array.from(scoreColumns(model, fresh).points, (value) => -value),
      ),
    ).toBeGreaterThan(0.6);
  });
  it('keeps a declared direction in every bin', () => {
    const { model } = trainScorecard(table, { directions: { c: 'lower-is-riskier', d: 'lower-is-riskier' } });
    const c = model.inputs.find((input) => input.name === 'c');
    const points = c?.bins.map((bin) => bin.points) ?? [];
    expect(points.length).toBeGreaterThan(2);
    expect(points).toEqual([...points].sort((a, b) => a - b));
  });
});
