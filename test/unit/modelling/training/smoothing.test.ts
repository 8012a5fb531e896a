import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '#electron/ground/numeric/seeded-random.ts';
import type { LabelledTable } from '#electron/modelling/tables/table.ts';
import { trainAdditive } from '#electron/modelling/training/additive.ts';
import { checkLearnedModel } from '#electron/modelling/training/learned/checked-learned.ts';
import type { LearnedModel } from '#electron/modelling/training/learned/schema.ts';
import { pdOfScore, pointsOfRecord, scoreColumns } from '#electron/modelling/training/learned/score-rows.ts';
import { aucOf } from '#electron/modelling/training/metrics/discrimination.ts';
import { smoothLine } from '#electron/modelling/training/smoothing.ts';
import { scalingFactor } from '#electron/scoring/scaling.ts';

const support = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 30 });

describe('smoothLine', () => {
  it('keeps an order, the range, and single bins of more rows than the window', () => {
    fc.assert(
      fc.property(support, fc.integer({ min: 1, max: 200 }), (rows, window) => {
        const random = seededRandom(rows.length);
        const rising = Float64Array.from(rows, () => random.next()).sort();
        const smooth = smoothLine(rising, Float64Array.from(rows), window);
        for (let bin = 1; bin < rows.length; bin += 1) {
          expect(smooth[bin]! - smooth[bin - 1]!).toBeGreaterThan(-1e-12);
        }
        expect(smooth[0]!).toBeGreaterThanOrEqual(rising[0]! - 1e-12);
        expect(smooth.at(-1)!).toBeLessThanOrEqual(rising.at(-1)! + 1e-12);
        for (const [bin, count] of rows.entries()) if (count >= window) expect(smooth[bin]).toBe(rising[bin]);
      }),
    );
  });
  it('is the mean of the rows in the window: half of either neighbour here', () => {
    // Bins of 10 rows, a window of 20: the bin whole and 5 rows of each neighbour.
    const smooth = smoothLine(Float64Array.of(0, 4, 0, 0), new Float64Array(4).fill(10), 20);
    expect([...smooth]).toEqual([0, 2, 1, 0]);
  });
  it('keeps a straight line straight', () => {
    const line = Float64Array.from({ length: 9 }, (_, bin) => bin);
    for (const [bin, value] of smoothLine(line, new Float64Array(9).fill(3), 12).entries()) {
      expect(value).toBeCloseTo(bin, 10);
    }
  });
});

/** Three inputs whose log-odds are smooth curves; much noise, few rows. A tenth of `a` is missing. */
function smoothTruth(rows: number, seed: number): LabelledTable {
  const random = seededRandom(seed);
  const columns = ['a', 'b', 'c'].map((name) => ({
    kind: 'numeric' as const,
    name,
    values: Float64Array.from({ length: rows }, () => random.next()),
  }));
  const [a, b, c] = columns.map(({ values }) => values) as [Float64Array, Float64Array, Float64Array];
  const target = Uint8Array.from({ length: rows }, (_, row) => {
    const logOdds = -1 + 2 * a[row]! + 1.5 * Math.sin(4 * b[row]!) - c[row]!;
    return random.next() < 1 / (1 + Math.exp(-logOdds)) ? 1 : 0;
  });
  for (let row = 0; row < rows; row += 10) a[row] = Number.NaN;
  return { rows, columns, target, weights: null };
}

/** Root mean square distance of the shape of `b` from its truth, both centred, in log-odds. */
function distance(model: LearnedModel): number {
  const apart = Float64Array.from({ length: 200 }, (_, step) => {
    const b = (step + 0.5) / 200;
    return -pointsOfRecord(model, { a: 0.5, b, c: 0.5 }) / scalingFactor(model.scaling) - 1.5 * Math.sin(4 * b);
  });
  const mean = apart.reduce((sum, value) => sum + value, 0) / 200;
  return Math.sqrt(apart.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 200);
}

describe('smoothing of shapes', async () => {
  const table = smoothTruth(400, 1);
  const fresh = smoothTruth(8000, 2);
  const options = { pairs: 0, partitions: 1, parts: 4 } as const;
  const train = async (smoothing: number) => (await trainAdditive(table, { ...options, smoothing })).model;
  const [plain, smooth] = [await train(0), await train(100)];
  const aucFor = (model: LearnedModel): number =>
    aucOf(
      fresh.target,
      Float64Array.from(scoreColumns(model, fresh).points, (value) => -value),
    );
  it('brings shapes nearer to their truth, and ranks new rows better', () => {
    expect(distance(smooth)).toBeLessThan(0.7 * distance(plain));
    expect(aucFor(smooth)).toBeGreaterThan(aucFor(plain) + 0.005);
  });
  it('leaves PDs calibrated', () => {
    const { points, pd } = scoreColumns(smooth, fresh);
    const mean = pd.reduce((sum, value) => sum + value, 0) / pd.length;
    const rate = fresh.target.reduce((sum, value) => sum + value, 0) / fresh.rows;
    expect(Math.abs(mean - rate)).toBeLessThan(0.03);
    expect(pd[0]).toBe(pdOfScore(smooth, points[0]!));
  });
  it('keeps directions, also beside pairs', async () => {
    const directions = { a: 'higher-is-riskier', c: 'lower-is-riskier' } as const;
    const { model } = await trainAdditive(table, { ...options, pairs: 2, smoothing: 100, directions });
    // The schema refuses a table that goes against its direction anywhere.
    expect(checkLearnedModel(model)).toEqual(model);
    expect(model.inputs.map(({ name }) => name)).toContain('a');
  });
});
