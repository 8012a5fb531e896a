/** Whether PDs are right on average: the Jeffreys test, Spiegelhalter's z, Hosmer–Lemeshow, the calibration curve. */
import { incompleteBeta } from '../../../ground/numeric/incomplete-beta.ts';
import { normalCdf } from '../../../ground/numeric/normal.ts';

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
