import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '#electron/ground/numeric/seeded-random.ts';
import type { CategoricalColumn, NumericColumn } from '#electron/modelling/tables/table.ts';
import { checkLearnedModel } from '#electron/modelling/training/learned/checked-learned.ts';
import { scoreColumns } from '#electron/modelling/training/learned/score-rows.ts';
import { aucOf } from '#electron/modelling/training/metrics/discrimination.ts';
import { fitPenalisedLogistic } from '#electron/modelling/training/scorecard/logistic.ts';
import { optimalBins, type Trend } from '#electron/modelling/training/scorecard/optimal-binning.ts';
import { trainScorecard } from '#electron/modelling/training/scorecard/train.ts';
import { type Counts, ivOf, woeOf } from '#electron/modelling/training/scorecard/woe.ts';
import { saying } from '#test/support/saying.ts';
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

describe('penalised logistic regression with capped coefficients', () => {
  const random = seededRandom(5);
  const columns = Array.from({ length: 4 }, () => Float64Array.from({ length: 200 }, () => random.next() - 0.5));
  const target = Uint8Array.from({ length: 200 }, (_, row) => (columns[0]![row]! + random.next() - 0.5 > 0 ? 1 : 0));
  const capped = [true, true, false, true];
  const fit = fitPenalisedLogistic(columns, target, new Float64Array(200).fill(1), 0.5, capped);
  it('meets the optimality conditions: no slope where free, none downwards into the allowed side where at the cap', () => {
    const residual = Float64Array.from(target, (outcome, row) => {
      const x = columns.reduce((sum, column, index) => sum + fit.coefficients[index]! * column[row]!, fit.intercept);
      return 1 / (1 + Math.exp(-x)) - outcome;
    });
    expect(residual.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 6);
    for (const [index, column] of columns.entries()) {
      const slope =
        residual.reduce((sum, value, row) => sum + value * column[row]!, 0) + 0.5 * fit.coefficients[index]!;
      if (capped[index] && fit.coefficients[index] === 0) expect(slope).toBeLessThanOrEqual(0);
      else expect(slope).toBeCloseTo(0, 6);
    }
  });
  it('keeps a coefficient that wants to rise at 0', () => {
    expect(fit.coefficients[0]).toBe(0);
    for (const [index, value] of fit.coefficients.entries()) if (capped[index]) expect(value).toBeLessThanOrEqual(0);
  });
});

describe('trainScorecard', () => {
  const table = interactionTable(3000, 1);
  it('leaves noise out, keeps what tells, and ends in a valid document', () => {
    const { model, inputs } = trainScorecard(table);
    expect(checkLearnedModel(model)).toEqual(model);
    const ivOfInput = (name: string): number => inputs.find((input) => input.name === name)?.iv ?? 0;
    expect(ivOfInput('c')).toBeGreaterThan(5 * ivOfInput('d'));
    expect(inputs.find((input) => input.name === 'd')?.coefficient).toBe(0);
    const fresh = interactionTable(3000, 2);
    expect(
      aucOf(
        fresh.target,
        Float64Array.from(scoreColumns(model, fresh).points, (value) => -value),
      ),
    ).toBeGreaterThan(0.6);
  });
  it('gives every bin the rows that would hold ten of the rarer outcome at the mean rate', () => {
    const bads = table.target.reduce((sum, outcome) => sum + outcome, 0);
    const { model } = trainScorecard(table, { binCost: 0 });
    const shares = model.inputs.flatMap((input) =>
      input.kind === 'numeric' ? input.bins.map((bin) => bin.share) : [],
    );
    expect(shares.length).toBeGreaterThan(10);
    // Shares are of all rows; a tenth of c is missing and lies in no bin.
    for (const share of shares) expect(share).toBeGreaterThanOrEqual(10 / Math.min(bads, table.rows - bads) - 1e-9);
  });
  it('keeps a declared direction in every bin', () => {
    const { model } = trainScorecard(table, { directions: { c: 'lower-is-riskier', d: 'lower-is-riskier' } });
    const c = model.inputs.find((input) => input.name === 'c');
    const points = c?.bins.map((bin) => bin.points) ?? [];
    expect(points.length).toBeGreaterThan(2);
    expect(points).toEqual([...points].sort((a, b) => a - b));
  });
  it('gives an input points against its WoE only where no direction is declared', () => {
    // p repeats c with noise that q takes away: beside them q weighs against its own, slight, WoE.
    const random = seededRandom(9);
    const noise = Float64Array.from({ length: table.rows }, () => random.next());
    const c = table.columns[2] as NumericColumn;
    const p = { kind: 'numeric', name: 'p', values: c.values.map((value, row) => value + noise[row]!) } as const;
    const q = { kind: 'numeric', name: 'q', values: c.values.map((value, row) => 0.3 * value + noise[row]!) } as const;
    const suppressed = { ...table, columns: [p, q] };
    const coefficientOf = (options: Parameters<typeof trainScorecard>[1]): number | undefined =>
      trainScorecard(suppressed, options).inputs.find((input) => input.name === 'q')?.coefficient;
    expect(coefficientOf({})).toBeGreaterThan(0);
    expect(coefficientOf({ directions: { q: 'lower-is-riskier' } })).toBe(0);
  });
});

