/** Whether PDs are right on average: the Jeffreys test, Spiegelhalter's z, Hosmer–Lemeshow, the calibration curve. */
import { incompleteBeta } from '../../../ground/numeric/incomplete-beta.ts';
import { normalCdf, normalQuantile } from '../../../ground/numeric/normal.ts';
import { fitPenalisedLogistic } from '../scorecard/logistic.ts';

/**
 * Jeffreys test of a PD (ECB instructions for validation reporting, 2019): the chance, after seeing
 * `defaults` of `rows`, that the true rate is at most `pd`, under the prior Beta(½, ½). A small value
 * says that the PD is too low.
 * @example jeffreysP(2, 6, 0.0367) // 0.004380481
 */
export function jeffreysP(defaults: number, rows: number, pd: number): number {
  return incompleteBeta(pd, defaults + 0.5, rows - defaults + 0.5);
}

interface ZTest {
  readonly z: number;
  /** Two-sided p-value. */
  readonly p: number;
}

/**
 * Spiegelhalter's z of the Brier score (1986): far from 0 says that the PDs are not calibrated.
 * @example spiegelhalterTest(Uint8Array.of(0, 0, 1, 1), Float64Array.of(0.1, 0.4, 0.35, 0.8)).z // -0.22300956
 */
export function spiegelhalterTest(target: Uint8Array, pd: Float64Array): ZTest {
  let distance = 0;
  let variance = 0;
  for (let row = 0; row < pd.length; row += 1) {
    const p = pd[row] as number;
    distance += ((target[row] as number) - p) * (1 - 2 * p);
    variance += (1 - 2 * p) ** 2 * p * (1 - p);
  }
  const z = distance / Math.sqrt(variance);
  return { z, p: 2 * normalCdf(-Math.abs(z)) };
}

export interface CalibrationBand {
  readonly rows: number;
  readonly defaults: number;
  readonly meanPd: number;
  readonly rate: number;
  /** Jeffreys p-value of the band's mean PD. */
  readonly jeffreysP: number;
}

/** Rows by rising PD in `bands` bands of about equal size; rows of equal PD stay together. */
export function calibrationCurve(target: Uint8Array, pd: Float64Array, bands: number): CalibrationBand[] {
  const order = Uint32Array.from(pd.keys());
  order.sort((a, b) => (pd[a] as number) - (pd[b] as number) || a - b);
  const curve: CalibrationBand[] = [];
  let from = 0;
  for (let band = 1; band <= bands && from < order.length; band += 1) {
    let to = Math.max(from + 1, Math.round((band * order.length) / bands));
    while (to < order.length && pd[order[to] as number] === pd[order[to - 1] as number]) to += 1;
    const rows = order.subarray(from, to);
    const defaults = rows.reduce((sum, row) => sum + (target[row] as number), 0);
    const meanPd = rows.reduce((sum, row) => sum + (pd[row] as number), 0) / rows.length;
    const p = jeffreysP(defaults, rows.length, meanPd);
    curve.push({ rows: rows.length, defaults, meanPd, rate: defaults / rows.length, jeffreysP: p });
    from = to;
  }
  return curve;
}

/** Hosmer–Lemeshow statistic over the bands of a calibration curve; χ² with as many degrees as bands on new rows. */
export function hosmerLemeshow(curve: readonly CalibrationBand[]): number {
  return curve.reduce((sum, { rows, defaults, meanPd }) => {
    const spread = rows * meanPd * (1 - meanPd);
    return spread > 0 ? sum + (defaults - rows * meanPd) ** 2 / spread : sum;
  }, 0);
}

export interface CalibrationSlope {
  readonly slope: number;
  readonly intercept: number;
  /** Wald interval of the slope, 95%. */
  readonly low: number;
  readonly high: number;
}

/** Why no slope is finite: all rows had one outcome, all one PD, or one PD parts the outcomes. */
export interface NoSlope {
  readonly none: 'one-outcome' | 'one-pd' | 'separated';
}

/**
 * Logistic recalibration (Cox 1958): log-odds of the outcome on the log-odds of the PD. A slope of 1 says
 * that PDs are spread as the outcomes are, below 1 that good PDs are too good and bad ones too bad. PDs lie
 * between 0 and 1, ends excluded.
 */
export function calibrationSlope(target: Uint8Array, pd: Float64Array): CalibrationSlope | NoSlope {
  const none = whyNoSlope(target, pd);
  if (none) return { none };
  const logit = pd.map((p) => Math.log(p / (1 - p)));
  const { intercept, coefficients } = fitPenalisedLogistic([logit], target, new Float64Array(pd.length).fill(1), 0);
  const slope = coefficients[0] as number;
  let total = 0;
  let first = 0;
  let second = 0;
  for (const x of logit) {
    const p = 1 / (1 + Math.exp(-(intercept + slope * x)));
    const weight = p * (1 - p);
    total += weight;
    first += weight * x;
    second += weight * x * x;
  }
  const error = Math.sqrt(total / (total * second - first * first));
  const reach = normalQuantile(0.975) * error;
  return { slope, intercept, low: slope - reach, high: slope + reach };
}

function whyNoSlope(target: Uint8Array, pd: Float64Array): NoSlope['none'] | null {
  const range = { low: [1, 1], high: [0, 0] };
  for (const [row, p] of pd.entries()) {
    const outcome = target[row] === 1 ? 1 : 0;
    range.low[outcome] = Math.min(range.low[outcome] as number, p);
    range.high[outcome] = Math.max(range.high[outcome] as number, p);
  }
  const [goodLow = 1, badLow = 1] = range.low;
  const [goodHigh = 0, badHigh = 0] = range.high;
  if (goodLow > goodHigh || badLow > badHigh) return 'one-outcome';
  if (Math.min(goodLow, badLow) === Math.max(goodHigh, badHigh)) return 'one-pd';
  return goodHigh <= badLow || badHigh <= goodLow ? 'separated' : null;
}
