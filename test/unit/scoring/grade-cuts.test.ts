import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeCuts, gradeOfScore, pdIsAtMost } from '#electron/scoring/grade-cuts.ts';
import { pdOfPoints, scalingFactor, scalingOffset } from '#electron/scoring/scaling.ts';
import { gradeRank } from '#shared/domain/grades.ts';
import { sampleModel } from './sample-model.ts';

const { scaling, masterScale } = sampleModel();
const cuts = gradeCuts(scaling, masterScale);

describe('points and odds', () => {
  it('have the factor and offset of PDO 20, 600 at 50:1', () => {
    expect(scalingFactor(scaling)).toBeCloseTo(28.8539, 4);
    expect(scalingOffset(scaling)).toBeCloseTo(487.1229, 4);
  });

  it('give the reference odds at the reference score and double them every PDO', () => {
    expect(pdOfPoints(scaling, 600)).toBeCloseTo(1 / 51, 14);
    expect(pdOfPoints(scaling, 620)).toBeCloseTo(1 / 101, 14);
  });
});

describe('grade cuts', () => {
  it('lie at the smallest integer score whose PD is within the bound', () => {
    // ⌈Offset + Factor·ln((1−b)/b)⌉ with 50 digits (mpmath).
    expect(cuts.map(({ grade, pointsFrom }) => [grade, pointsFrom])).toEqual([
      ['AAA', 687],
      ['AA', 660],
      ['A', 635],
      ['BBB', 615],
      ['BB', 593],
      ['B', 573],
      ['CCC', 551],
      ['CC', 528],
      ['C', null],
      ['D', null],
    ]);
  });

  it('decide a bound that a score meets exactly, where floating point could fall on either side', () => {
    // Odds 1:1 at 500 points, doubled every point: PD is exactly 1/2 at 500 and 1/5 at 502.
    const even = { pdo: 1, referenceScore: 500, referenceOdds: 1 };
    expect(pdIsAtMost(even, 500, 500_000)).toBe(true);
    expect(pdIsAtMost(even, 500, 499_999)).toBe(false);
    expect(pdIsAtMost(even, 502, 200_000)).toBe(true);
    expect(pdIsAtMost(even, 501, 200_000)).toBe(false);
    // 999:1 at 600 points is a PD of exactly 0.1%.
    const scaled = { pdo: 20, referenceScore: 600, referenceOdds: 999 };
    expect(gradeCuts(scaled, masterScale)[0]?.pointsFrom).toBe(600);
  });

  it('agree with the PD on both sides, for any scaling', () => {
    fc.assert(
      fc.property(
        fc.record({
          pdo: fc.integer({ min: 1, max: 100 }),
          referenceScore: fc.integer({ min: 0, max: 1000 }),
          referenceOdds: fc.integer({ min: 1, max: 1000 }),
        }),
        (anyScaling) => {
          for (const { pdUpTo, pointsFrom } of gradeCuts(anyScaling, masterScale)) {
            if (pointsFrom === null) continue;
            expect(pdOfPoints(anyScaling, pointsFrom)).toBeLessThanOrEqual(pdUpTo * (1 + 1e-9));
            expect(pdOfPoints(anyScaling, pointsFrom - 1)).toBeGreaterThan(pdUpTo * (1 - 1e-9));
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('give every score one grade, never better for fewer points, and never D', () => {
    let last = gradeOfScore(cuts, 200);
    for (let score = 200; score <= 900; score += 1) {
      const grade = gradeOfScore(cuts, score);
      expect(gradeRank(grade)).toBeLessThanOrEqual(gradeRank(last));
      expect(grade).not.toBe('D');
      last = grade;
    }
    expect([gradeOfScore(cuts, 687), gradeOfScore(cuts, 686), gradeOfScore(cuts, 527)]).toEqual(['AAA', 'AA', 'C']);
  });
});
