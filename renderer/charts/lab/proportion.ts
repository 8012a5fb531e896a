/** Shares observed in few rows: how far the true share may lie; pure. */

/** 97.5% point of the standard normal distribution. */
const Z = 1.959964;

/** Wilson's 95% interval of a share of `rows` (Wilson 1927); 0…1 without rows. */
export function wilsonInterval(events: number, rows: number): { readonly low: number; readonly high: number } {
  if (rows <= 0) return { low: 0, high: 1 };
  const share = events / rows;
  const spread = Z * Math.sqrt((share * (1 - share)) / rows + (Z * Z) / (4 * rows * rows));
  const middle = share + (Z * Z) / (2 * rows);
  const scale = 1 + (Z * Z) / rows;
  return { low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) };
}
