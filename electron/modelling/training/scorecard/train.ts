/** Training of a scorecard: optimal WoE bins, penalised logistic regression on them, integer points. */

import { scalingFactor, scalingOffset } from '../../../scoring/scaling.ts';
import { type LabelledTable, pickRows } from '../../tables/table.ts';
import { type AdditiveTables, rescale } from '../additive-tables.ts';
import { type Prepared, prepare, rowsOfBag } from '../boosting/prepared.ts';
import { fitLogistic } from '../calibration.ts';
import { buildTables, wholePoints } from '../learned/build.ts';
import { LEARNED_FORMAT, type LearnedModel } from '../learned/schema.ts';
import { scoreColumns } from '../learned/score-rows.ts';
import { DEFAULT_OPTIONS } from '../options.ts';
import { DEFAULT_MASTER_SCALE, LEARNED_SCALING } from '../points-scale.ts';
import { binInput, checkBins, controlBins } from './bins.ts';
import { fitPenalisedLogistic } from './logistic.ts';
import { DEFAULT_SCORECARD_OPTIONS, type ScorecardOptions } from './scorecard-options.ts';
import type { Counts } from './woe.ts';

interface ScorecardInput {
  readonly name: string;
  /** Information value of the optimal bins; WoE = ln((g/G)/(b/B)), smoothed by half a row. */
  readonly iv: number;
  /** Coefficient of WoE in the log-odds of default, below 0 where points follow the WoE; 0 where the input was left out. */
  readonly coefficient: number;
}

interface ScorecardTraining {
  readonly model: LearnedModel;
  readonly inputs: readonly ScorecardInput[];
}

/**
 * Trains a scorecard. An input with a declared direction has points that follow its WoE, or none; any
 * other may weigh against its own WoE beside the other inputs. Calibrated by a logistic on parts held
 * out in turn. Throws DeskError "invalid-input" for bins set by hand that the table or a direction refuses.
 */
export function trainScorecard(table: LabelledTable, options: Partial<ScorecardOptions> = {}): ScorecardTraining {
  const all = { ...DEFAULT_SCORECARD_OPTIONS, ...options };
  checkBins(table, all);
  const prepared = prepareFor(table, all);
  controlBins(prepared, totalOf(prepared), all);
  const logOdds = new Float64Array(table.rows);
  for (let part = 0; part < all.parts; part += 1) {
    const { train, held } = rowsOfBag(prepared, part);
    const own = prepareFor(pickRows(table, train), all);
    const points = scoreColumns(modelOf(own, fitTables(own, all).tables, all), pickRows(table, held)).points;
    for (const [index, row] of held.entries()) logOdds[row] = logOddsOfPoints(points[index] as number);
  }
  const { slope, shift } = fitLogistic(logOdds, prepared.target, prepared.weights);
  const { tables, inputs } = fitTables(prepared, all);
  return { model: modelOf(prepared, rescale(tables, slope, shift), all), inputs };
}

function prepareFor(table: LabelledTable, options: ScorecardOptions): Prepared {
  const { seed, directions, special, rareRows, fineBins, parts } = options;
  const own = { ...{ seed, directions, special, rareRows, parts }, bins: fineBins, pairBins: 2, partitions: 1 };
  return prepare(table, { ...DEFAULT_OPTIONS, ...own }, options);
}

function logOddsOfPoints(points: number): number {
  return (scalingOffset(LEARNED_SCALING) - points) / scalingFactor(LEARNED_SCALING);
}

function modelOf(prepared: Prepared, tables: AdditiveTables, options: ScorecardOptions): LearnedModel {
  const factor = scalingFactor(LEARNED_SCALING);
  const { id, name, version, description } = options;
  return {
    format: LEARNED_FORMAT,
    ...{ id, name, version, description },
    method: 'scorecard',
    scaling: LEARNED_SCALING,
    basePoints: wholePoints(scalingOffset(LEARNED_SCALING) - factor * tables.intercept),
    ...buildTables(prepared, tables, factor),
    calibration: { kind: 'scaling' },
    masterScale: DEFAULT_MASTER_SCALE,
  };
}

function totalOf(prepared: Prepared): Counts {
  let [good, bad] = [0, 0];
  for (let row = 0; row < prepared.rows; row += 1) {
    if (prepared.target[row]) bad += prepared.weights[row] as number;
    else good += prepared.weights[row] as number;
  }
  return { good, bad };
}

function fitTables(
  prepared: Prepared,
  options: ScorecardOptions,
): { tables: AdditiveTables; inputs: ScorecardInput[] } {
  const total = totalOf(prepared);
  const binned = prepared.grids.map((_, input) => binInput(prepared, input, total, options));
  const kept = binned.flatMap(({ iv }, input) => (iv >= options.leastIv ? [input] : []));
  const columns = kept.map((input) => {
    const woe = binned[input]?.woe as Float64Array;
    return Float64Array.from(prepared.codes[input] as Uint16Array, (code) => woe[code] as number);
  });
  const capped = kept.map((input) => prepared.signs[input] !== 0);
  const { target, weights } = prepared;
  const { intercept, coefficients } = fitPenalisedLogistic(columns, target, weights, options.penalty, capped);
  const coefficientOf = new Map(kept.map((input, index) => [input, coefficients[index] as number]));
  return {
    tables: {
      intercept,
      mains: binned.map(({ woe }, input) => woe.map((value) => value * (coefficientOf.get(input) ?? 0))),
      pairs: [],
    },
    inputs: binned.map(({ iv }, input) => ({
      name: prepared.grids[input]?.name ?? '',
      iv,
      coefficient: coefficientOf.get(input) ?? 0,
    })),
  };
}
