import { describe, expect, it } from 'vitest';
import { normalCdf, normalQuantile } from '#electron/ground/numeric/normal.ts';

/** Relative error where the reference is not zero. */
const error = (value: number, reference: number): number => Math.abs(value / reference - 1);

describe('the standard normal distribution', () => {
  // Reference values with 50 digits by mpmath 1.3 (ncdf).
  it.each([
    [-8, 6.220960574271784e-16],
    [-5, 2.866515718791939e-7],
    [-3.5, 0.00023262907903552504],
    [-3, 0.0013498980316300946],
    [-2.999, 0.0013543365337271062],
    [-1, 0.15865525393145705],
    [-0.1, 0.460172162722971],
    [1.96, 0.9750021048517795],
    [3, 0.9986501019683699],
    [4, 0.9999683287581669],
  ])('Φ(%d) to 1e-12', (x, reference) => {
    expect(error(normalCdf(x), reference)).toBeLessThan(1e-12);
  });

  // Reference values with 50 digits by mpmath 1.3 (root of ncdf).
  it.each([
    [1e-300, -37.0470962993612],
    [1e-12, -7.034483825301132],
    [1e-6, -4.753424308822899],
    [0.001, -3.0902323061678136],
    [0.01, -2.326347874040841],
    [0.075, -1.439531470938456],
    [0.3, -0.5244005127080408],
    [0.9, 1.2815515655446004],
    [0.999, 3.0902323061678136],
  ])('Φ⁻¹(%d) to 1e-12', (p, reference) => {
    expect(error(normalQuantile(p), reference)).toBeLessThan(1e-12);
  });

  it('meets its limits', () => {
    expect([normalCdf(0), normalQuantile(0.5)]).toEqual([0.5, 0]);
    expect([normalQuantile(0), normalQuantile(1), normalQuantile(1.1)]).toEqual([
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      Number.NaN,
    ]);
    expect([normalCdf(-60), normalCdf(60)]).toEqual([0, 1]);
  });

  it('is its own inverse across the joins of its formulas', () => {
    for (let p = 0.0001; p < 1; p += 0.0007) expect(error(normalCdf(normalQuantile(p)), p)).toBeLessThan(1e-12);
  });
});
