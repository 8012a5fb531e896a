import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reliabilityFactor } from '#electron/authenticity/reliability.ts';
import type { ModelDocument } from '#electron/scoring/model.ts';
import { pdOfPoints } from '#electron/scoring/scaling.ts';
import { scoreIndicators } from '#electron/scoring/score.ts';
import { type GroupReliability, RELIABILITIES } from '#shared/domain/authenticity.ts';
import { GROUPS } from '#shared/domain/groups.ts';
import { saying } from '#test/support/saying.ts';
import { judged } from '#test/unit/scoring/judged.ts';
import { nameOf, provided, sampleModel, sampleValues } from './sample-model.ts';

const model = sampleModel();
const score = (...values: Parameters<typeof sampleValues>) =>
  scoreIndicators(model, 'hash', sampleValues(...values), nameOf);

const sizes = fc.constantFrom('medium', 'small', 'micro', 'large', null);
const numbers = fc.option(fc.double({ min: -10, max: 200, noNaN: true }));

describe('a score', () => {
  it('is the exact integer sum of base and bin points, and so are its group sub-scores', () => {
    fc.assert(
      fc.property(sizes, numbers, numbers, (size, cover, dpd) => {
        const result = score(size, cover, dpd);
        const sum = result.contributions.reduce((total, { points }) => total + points, 0);
        expect(result.points).toBe(result.basePoints + sum);
        expect(result.groups.reduce((total, { points }) => total + points, 0)).toBe(sum);
        expect(Number.isInteger(result.points)).toBe(true);
        expect(result.groups.map(({ group }) => group)).toEqual(GROUPS);
      }),
    );
  });

  it('never falls when one value moves into a better bin', () => {
    fc.assert(
      fc.property(
        sizes,
        numbers,
        fc.double({ min: 0, max: 20, noNaN: true }),
        fc.double({ min: 0, max: 20, noNaN: true }),
        (size, dpd, a, b) => {
          expect(score(size, Math.max(a, b), dpd).points).toBeGreaterThanOrEqual(
            score(size, Math.min(a, b), dpd).points,
          );
          expect(score(size, 2, Math.max(a, b)).points).toBeLessThanOrEqual(score(size, 2, Math.min(a, b)).points);
        },
      ),
    );
  });

  it('takes its PD and grade from the points', () => {
    // 600 + 4 + 10 + 5 = 619: odds 50·2^(19/20), PD 1.0247%, BBB.
    const result = score('small', 8, 0);
    expect(result.points).toBe(619);
    expect(result.grade).toBe('BBB');
    expect(result.pd).toBeCloseTo(1 / (1 + 50 * 2 ** 0.95), 12);
  });

  it('counts what was provided; not meaningful was provided, missing was not', () => {
    const values = sampleValues('small', null, null);
    const [, cover] = values;
    const result = scoreIndicators(
      model,
      'hash',
      values.map((value) => (value === cover ? { ...cover, status: 'not-meaningful' as const } : value)),
      nameOf,
    );
    const of = (group: string) => result.groups.find((entry) => entry.group === group);
    expect([of('certification')?.present, of('financial')?.present, of('monitoring')?.present]).toEqual([1, 1, 0]);
    expect(of('logistics')).toEqual({ group: 'logistics', points: 0, baseline: 0, present: 0, expected: 0 });
  });

  it('refuses a model that asks for an indicator nobody computed', () => {
    expect(() => scoreIndicators(model, 'hash', [provided('size_class', 'certification', 'small')], nameOf)).toThrow(
      saying(/interest_cover/),
    );
  });
});

describe('reliability', () => {
  it('weighs a favourable value, and never the points of a missing one', () => {
    // Of three months' delay nothing known earns 3 points where the mean is 3.5 − 1 − 3 + 0.3 = −0.2, rounded down −1.
    const inputs = model.inputs.map((input) =>
      input.indicator === 'max_dpd_24m' ? { ...input, missing: { ...input.missing, points: 3 } } : input,
    );
    const delay = (dpd: number | null) =>
      scoreIndicators({ ...model, inputs } as ModelDocument, 'hash', sampleValues('small', 2, dpd), nameOf, [
        judged('monitoring', 'D'),
      ]).contributions[2]?.points;
    expect(delay(0)).toBe(-1);
    expect(delay(null)).toBe(3);
  });

  it('widens the interval of the PD by what its factor takes from a value', () => {
    const widthAt = (letter: GroupReliability['reliability']) => {
      const { pdHigh, pdLow } = scoreIndicators(model, 'hash', sampleValues('small', 2, 0), nameOf, [
        judged('financial', letter),
      ]);
      return Math.log(pdHigh / (1 - pdHigh)) - Math.log(pdLow / (1 - pdLow));
    };
    // Half-width in points² is (1 − factor) of the variance of the other bins; log-odds are points · ln 2 ÷ 20.
    const mean = (-20 * 2 - 5 * 2 + 10 * 4) / 9;
    const variance = (400 * 2 + 25 * 2 + 100 * 4) / 9 - mean * mean;
    for (const letter of RELIABILITIES) {
      const open = 1.6448536269514722 * Math.sqrt((1 - reliabilityFactor(letter)) * variance);
      expect(widthAt(letter)).toBeCloseTo((2 * open * Math.LN2) / 20, 8);
    }
  });
});

describe('the interval of the PD', () => {
  it('is the PD itself when nothing is missing', () => {
    const result = score('small', 2, 0);
    expect([result.pdLow, result.pdHigh]).toEqual([result.pd, result.pd]);
  });

  it('widens with every missing input', () => {
    const width = (result: ReturnType<typeof score>) =>
      Math.log(result.pdHigh / (1 - result.pdHigh)) - Math.log(result.pdLow / (1 - result.pdLow));
    const widths = [score('small', 2, 0), score(null, 2, 0), score(null, null, 0), score(null, null, null)].map(width);
    expect(widths[0]).toBeCloseTo(0, 12);
    expect(widths[1]).toBeGreaterThan(0.01);
    expect(widths[2]).toBeGreaterThan((widths[1] ?? 0) + 0.01);
    expect(widths[3]).toBeGreaterThan((widths[2] ?? 0) + 0.01);
  });

  it('spans ±1.645 standard deviations of the missing input’s other bins, by their shares', () => {
    // interest_cover without its missing bin: points −20, −5, 10, 0 with shares 2, 2, 4, 1 of 9.
    const mean = (-20 * 2 - 5 * 2 + 10 * 4) / 9;
    const variance = (400 * 2 + 25 * 2 + 100 * 4) / 9 - mean * mean;
    const result = score('small', null, 0);
    expect(result.pdHigh).toBeCloseTo(
      pdOfPoints(model.scaling, result.points - 1.6448536269514722 * Math.sqrt(variance)),
      12,
    );
    expect(result.pdLow).toBeCloseTo(
      pdOfPoints(model.scaling, result.points + 1.6448536269514722 * Math.sqrt(variance)),
      12,
    );
  });
});
