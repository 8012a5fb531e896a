/**
 * Training of an additive model with pairwise terms: main effects by bag, choice of pairs on honest
 * residuals, pairwise terms by bag, the mean of the bags, calibration on held-out rows, integer points.
 */
import { DeskError } from '#shared/contract/reply.ts';
import { sentence } from '#shared/text/sentence.ts';
import { scalingFactor, scalingOffset } from '../../scoring/scaling.ts';
import { defaultsOf, type LabelledTable } from '../tables/table.ts';
import { type AdditiveTables, meanTables, purify, rescale } from './additive-tables.ts';
import { coarseCount, type Pair } from './boosting/axes.ts';
import { blend, goesOn, heldOut } from './boosting/blend.ts';
import type { BagFit } from './boosting/fit-bag.ts';
import { choosePairs, type PairStrength } from './boosting/pair-search.ts';
import { type Prepared, prepare } from './boosting/prepared.ts';
import { fitLogistic, fitSteps, type LogisticCalibration } from './calibration.ts';
import { buildTables, wholePoints } from './learned/build.ts';
import { LEARNED_FORMAT, type LearnedModel } from './learned/schema.ts';
import { type AdditiveOptions, DEFAULT_OPTIONS, pairsFor } from './options.ts';
import { DEFAULT_MASTER_SCALE, LEARNED_SCALING } from './points-scale.ts';
import { type BagRunner, forBags, inThisThread, type MakeRunner } from './runners.ts';
import { smoothBags } from './smoothing.ts';
import { checkDirections } from './trainable.ts';

export interface TrainingProgress {
  readonly stage: 'pair-choice' | 'fit';
  readonly done: number;
  readonly total: number;
}

/** What training may use besides the data: threads, a listener, a way to stop. */
interface TrainingContext {
  readonly runner?: MakeRunner;
  readonly progress?: (progress: TrainingProgress) => void;
  readonly signal?: AbortSignal;
}

/** What training learned about itself. */
interface AdditiveReport {
  readonly options: AdditiveOptions;
  /** Round kept, by bag. */
  readonly rounds: readonly number[];
  readonly pairs: readonly { readonly inputs: readonly [string, string]; readonly gain: number }[];
  readonly calibration: LogisticCalibration;
  /** Calibrated log-odds of every training row by the bags that did not see it. */
  readonly heldOutLogOdds: Float64Array;
}

interface AdditiveTraining {
  readonly model: LearnedModel;
  readonly report: AdditiveReport;
}

interface Fits {
  readonly bags: readonly BagFit[];
  readonly chosen: readonly PairStrength[];
}

/**
 * Trains a model on a labelled table. The same table and options give the same model to the bit,
 * whatever the runner. Throws DeskError "invalid-input" where the table cannot be learned from, and
 * the signal's reason when stopped.
 */
export async function trainAdditive(
  table: LabelledTable,
  options: Partial<AdditiveOptions> = {},
  context: TrainingContext = {},
): Promise<AdditiveTraining> {
  const all: AdditiveOptions = { ...DEFAULT_OPTIONS, ...options };
  checkTrainable(table, all);
  const prepared = prepare(table, all);
  const runner = (context.runner ?? inThisThread)(prepared);
  try {
    const fits = await fitBags(prepared, runner, context);
    return finish(prepared, table, fits);
  } finally {
    await runner.close();
  }
}

/** Rows of the rarer outcome, by weight. */
function rarerRows({ target, weights }: Prepared): number {
  let [bads, goods] = [0, 0];
  for (const [row, outcome] of target.entries()) {
    if (outcome) bads += weights[row] as number;
    else goods += weights[row] as number;
  }
  return Math.min(bads, goods);
}

/** Refuses tables that hold too little of either outcome, and directions of inputs that are not there. */
function checkTrainable(table: LabelledTable, options: AdditiveOptions): void {
  const bads = defaultsOf(table.target);
  const least = 2 * options.parts;
  if (bads < least || table.rows - bads < least) {
    const others = table.rows - bads;
    throw new DeskError('invalid-input', sentence('training.too-few-outcomes', { least, defaults: bads, others }));
  }
  if (table.columns.length === 0) throw new DeskError('invalid-input', sentence('training.no-inputs'));
  checkDirections(table, options.directions);
}

