/** Measuring: repeated runs, their quantiles, and a table to read. */

export interface Measurement {
  readonly what: string;
  readonly runs: number;
  readonly p50: number;
  readonly p95: number;
  /** What the figure is held against, in words. */
  readonly beside: string;
}

function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
}

/** Runs `work` a few times to warm up, then `runs` times, each timed alone, in milliseconds. */
export async function measure(
  what: string,
  runs: number,
  work: (run: number) => unknown,
  beside = '',
): Promise<Measurement> {
  for (let warmUp = 0; warmUp < Math.min(5, runs - 1); warmUp += 1) await work(warmUp);
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work(run);
    times.push(performance.now() - start);
  }
  return summary(what, times, beside);
}

/** Quantiles of times already taken, in milliseconds. */
export function summary(what: string, times: readonly number[], beside: string): Measurement {
  const sorted = [...times].sort((a, b) => a - b);
  return { what, runs: times.length, p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), beside };
}

/** The measurements as a table of plain text, milliseconds. */
export function tableOf(measurements: readonly Measurement[]): string {
  const width = Math.max(...measurements.map(({ what }) => what.length));
  const figure = (ms: number): string => ms.toFixed(ms < 10 ? 2 : 0).padStart(9);
  const lines = measurements.map(
    ({ what, runs, p50, p95, beside }) =>
      `${what.padEnd(width)} ${figure(p50)} ${figure(p95)} ${String(runs).padStart(6)}  ${beside}`,
  );
  return [`${''.padEnd(width)}    p50 ms    p95 ms   runs  beside`, ...lines].join('\n');
}
