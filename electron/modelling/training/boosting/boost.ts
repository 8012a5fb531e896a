/**
 * Cyclic gradient boosting of additive terms on binned rows (Lou et al. 2013): each round grows one
 * small tree per term on a histogram of gradients, takes a Newton step and keeps the round with the
 * least loss on held-out rows.
 */

/** Rows of a bag: the outcome and weight of each, in one order with every term's codes. */
export interface BagRows {
  readonly rows: number;
  readonly target: Float64Array;
  readonly weights: Float64Array;
  /** e^(log-odds) so far; multiplied by e^step, which spares an exponential per row. */
  readonly odds: Float64Array;
}

/** A table of cells that boosting fills. */
export interface Term {
  readonly cells: number;
  /** Cell of every training and held-out row. */
  readonly train: Uint16Array;
  readonly held: Uint16Array;
  /** Log-odds of every cell. */
  readonly table: Float64Array;
  /** Fills `step` with this round's log-odds of every cell, from gradient and Hessian sums by cell; returns the tree's gain. */
  grow(gradient: Float64Array, hessian: Float64Array, step: Float64Array): number;
}

interface BoostOptions {
  readonly rounds: number;
  /** Rounds without improvement after which boosting stops. */
  readonly patience: number;
  /** Least relative improvement of the held-out loss that counts. */
  readonly tolerance: number;
  /** Rounds of greedy steps (always the term of the largest last gain) after each round through all terms. */
  readonly greedy: number;
}

/** Weighted mean log loss of rows. */
function lossOf(rows: BagRows): number {
  let loss = 0;
  let weight = 0;
  for (let row = 0; row < rows.rows; row += 1) {
    const odds = rows.odds[row] as number;
    const w = rows.weights[row] as number;
    loss += w * (Math.log1p(odds) - (rows.target[row] ? Math.log(odds) : 0));
    weight += w;
  }
  return loss / weight;
}

/** Multiplies the odds by the last term's step and sums gradient and Hessian by this term's cells, in one pass. */
function pass(
  rows: BagRows,
  last: Uint16Array,
  factor: Float64Array,
  cells: Uint16Array,
  gradient: Float64Array,
  hessian: Float64Array,
): void {
  const { odds, target, weights } = rows;
  for (let row = 0; row < rows.rows; row += 1) {
    const o = (odds[row] as number) * (factor[last[row] as number] as number);
    odds[row] = o;
    const p = o / (1 + o);
    const w = weights[row] as number;
    const cell = cells[row] as number;
    gradient[cell] = (gradient[cell] as number) + w * (p - (target[row] as number));
    hessian[cell] = (hessian[cell] as number) + w * p * (1 - p);
  }
}

function multiply(odds: Float64Array, cells: Uint16Array, factor: Float64Array): void {
  for (let row = 0; row < odds.length; row += 1) {
    odds[row] = (odds[row] as number) * (factor[cells[row] as number] as number);
  }
}

/** e^step, computed once per run of equal steps: a tree has few leaves. */
function exponentials(step: Float64Array, factor: Float64Array): void {
  let last = 0;
  let power = 1;
  for (let cell = 0; cell < step.length; cell += 1) {
    const value = step[cell] as number;
    if (value !== last) {
      last = value;
      power = Math.exp(value);
    }
    factor[cell] = power;
  }
}

function largestOf(gains: Float64Array): number {
  let largest = 0;
  for (let index = 1; index < gains.length; index += 1) {
    if ((gains[index] as number) > (gains[largest] as number)) largest = index;
  }
  return largest;
}

/** Result of boosting: held-out loss by round, and the round whose tables were kept. */
interface BoostResult {
  readonly losses: readonly number[];
  readonly bestRound: number;
}

/** Boosts the terms' tables in place and leaves them, and the rows' odds, as they were in the best round. */
export function boost(terms: readonly Term[], train: BagRows, held: BagRows, options: BoostOptions): BoostResult {
  const largest = Math.max(1, ...terms.map((term) => term.cells));
  const gradient = new Float64Array(largest);
  const hessian = new Float64Array(largest);
  const step = new Float64Array(largest);
  const factor = new Float64Array(largest).fill(1);
  const losses: number[] = [];
  let best = { loss: lossOf(held), round: 0, tables: terms.map((term) => term.table.slice()) };
  const heldAtBest = held.odds.slice();
  let last = new Uint16Array(train.rows);
  const gains = new Float64Array(terms.length);
  const advance = (index: number): void => {
    const term = terms[index];
    if (!term) return;
    gradient.fill(0, 0, term.cells);
    hessian.fill(0, 0, term.cells);
    pass(train, last, factor, term.train, gradient, hessian);
    const own = step.subarray(0, term.cells).fill(0);
    gains[index] = term.grow(gradient, hessian, own);
    exponentials(own, factor);
    multiply(held.odds, term.held, factor);
    for (let cell = 0; cell < term.cells; cell += 1) {
      term.table[cell] = (term.table[cell] as number) + (own[cell] as number);
    }
    last = term.train as Uint16Array<ArrayBuffer>;
  };
  for (let round = 1; round <= options.rounds; round += 1) {
    const isCycle = (round - 1) % (options.greedy + 1) === 0;
    for (let index = 0; index < terms.length; index += 1) advance(isCycle ? index : largestOf(gains));
    const loss = lossOf(held);
    losses.push(loss);
    if (loss < best.loss * (1 - options.tolerance)) {
      best = { loss, round, tables: best.tables };
      for (const [index, term] of terms.entries()) best.tables[index]?.set(term.table);
      heldAtBest.set(held.odds);
    } else if (round - best.round >= options.patience) break;
  }
  for (const [index, term] of terms.entries()) term.table.set(best.tables[index] ?? term.table);
  held.odds.set(heldAtBest);
  return { losses, bestRound: best.round };
}
