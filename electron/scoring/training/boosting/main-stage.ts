/** First stage of a bag: main effects. */
import { type BagRows, boost, type Term } from './boost.ts';
import { growLine, leafStep, newSums, orderByResidual, type TreeRules } from './line-tree.ts';
import { bagRows, type Prepared, pickCodes, priorLogOdds, rowsOfBag, weightByCell } from './prepared.ts';

export interface MainFit {
  readonly intercept: number;
  /** Log-odds by input and code. */
  readonly tables: readonly Float64Array[];
  /** Held-out rows and their log-odds. */
  readonly held: Int32Array;
  readonly heldLogOdds: Float64Array;
  readonly rounds: number;
}

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
  if (!grid || !all) throw new RangeError(`no input ${input}`);
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
      const gain = growLine(cells, 1, gradient, hessian, weight, sums, rules, sign, step);
      const missing = gradient[0] as number;
      step[0] = leafStep(missing, hessian[0] as number, rules);
      return gain + (missing * missing) / ((hessian[0] as number) + rules.penalty);
    },
  };
}

/** Boosts the main effects of a bag. */
export function fitMains(prepared: Prepared, bag: number): MainFit {
  const { options, grids } = prepared;
  const { train, held } = rowsOfBag(prepared, bag);
  const intercept = priorLogOdds(prepared, train);
  const trainRows = bagRows(prepared, train, () => intercept);
  const heldRows = bagRows(prepared, held, () => intercept);
  const terms = grids.map((_, input) => mainTerm(prepared, input, train, held, trainRows, options.main));
  const { bestRound } = boost(terms, trainRows, heldRows, {
    rounds: options.mainRounds,
    patience: options.patience,
    tolerance: options.tolerance,
    greedy: options.greedy,
  });
  return {
    intercept,
    tables: terms.map((term) => term.table),
    held,
    heldLogOdds: heldRows.odds.map(Math.log),
    rounds: bestRound,
  };
}
