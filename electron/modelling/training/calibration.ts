/** Calibration of log-odds on predictions of rows that the model did not see. */

export interface LogisticCalibration {
  readonly slope: number;
  readonly shift: number;
}

/** Penalty that draws the slope to 1 and the shift to 0 where the rows say little. */
const PRIOR = 1;

/**
 * Logistic recalibration (Platt 1999): log-odds' = slope·log-odds + shift, by Newton's method with a
 * weak pull to no change. The slope stays above 0.1, so that the order of scores never turns.
 */
export function fitLogistic(logOdds: Float64Array, target: Uint8Array, weights: Float64Array): LogisticCalibration {
  let slope = 1;
  let shift = 0;
  for (let pass = 0; pass < 50; pass += 1) {
    let [gs, gb, hss, hsb, hbb] = [PRIOR * (slope - 1), PRIOR * shift, PRIOR, 0, PRIOR];
    for (let row = 0; row < logOdds.length; row += 1) {
      const x = logOdds[row] as number;
      const p = 1 / (1 + Math.exp(-(slope * x + shift)));
      const w = weights[row] as number;
      const g = w * (p - (target[row] as number));
      const h = w * p * (1 - p);
      gs += g * x;
      gb += g;
      hss += h * x * x;
      hsb += h * x;
      hbb += h;
    }
    const determinant = hss * hbb - hsb * hsb;
    const stepSlope = (gs * hbb - gb * hsb) / determinant;
    const stepShift = (gb * hss - gs * hsb) / determinant;
    slope = Math.max(0.1, slope - Math.max(-1, Math.min(1, stepSlope)));
    shift -= Math.max(-5, Math.min(5, stepShift));
    if (Math.abs(stepSlope) + Math.abs(stepShift) < 1e-10) break;
  }
  return { slope, shift };
}

interface CalibrationStep {
  readonly pointsFrom: number;
  readonly pd: number;
}

/**
 * Isotonic calibration by pool-adjacent-violators: PD by steps of the score, not rising with it. Each
 * step counts half a default and half a good loan more than it saw, so that no PD is 0 or 1.
 */
export function fitSteps(points: Int32Array, target: Uint8Array, weights: Float64Array): CalibrationStep[] {
  const order = Uint32Array.from(points.keys());
  order.sort((a, b) => (points[a] as number) - (points[b] as number) || a - b);
  const pools: { from: number; bad: number; all: number }[] = [];
  for (const row of order) {
    const weight = weights[row] as number;
    const bad = target[row] ? weight : 0;
    const score = points[row] as number;
    const last = pools.at(-1);
    // Equal scores must share a step.
    if (last && last.from === score) {
      last.bad += bad;
      last.all += weight;
    } else pools.push({ from: score, bad, all: weight });
  }
  const merged: typeof pools = [];
  for (const pool of pools) {
    merged.push({ ...pool });
    for (;;) {
      const [before, last] = [merged.at(-2), merged.at(-1)];
      if (!before || !last || before.bad / before.all > last.bad / last.all) break;
      merged.splice(-2, 2, { from: before.from, bad: before.bad + last.bad, all: before.all + last.all });
    }
  }
  const steps = merged.map(({ from, bad, all }) => ({ pointsFrom: from, pd: (bad + 0.5) / (all + 1) }));
  // Half counts weigh more in small steps and may turn two of them round: the order is settled again.
  return steps.map((step, index) => ({ ...step, pd: Math.min(step.pd, ...steps.slice(0, index).map(({ pd }) => pd)) }));
}
