/** Mean and standard deviation of figures over folds, summed in the order of the folds. */

export function meanOver(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Standard deviation with n − 1 in the denominator; 0 of a single value. */
export function deviationOver(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const mean = meanOver(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
