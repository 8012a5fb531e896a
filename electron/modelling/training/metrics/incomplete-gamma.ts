/** The regularised incomplete gamma function, for tests that need the χ² distribution. */
import { logGamma } from '../../../ground/numeric/incomplete-beta.ts';

/** P(a, x) by its series, for x < a + 1. */
function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < 10_000 && term > sum * 1e-16; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum * Math.exp(-x + a * Math.log(x) - logGamma(a));
}

/** Q(a, x) by its continued fraction (Lentz), for x ≥ a + 1. */
function upperFraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < 10_000; n += 1) {
    const term = -n * (n - a);
    b += 2;
    d = term * d + b;
    d = 1 / (Math.abs(d) < tiny ? tiny : d);
    c = b + term / c;
    c = Math.abs(c) < tiny ? tiny : c;
    const change = d * c;
    value *= change;
    if (Math.abs(change - 1) < 1e-15) break;
  }
  return value * Math.exp(-x + a * Math.log(x) - logGamma(a));
}

/**
 * Chance that a χ² variable with so many degrees of freedom is at least `x`.
 * @example chiSquareTail(3.841458820694124, 1) // 0.05
 */
export function chiSquareTail(x: number, degrees: number): number {
  if (x <= 0) return 1;
  const [a, half] = [degrees / 2, x / 2];
  return half < a + 1 ? 1 - lowerSeries(a, half) : upperFraction(a, half);
}
