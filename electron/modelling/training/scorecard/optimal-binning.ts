/**
 * Optimal binning by dynamic programming: neighbouring fine bins are put together so that the
 * information value is largest, under a least size, a most number of bins and, where asked, a WoE
 * that only rises or only falls. Exact over the fine bins; no solver.
 */
import { type Counts, ivOf, woeOf } from './woe.ts';

/** rising: WoE rises along the bins (more is safer); falling: it falls; either: the better of the two; none: free. */
export type Trend = 'rising' | 'falling' | 'either' | 'none';

interface BinningRules {
  readonly mostBins: number;
  /** Least weight of rows in a bin. */
  readonly leastRows: number;
  readonly trend: Trend;
  /** Information value that each bin must earn; 0 takes every gain, however small. */
  readonly binCost: number;
}

interface Binning {
  /** First fine bin of every bin; the first is 0. */
  readonly starts: readonly number[];
  readonly iv: number;
}

/** Sums before each fine bin. */
function prefixes(fine: readonly Counts[]): Counts[] {
  const sums: Counts[] = [{ good: 0, bad: 0 }];
  for (const { good, bad } of fine) {
    const last = sums.at(-1) ?? { good: 0, bad: 0 };
    sums.push({ good: last.good + good, bad: last.bad + bad });
  }
  return sums;
}

function between(sums: readonly Counts[], from: number, to: number): Counts {
  const low = sums[from] ?? { good: 0, bad: 0 };
  const high = sums[to] ?? low;
  return { good: high.good - low.good, bad: high.bad - low.bad };
}

/** The best binning. Where nothing meets the rules, one bin holds all. */
export function optimalBins(fine: readonly Counts[], total: Counts, rules: BinningRules): Binning {
  if (rules.trend === 'either') {
    const rising = optimalBins(fine, total, { ...rules, trend: 'rising' });
    const falling = optimalBins(fine, total, { ...rules, trend: 'falling' });
    return falling.iv > rising.iv ? falling : rising;
  }
  const sums = prefixes(fine);
  const count = fine.length;
  const sign = rules.trend === 'rising' ? 1 : rules.trend === 'falling' ? -1 : 0;
  const width = count + 1;
  const woe = new Float64Array(width * width);
  const iv = new Float64Array(width * width).fill(Number.NaN);
  for (let from = 0; from < count; from += 1) {
    for (let to = from + 1; to <= count; to += 1) {
      const bin = between(sums, from, to);
      if (bin.good + bin.bad < rules.leastRows) continue;
      woe[from * width + to] = woeOf(bin, total);
      iv[from * width + to] = ivOf(bin, total) - rules.binCost;
    }
  }
  const whole = ivOf(between(sums, 0, count), total) - rules.binCost;
  const best = (sign === 0 ? searchFree : search)({ count, width, woe, iv, sign, mostBins: rules.mostBins }, whole);
  return { starts: best.starts, iv: best.iv + best.starts.length * rules.binCost };
}

interface Problem {
  readonly count: number;
  readonly width: number;
  readonly woe: Float64Array;
  /** NaN where a bin is too small. */
  readonly iv: Float64Array;
  readonly sign: number;
  readonly mostBins: number;
}

/** The search where WoE is free: best[to] of k bins needs no last bin's start. */
function searchFree({ count, width, iv, mostBins }: Problem, whole: number): Binning {
  const add = (from: number, to: number): number => {
    const value = iv[from * width + to] as number;
    return Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value;
  };
  let best = Float64Array.from({ length: width }, (_, to) => (to === 0 ? Number.NEGATIVE_INFINITY : add(0, to)));
  const links: Int32Array[] = [new Int32Array(width)];
  let answer = { iv: Math.max(whole, best[count] as number), bins: 1 };
  for (let bins = 2; bins <= mostBins; bins += 1) {
    const next = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
    const link = new Int32Array(width);
    for (let to = bins; to <= count; to += 1) {
      for (let from = bins - 1; from < to; from += 1) {
        const value = (best[from] as number) + add(from, to);
        if (value > (next[to] as number)) {
          next[to] = value;
          link[to] = from;
        }
      }
    }
    if ((next[count] as number) > answer.iv + 1e-12) answer = { iv: next[count] as number, bins };
    links.push(link);
    best = next;
  }
  const starts: number[] = [];
  for (let bins = answer.bins, to = count; bins >= 1; bins -= 1) {
    to = links[bins - 1]?.[to] ?? 0;
    starts.unshift(to);
  }
  return { starts, iv: answer.iv };
}

/**
 * The search where WoE must rise or fall. best[k][from, to]: largest IV of k bins over the fine bins before
 * `to` whose last bin starts at `from`.
 */
function search({ count, width, woe, iv, sign, mostBins }: Problem, whole: number): Binning {
  let best = new Float64Array(width * width).fill(Number.NEGATIVE_INFINITY);
  for (let to = 1; to <= count; to += 1) if (!Number.isNaN(iv[to])) best[to] = iv[to] as number;
  const before: Int32Array[] = [new Int32Array(width * width).fill(-1)];
  let answer = { iv: whole, bins: 1, from: 0 };
  if ((best[count] as number) > Number.NEGATIVE_INFINITY) answer = { iv: best[count] as number, bins: 1, from: 0 };
  for (let bins = 2; bins <= mostBins; bins += 1) {
    const next = new Float64Array(width * width).fill(Number.NEGATIVE_INFINITY);
    const link = new Int32Array(width * width).fill(-1);
    for (let from = 1; from < count; from += 1) {
      for (let to = from + 1; to <= count; to += 1) {
        const cell = from * width + to;
        if (Number.isNaN(iv[cell])) continue;
        for (let start = 0; start < from; start += 1) {
          const last = start * width + from;
          const reached = best[last] as number;
          if (reached === Number.NEGATIVE_INFINITY) continue;
          if (sign * ((woe[cell] as number) - (woe[last] as number)) <= 0) continue;
          if (reached + (iv[cell] as number) > (next[cell] as number)) {
            next[cell] = reached + (iv[cell] as number);
            link[cell] = start;
          }
        }
      }
      const end = from * width + count;
      if ((next[end] as number) > answer.iv + 1e-12) answer = { iv: next[end] as number, bins, from };
    }
    before.push(link);
    best = next;
  }
  return { starts: trace(before, width, count, answer), iv: answer.iv };
}

function trace(
  before: readonly Int32Array[],
  width: number,
  count: number,
  answer: { bins: number; from: number },
): number[] {
  const starts: number[] = [];
  let from = answer.from;
  let to = count;
  for (let bins = answer.bins; bins >= 1; bins -= 1) {
    starts.unshift(from);
    const start = before[bins - 1]?.[from * width + to] ?? -1;
    to = from;
    from = start;
  }
  return starts;
}
