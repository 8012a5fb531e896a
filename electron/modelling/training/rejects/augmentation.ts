/**
 * Augmentation (re-weighting): accepted rows stand for the rejected ones like them. A model of
 * acceptance gives bands; an accepted row weighs 1 over the share of its band that was accepted.
 */

import type { Direction } from '#shared/domain/assessment.ts';
import type { RejectedTable } from '../../tables/labelled.ts';
import type { LabelledTable } from '../../tables/table.ts';
import { scoreColumns } from '../learned/score-rows.ts';
import { trainScorecard } from '../scorecard/train.ts';
import { bandsOf, weightsOf, withRows } from './rejected-rows.ts';

/** Bands of the acceptance score. */
const BANDS = 20;
/** No accepted row stands for more than so many. */
const MOST_WEIGHT = 10;

interface Augmentation {
  readonly table: LabelledTable;
  /** Smallest and largest weight given, with a mean of 1 over the accepted rows. */
  readonly weights: readonly [number, number];
  /** Rejected rows in bands where hardly anyone was accepted, which no accepted row stands for in full. */
  readonly uncovered: number;
}

export interface AcceptanceOptions {
  readonly seed: number;
  readonly special: Readonly<Record<string, readonly number[]>>;
}

const NO_DIRECTIONS: Readonly<Record<string, Direction>> = {};

/** Weighs the rows of a table by how rarely rows like them were accepted. */
export function augment(table: LabelledTable, rejected: RejectedTable, options: AcceptanceOptions): Augmentation {
  const decisions = withRows(
    { ...table, target: new Uint8Array(table.rows) },
    { ...rejected, target: new Uint8Array(rejected.rows).fill(1), weights: weightsOf(rejected) },
  );
  const { model } = trainScorecard(decisions, { ...options, directions: NO_DIRECTIONS });
  const bands = bandsOf(scoreColumns(model, decisions).points, BANDS);
  const accepted = new Float64Array(BANDS);
  const all = new Float64Array(BANDS);
  for (const [row, band] of bands.entries()) {
    const weight = decisions.weights?.[row] ?? 1;
    all[band] = (all[band] as number) + weight;
    if (row < table.rows) accepted[band] = (accepted[band] as number) + weight;
  }
  const factors = all.map((total, band) => Math.min(MOST_WEIGHT, total / (accepted[band] as number)));
  const own = Float64Array.from({ length: table.rows }, (_, row) => factors[bands[row] as number] as number);
  const before = weightsOf(table);
  const sumBefore = before.reduce((sum, weight) => sum + weight, 0);
  const sumAfter = own.reduce((sum, factor, row) => sum + factor * (before[row] as number), 0);
  // The accepted rows are all the evidence there is: their weights keep their sum.
  const factor = own.map((value) => (value * sumBefore) / sumAfter);
  const isBounded = (band: number): boolean => (all[band] as number) > MOST_WEIGHT * (accepted[band] as number);
  return {
    table: { ...table, weights: factor.map((value, row) => value * (before[row] as number)) },
    weights: [Math.min(...new Set(factor)), Math.max(...new Set(factor))],
    uncovered: bands.subarray(table.rows).filter(isBounded).length,
  };
}
