import { describe, expect, it } from 'vitest';
import { seededRandom } from '#electron/ground/numeric/seeded-random.ts';
import { type LabelledTable, pickRows } from '#electron/modelling/tables/table.ts';
import { trainAdditive } from '#electron/modelling/training/additive.ts';
import { fitLogistic, fitSteps } from '#electron/modelling/training/calibration.ts';
import { scoreColumns } from '#electron/modelling/training/learned/score-rows.ts';
import { fitPenalisedLogistic } from '#electron/modelling/training/scorecard/logistic.ts';
import { trainScorecard } from '#electron/modelling/training/scorecard/train.ts';

const ROWS = 1200;
const random = seededRandom(9);
/** Few distinct values, so that bins do not depend on how often a row is there. */
const columns = ['a', 'b'].map((name) => ({
  kind: 'numeric' as const,
  name,
  values: Float64Array.from({ length: ROWS }, () => random.below(12)),
}));
const target = Uint8Array.from({ length: ROWS }, (_, row) =>
  random.next() < 1 / (1 + Math.exp(2.5 - 0.3 * columns[0]!.values[row]!)) ? 1 : 0,
);
const weights = Float64Array.from({ length: ROWS }, (_, row) => 1 + (row % 2));
const weighed: LabelledTable = { rows: ROWS, columns, target, weights };
/** The rows of weight 2 twice, all of weight 1. */
const twice = pickRows(
  { ...weighed, weights: null },
  Int32Array.from([...weights].flatMap((weight, row) => (weight === 2 ? [row, row] : [row]))),
);
const ones = new Float64Array(twice.rows).fill(1);

describe('a row of weight 2 counts as the row twice', () => {
  it('in calibration, by logistic and by steps', () => {
    const value = (table: LabelledTable): Float64Array => {
      const [a] = table.columns;
      return a?.kind === 'numeric' ? a.values.map((x) => x / 4 - 2) : new Float64Array(0);
    };
    const once = fitLogistic(value(weighed), target, weights);
    const doubled = fitLogistic(value(twice), twice.target, ones);
    expect(once.slope).toBeCloseTo(doubled.slope, 9);
    expect(once.shift).toBeCloseTo(doubled.shift, 9);
    const points = (table: LabelledTable) => Int32Array.from(value(table), (x) => Math.round(-100 * x));
    expect(fitSteps(points(weighed), target, weights)).toEqual(fitSteps(points(twice), twice.target, ones));
  });
  it('in the scorecard’s bins, information values and coefficients', () => {
    const values = (table: LabelledTable) =>
      table.columns.map((column) => (column.kind === 'numeric' ? column.values : ones));
    const [one, two] = [
      fitPenalisedLogistic(values(weighed), target, weights, 5),
      fitPenalisedLogistic(values(twice), twice.target, ones, 5),
    ];
    for (const [index, value] of one.coefficients.entries()) expect(value).toBeCloseTo(two.coefficients[index]!, 9);
    const [card, doubled] = [trainScorecard(weighed), trainScorecard(twice)];
    for (const [index, input] of card.inputs.entries()) {
      expect(input.iv).toBeCloseTo(doubled.inputs[index]!.iv, 9);
      expect(input.coefficient).toBeCloseTo(doubled.inputs[index]!.coefficient, 9);
    }
  });
  // Bags are drawn by row, so that a row and its copy may part: the fits agree as two seeds do.
  it('in the additive model, up to the drawing of bags', async () => {
    const options = { pairs: 0, partitions: 2, parts: 4 } as const;
    const pdOf = async (table: LabelledTable, seed: number) =>
      scoreColumns((await trainAdditive(table, { ...options, seed })).model, weighed).pd;
    const apart = (one: Float64Array, two: Float64Array): number =>
      one.reduce((sum, value, row) => sum + Math.abs(value - two[row]!), 0) / ROWS;
    const own = await pdOf(weighed, 1);
    const doubled = await pdOf(twice, 1);
    const ignored = await pdOf({ ...weighed, weights: null }, 1);
    expect(apart(own, doubled)).toBeLessThan(0.02);
    expect(apart(own, doubled)).toBeLessThan(apart(own, ignored));
  });
});
