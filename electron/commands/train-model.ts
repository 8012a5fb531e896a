/** `desk train`: figures by fold, then the model trained on all rows. */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { DeskError } from '#shared/contract/reply.ts';
import type { Direction } from '#shared/domain/assessment.ts';
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { hashOf } from '../ground/canonical.ts';
import type { RejectedTable } from '../modelling/tables/labelled.ts';
import { defaultsOf, type LabelledTable } from '../modelling/tables/table.ts';
import { type TrainingProgress, trainAdditive } from '../modelling/training/additive.ts';
import {
  crossValidate,
  type FoldFigures,
  stratifiedFolds,
  type TrainMethod,
} from '../modelling/training/cross-validate.ts';
import { type AdditiveOptions, DEFAULT_OPTIONS } from '../modelling/training/options.ts';
import {
  DEFAULT_REJECT_FACTOR,
  type RejectMethod,
  type RejectReport,
  rejectSentences,
  trainWithRejects,
} from '../modelling/training/rejects/inference.ts';
import { trainScorecard } from '../modelling/training/scorecard/train.ts';
import { checkDirections, checkFolds, checkOutcomes, noRejected } from '../modelling/training/trainable.ts';
import { inThreads } from '../modelling/training/workers.ts';
import { checkWritable } from './files.ts';
import { readDirections, readLabelledFile } from './model-files.ts';

export interface TrainRequest {
  readonly data: string;
  readonly target: string;
  /** Column of folds; ten are made where it is undefined. */
  readonly folds: string | undefined;
  readonly exclude: readonly string[];
  /** File of directions of risk. */
  readonly monotone: string | undefined;
  readonly method: 'additive' | 'scorecard';
  /** Column of sample weights: a row of weight 2 counts as the row twice. */
  readonly weight?: string | undefined;
  /** What is done with rows without an outcome; they are refused where it is undefined. */
  readonly rejects?: RejectMethod | undefined;
  readonly rejectFactor?: number | undefined;
  /** Options of the additive method; its defaults where undefined. */
  readonly smoothing?: number | undefined;
  readonly calibration?: AdditiveOptions['calibration'] | undefined;
  readonly pairs?: number | undefined;
  readonly bins?: number | undefined;
  readonly seed: number | undefined;
  readonly threads: number | undefined;
  readonly out: string;
}

export interface TrainReply {
  readonly folds: readonly FoldFigures[];
  readonly mean: FoldFigures;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Folds made where the file brings none. */
const FOLDS = 10;

/** Bags fitted between two lines of progress. */
const LINE_EVERY = 8;

/** Trains by a request and writes its model. Throws DeskError "invalid-input" for data that cannot be learned from. */
export async function trainModel(request: TrainRequest, say: (line: Words) => void): Promise<TrainReply> {
  checkWritable(request.out);
  const seed = request.seed ?? DEFAULT_OPTIONS.seed;
  const threads = request.threads ?? availableParallelism();
  const given = request.monotone === undefined ? {} : readDirections(request.monotone);
  const emptyOutcome = request.rejects === undefined ? 'refuse' : 'rejected';
  const { table, folds: brought, rejected, dates } = await readLabelledFile(request.data, { ...request, emptyOutcome });
  const directions = directionsFor(table, given, request.exclude);
  if (table.columns.length === 0) {
    throw new DeskError('invalid-input', sentence('training.no-inputs-left', { target: request.target }));
  }
  checkOutcomes(table, request.target);
  const folds = brought ?? stratifiedFolds(table.target, FOLDS, seed);
  checkFolds(table, folds, request.folds ?? null);
  const count = new Set(folds).size;
  const defaults = defaultsOf(table.target);
  say(sentence('command-report.training', { rows: table.rows, defaults, inputs: table.columns.length, folds: count }));
  if (dates.length > 0) say(sentence('command-report.dates-left-out', { columns: dates }));
  const options = { seed, directions, ...additiveOptions(request) };
  const reports: RejectReport[] = [];
  const fit = trainer(request.method, options, threads, say);
  const train = withRejected(request, rejected, seed, fit, (report) => reports.push(report));
  let done = 0;
  const { folds: figures, mean } = await crossValidate(table, folds, train, {
    now: () => performance.now(),
    onFold: (fold, { auc, seconds }) => {
      done += 1;
      say(sentence('command-report.fold', { fold, done, folds: count, auc, seconds }));
    },
  });
  say(sentence('command-report.mean-auc', { auc: mean.auc }));
  const model = await train(table);
  writeFileSync(request.out, `${JSON.stringify(model)}\n`);
  say(
    sentence('command-report.model-written', {
      path: request.out,
      inputs: model.inputs.length,
      pairs: model.pairs.length,
    }),
  );
  // The last report is of all rows; those before it are of the folds.
  const inferred = reports.at(-1) ?? null;
  if (inferred) for (const words of rejectSentences(inferred)) say(words);
  const about = { method: request.method, ...options, threads, rows: table.rows, defaults };
  const settings = { ...about, weight: request.weight ?? null, rejects: inferred, modelHash: hashOf(model) };
  return { folds: figures, mean, settings };
}

/** Options that were given; the others keep their defaults. */
function additiveOptions({ smoothing, calibration, pairs, bins }: TrainRequest): Partial<AdditiveOptions> {
  return {
    ...(smoothing === undefined ? {} : { smoothing }),
    ...(calibration === undefined ? {} : { calibration }),
    ...(pairs === undefined ? {} : { pairs }),
    ...(bins === undefined ? {} : { bins }),
  };
}

/** Training that uses rejected applications, where that was asked for. Throws where there are none to use. */
function withRejected(
  { rejects, rejectFactor, target }: TrainRequest,
  rejected: RejectedTable | null,
  seed: number,
  fit: TrainMethod,
  told: (report: RejectReport) => void,
): TrainMethod {
  if (rejects === undefined) return fit;
  if (!rejected) throw noRejected(target);
  const options = { method: rejects, factor: rejectFactor ?? DEFAULT_REJECT_FACTOR, seed, special: {} };
  return trainWithRejects(rejected, options, fit, told);
}

function trainer(
  method: TrainRequest['method'],
  options: Partial<AdditiveOptions>,
  threads: number,
  say: (line: Words) => void,
): TrainMethod {
  if (method === 'scorecard') return async (table) => trainScorecard(table, options).model;
  return async (table) => {
    const progress = ({ stage, done, total }: TrainingProgress): void => {
      if (done % LINE_EVERY === 0 || done === total) say(sentence('command-report.stage', { stage, done, total }));
    };
    const { model } = await trainAdditive(table, options, { runner: inThreads(threads), progress });
    return model;
  };
}

/** Directions of the inputs that are used. Throws DeskError "invalid-input" for a direction of anything else. */
function directionsFor(
  table: LabelledTable,
  given: Readonly<Record<string, Direction>>,
  excluded: readonly string[],
): Record<string, Direction> {
  const used = Object.fromEntries(Object.entries(given).filter(([name]) => !excluded.includes(name)));
  checkDirections(table, used);
  return used;
}
