/** The standard normal distribution, accurate to better than 1e-12 (relative, in both tails). */

const SQRT_2_PI = 2.5066282746310007;
/** Below this |x| the power series converges fast without cancellation; beyond it the continued fraction does. */
const SERIES_UP_TO = 3;

/** Density φ(x). */
function density(x: number): number {
  return Math.exp(-0.5 * x * x) / SQRT_2_PI;
}

/**
 * Cumulative distribution Φ(x). Series φ(x)·Σ x^(2k+1)/(1·3·5…(2k+1)) near zero (Marsaglia 2004,
 * "Evaluating the normal distribution", Journal of Statistical Software 11(4)), Laplace's continued
 * fraction for the tail, whose small values keep their relative accuracy.
 * @example normalCdf(1.96) // 0.9750021048517795
 */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  if (Math.abs(x) <= SERIES_UP_TO) return 0.5 + density(x) * oddSeries(x);
  const tail = density(x) / millsDenominator(Math.abs(x));
  return x > 0 ? 1 - tail : tail;
}

function oddSeries(x: number): number {
  let term = x;
  let sum = x;
  for (let odd = 3; Math.abs(term) > Math.abs(sum) * 1e-17; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return sum;
}

/** φ(x)/(1−Φ(x)) for x > 0 by x + 1/(x + 2/(x + 3/(x + …))), evaluated from the inside. */
function millsDenominator(x: number): number {
  let value = x;
  for (let k = 200; k >= 1; k -= 1) value = x + k / value;
  return value;
}

/** Coefficients of Wichura's AS 241 (PPND16), Applied Statistics 37 (1988) 477–484; highest power first. */
const CENTRE = {
  numerator: [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
    133.14166789178438, 3.3871328727963665,
  ],
  denominator: [
    5226.495278852546, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
    42.31333070160091, 1,
  ],
};
const SHOULDER = {
  numerator: [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  denominator: [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
};
const TAIL = {
  numerator: [
    2.0103343992922881e-7, 0.000027115555687434876, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
    1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  denominator: [
    2.0442631033899397e-15, 1.421511758316446e-7, 0.000018463183175100548, 0.0007868691311456133, 0.014875361290850615,
    0.1369298809227358, 0.599832206555888, 1,
  ],
};

function rational({ numerator, denominator }: typeof CENTRE, x: number): number {
  const horner = (coefficients: readonly number[]): number => coefficients.reduce((sum, c) => sum * x + c, 0);
  return horner(numerator) / horner(denominator);
}

/**
 * Quantile Φ⁻¹(p) for 0 < p < 1 (AS 241, about 1e-16); −∞ at 0, ∞ at 1, NaN outside.
 * @example normalQuantile(0.975) // 1.959963984540054
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * rational(CENTRE, 0.180625 - q * q);
  const near = q < 0 ? p : 1 - p;
  if (near === 0) return q < 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const r = Math.sqrt(-Math.log(near));
  const x = r <= 5 ? rational(SHOULDER, r - 1.6) : rational(TAIL, r - 5);
  return q < 0 ? -x : x;
}
