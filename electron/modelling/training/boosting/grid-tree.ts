/** A tree of four leaves over the cells of two inputs: the base learner of pairwise terms. */

import type { Random } from '../../../ground/numeric/seeded-random.ts';
import { leafStep, type Sign, type TreeRules } from './line-tree.ts';

/** Room for prefix sums of one grid; cell (a, b) is a·columns + b. */
export class GridSums {
  readonly rows: number;
  readonly columns: number;
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
  /** Weight of rows never changes: summed once. */
  readonly weight: Float64Array;

  constructor(rows: number, columns: number, weight: Float64Array) {
    this.rows = rows;
    this.columns = columns;
    this.gradient = new Float64Array(rows * columns);
    this.hessian = new Float64Array(rows * columns);
    this.weight = new Float64Array(rows * columns);
    prefix(weight, this.weight, rows, columns);
  }

  load(gradient: Float64Array, hessian: Float64Array): void {
    prefix(gradient, this.gradient, this.rows, this.columns);
    prefix(hessian, this.hessian, this.rows, this.columns);
  }
}

/** out[a, b] = sum of cells (≤ a, ≤ b). */
function prefix(cells: Float64Array, out: Float64Array, rows: number, columns: number): void {
  let line = 0;
  for (let b = 0; b < columns; b += 1) {
    line += cells[b] as number;
    out[b] = line;
  }
  for (let start = columns; start < rows * columns; start += columns) {
    line = 0;
    for (let cell = start; cell < start + columns; cell += 1) {
      line += cells[cell] as number;
      out[cell] = line + (out[cell - columns] as number);
    }
  }
}

/** Where a grid is cut: along `root` after `at`, and each side along the other input after its own place (−1: not cut). */
interface GridCut {
  gain: number;
  root: 0 | 1;
  at: number;
  low: number;
  high: number;
}

/** Directions that the log-odds must keep along the rows and the columns of a grid. */
export interface GridSigns {
  readonly signs: readonly [Sign, Sign];
  /** First place of each axis that its direction covers; missing and special values lie before it. */
  readonly free: readonly [number, number];
}

/**
 * Grows a tree into `step`. At most `roots` cuts of each input, drawn at random, are tried as the
 * root; every cut of the other input is tried below it.
 */
export function growGrid(
  sums: GridSums,
  rules: TreeRules,
  signs: GridSigns,
  roots: number,
  random: Random,
  step: Float64Array,
): number {
  const best: GridCut = { gain: 1e-12, root: 0, at: -1, low: -1, high: -1 };
  for (const root of [0, 1] as const) {
    const places = (root === 0 ? sums.rows : sums.columns) - 1;
    if (places <= roots) for (let at = 0; at < places; at += 1) tryRoot(sums, rules, signs, root, at, best);
    else {
      const stride = places / roots;
      for (let index = 0; index < roots; index += 1) {
        tryRoot(sums, rules, signs, root, Math.floor((index + random.next()) * stride), best);
      }
    }
  }
  if (best.at < 0) return 0;
  fill(sums, rules, best, step);
  const end = sums.gradient.length - 1;
  const whole = sums.gradient[end] as number;
  return best.gain - (whole * whole) / ((sums.hessian[end] as number) + rules.penalty);
}

interface Side {
  g: number;
  h: number;
  gain: number;
  cut: number;
}

const side: Side = { g: 0, h: 0, gain: 0, cut: -1 };

/** Best cut across one side of a root cut; `base` subtracts the other side's prefix when `isHigh`. */
function bestSide(sums: GridSums, rules: TreeRules, root: 0 | 1, at: number, isHigh: boolean): void {
  const { gradient, hessian, weight, rows, columns } = sums;
  const count = root === 0 ? columns : rows;
  const stride = root === 0 ? 1 : columns;
  const near = root === 0 ? at * columns : at;
  const far = root === 0 ? (rows - 1) * columns : columns - 1;
  const end = (count - 1) * stride;
  const g1 = isHigh
    ? (gradient[far + end] as number) - (gradient[near + end] as number)
    : (gradient[near + end] as number);
  const h1 = isHigh
    ? (hessian[far + end] as number) - (hessian[near + end] as number)
    : (hessian[near + end] as number);
  const w1 = isHigh ? (weight[far + end] as number) - (weight[near + end] as number) : (weight[near + end] as number);
  const { penalty, leafWeight } = rules;
  let gain = (g1 * g1) / (h1 + penalty);
  let cut = -1;
  if (w1 >= 2 * leafWeight) {
    for (let place = 0, cell = 0; place < count - 1; place += 1, cell += stride) {
      const w = isHigh
        ? (weight[far + cell] as number) - (weight[near + cell] as number)
        : (weight[near + cell] as number);
      if (w < leafWeight) continue;
      if (w1 - w < leafWeight) break;
      const g = isHigh
        ? (gradient[far + cell] as number) - (gradient[near + cell] as number)
        : (gradient[near + cell] as number);
      const h = isHigh
        ? (hessian[far + cell] as number) - (hessian[near + cell] as number)
        : (hessian[near + cell] as number);
      const other = g1 - g;
      const total = (g * g) / (h + penalty) + (other * other) / (h1 - h + penalty);
      if (total > gain) {
        gain = total;
        cut = place;
      }
    }
  }
  side.g = w1;
  side.gain = gain;
  side.cut = cut;
}

