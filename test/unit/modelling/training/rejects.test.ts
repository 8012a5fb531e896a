import { describe, expect, it } from 'vitest';
import { seededRandom } from '#electron/ground/numeric/seeded-random.ts';
import type { RejectedTable } from '#electron/modelling/tables/labelled.ts';
import type { LabelledTable } from '#electron/modelling/tables/table.ts';
import { pickRows } from '#electron/modelling/tables/table.ts';
import { trainAdditive } from '#electron/modelling/training/additive.ts';
import type { LearnedModel } from '#electron/modelling/training/learned/schema.ts';
import { pointsOfRecord, scoreColumns } from '#electron/modelling/training/learned/score-rows.ts';
import {
  inferRejects,
  type RejectMethod,
  type RejectOptions,
  rejectSentences,
  trainWithRejects,
} from '#electron/modelling/training/rejects/inference.ts';
import { say } from '#shared/text/tell.ts';
import { saying } from '#test/support/saying.ts';

interface Applications {
  /** Everyone, with the outcome that only this test knows of the rejected. */
  readonly all: LabelledTable;
  readonly accepted: LabelledTable;
  readonly rejected: RejectedTable;
}

/**
 * Risk rises with x only where u is high, and those are mostly rejected: among the accepted, x seems to
 * matter little. `hidden` multiplies the odds of default of the rejected by what no column shows.
 */
function applications(rows: number, seed: number, hidden = 1): Applications {
  const random = seededRandom(seed);
  const x = Float64Array.from({ length: rows }, () => random.next());
  const u = Float64Array.from({ length: rows }, () => random.next());
  const isRejected = Array.from(u, (value) => random.next() < (value > 0.4 ? 0.85 : 0.1));
  const target = Uint8Array.from(x, (value, row) => {
    const logOdds = -2 + (u[row]! > 0.4 ? 4 * value : 0.3 * value) + (isRejected[row] ? Math.log(hidden) : 0);
    return random.next() < 1 / (1 + Math.exp(-logOdds)) ? 1 : 0;
  });
  const columns = [
    { kind: 'numeric' as const, name: 'x', values: x },
    { kind: 'numeric' as const, name: 'u', values: u },
    { kind: 'categorical' as const, name: 'k', codes: Int32Array.from(x, (_, row) => row % 2), levels: ['a', 'b'] },
  ];
  const all: LabelledTable = { rows, columns, target, weights: null };
  const rowsWhere = (wanted: boolean) =>
    Int32Array.from([...isRejected.keys()].filter((row) => isRejected[row] === wanted));
  const { target: _unknown, ...rejected } = pickRows(all, rowsWhere(true));
  return { all, accepted: pickRows(all, rowsWhere(false)), rejected };
}

/** Main effects only: what x alone is worth then depends on whom the model saw. */
const train = async (table: LabelledTable): Promise<LearnedModel> =>
  (await trainAdditive(table, { pairs: 0, partitions: 1, parts: 4 })).model;
const optionsFor = (method: RejectMethod, more: Partial<RejectOptions> = {}): RejectOptions => ({
  method,
  factor: 1.3,
  seed: 1,
  special: {},
  ...more,
});
/** Points that x loses from its low to its high end. */
const worthOfX = (model: LearnedModel): number =>
  pointsOfRecord(model, { x: 0.1, u: 0.5, k: 'a' }) - pointsOfRecord(model, { x: 0.9, u: 0.5, k: 'a' });
const meanPd = (model: LearnedModel, table: LabelledTable | RejectedTable): number =>
  scoreColumns(model, table).pd.reduce((sum, pd) => sum + pd, 0) / table.rows;

describe('augmentation', async () => {
  const { all, accepted, rejected } = applications(6000, 1);
  const inferred = await inferRejects(accepted, rejected, optionsFor('augmentation'), train);
  it('brings the worth of an input nearer to what it is among all applicants', async () => {
    const truth = worthOfX(await train(all));
    const ignoring = worthOfX(await train(accepted));
    const weighed = worthOfX(await train(inferred.table));
    expect(Math.abs(weighed - truth)).toBeLessThan(0.5 * Math.abs(ignoring - truth));
  });
  it('weighs accepted rows like the rejected more, keeps the sum of weights, and adds no row', () => {
    const weights = inferred.table.weights!;
    expect(inferred.table.rows).toBe(accepted.rows);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(accepted.rows, 6);
    const u = accepted.columns[1]!;
    if (u.kind !== 'numeric') throw new Error('u is numeric');
    const mean = (isHigh: boolean): number => {
      const own = weights.filter((_, row) => u.values[row]! > 0.4 === isHigh);
      return own.reduce((sum, weight) => sum + weight, 0) / own.length;
    };
    // Acceptance is 15% where u is high and 90% where it is low.
    expect(mean(true) / mean(false)).toBeCloseTo(0.9 / 0.15, -0.5);
    expect(inferred.report.weights).toEqual([Math.min(...weights), Math.max(...weights)]);
  });
});

