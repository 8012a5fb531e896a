/**
 * Choice of pairwise terms by a fast interaction test on honest residuals (after FAST, Lou et al.
 * 2013): the log-odds come from bags that did not see the row. The test reads all pairs on a coarse
 * grid, the best few are boosted for some rounds, and the test is read again on what they leave.
 */

import { type Random, seededRandom } from '../../../ground/numeric/seeded-random.ts';
import { axisOf, type CoarseAxis, type Pair } from './axes.ts';
import { type BagRows, boost, type Term } from './boost.ts';
import { GridSums, growGrid } from './grid-tree.ts';
import type { TreeRules } from './line-tree.ts';
import { bagRows, type Prepared, weightByCell } from './prepared.ts';

/** Groups of an input in the test. */
const SCAN_BINS = 16;
const UNDIRECTED = { signs: [0, 0], free: [0, 0] } as const;

export interface PairStrength {
  readonly pair: Pair;
  /** Gain in twice the log-likelihood, as the trees count it. */
  readonly gain: number;
}

/** Codes of all rows on a few groups of an input's axis. */
interface ScanAxis {
  readonly count: number;
  readonly codes: Uint8Array;
}

function scanAxis(prepared: Prepared, input: number, axis: CoarseAxis): ScanAxis {
  const codes = prepared.codes[input] as Uint16Array;
  const places = codes.map((code) => axis.place[code] as number);
  const rows = new Float64Array(axis.count);
  for (const place of places) rows[place] = (rows[place] as number) + 1;
  const grid = prepared.grids[input];
  const free = grid?.kind === 'numeric' ? grid.free : 0;
  const known = rows.subarray(free).reduce((sum, value) => sum + value, 0);
  const groupOf = new Uint8Array(axis.count);
  let before = 0;
  let last = -1;
  let group = -1;
  for (let place = 0; place < axis.count; place += 1) {
    if (place < free) {
      group = place;
      groupOf[place] = group;
      continue;
    }
    const due = Math.min(SCAN_BINS - 1, Math.floor((before * SCAN_BINS) / known));
    if (due !== last) group += 1;
    last = due;
    groupOf[place] = group;
    before += rows[place] as number;
  }
  return { count: group + 1, codes: Uint8Array.from(places, (place) => groupOf[place] as number) };
}

/** Sums of gradient and Hessian over the quadrants at every pair of cuts; the strongest pure interaction contrast. */
function contrastOf(
  a: number,
  b: number,
  gradient: Float64Array,
  hessian: Float64Array,
  weight: Float64Array,
  penalty: number,
  leafWeight: number,
): number {
  let best = 0;
  const end = a * b - 1;
  const g = gradient[end] as number;
  const h = hessian[end] as number;
  const w = weight[end] as number;
  for (let i = 0; i < a - 1; i += 1) {
    const rowEnd = i * b + b - 1;
    const ga = gradient[rowEnd] as number;
    const ha = hessian[rowEnd] as number;
    const wa = weight[rowEnd] as number;
    for (let j = 0; j < b - 1; j += 1) {
      const cell = i * b + j;
      const columnEnd = (a - 1) * b + j;
      const w11 = weight[cell] as number;
      const w12 = wa - w11;
      const w21 = (weight[columnEnd] as number) - w11;
      const w22 = w - wa - w21;
      if (w11 < leafWeight || w12 < leafWeight || w21 < leafWeight || w22 < leafWeight) continue;
      const g11 = gradient[cell] as number;
      const h11 = (hessian[cell] as number) + penalty;
      const g12 = ga - g11;
      const h12 = ha - (hessian[cell] as number) + penalty;
      const g21 = (gradient[columnEnd] as number) - g11;
      const h21 = (hessian[columnEnd] as number) - (hessian[cell] as number) + penalty;
      const g22 = g - ga - g21;
      const h22 = h - ha - (hessian[columnEnd] as number) + (hessian[cell] as number) + penalty;
      const contrast = g11 / h11 - g12 / h12 - g21 / h21 + g22 / h22;
      const gain = (contrast * contrast) / (1 / h11 + 1 / h12 + 1 / h21 + 1 / h22);
      if (gain > best) best = gain;
    }
  }
  return best;
}

/** Pairs taken between two readings of the test, and rounds boosted on them in between. */
const BATCH = 5;
const SEARCH_ROUNDS = 20;
const SEARCH_RATE = 0.1;

/** Gradient and Hessian of the log loss by row. */
function fillDerivatives(state: BagRows, gradient: Float64Array, hessian: Float64Array): void {
  for (let row = 0; row < state.rows; row += 1) {
    const odds = state.odds[row] as number;
    const p = odds / (1 + odds);
    const w = state.weights[row] as number;
    gradient[row] = w * (p - (state.target[row] as number));
    hessian[row] = w * p * (1 - p);
  }
}

