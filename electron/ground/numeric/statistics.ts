/** Plain statistics over numbers in a fixed order. */

/**
 * Arithmetic mean of at least one number.
 * @example mean([1, 2, 6]) // 3
 */
export function mean(values: readonly number[]): number {
  let sum = 0;
  for (const each of values) sum += each;
  return sum / values.length;
}

/**
 * Sample variance (n − 1) of at least two numbers.
 * @example variance([1, 2, 6]) // 7
 */
export function variance(values: readonly number[]): number {
  const centre = mean(values);
  let squares = 0;
  for (const each of values) squares += (each - centre) ** 2;
  return squares / (values.length - 1);
}

/**
 * Sample standard deviation (n − 1) of at least two numbers.
 * @example standardDeviation([1, 3]) // 1.4142135623730951
 */
export function standardDeviation(values: readonly number[]): number {
  return Math.sqrt(variance(values));
}

/**
 * Middle value of at least one number; the mean of the two middle ones for an even count.
 * @example median([4, 1, 2, 9]) // 3
 */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = Math.floor(sorted.length / 2);
  const lower = Math.ceil(sorted.length / 2) - 1;
  return ((sorted[lower] ?? 0) + (sorted[upper] ?? 0)) / 2;
}

/**
 * Herfindahl–Hirschman index of positive amounts: Σ share², in (0, 1].
 * @example herfindahl([50, 30, 20]) // 0.38
 */
export function herfindahl(amounts: readonly number[]): number {
  const total = mean(amounts) * amounts.length;
  let squares = 0;
  for (const amount of amounts) squares += (amount / total) ** 2;
  return Math.min(1, squares);
}

/**
 * Shannon entropy in bits of positive counts: 0 for one place, log₂ n for n equal ones.
 * @example entropyBits([1, 1, 1, 1]) // 2
 */
export function entropyBits(counts: readonly number[]): number {
  const total = mean(counts) * counts.length;
  let bits = 0;
  for (const count of counts) bits -= (count / total) * Math.log2(count / total);
  return Math.max(0, bits);
}
