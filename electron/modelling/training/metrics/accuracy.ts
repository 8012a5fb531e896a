/** How near PDs come to outcomes. */

/**
 * Mean squared distance of PD and outcome (Brier 1950).
 * @example brierOf(Uint8Array.of(0, 1), Float64Array.of(0.1, 0.8)) // 0.025
 */
export function brierOf(target: Uint8Array, pd: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < pd.length; row += 1) sum += ((pd[row] as number) - (target[row] as number)) ** 2;
  return sum / pd.length;
}

/** PDs are held this far from 0 and 1 in the log loss, so that one row cannot make it infinite. */
const LEAST_PD = 1e-15;

/**
 * Mean log loss −ln(probability given to what happened).
 * @example logLossOf(Uint8Array.of(0, 1), Float64Array.of(0.5, 0.5)) // 0.6931471805599453
 */
export function logLossOf(target: Uint8Array, pd: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < pd.length; row += 1) {
    const p = Math.max(LEAST_PD, Math.min(1 - LEAST_PD, pd[row] as number));
    sum -= Math.log(target[row] ? p : 1 - p);
  }
  return sum / pd.length;
}

/** Brier score told apart by bands of equal PD (Murphy 1973): brier = reliability − resolution + uncertainty. */
export interface BrierParts {
  readonly reliability: number;
  readonly resolution: number;
  readonly uncertainty: number;
}

/** Decomposition over distinct PDs, where it is exact. Callers put PDs into bands (grades) first. */
export function brierParts(target: Uint8Array, pd: Float64Array): BrierParts {
  const bands = new Map<number, { rows: number; bad: number }>();
  let bad = 0;
  for (let row = 0; row < pd.length; row += 1) {
    const own = bands.get(pd[row] as number) ?? { rows: 0, bad: 0 };
    own.rows += 1;
    own.bad += target[row] as number;
    bad += target[row] as number;
    bands.set(pd[row] as number, own);
  }
  const mean = bad / pd.length;
  let reliability = 0;
  let resolution = 0;
  for (const [value, own] of bands) {
    const rate = own.bad / own.rows;
    reliability += own.rows * (value - rate) ** 2;
    resolution += own.rows * (rate - mean) ** 2;
  }
  return { reliability: reliability / pd.length, resolution: resolution / pd.length, uncertainty: mean * (1 - mean) };
}
