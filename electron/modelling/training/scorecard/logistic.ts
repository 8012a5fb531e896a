/** Logistic regression with an L2 penalty, by Newton's method (IRLS). */

interface LogisticFit {
  readonly intercept: number;
  readonly coefficients: Float64Array;
}

/** Solves a·x = b for a symmetric positive definite a (row by row), by Cholesky. Overwrites `a`. */
function solvePositive(a: Float64Array, b: Float64Array): Float64Array {
  const n = b.length;
  for (let row = 0; row < n; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = a[row * n + column] as number;
      for (let k = 0; k < column; k += 1) sum -= (a[row * n + k] as number) * (a[column * n + k] as number);
      if (row === column) a[row * n + row] = Math.sqrt(Math.max(sum, 1e-12));
      else a[row * n + column] = sum / (a[column * n + column] as number);
    }
  }
  const x = b.slice();
  for (let row = 0; row < n; row += 1) {
    for (let k = 0; k < row; k += 1) x[row] = (x[row] as number) - (a[row * n + k] as number) * (x[k] as number);
    x[row] = (x[row] as number) / (a[row * n + row] as number);
  }
  for (let row = n - 1; row >= 0; row -= 1) {
    for (let k = row + 1; k < n; k += 1) x[row] = (x[row] as number) - (a[k * n + row] as number) * (x[k] as number);
    x[row] = (x[row] as number) / (a[row * n + row] as number);
  }
  return x;
}

/** Longest Newton step of any coefficient, which keeps separable data from running away. */
const LONGEST_STEP = 5;

/** Passes of coordinate descent over one quadratic model, at most. */
const DESCENT_PASSES = 1000;

/**
 * Newton's step under capped coefficients that stay at or below 0: the minimum of the quadratic model
 * over them, by coordinate descent. Returned as the amount to take off `beta`.
 */
function cappedStep(
  hessian: Float64Array,
  gradient: Float64Array,
  beta: Float64Array,
  capped: readonly boolean[],
): Float64Array {
  const size = beta.length;
  const h = (a: number, b: number): number => hessian[a >= b ? a * size + b : b * size + a] as number;
  const step = new Float64Array(size);
  const slope = gradient.slice();
  for (let pass = 0; pass < DESCENT_PASSES; pass += 1) {
    let moved = 0;
    for (let index = 0; index < size; index += 1) {
      const old = step[index] as number;
      const free = old + (slope[index] as number) / Math.max(h(index, index), 1e-12);
      const next = capped[index - 1] ? Math.max(free, beta[index] as number) : free;
      const change = next - old;
      if (change === 0) continue;
      step[index] = next;
      for (let other = 0; other < size; other += 1) slope[other] = (slope[other] as number) - change * h(index, other);
      moved = Math.max(moved, Math.abs(change));
    }
    if (moved < 1e-12) break;
  }
  return step;
}

/**
 * Fits P(default) on columns; `penalty`/2·Σ coefficient² is added to the negative log-likelihood, the
 * intercept free. Coefficients of `capped` columns stay at or below 0: the fit is the best of all that
 * keep that.
 */
export function fitPenalisedLogistic(
  columns: readonly Float64Array[],
  target: Uint8Array,
  weights: Float64Array,
  penalty: number,
  capped: readonly boolean[] = [],
): LogisticFit {
  const size = columns.length + 1;
  const beta = new Float64Array(size);
  const isCapped = capped.some((own) => own);
  for (let pass = 0; pass < 100; pass += 1) {
    const { gradient, hessian } = sums(columns, target, weights, beta);
    for (let index = 1; index < size; index += 1) {
      gradient[index] = (gradient[index] as number) + penalty * (beta[index] as number);
      hessian[index * size + index] = (hessian[index * size + index] as number) + penalty;
    }
    const step = isCapped ? cappedStep(hessian, gradient, beta, capped) : solvePositive(hessian, gradient);
    const longest = step.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const scale = Math.min(1, LONGEST_STEP / longest);
    for (let index = 0; index < size; index += 1)
      beta[index] = (beta[index] as number) - scale * (step[index] as number);
    if (longest < 1e-9) break;
  }
  return { intercept: beta[0] as number, coefficients: beta.slice(1) };
}

function sums(columns: readonly Float64Array[], target: Uint8Array, weights: Float64Array, beta: Float64Array) {
  const size = beta.length;
  const gradient = new Float64Array(size);
  const hessian = new Float64Array(size * size);
  const values = new Float64Array(size).fill(1);
  for (let row = 0; row < target.length; row += 1) {
    let x = beta[0] as number;
    for (let index = 1; index < size; index += 1) {
      values[index] = columns[index - 1]?.[row] as number;
      x += (beta[index] as number) * (values[index] as number);
    }
    const p = 1 / (1 + Math.exp(-x));
    const w = weights[row] as number;
    const g = w * (p - (target[row] as number));
    const h = w * p * (1 - p);
    for (let a = 0; a < size; a += 1) {
      gradient[a] = (gradient[a] as number) + g * (values[a] as number);
      const ha = h * (values[a] as number);
      for (let b = 0; b <= a; b += 1) {
        hessian[a * size + b] = (hessian[a * size + b] as number) + ha * (values[b] as number);
      }
    }
  }
  return { gradient, hessian };
}
