/** DeLong's interval of an AUC and of the difference of two (DeLong et al. 1988, by midranks: Sun and Xu 2014). */

/** Φ⁻¹(0.975). */
const NORMAL_975 = 1.959963984540054;

/**
 * Rank of every value among all, ties sharing their mean rank; 1-based.
 * @example midranks(Float64Array.of(3, 1, 3)) // [2.5, 1, 2.5]
 */
export function midranks(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values.keys());
  order.sort((a, b) => (values[a] as number) - (values[b] as number) || a - b);
  const ranks = new Float64Array(values.length);
  let from = 0;
  while (from < order.length) {
    let to = from + 1;
    while (to < order.length && values[order[to] as number] === values[order[from] as number]) to += 1;
    for (let place = from; place < to; place += 1) ranks[order[place] as number] = (from + to + 1) / 2;
    from = to;
  }
  return ranks;
}

interface Placements {
  readonly auc: number;
  /** For each default, the share of others it beats; for each other, the share of defaults that beat it. */
  readonly bad: Float64Array;
  readonly good: Float64Array;
}

function placementsOf(target: Uint8Array, values: Float64Array): Placements {
  const bads = values.filter((_, row) => target[row] === 1);
  const goods = values.filter((_, row) => target[row] === 0);
  const both = new Float64Array(target.length);
  both.set(bads);
  both.set(goods, bads.length);
  const all = midranks(both);
  const ownBad = midranks(bads);
  const ownGood = midranks(goods);
  const bad = ownBad.map((rank, index) => ((all[index] as number) - rank) / goods.length);
  const good = ownGood.map((rank, index) => 1 - ((all[bads.length + index] as number) - rank) / bads.length);
  return { auc: bad.reduce((sum, value) => sum + value, 0) / bads.length, bad, good };
}

function covariance(a: Float64Array, b: Float64Array): number {
  const meanA = a.reduce((sum, value) => sum + value, 0) / a.length;
  const meanB = b.reduce((sum, value) => sum + value, 0) / b.length;
  let sum = 0;
  for (let row = 0; row < a.length; row += 1) sum += ((a[row] as number) - meanA) * ((b[row] as number) - meanB);
  return sum / (a.length - 1);
}

function aucCovariance(a: Placements, b: Placements): number {
  return covariance(a.bad, b.bad) / a.bad.length + covariance(a.good, b.good) / a.good.length;
}

interface AucInterval {
  readonly auc: number;
  readonly standardError: number;
  /** 95% interval, within [0, 1]. */
  readonly low: number;
  readonly high: number;
}

/**
 * AUC with DeLong's 95% interval; a higher value means riskier. NaN with fewer than two of either outcome.
 * @example aucInterval(Uint8Array.of(0, 0, 1, 1), Float64Array.of(0.1, 0.4, 0.35, 0.8)).auc // 0.75
 */
export function aucInterval(target: Uint8Array, values: Float64Array): AucInterval {
  const placements = placementsOf(target, values);
  const standardError = Math.sqrt(aucCovariance(placements, placements));
  const { auc } = placements;
  return {
    auc,
    standardError,
    low: Math.max(0, auc - NORMAL_975 * standardError),
    high: Math.min(1, auc + NORMAL_975 * standardError),
  };
}

interface AucDifference {
  /** AUC of the first less AUC of the second. */
  readonly difference: number;
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Difference of two scores' AUC on the same rows, with DeLong's 95% interval.
 * @example aucDifference(Uint8Array.of(0, 1), Float64Array.of(0.1, 0.2), Float64Array.of(0.2, 0.1)).difference // 1
 */
export function aucDifference(target: Uint8Array, first: Float64Array, second: Float64Array): AucDifference {
  const a = placementsOf(target, first);
  const b = placementsOf(target, second);
  const variance = aucCovariance(a, a) + aucCovariance(b, b) - 2 * aucCovariance(a, b);
  const standardError = Math.sqrt(Math.max(0, variance));
  const difference = a.auc - b.auc;
  return {
    difference,
    standardError,
    low: difference - NORMAL_975 * standardError,
    high: difference + NORMAL_975 * standardError,
  };
}