describe('bins set by hand', () => {
  const table = interactionTable(3000, 1);
  const c = table.columns[2] as NumericColumn;
  const factorOf = (bins: readonly { points: number }[], woe: readonly number[]): number[] =>
    bins.slice(1).map((bin, index) => (bin.points - bins[index]!.points) / (woe[index + 1]! - woe[index]!));
  const total = {
    good: table.target.filter((outcome) => outcome === 0).length,
    bad: table.target.filter((outcome) => outcome === 1).length,
  };
  const woeWhere = (isIn: (row: number) => boolean): number => {
    const rows = [...table.target.keys()].filter(isIn);
    const bad = rows.filter((row) => table.target[row]).length;
    return woeOf({ good: rows.length - bad, bad }, total);
  };
  it('replace the optimal bins of a number: points follow the WoE of the rows between the edges', () => {
    const { model } = trainScorecard(table, { edges: { c: [0.25, 0.5] } });
    const input = model.inputs.find((candidate) => candidate.name === 'c');
    if (input?.kind !== 'numeric') throw new Error('c is numeric');
    expect(input.edges).toEqual([0.25, 0.5]);
    const woe = [
      woeWhere((row) => c.values[row]! < 0.25),
      woeWhere((row) => c.values[row]! >= 0.25 && c.values[row]! < 0.5),
      woeWhere((row) => c.values[row]! >= 0.5),
    ];
    const [first, second] = factorOf(input.bins, woe);
    // One coefficient for all bins; points are whole, which moves a difference by at most 1.
    expect(Math.abs(first! - second!)).toBeLessThan(1 / (woe[1]! - woe[0]!) + 1 / (woe[2]! - woe[1]!));
    expect(checkLearnedModel(model)).toEqual(model);
  });
  it('replace the groups of a category, and put the levels in no group together', () => {
    const { model } = trainScorecard(table, { groups: { k: [['north'], ['east', 'south']] } });
    const input = model.inputs.find((candidate) => candidate.name === 'k');
    if (input?.kind !== 'categorical') throw new Error('k is a category');
    expect(input.bins.map((bin) => bin.levels)).toEqual([['north'], ['east', 'south']]);
    expect(input.other.share).toBeCloseTo(
      (table.columns[4] as CategoricalColumn).codes.filter((code) => code === 3).length / table.rows,
      12,
    );
  });
  it('are refused where their WoE goes against a declared direction, with the input and the bins', () => {
    const train = () => trainScorecard(table, { edges: { c: [0.3, 0.6] }, directions: { c: 'higher-is-riskier' } });
    expect(train).toThrow(saying(/set by hand for c .* WoE is .* in the bin "\[0\.3, 0\.6\)" and .* in "below 0\.3"/));
    expect(() =>
      trainScorecard(table, { edges: { c: [0.3, 0.6] }, directions: { c: 'lower-is-riskier' } }),
    ).not.toThrow();
  });
  it.each([
    [{ edges: { z: [1] } }, /z cannot be used: it is not an input/],
    [{ edges: { k: [1] } }, /k cannot be used: it holds categories/],
    [{ edges: { c: [0.5, 0.5] } }, /each above the one before/],
    [{ edges: { c: [0.5, 7] } }, /the bin "7 and above" holds no row/],
    [{ groups: { c: [['north']] } }, /c cannot be used: it holds numbers/],
    [{ groups: { k: [['north', 'up']] } }, /no level "up"/],
    [{ groups: { k: [['north'], ['north', 'east']] } }, /"north" is in two groups/],
    [{ groups: { k: [[]] } }, /a group has no level/],
  ])('are refused where the table does not have them: %j', (options, message) => {
    expect(() => trainScorecard(table, options)).toThrow(saying(message));
  });
});
