/** Whether two scorings put rows in the same order. */
import { midranks } from './delong.ts';

/**
 * Spearman's rank correlation, ties sharing their mean rank. NaN where either has one value alone.
 * @example rankCorrelation(Float64Array.of(1, 2, 3), Float64Array.of(1, 3, 2)) // 0.5
 */
export function rankCorrelation(first: Float64Array, second: Float64Array): number {
  const [a, b] = [midranks(first), midranks(second)];
  const mean = (first.length + 1) / 2;
  let [both, ownA, ownB] = [0, 0, 0];
  for (let row = 0; row < a.length; row += 1) {
    const [x, y] = [(a[row] as number) - mean, (b[row] as number) - mean];
    both += x * y;
    ownA += x * x;
    ownB += y * y;
  }
  return both / Math.sqrt(ownA * ownB);
}
