/** The terms that boosting fills: one per input, one per pair of inputs. */

import { Fault } from '#shared/domain/fault.ts';
import { seededRandom } from '../../../ground/numeric/seeded-random.ts';
import { axisOf, type Pair } from './axes.ts';
import type { BagRows, Term } from './boost.ts';
import { type GridSigns, GridSums, growGrid } from './grid-tree.ts';
import { growLine, leafStep, newSums, orderByResidual, type TreeRules } from './line-tree.ts';
import { type Prepared, pickCodes, weightByCell } from './prepared.ts';

/** The term of one input over a bag's rows. */
export function mainTerm(
  prepared: Prepared,
  input: number,
  train: Int32Array,
  held: Int32Array,
  rows: BagRows,
  rules: TreeRules,
): Term {
  const grid = prepared.grids[input];
  const all = prepared.codes[input];
  if (!grid || !all) throw new Fault('training.no-grid', { input });
  const codes = pickCodes(all, train);
  const weight = weightByCell(codes, rows.weights, grid.bins);
  const sums = newSums(grid.bins);
  const sign = prepared.signs[input] ?? 0;
  const cells = Uint16Array.from({ length: grid.bins }, (_, cell) => cell);
  const seen = cells.filter((cell) => (weight[cell] as number) > 0);
  const smoothing = prepared.options.categorySmoothing;
  return {
    cells: grid.bins,
    train: codes,
    held: pickCodes(all, held),
    table: new Float64Array(grid.bins),
    grow: (gradient, hessian, step) => {
      if (grid.kind === 'categorical') {
        const order = orderByResidual(seen, gradient, hessian, smoothing);
        return growLine(order, 0, gradient, hessian, weight, sums, rules, 0, step);
      }
      let gain = growLine(cells, grid.free, gradient, hessian, weight, sums, rules, sign, step);
      for (let cell = 0; cell < grid.free; cell += 1) {
        const own = gradient[cell] as number;
        step[cell] = leafStep(own, hessian[cell] as number, rules);
        gain += (own * own) / ((hessian[cell] as number) + rules.penalty);
      }
      return gain;
    },
  };
}

function freeOf(prepared: Prepared, input: number): number {
  const grid = prepared.grids[input];
  return grid?.kind === 'numeric' ? grid.free : 0;
}

/** The term of a pair over a bag's rows; `stream` numbers its random cuts. */
export function pairTerm(
  prepared: Prepared,
  pair: Pair,
  train: Int32Array,
  held: Int32Array,
  weights: Float64Array,
  stream: number,
): Term {
  const [first, second] = pair;
  const a = axisOf(prepared, first, train);
  const b = axisOf(prepared, second, train);
  const codesA = prepared.codes[first] as Uint16Array;
  const codesB = prepared.codes[second] as Uint16Array;
  const cellsOf = (rows: Int32Array): Uint16Array => {
    const left = pickCodes(codesA, rows);
    const right = pickCodes(codesB, rows);
    return left.map((code, index) => (a.place[code] as number) * b.count + (b.place[right[index] as number] as number));
  };
  const cells = a.count * b.count;
  const codes = cellsOf(train);
  const sums = new GridSums(a.count, b.count, weightByCell(codes, weights, cells));
  const random = seededRandom(prepared.options.seed, stream);
  const signs: GridSigns = {
    signs: [prepared.signs[first] ?? 0, prepared.signs[second] ?? 0],
    free: [freeOf(prepared, first), freeOf(prepared, second)],
  };
  const { pair: rules, roots } = prepared.options;
  return {
    cells,
    train: codes,
    held: cellsOf(held),
    table: new Float64Array(cells),
    grow: (gradient, hessian, step) => {
      sums.load(gradient, hessian);
      return growGrid(sums, rules, signs, roots, random, step);
    },
  };
}
