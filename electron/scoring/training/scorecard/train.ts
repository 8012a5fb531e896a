/** Training of a scorecard: optimal WoE bins, penalised logistic regression on them, integer points. */
import { type LabelledTable, pickRows } from '../../lab/table.ts';
import { scalingFactor, scalingOffset } from '../../scaling.ts';
import { type Prepared, prepare, rowsOfBag } from '../boosting/prepared.ts';
import { fitLogistic } from '../calibration.ts';
import { buildTables, wholePoints } from '../learned/build.ts';
import { LEARNED_FORMAT, type LearnedModel } from '../learned/schema.ts';
import { scoreColumns } from '../learned/score.ts';
import { type AdditiveOptions, DEFAULT_OPTIONS, type Direction } from '../options.ts';
import { DEFAULT_MASTER_SCALE, LEARNED_SCALING } from '../points-scale.ts';
import { type AdditiveTables, rescale } from '../tables.ts';
import { fitPenalisedLogistic } from './logistic.ts';
import { optimalBins, type Trend } from './optimal-binning.ts';
import { type Counts, ivOf, woeOf } from './woe.ts';

export interface ScorecardOptions
  extends Pick<
    AdditiveOptions,
    'id' | 'name' | 'version' | 'description' | 'seed' | 'directions' | 'special' | 'rareRows'
  > {
  /** Quantile bins that the optimal bins are put together from. */
  readonly fineBins: number;
  readonly mostBins: number;
  /** Least share of rows in a bin. */
  readonly leastShare: number;
  /**
   * What a bin must add to the information value, in multiples of 1/G + 1/B, which is what chance adds
   * to it: few defaults then give few bins.
   */
  readonly binCost: number;
  /** Inputs with less information value are left out. */
  readonly leastIv: number;
  /** L2 penalty on the coefficients of WoE. */
  readonly penalty: number;
  /** Parts that calibration holds out in turn. */
  readonly parts: number;
}

const { id, version, description, seed, directions, special } = DEFAULT_OPTIONS;
export const DEFAULT_SCORECARD_OPTIONS: ScorecardOptions = {
  id,
  name: 'WoE scorecard',
  version,
  description,
  seed,
  directions,
  special,
  rareRows: 20,
  fineBins: 64,
  mostBins: 6,
  leastShare: 0.03,
  binCost: 4,
  leastIv: 0.01,
  penalty: 5,
  parts: 8,
};

export interface ScorecardInput {
  readonly name: string;
  /** Information value of the optimal bins; WoE = ln((g/G)/(b/B)), smoothed by half a row. */
  readonly iv: number;
  /** Coefficient of WoE in the log-odds of default; 0 where the input was left out. */
  readonly coefficient: number;
}

export interface ScorecardTraining {
  readonly model: LearnedModel;
  readonly inputs: readonly ScorecardInput[];
}

interface BinnedInput {
  readonly iv: number;
  /** WoE by code. */
  readonly woe: Float64Array;
}

/**
 * Trains a scorecard. An input whose coefficient has the wrong sign beside the others is left out, so
 * that points always follow the WoE. Calibrated by a logistic on parts held out in turn.
 */
export function trainScorecard(table: LabelledTable, options: Partial<ScorecardOptions> = {}): ScorecardTraining {
  const all = { ...DEFAULT_SCORECARD_OPTIONS, ...options };
  const prepared = prepareFor(table, all);
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
  return prepare(table, {
    ...DEFAULT_OPTIONS,
    ...{ seed, directions, special, rareRows, parts },
    bins: fineBins,
    pairBins: 2,
    partitions: 1,
  });
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

function countsOf(prepared: Prepared, input: number): Counts[] {
  const good = new Float64Array(prepared.grids[input]?.bins ?? 0);
  const bad = new Float64Array(good.length);
  for (const [row, code] of (prepared.codes[input] as Uint16Array).entries()) {
    const sums = prepared.target[row] ? bad : good;
    sums[code] = (sums[code] as number) + (prepared.weights[row] as number);
  }
  return Array.from(good, (value, code) => ({ good: value, bad: bad[code] as number }));
}

const TRENDS: Readonly<Record<Direction, Trend>> = {
  'lower-is-riskier': 'rising',
  'higher-is-riskier': 'falling',
  none: 'none',
};

/** Optimal bins of an input; missing and special values keep bins of their own. */
function binInput(prepared: Prepared, input: number, total: Counts, options: ScorecardOptions): BinnedInput {
  const grid = prepared.grids[input];
  const counts = countsOf(prepared, input);
  const woe = new Float64Array(counts.length);
  const free = grid?.kind === 'numeric' ? grid.free : 1;
  const codes = Uint16Array.from({ length: counts.length - free }, (_, index) => index + free);
  const at = (code: number): Counts => counts[code] ?? { good: 0, bad: 0 };
  const rowsAt = (code: number): number => at(code).good + at(code).bad;
  const isNumeric = grid?.kind === 'numeric';
  const seen = codes.filter((code) => rowsAt(code) > 0);
  // Categories have no order of their own: they stand by their rate of default.
  const order = isNumeric ? seen : seen.sort((a, b) => at(a).bad / rowsAt(a) - at(b).bad / rowsAt(b) || a - b);
  const trend = isNumeric ? TRENDS[options.directions[grid.name] ?? 'none'] : 'none';
  const { starts, iv } = optimalBins(Array.from(order, at), total, {
    mostBins: options.mostBins,
    leastRows: options.leastShare * (total.good + total.bad),
    trend,
    binCost: options.binCost * (1 / total.good + 1 / total.bad),
  });
  for (const [bin, start] of starts.entries()) {
    const own = order.slice(start, starts[bin + 1] ?? order.length);
    const sum = own.reduce<Counts>((acc, code) => ({ good: acc.good + at(code).good, bad: acc.bad + at(code).bad }), {
      good: 0,
      bad: 0,
    });
    for (const code of own) woe[code] = woeOf(sum, total);
  }
  let value = iv;
  for (let code = 0; code < free; code += 1) {
    if (rowsAt(code) === 0) continue;
    woe[code] = woeOf(at(code), total);
    value += ivOf(at(code), total);
  }
  return { iv: value, woe };
}

function fitTables(
  prepared: Prepared,
  options: ScorecardOptions,
): { tables: AdditiveTables; inputs: ScorecardInput[] } {
  let [good, bad] = [0, 0];
  for (let row = 0; row < prepared.rows; row += 1) {
    if (prepared.target[row]) bad += prepared.weights[row] as number;
    else good += prepared.weights[row] as number;
  }
  const binned = prepared.grids.map((_, input) => binInput(prepared, input, { good, bad }, options));
  let kept = binned.flatMap(({ iv }, input) => (iv >= options.leastIv ? [input] : []));
  for (;;) {
    const columns = kept.map((input) => {
      const woe = binned[input]?.woe as Float64Array;
      return Float64Array.from(prepared.codes[input] as Uint16Array, (code) => woe[code] as number);
    });
    const { intercept, coefficients } = fitPenalisedLogistic(
      columns,
      prepared.target,
      prepared.weights,
      options.penalty,
    );
    const right = kept.filter((_, index) => (coefficients[index] as number) < 0);
    if (right.length < kept.length) {
      kept = right;
      continue;
    }
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
}
