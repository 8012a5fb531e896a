/** Discrimination, accuracy and calibration of scored rows. */
import type { ValidationFigure, ValidationReport } from '#shared/domain/validation.ts';
import { sentence } from '#shared/text/sentence.ts';
import { type BrierParts, brierOf, brierParts, logLossOf } from '../training/metrics/accuracy.ts';
import {
  type CalibrationBand,
  calibrationCurve,
  hosmerLemeshow,
  spiegelhalterTest,
} from '../training/metrics/calibration-tests.ts';
import { ksOf } from '../training/metrics/discrimination.ts';
import { chiSquareTail } from '../training/metrics/incomplete-gamma.ts';
import {
  aucFigure,
  groupFigures,
  jeffreysFigure,
  known,
  riskOf,
  type ScoredRows,
  unknown,
  whyNotRanked,
} from './figures.ts';

/** Bands of the calibration curve, as Hosmer and Lemeshow have them. */
const CURVE_BANDS = 10;
const NO_ROWS = sentence('validation.no-rows');

export function discriminationOf(scored: ScoredRows): ValidationReport['discrimination'] {
  const auc = aucFigure(scored);
  const reason = whyNotRanked(scored.target);
  return {
    auc,
    gini: auc.value === null ? unknown(auc.reason ?? NO_ROWS) : known(2 * auc.value - 1),
    ks: reason === null ? known(ksOf(scored.target, riskOf(scored.points))) : unknown(reason),
  };
}

/**
 * Brier score and log loss. The Brier score's parts are of the calibration curve's bands, each at its
 * mean PD: their sum misses the score by the little that PDs vary inside a band.
 */
export function accuracyOf({ target, pd }: ScoredRows): ValidationReport['accuracy'] {
  if (target.length === 0) {
    const none = unknown(NO_ROWS);
    return { brier: none, reliability: none, resolution: none, uncertainty: none, logLoss: none };
  }
  const { reliability, resolution, uncertainty } = partsByBand(target, pd);
  return {
    brier: known(brierOf(target, pd)),
    reliability: known(reliability),
    resolution: known(resolution),
    uncertainty: known(uncertainty),
    logLoss: known(logLossOf(target, pd)),
  };
}

function partsByBand(target: Uint8Array, pd: Float64Array): BrierParts {
  const order = Uint32Array.from(pd.keys()).sort((a, b) => (pd[a] as number) - (pd[b] as number) || a - b);
  const banded = new Float64Array(pd.length);
  let place = 0;
  for (const { rows, meanPd } of calibrationCurve(target, pd, CURVE_BANDS)) {
    for (const row of order.subarray(place, place + rows)) banded[row] = meanPd;
    place += rows;
  }
  return brierParts(target, banded);
}

/** Fewer bands leave nothing to test. */
const LEAST_BANDS = 3;

/** Hosmer–Lemeshow: χ² with as many degrees as bands on rows the model had not seen, two fewer on its own. */
function hosmerLemeshowTest(
  curve: readonly CalibrationBand[],
  isSeen: boolean,
): ValidationReport['calibration']['hosmerLemeshow'] {
  if (curve.length < LEAST_BANDS) {
    return { statistic: null, p: null, reason: sentence('validation.too-few-bands', { least: LEAST_BANDS }) };
  }
  const statistic = hosmerLemeshow(curve);
  return { statistic, p: chiSquareTail(statistic, curve.length - (isSeen ? 2 : 0)), reason: null };
}

export function calibrationOf(scored: ScoredRows, sample: ValidationReport['sample']): ValidationReport['calibration'] {
  const { target, pd } = scored;
  const group = groupFigures(scored);
  const figure = (value: number | null): ValidationFigure => (value === null ? unknown(NO_ROWS) : known(value));
  const curve = calibrationCurve(target, pd, CURVE_BANDS);
  const { z, p } = spiegelhalterTest(target, pd);
  return {
    meanPd: figure(group.meanPd),
    observed: figure(group.observed),
    curve: curve.map(({ rows, defaults, meanPd, rate }) => ({ rows, defaults, meanPd, observed: rate })),
    hosmerLemeshow: hosmerLemeshowTest(curve, sample === 'training-rows'),
    spiegelhalter: Number.isFinite(z)
      ? { statistic: z, p, reason: null }
      : { statistic: null, p: null, reason: target.length === 0 ? NO_ROWS : sentence('validation.certain-pds') },
    jeffreysP: jeffreysFigure(group),
  };
}
