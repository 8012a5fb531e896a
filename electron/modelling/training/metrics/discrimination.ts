/** How well a score tells defaults from the rest: AUC with its interval, Gini, KS. A higher value means riskier. */

/** Row numbers by rising value; equal values keep their order. */
function risingOrder(values: Float64Array): Uint32Array {
  const order = Uint32Array.from(values.keys());
  return order.sort((a, b) => (values[a] as number) - (values[b] as number) || a - b);
}

/** Calls back with the bounds of every run of equal values in a rising order. */
function forTies(values: Float64Array, order: Uint32Array, visit: (from: number, to: number) => void): void {
  let from = 0;
  while (from < order.length) {
    let to = from + 1;
    while (to < order.length && values[order[to] as number] === values[order[from] as number]) to += 1;
    visit(from, to);
    from = to;
  }
}

/**
 * Area under the ROC curve: the chance that a default has the higher value, ties counting half. NaN without both outcomes.
 * @example aucOf(Uint8Array.of(0, 0, 1, 1), Float64Array.of(0.1, 0.4, 0.35, 0.8)) // 0.75
 */
export function aucOf(target: Uint8Array, values: Float64Array): number {
  const order = risingOrder(values);
  let goodBelow = 0;
  let badCount = 0;
  let won = 0;
  forTies(values, order, (from, to) => {
    let bad = 0;
    for (let place = from; place < to; place += 1) bad += target[order[place] as number] as number;
    const good = to - from - bad;
    won += bad * (goodBelow + good / 2);
    goodBelow += good;
    badCount += bad;
  });
  return won / (badCount * goodBelow);
}

/**
 * Kolmogorov–Smirnov: the largest distance between the two outcomes' cumulative shares. NaN without both outcomes.
 * @example ksOf(Uint8Array.of(0, 0, 1, 1), Float64Array.of(0.1, 0.4, 0.35, 0.8)) // 0.5
 */
export function ksOf(target: Uint8Array, values: Float64Array): number {
  const order = risingOrder(values);
  const bads = target.reduce((sum, outcome) => sum + outcome, 0);
  const goods = target.length - bads;
  if (bads === 0 || goods === 0) return Number.NaN;
  let bad = 0;
  let good = 0;
  let largest = 0;
  forTies(values, order, (from, to) => {
    for (let place = from; place < to; place += 1) {
      if (target[order[place] as number]) bad += 1;
      else good += 1;
    }
    largest = Math.max(largest, Math.abs(bad / bads - good / goods));
  });
  return largest;
}
