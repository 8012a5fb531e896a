/** A tree of a few leaves over the cells of one input: the base learner of main effects. */
export interface TreeRules {
  readonly rate: number;
  /** L2 penalty on a leaf's Newton step. */
  readonly penalty: number;
  /** Largest absolute Newton step of a leaf, before the learning rate. */
  readonly bound: number;
  readonly leaves: number;
  /** Least weight of rows in a leaf. */
  readonly leafWeight: number;
}

/** −1: log-odds must fall along the cells, 1: rise, 0: either. */
export type Sign = -1 | 0 | 1;

/** Newton step of a leaf, shrunk, bounded, times the learning rate. */
export function leafStep(gradient: number, hessian: number, rules: TreeRules): number {
  const step = -gradient / (hessian + rules.penalty);
  return rules.rate * Math.max(-rules.bound, Math.min(rules.bound, step));
}

interface Leaf {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

interface Cut {
  readonly leaf: number;
  readonly at: number;
  readonly gain: number;
}

/** Sums over the cells before each, so that any interval's sum is one subtraction. */
interface Sums {
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
  readonly weight: Float64Array;
}

export function newSums(cells: number): Sums {
  return {
    gradient: new Float64Array(cells + 1),
    hessian: new Float64Array(cells + 1),
    weight: new Float64Array(cells + 1),
  };
}

/**
 * Grows a tree over cells `order[from …]` into `step`. Cells keep the order given; `sums` is scratch
 * room of at least that many cells plus one. Cuts that break the direction are not taken.
 */
export function growLine(
  order: Uint16Array,
  from: number,
  gradient: Float64Array,
  hessian: Float64Array,
  weight: Float64Array,
  sums: Sums,
  rules: TreeRules,
  sign: Sign,
  step: Float64Array,
): number {
  const count = order.length;
  for (let place = from; place < count; place += 1) {
    const cell = order[place] as number;
    sums.gradient[place + 1] = (place === from ? 0 : (sums.gradient[place] as number)) + (gradient[cell] as number);
    sums.hessian[place + 1] = (place === from ? 0 : (sums.hessian[place] as number)) + (hessian[cell] as number);
    sums.weight[place + 1] = (place === from ? 0 : (sums.weight[place] as number)) + (weight[cell] as number);
  }
  sums.gradient[from] = 0;
  sums.hessian[from] = 0;
  sums.weight[from] = 0;
  const leaves: Leaf[] = [{ from, to: count, value: valueWithin(sums, from, count, rules) }];
  let gain = 0;
  while (leaves.length < rules.leaves) {
    let best: Cut = { leaf: -1, at: -1, gain: 1e-12 };
    for (let index = 0; index < leaves.length; index += 1) best = bestCut(sums, leaves, index, rules, sign, best);
    const parent = leaves[best.leaf];
    if (!parent) break;
    gain += best.gain;
    leaves.splice(
      best.leaf,
      1,
      { from: parent.from, to: best.at, value: valueWithin(sums, parent.from, best.at, rules) },
      { from: best.at, to: parent.to, value: valueWithin(sums, best.at, parent.to, rules) },
    );
  }
  for (const leaf of leaves) {
    for (let place = leaf.from; place < leaf.to; place += 1) step[order[place] as number] = leaf.value;
  }
  return gain;
}

function valueWithin(sums: Sums, from: number, to: number, rules: TreeRules): number {
  const gradient = (sums.gradient[to] as number) - (sums.gradient[from] as number);
  const hessian = (sums.hessian[to] as number) - (sums.hessian[from] as number);
  return leafStep(gradient, hessian, rules);
}

function bestCut(sums: Sums, leaves: readonly Leaf[], index: number, rules: TreeRules, sign: Sign, best: Cut): Cut {
  const leaf = leaves[index] as Leaf;
  const { gradient, hessian, weight } = sums;
  const { penalty, leafWeight } = rules;
  const g0 = gradient[leaf.from] as number;
  const h0 = hessian[leaf.from] as number;
  const w0 = weight[leaf.from] as number;
  const g1 = gradient[leaf.to] as number;
  const h1 = hessian[leaf.to] as number;
  const w1 = weight[leaf.to] as number;
  const whole = ((g1 - g0) * (g1 - g0)) / (h1 - h0 + penalty);
  let found = best;
  for (let at = leaf.from + 1; at < leaf.to; at += 1) {
    const w = weight[at] as number;
    if (w - w0 < leafWeight) continue;
    if (w1 - w < leafWeight) break;
    const gl = (gradient[at] as number) - g0;
    const hl = (hessian[at] as number) - h0;
    const gr = g1 - g0 - gl;
    const hr = h1 - h0 - hl;
    const gain = (gl * gl) / (hl + penalty) + (gr * gr) / (hr + penalty) - whole;
    if (gain > found.gain && keepsOrder(sums, leaves, index, at, rules, sign)) found = { leaf: index, at, gain };
  }
  return found;
}

/** Whether cutting a leaf leaves the values in the declared order among themselves and beside their neighbours. */
function keepsOrder(sums: Sums, leaves: readonly Leaf[], index: number, at: number, rules: TreeRules, sign: Sign) {
  if (sign === 0) return true;
  const leaf = leaves[index] as Leaf;
  const left = sign * valueWithin(sums, leaf.from, at, rules);
  const right = sign * valueWithin(sums, at, leaf.to, rules);
  const before = leaves[index - 1];
  const after = leaves[index + 1];
  if (left > right) return false;
  return !(before && sign * before.value > left) && !(after && right > sign * after.value);
}

/** Cells by rising residual, shrunk: the order in which a tree may cut categories. Equal residuals keep their order. */
export function orderByResidual(cells: Uint16Array, gradient: Float64Array, hessian: Float64Array, smoothing: number) {
  const residual = (cell: number): number => -(gradient[cell] as number) / ((hessian[cell] as number) + smoothing);
  return cells.slice().sort((a, b) => residual(a) - residual(b) || a - b);
}