describe('parcelling', async () => {
  // What no column shows doubles the odds of the rejected.
  const { all, accepted, rejected } = applications(6000, 2, 2);
  it('gives the rejected rows their PD times the factor as rate of default', async () => {
    const { table, report } = await inferRejects(accepted, rejected, optionsFor('parcelling', { factor: 1.5 }), train);
    const pd = scoreColumns(await train(accepted), rejected).pd;
    const mean = pd.reduce((sum, value) => sum + value, 0) / pd.length;
    expect(report.impliedRate).toBeCloseTo(1.5 * mean, 2);
    expect([table.rows, report.rejected]).toEqual([all.rows, rejected.rows]);
    expect(table.target.subarray(0, accepted.rows)).toEqual(accepted.target);
  });
  it('brings the PD of all applicants nearer to the truth than ignoring the rejected', async () => {
    const truth = all.target.reduce((sum, outcome) => sum + outcome, 0) / all.rows;
    const ignoring = meanPd(await train(accepted), all);
    const options = optionsFor('parcelling');
    const inferring = meanPd(await trainWithRejects(rejected, options, train)(accepted), all);
    expect(Math.abs(inferring - truth)).toBeLessThan(0.6 * Math.abs(ignoring - truth));
  });
  it('draws the same outcomes for the same seed only', async () => {
    const draw = async (seed: number) =>
      (await inferRejects(accepted, rejected, optionsFor('parcelling', { seed }), train)).table.target;
    const once = await draw(1);
    expect(await draw(1)).toEqual(once);
    expect(await draw(2)).not.toEqual(once);
  });
});

describe('fuzzy augmentation', async () => {
  const { accepted, rejected } = applications(3000, 3);
  const weighted = { ...rejected, weights: Float64Array.from({ length: rejected.rows }, (_, row) => 1 + (row % 3)) };
  const { table, report } = await inferRejects(accepted, weighted, optionsFor('fuzzy'), train);
  it('enters each rejected row twice, with weights that sum to its own', () => {
    expect(table.rows).toBe(accepted.rows + 2 * rejected.rows);
    const own = table.weights!.subarray(accepted.rows);
    for (let row = 0; row < rejected.rows; row += 1) {
      expect(own[row]! + own[row + rejected.rows]!).toBeCloseTo(1 + (row % 3), 12);
    }
    expect(table.target.subarray(accepted.rows, accepted.rows + rejected.rows)).not.toContain(0);
    expect(table.target.subarray(accepted.rows + rejected.rows)).not.toContain(1);
  });
  it('weighs the default by the PD times the factor', async () => {
    const { pd } = scoreColumns(await train(accepted), rejected);
    expect(table.weights![accepted.rows]).toBeCloseTo(1.3 * pd[0]!, 12);
    const bads = pd.reduce((sum, value, row) => sum + 1.3 * value * (1 + (row % 3)), 0);
    const all = weighted.weights.reduce((sum, weight) => sum + weight, 0);
    expect(report.impliedRate).toBeCloseTo(bads / all, 10);
  });
  it('trains, though rows are weighed below 1', async () => {
    expect((await train(table)).inputs.length).toBeGreaterThan(0);
  });
});

describe('reject inference', () => {
  const { accepted, rejected } = applications(500, 4);
  it('says what it did', async () => {
    const said: string[][] = [];
    for (const method of ['augmentation', 'parcelling', 'fuzzy'] as const) {
      const told: string[] = [];
      await trainWithRejects(rejected, optionsFor(method), train, (report) =>
        told.push(...rejectSentences(report).map((words) => say(words, 'en'))),
      )(accepted);
      said.push(told);
    }
    for (const sentences of said) {
      expect(sentences[0]).toBe(
        `${accepted.rows} accepted rows have an outcome, ${rejected.rows} rejected rows have none.`,
      );
      expect(sentences.at(-1)).toMatch(/measured on accepted rows/);
    }
    expect(said[1]?.join(' ')).toMatch(/1\.3 times the PD of accepted rows, which is a judgement\. .* default of \d/);
  });
  it('refuses too few rejected rows and a factor that is not positive', async () => {
    const { target: _unknown, ...few } = pickRows(
      { ...rejected, target: new Uint8Array(rejected.rows) },
      Int32Array.of(1, 2),
    );
    await expect(inferRejects(accepted, few, optionsFor('fuzzy'), train)).rejects.toThrow(
      saying(/at least 20 rows .* has 2/),
    );
    await expect(inferRejects(accepted, rejected, optionsFor('fuzzy', { factor: 0 }), train)).rejects.toThrow(
      saying(/factor of reject inference is 0/),
    );
  });
});