async function fitBags(prepared: Prepared, runner: BagRunner, context: TrainingContext): Promise<Fits> {
  const { options, grids } = prepared;
  const { parts, main } = options;
  const fitThese = (
    stage: TrainingProgress['stage'],
    bags: readonly number[],
    mainRate: number,
    pairs: readonly Pair[],
    starts: ReadonlyMap<number, BagFit> = new Map(),
  ) =>
    forBags(
      bags.length,
      runner.width,
      (index) => {
        const bag = bags[index] as number;
        return runner.fit({ bag, pairs, mainRate, start: starts.get(bag) ?? null });
      },
      (done) => context.progress?.({ stage, done, total: bags.length }),
      context.signal,
    );
  const bags = Array.from({ length: options.partitions * parts }, (_, bag) => bag);
  const count = pairsFor(options, rarerRows(prepared), grids.length);
  if (count === 0) return { bags: await fitThese('fit', bags, main.rate, []), chosen: [] };
  const starting = bags.filter((bag) => goesOn(bag, parts));
  const plain = await fitThese('pair-choice', starting, options.searchRate, []);
  const chosen = choosePairs(prepared, heldOut(prepared, plain), count);
  const pairs = chosen.map(({ pair }) => pair);
  const starts = new Map(starting.map((bag, index) => [bag, plain[index] as BagFit]));
  return { bags: blend(prepared, await fitThese('fit', bags, main.rate, pairs, starts)), chosen };
}

function tablesOf(prepared: Prepared, fit: BagFit, chosen: readonly PairStrength[]): AdditiveTables {
  return {
    intercept: fit.intercept,
    mains: fit.mains,
    pairs: chosen.map(({ pair }, index) => ({
      pair,
      rows: coarseCount(prepared, pair[0]),
      columns: coarseCount(prepared, pair[1]),
      cells: fit.pairs[index] as Float64Array,
    })),
  };
}

/** The mean of the bags, purified and, where asked, smoothed; and what the bags say of the rows they held out. */
function joinBags(prepared: Prepared, { bags, chosen }: Fits): { tables: AdditiveTables; logOdds: Float64Array } {
  const each = bags.map((fit) => tablesOf(prepared, fit, chosen));
  if (prepared.options.smoothing === 0) {
    return { tables: purify(prepared, meanTables(each)), logOdds: heldOut(prepared, bags) };
  }
  const smooth = smoothBags(prepared, bags, each);
  return { tables: smooth.tables, logOdds: heldOut(prepared, smooth.bags) };
}

function finish(prepared: Prepared, table: LabelledTable, fits: Fits): AdditiveTraining {
  const { tables: joined, logOdds } = joinBags(prepared, fits);
  const calibration = fitLogistic(logOdds, prepared.target, prepared.weights);
  const tables = rescale(joined, calibration.slope, calibration.shift);
  const heldOutLogOdds = logOdds.map((value) => calibration.slope * value + calibration.shift);
  const model = modelOf(prepared, tables);
  const { calibration: kind } = prepared.options;
  const steps = kind === 'steps' ? fitSteps(pointsOf(heldOutLogOdds), prepared.target, prepared.weights) : [];
  const names = table.columns.map((column) => column.name);
  return {
    model: kind === 'steps' ? { ...model, calibration: { kind, steps } } : model,
    report: {
      options: prepared.options,
      rounds: fits.bags.map((fit) => fit.rounds),
      pairs: fits.chosen.map(({ pair, gain }) => ({ inputs: [names[pair[0]] ?? '', names[pair[1]] ?? ''], gain })),
      calibration,
      heldOutLogOdds,
    },
  };
}

function modelOf(prepared: Prepared, tables: AdditiveTables): LearnedModel {
  const factor = scalingFactor(LEARNED_SCALING);
  const { id, name, version, description } = prepared.options;
  return {
    format: LEARNED_FORMAT,
    id,
    name,
    version,
    description,
    method: 'additive',
    scaling: LEARNED_SCALING,
    basePoints: wholePoints(scalingOffset(LEARNED_SCALING) - factor * tables.intercept),
    ...buildTables(prepared, tables, factor),
    calibration: { kind: 'scaling' },
    masterScale: DEFAULT_MASTER_SCALE,
  };
}

/** Scores of log-odds on the learned scale. */
function pointsOf(logOdds: Float64Array): Int32Array {
  const offset = scalingOffset(LEARNED_SCALING);
  const factor = scalingFactor(LEARNED_SCALING);
  return Int32Array.from(logOdds, (value) => wholePoints(offset - factor * value));
}
