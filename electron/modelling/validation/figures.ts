/** Figures that may have no value, and why; the rows every part of a validation reads. */
import type { IntervalFigure, ValidationFigure } from '#shared/domain/validation.ts';
import type { Sentence, Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { defaultsOf } from '../tables/table.ts';
import { jeffreysP } from '../training/metrics/calibration-tests.ts';
import { aucInterval } from '../training/metrics/delong.ts';

/** Rows with their outcome (1 default, 0 none) and what a model says of them: a higher score means less risk. */
export interface ScoredRows {
  readonly target: Uint8Array;
  readonly points: Int32Array | Float64Array;
  readonly pd: Float64Array;
}

/** Fewer rows of either outcome have no interval of the AUC. */
const LEAST_OUTCOMES = 2;

export function known(value: number): ValidationFigure {
  return { value, reason: null };
}

export function unknown(reason: Words): ValidationFigure {
  return { value: null, reason };
}

/** Risk of rows as the metrics read it: higher is riskier. */
export function riskOf(points: Int32Array | Float64Array): Float64Array {
  return Float64Array.from(points, (value) => -value);
}

/** Why rows cannot be ranked against their outcome; null where they can. */
export function whyNotRanked(target: Uint8Array): Sentence | null {
  if (target.length === 0) return sentence('validation.no-rows');
  const defaults = defaultsOf(target);
  if (defaults === 0) return sentence('validation.none-defaulted');
  return defaults === target.length ? sentence('validation.all-defaulted') : null;
}

/** AUC with DeLong's interval; without an interval where an outcome has a single row. */
export function aucFigure({ target, points }: Pick<ScoredRows, 'target' | 'points'>): IntervalFigure {
  const reason = whyNotRanked(target);
  if (reason !== null) return { value: null, low: null, high: null, reason };
  const { auc, low, high } = aucInterval(target, riskOf(points));
  const defaults = defaultsOf(target);
  if (Math.min(defaults, target.length - defaults) >= LEAST_OUTCOMES) return { value: auc, low, high, reason: null };
  const why = defaults === 1 ? 'validation.one-default' : 'validation.one-without-default';
  return { value: auc, low: null, high: null, reason: sentence(why) };
}

interface GroupFigures {
  readonly rows: number;
  readonly defaults: number;
  readonly meanPd: number | null;
  readonly observed: number | null;
}

/** Rows of a group, what was expected of them and what happened. */
export function groupFigures({ target, pd }: Pick<ScoredRows, 'target' | 'pd'>): GroupFigures {
  const rows = target.length;
  const defaults = defaultsOf(target);
  if (rows === 0) return { rows, defaults, meanPd: null, observed: null };
  return { rows, defaults, meanPd: pd.reduce((sum, value) => sum + value, 0) / rows, observed: defaults / rows };
}

/** Jeffreys p of a group's mean PD. */
export function jeffreysFigure({ rows, defaults, meanPd }: GroupFigures): ValidationFigure {
  return meanPd === null ? unknown(sentence('validation.no-rows')) : known(jeffreysP(defaults, rows, meanPd));
}

/** The scored rows of some row numbers. */
export function pickScored(scored: ScoredRows, rows: readonly number[]): ScoredRows {
  return {
    target: Uint8Array.from(rows, (row) => scored.target[row] as number),
    points: Float64Array.from(rows, (row) => scored.points[row] as number),
    pd: Float64Array.from(rows, (row) => scored.pd[row] as number),
  };
}
