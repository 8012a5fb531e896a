/** `desk train`: figures by fold, then the model trained on all rows. */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { DeskError } from '#shared/contract/reply.ts';
import { hashOf } from '../ground/canonical.ts';
import type { RejectedTable } from '../modelling/tables/labelled.ts';
import type { LabelledTable } from '../modelling/tables/table.ts';
import { type TrainingProgress, trainAdditive } from '../modelling/training/additive.ts';
import {
  crossValidate,
  type FoldFigures,
  stratifiedFolds,
  type TrainMethod,
} from '../modelling/training/cross-validate.ts';
import { type AdditiveOptions, DEFAULT_OPTIONS, type Direction } from '../modelling/training/options.ts';
import {
  DEFAULT_REJECT_FACTOR,
  type RejectMethod,
  type RejectReport,
  rejectSentences,
  trainWithRejects,
} from '../modelling/training/rejects/inference.ts';
import { trainScorecard } from '../modelling/training/scorecard/train.ts';
import { inThreads } from '../modelling/training/workers.ts';
import { checkWritable, readDirections, readLabelledFile } from './model-files.ts';

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
export async function trainModel(request: TrainRequest, say: (line: string) => void): Promise<TrainReply> {
  checkWritable(request.out);
  const seed = request.seed ?? DEFAULT_OPTIONS.seed;
  const threads = request.threads ?? availableParallelism();
  const given = request.monotone === undefined ? {} : readDirections(request.monotone);
  const emptyOutcome = request.rejects === undefined ? 'refuse' : 'rejected';
  const { table, folds: brought, rejected, dates } = await readLabelledFile(request.data, { ...request, emptyOutcome });
  const directions = directionsFor(table, given, request.exclude);
  checkOutcomes(table, request.target);
  const folds = brought ?? stratifiedFolds(table.target, FOLDS, seed);
  checkFolds(table, folds, request.folds);
  const count = new Set(folds).size;
  const defaults = defaultsOf(table);
  say(`${table.rows} rows, ${defaults} defaults, ${table.columns.length} inputs, ${count} folds.`);
  if (dates.length > 0) say(`Left out because they hold dates: ${dates.join(', ')}.`);
  const options = { seed, directions, ...additiveOptions(request) };
  const reports: RejectReport[] = [];
  const fit = trainer(request.method, options, threads, say);
  const train = withRejected(request, rejected, seed, fit, (report) => reports.push(report));
  let done = 0;
  const { folds: figures, mean } = await crossValidate(table, folds, train, {
    now: () => performance.now(),
    onFold: (fold, { auc, seconds }) => {
      done += 1;
      say(`Fold ${fold} (${done} of ${count}): AUC ${auc.toFixed(4)}, ${seconds.toFixed(1)} s.`);
    },
  });
  say(`Mean AUC ${mean.auc.toFixed(4)}. Training on all rows…`);
  const model = await train(table);
  writeFileSync(request.out, `${JSON.stringify(model)}\n`);
  say(`Written to ${request.out}: ${model.inputs.length} inputs, ${model.pairs.length} pairs.`);
  // The last report is of all rows; those before it are of the folds.
  const inferred = reports.at(-1) ?? null;
  if (inferred) for (const sentence of rejectSentences(inferred)) say(sentence);
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
  if (!rejected) {
    const message = `Every row has an outcome in "${target}": there is no rejected application to infer from.`;
    throw new DeskError('invalid-input', message, [{ place: target, message }]);
  }
  const options = { method: rejects, factor: rejectFactor ?? DEFAULT_REJECT_FACTOR, seed, special: {} };
  return trainWithRejects(rejected, options, fit, told);
}

function defaultsOf(table: LabelledTable): number {
  return table.target.reduce((sum, outcome) => sum + outcome, 0);
}

function trainer(
  method: TrainRequest['method'],
  options: Partial<AdditiveOptions>,
  threads: number,
  say: (line: string) => void,
): TrainMethod {
  if (method === 'scorecard') return async (table) => trainScorecard(table, options).model;
  return async (table) => {
    const progress = ({ stage, done, total }: TrainingProgress): void => {
      if (done % LINE_EVERY === 0 || done === total) say(`  ${stage}: ${done} of ${total}`);
    };
    const { model } = await trainAdditive(table, options, { runner: inThreads(threads), progress });
    return model;
  };
}

/** Directions of the inputs that are used. Throws DeskError "invalid-input" for a direction of anything else. */
function directionsFor(
  { columns }: LabelledTable,
  given: Readonly<Record<string, Direction>>,
  excluded: readonly string[],
): Record<string, Direction> {
  const used = Object.entries(given).filter(([name]) => !excluded.includes(name));
  for (const [name, direction] of used) {
    const column = columns.find((candidate) => candidate.name === name);
    if (column && (column.kind === 'numeric' || direction === 'none')) continue;
    const why = column ? 'holds categories, which have no order' : 'is not an input of the table';
    const message = `A direction is given for ${name}, which ${why}.`;
    throw new DeskError('invalid-input', message, [{ place: name, message }]);
  }
  return Object.fromEntries(used);
}

function checkOutcomes(table: LabelledTable, target: string): void {
  if (table.columns.length === 0) {
    throw new DeskError('invalid-input', `The file has no inputs besides "${target}" and what is left out.`);
  }
  const defaults = defaultsOf(table);
  if (defaults > 0 && defaults < table.rows) return;
  const value = defaults === 0 ? 0 : 1;
  const message = `The column "${target}" is ${value} in every row; training needs both outcomes, 0 and 1.`;
  throw new DeskError('invalid-input', message, [{ place: target, message }]);
}

/** Refuses folds that cannot be tested: only one, or one that lacks an outcome. */
function checkFolds(table: LabelledTable, folds: Int32Array, column: string | undefined): void {
  const whose = column === undefined ? 'The folds made' : `The fold column "${column}"`;
  const counts = new Map<number, [number, number]>();
  for (const [row, fold] of folds.entries()) {
    const own = counts.get(fold) ?? [0, 0];
    own[table.target[row] === 1 ? 1 : 0] += 1;
    counts.set(fold, own);
  }
  const fail = (message: string): never => {
    throw new DeskError('invalid-input', message, [{ place: column ?? 'folds', message }]);
  };
  const [only] = counts.keys();
  if (counts.size < 2) fail(`${whose} is ${only} in every row; cross-validation needs at least two folds.`);
  for (const [fold, [good, bad]] of counts) {
    if (good > 0 && bad > 0) continue;
    fail(`${whose}: fold ${fold} has no row whose outcome is ${bad === 0 ? 1 : 0}; each fold needs both outcomes.`);
  }
}