function tryRoot(sums: GridSums, rules: TreeRules, signs: GridSigns, root: 0 | 1, at: number, best: GridCut): void {
  bestSide(sums, rules, root, at, false);
  if (side.g < rules.leafWeight) return;
  const low = side.cut;
  const gain = side.gain;
  bestSide(sums, rules, root, at, true);
  if (side.g < rules.leafWeight) return;
  if (gain + side.gain <= best.gain) return;
  const cut: GridCut = { gain: gain + side.gain, root, at, low, high: side.cut };
  if (!keepsDirections(sums, rules, signs, cut)) return;
  Object.assign(best, cut);
}

/** The four leaves' values: [low side before its cut, after it, high side before, after]. */
function leafValues(sums: GridSums, rules: TreeRules, cut: GridCut): [number, number, number, number] {
  const [a, b] = sideValues(sums, rules, cut, false);
  const [c, d] = sideValues(sums, rules, cut, true);
  return [a, b, c, d];
}

function sideValues(sums: GridSums, rules: TreeRules, { root, at, low, high }: GridCut, isHigh: boolean) {
  const { rows, columns } = sums;
  const last = root === 0 ? columns - 1 : rows - 1;
  const cut = isHigh ? high : low;
  const sumTo = (prefix: Float64Array, place: number): number => {
    const cell = (index: number): number =>
      prefix[root === 0 ? index * columns + place : place * columns + index] as number;
    return isHigh ? cell((root === 0 ? rows : columns) - 1) - cell(at) : cell(at);
  };
  const g1 = sumTo(sums.gradient, last);
  const h1 = sumTo(sums.hessian, last);
  if (cut < 0) {
    const whole = leafStep(g1, h1, rules);
    return [whole, whole] as const;
  }
  const g = sumTo(sums.gradient, cut);
  const h = sumTo(sums.hessian, cut);
  return [leafStep(g, h, rules), leafStep(g1 - g, h1 - h, rules)] as const;
}

/** Whether the tree keeps the declared directions everywhere outside the missing positions. */
function keepsDirections(sums: GridSums, rules: TreeRules, signs: GridSigns, cut: GridCut): boolean {
  const other = cut.root === 0 ? 1 : 0;
  const along = signs.signs[cut.root];
  const across = signs.signs[other];
  if (along === 0 && across === 0) return true;
  const [a, b, c, d] = leafValues(sums, rules, cut);
  const ordered = (sign: Sign, low: number, high: number): boolean => sign * low <= sign * high;
  // A cut before the first ordered place parts only missing and special values from the rest.
  const lowFree = cut.low + 1 <= signs.free[other];
  const highFree = cut.high + 1 <= signs.free[other];
  if (!lowFree && !ordered(across, a, b)) return false;
  if (!highFree && !ordered(across, c, d)) return false;
  if (along === 0 || cut.at + 1 <= signs.free[cut.root]) return true;
  if (!ordered(along, a, c) || !ordered(along, b, d)) return false;
  if (cut.low < 0 || cut.high < 0 || cut.low === cut.high) return true;
  return cut.low < cut.high ? ordered(along, b, c) : ordered(along, a, d);
}

function fill(sums: GridSums, rules: TreeRules, cut: GridCut, step: Float64Array): void {
  const [a, b, c, d] = leafValues(sums, rules, cut);
  const { rows, columns } = sums;
  // A side that is not cut has two equal leaves, wherever they part.
  for (let row = 0; row < rows; row += 1) {
    const start = row * columns;
    const end = start + columns;
    if (cut.root === 0) {
      const isHigh = row > cut.at;
      const middle = start + (isHigh ? cut.high : cut.low) + 1;
      step.fill(isHigh ? c : a, start, middle);
      step.fill(isHigh ? d : b, middle, end);
    } else {
      const middle = start + cut.at + 1;
      step.fill(row <= cut.low ? a : b, start, middle);
      step.fill(row <= cut.high ? c : d, middle, end);
    }
  }
}