/** The term of a chosen pair on the coarse grid of the test. */
function scanTerm(a: ScanAxis, b: ScanAxis, weights: Float64Array, rules: TreeRules, random: Random): Term {
  const cells = a.count * b.count;
  const codes = Uint16Array.from(a.codes, (code, row) => code * b.count + (b.codes[row] as number));
  const sums = new GridSums(a.count, b.count, weightByCell(codes, weights, cells));
  return {
    cells,
    train: codes,
    held: new Uint16Array(0),
    table: new Float64Array(cells),
    grow: (gradient, hessian, step) => {
      sums.load(gradient, hessian);
      return growGrid(sums, rules, UNDIRECTED, SCAN_BINS, random, step);
    },
  };
}

/** Boosts the chosen pairs for some rounds, so that the next reading sees what they leave. */
function settle(terms: readonly Term[], state: BagRows): void {
  const none = { rows: 0, target: state.target, weights: state.weights, odds: new Float64Array(0) };
  boost(terms, state, none, { rounds: SEARCH_ROUNDS, patience: SEARCH_ROUNDS + 1, tolerance: 0, greedy: 0 });
}

/** Chooses at most `count` pairs, the strongest first. `logOdds` are honest, one for every row. */
export function choosePairs(prepared: Prepared, logOdds: Float64Array, count: number): PairStrength[] {
  const rows = Int32Array.from(prepared.target.keys());
  const axes = prepared.grids.map((_, input) => scanAxis(prepared, input, axisOf(prepared, input, rows)));
  const state = bagRows(prepared, rows, (row) => logOdds[row] as number);
  const rules = { ...prepared.options.pair, rate: SEARCH_RATE };
  const random = seededRandom(prepared.options.seed, 77);
  const gradient = new Float64Array(prepared.rows);
  const hessian = new Float64Array(prepared.rows);
  const chosen: PairStrength[] = [];
  const terms: Term[] = [];
  while (chosen.length < count) {
    if (terms.length > 0) settle(terms, state);
    fillDerivatives(state, gradient, hessian);
    const taken = new Set(chosen.map(({ pair }) => pair.join()));
    const ranked = rankPairs(axes, gradient, hessian, state.weights, rules)
      .filter(({ pair }) => !taken.has(pair.join()))
      .slice(0, Math.min(BATCH, count - chosen.length));
    if (ranked.length === 0) break;
    for (const strength of ranked) {
      const [a, b] = strength.pair.map((input) => axes[input]) as [ScanAxis, ScanAxis];
      chosen.push(strength);
      terms.push(scanTerm(a, b, state.weights, rules, random));
    }
  }
  return chosen;
}

function rankPairs(
  axes: readonly ScanAxis[],
  gradient: Float64Array,
  hessian: Float64Array,
  weights: Float64Array,
  rules: TreeRules,
) {
  const strengths: PairStrength[] = [];
  const g = new Float64Array(SCAN_BINS * SCAN_BINS + 4 * SCAN_BINS + 4);
  const h = new Float64Array(g.length);
  const w = new Float64Array(g.length);
  for (let first = 0; first < axes.length; first += 1) {
    const a = axes[first] as ScanAxis;
    for (let second = first + 1; second < axes.length; second += 1) {
      const b = axes[second] as ScanAxis;
      g.fill(0);
      h.fill(0);
      w.fill(0);
      for (let row = 0; row < gradient.length; row += 1) {
        const cell = (a.codes[row] as number) * b.count + (b.codes[row] as number);
        g[cell] = (g[cell] as number) + (gradient[row] as number);
        h[cell] = (h[cell] as number) + (hessian[row] as number);
        w[cell] = (w[cell] as number) + (weights[row] as number);
      }
      accumulate(g, a.count, b.count);
      accumulate(h, a.count, b.count);
      accumulate(w, a.count, b.count);
      const gain = contrastOf(a.count, b.count, g, h, w, rules.penalty, rules.leafWeight);
      if (gain > 0) strengths.push({ pair: [first, second], gain });
    }
  }
  return strengths.sort((p, q) => q.gain - p.gain || p.pair[0] - q.pair[0] || p.pair[1] - q.pair[1]);
}

/** Turns cells into prefix sums, in place. */
function accumulate(cells: Float64Array, a: number, b: number): void {
  for (let i = 0; i < a; i += 1) {
    let line = 0;
    for (let j = 0; j < b; j += 1) {
      line += cells[i * b + j] as number;
      cells[i * b + j] = line + (i > 0 ? (cells[(i - 1) * b + j] as number) : 0);
    }
  }
}
