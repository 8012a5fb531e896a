import { describe, expect, it } from 'vitest';
import { incompleteBeta, logGamma } from '#electron/ground/numeric/incomplete-beta.ts';
import { normalCdf } from '#electron/ground/numeric/normal.ts';
import { herfindahl } from '#electron/ground/numeric/statistics.ts';
import { brierOf, brierParts, logLossOf } from '#electron/modelling/training/metrics/accuracy.ts';
import {
  calibrationCurve,
  hosmerLemeshow,
  jeffreysP,
  spiegelhalterTest,
} from '#electron/modelling/training/metrics/calibration-tests.ts';
import { aucDifference, aucInterval } from '#electron/modelling/training/metrics/delong.ts';
import { aucOf, ksOf } from '#electron/modelling/training/metrics/discrimination.ts';
import { stabilityIndex } from '#electron/modelling/training/metrics/stability.ts';

const target = Uint8Array.of(0, 0, 1, 0, 1, 1, 0, 1);
const value = Float64Array.of(0.1, 0.2, 0.3, 0.3, 0.6, 0.8, 0.7, 0.9);

/** AUC by its definition: every default against every other. */
function pairwiseAuc(outcome: Uint8Array, score: Float64Array): number {
  let won = 0;
  let pairs = 0;
  for (const [i, a] of outcome.entries()) {
    for (const [j, b] of outcome.entries()) {
      if (a !== 1 || b !== 0) continue;
      pairs += 1;
      won += score[i]! > score[j]! ? 1 : score[i] === score[j] ? 0.5 : 0;
    }
  }
  return won / pairs;
}

describe('discrimination', () => {
  it('is the share of pairs that are in order, ties counting half', () => {
    expect(aucOf(target, value)).toBeCloseTo(pairwiseAuc(target, value), 14);
    expect(aucOf(Uint8Array.of(0, 1), Float64Array.of(1, 1))).toBe(0.5);
  });
  it('has KS as the widest gap of the two cumulative shares', () => {
    // At 0.3: 3 of 4 others and 1 of 4 defaults are at or below.
    expect(ksOf(target, value)).toBe(0.5);
    expect(ksOf(Uint8Array.of(0, 0, 1, 1), Float64Array.of(1, 2, 3, 4))).toBe(1);
  });
  it('gives DeLong the same AUC and a standard error by the definition of placements', () => {
    const { auc, standardError, low, high } = aucInterval(target, value);
    expect(auc).toBeCloseTo(pairwiseAuc(target, value), 14);
    // Placements by hand: defaults 0.3, 0.6, 0.8, 0.9 beat (2.5, 3, 4, 4)/4; others 0.1, 0.2, 0.3, 0.7 lose to (4, 4, 3.5, 2)/4.
    const variance = (values: number[]): number => {
      const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
      return values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1);
    };
    const expected = variance([0.625, 0.75, 1, 1]) / 4 + variance([1, 1, 0.875, 0.5]) / 4;
    expect(standardError).toBeCloseTo(Math.sqrt(expected), 14);
    expect(low).toBeLessThan(auc);
    expect(high).toBeLessThanOrEqual(1);
  });
  it('finds no difference between a score and itself', () => {
    expect(aucDifference(target, value, value)).toMatchObject({ difference: 0, standardError: 0 });
  });
});

describe('accuracy', () => {
  it('has Brier and log loss by their definitions', () => {
    expect(brierOf(Uint8Array.of(1, 0), Float64Array.of(0.8, 0.4))).toBeCloseTo(0.1, 14);
    expect(logLossOf(Uint8Array.of(1, 0), Float64Array.of(0.8, 0.4))).toBeCloseTo(
      -(Math.log(0.8) + Math.log(0.6)) / 2,
      14,
    );
  });
  it('decomposes Brier exactly over distinct PDs', () => {
    const pd = Float64Array.of(0.1, 0.1, 0.5, 0.5, 0.5, 0.9, 0.9, 0.9);
    const { reliability, resolution, uncertainty } = brierParts(target, pd);
    expect(reliability - resolution + uncertainty).toBeCloseTo(brierOf(target, pd), 14);
  });
});

describe('calibration', () => {
  it('reproduces the Jeffreys test: 2 defaults of 6 at a PD of 3.67% give 0.0044', () => {
    expect(jeffreysP(2, 6, 0.0367)).toBeCloseTo(0.0044, 4);
  });
  it('has Spiegelhalter z by its formula', () => {
    // (1−0.8)(1−1.6) + (0−0.4)(1−0.8) = −0.2; Σ(1−2p)²p(1−p) = 0.36·0.16 + 0.04·0.24 = 0.0672.
    const { z } = spiegelhalterTest(Uint8Array.of(1, 0), Float64Array.of(0.8, 0.4));
    expect(z).toBeCloseTo(-0.2 / Math.sqrt(0.0672), 12);
  });
  it('keeps rows of equal PD in one band and counts every row once', () => {
    const curve = calibrationCurve(target, Float64Array.of(0.1, 0.1, 0.1, 0.1, 0.1, 0.5, 0.6, 0.7), 4);
    expect(curve.map((band) => band.rows)).toEqual([5, 1, 1, 1]);
    expect(curve.reduce((sum, band) => sum + band.defaults, 0)).toBe(4);
    expect(hosmerLemeshow(curve)).toBeGreaterThan(0);
  });
  it('has the distribution functions it stands on', () => {
    // Γ(10) = 9!; I_x(1, b) = 1 − (1 − x)^b; Φ(1.96) from tables.
    expect(logGamma(10)).toBeCloseTo(Math.log(362880), 11);
    expect(incompleteBeta(0.3, 1, 4)).toBeCloseTo(1 - 0.7 ** 4, 13);
    expect(normalCdf(1.959963984540054)).toBeCloseTo(0.975, 12);
    expect(normalCdf(-4)).toBeCloseTo(3.167124183311986e-5, 15);
  });
});

describe('stability', () => {
  it('has a PSI of 0.228217 for (0.1, 0.2, 0.3, 0.4) against uniform', () => {
    expect(stabilityIndex([0.25, 0.25, 0.25, 0.25], [0.1, 0.2, 0.3, 0.4])).toBeCloseTo(0.228217, 6);
  });
  it('is 0 for the same shares and finite for an empty bin', () => {
    expect(stabilityIndex([10, 20], [1, 2])).toBeCloseTo(0, 14);
    expect(stabilityIndex([10, 20], [0, 2])).toBeGreaterThan(0.25);
  });
  it('has Herfindahl 1/n for even shares', () => {
    expect(herfindahl([5, 5, 5, 5])).toBe(0.25);
  });
});
