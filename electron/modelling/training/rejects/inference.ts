/**
 * Reject inference: what a model learns from applications that were turned away, whose outcome nobody
 * knows. Parcelling and fuzzy augmentation rest on a judgement, the factor by which rejected rows are
 * taken to default more often than accepted rows of the same score.
 */
import { DeskError } from '#shared/contract/reply.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { seededRandom } from '../../../ground/numeric/seeded-random.ts';
import type { RejectedTable } from '../../tables/labelled.ts';
import { type LabelledTable, pickColumn } from '../../tables/table.ts';
import type { TrainMethod } from '../cross-validate.ts';
import { type ColumnScores, scoreColumns } from '../learned/score-rows.ts';
import { type AcceptanceOptions, augment } from './augmentation.ts';
import { type AddedRows, bandsOf, weightsOf, withRows } from './rejected-rows.ts';

const REJECT_METHODS = ['augmentation', 'parcelling', 'fuzzy'] as const;
export type RejectMethod = (typeof REJECT_METHODS)[number];

/** Judgement: rejected applications default 1.3 times as often as accepted ones of the same score. */
export const DEFAULT_REJECT_FACTOR = 1.3;

export interface RejectOptions extends AcceptanceOptions {
  readonly method: RejectMethod;
  /** Times the PD of accepted rows; not used by augmentation. */
  readonly factor: number;
}

export interface RejectReport {
  readonly method: RejectMethod;
  readonly accepted: number;
  readonly rejected: number;
  /** Factor of judgement; null for augmentation, which makes none. */
  readonly factor: number | null;
  /** Smallest and largest weight given to a row. */
  readonly weights: readonly [number, number];
  /** Rate of default that the rejected rows entered with; null where they did not enter. */
  readonly impliedRate: number | null;
  /** Rejected rows that hardly any accepted row is like; null where it does not matter. */
  readonly uncovered: number | null;
}

interface Inferred {
  /** The rows to train on. */
  readonly table: LabelledTable;
  readonly report: RejectReport;
}

/** Fewer rejected rows say nothing about acceptance. */
const LEAST_REJECTED = 20;
/** Bands of the score in which parcelling gives outcomes. */
const PARCELS = 10;
/** A stream of random numbers of its own. */
const STREAM = 77_000;

/**
 * The rows a model is trained on where rejected applications are used. `train` makes the model of
 * accepted rows that parcelling and fuzzy augmentation start from. Throws DeskError "invalid-input"
 * for too few rejected rows or a factor that is not positive.
 */
export async function inferRejects(
  table: LabelledTable,
  rejected: RejectedTable,
  options: RejectOptions,
  train: TrainMethod,
): Promise<Inferred> {
  if (rejected.rows < LEAST_REJECTED) {
    const words = sentence('training.too-few-rejected', { least: LEAST_REJECTED, rejected: rejected.rows });
    throw new DeskError('invalid-input', words);
  }
  if (!(options.factor > 0)) {
    throw new DeskError('invalid-input', sentence('training.wrong-factor', { factor: options.factor }));
  }
  const counts = { method: options.method, accepted: table.rows, rejected: rejected.rows };
  if (options.method === 'augmentation') {
    const { table: weighed, weights, uncovered } = augment(table, rejected, options);
    return { table: weighed, report: { ...counts, factor: null, weights, impliedRate: null, uncovered } };
  }
  const scores = scoreColumns(await train(table), rejected);
  const added =
    options.method === 'fuzzy' ? fuzzy(rejected, scores, options.factor) : parcelled(rejected, scores, options);
  const bads = added.target.reduce((sum, outcome, row) => sum + outcome * (added.weights[row] as number), 0);
  return {
    table: withRows(table, added),
    report: {
      ...counts,
      factor: options.factor,
      weights: rangeOf(added.weights),
      impliedRate: bads / added.weights.reduce((sum, weight) => sum + weight, 0),
      uncovered: null,
    },
  };
}

/** A method that trains with rejected rows, wherever rows are trained on. */
export function trainWithRejects(
  rejected: RejectedTable,
  options: RejectOptions,
  train: TrainMethod,
  told: (report: RejectReport) => void = () => undefined,
): TrainMethod {
  return async (table) => {
    const { table: all, report } = await inferRejects(table, rejected, options, train);
    told(report);
    return train(all);
  };
}

function rangeOf(values: Float64Array): [number, number] {
  return values.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}

/**
 * Every rejected row once, with an outcome: in each band of scores as many defaults as the band's mean
 * PD times the factor makes, drawn by the seed. The PD is taken and not the accepted rows' own rate,
 * which the model has learned and so would flatter. Parts of a default go on to the next band.
 */
function parcelled(rejected: RejectedTable, { points, pd }: ColumnScores, { factor, seed }: RejectOptions): AddedRows {
  const bands = bandsOf(points, PARCELS);
  const random = seededRandom(seed, STREAM);
  const target = new Uint8Array(rejected.rows);
  let due = 0;
  for (let band = 0; band < PARCELS; band += 1) {
    const rows = Int32Array.from([...bands.keys()].filter((row) => bands[row] === band));
    if (rows.length === 0) continue;
    const rate = rows.reduce((sum, row) => sum + (pd[row] as number), 0) / rows.length;
    due += rows.length * Math.min(1, rate * factor);
    const bads = Math.min(rows.length, Math.round(due));
    due -= bads;
    for (const row of random.shuffle(rows).subarray(0, bads)) target[row] = 1;
  }
  return { ...rejected, target, weights: weightsOf(rejected) };
}

/** Every rejected row twice: as a default with the weight of its PD times the factor, and as none with the rest. */
function fuzzy(rejected: RejectedTable, { pd }: ColumnScores, factor: number): AddedRows {
  const chance = pd.map((value) => Math.min(1, value * factor));
  const weights = weightsOf(rejected);
  const bads = [...chance.keys()];
  // A row whose default is certain has no second half.
  const goods = bads.filter((row) => (chance[row] as number) < 1);
  const rows = Int32Array.from([...bads, ...goods]);
  return {
    rows: rows.length,
    columns: rejected.columns.map((column) => pickColumn(column, rows)),
    target: Uint8Array.from(rows, (_, place) => (place < bads.length ? 1 : 0)),
    weights: Float64Array.from(rows, (row, place) => {
      const share = chance[row] as number;
      return (weights[row] as number) * (place < bads.length ? share : 1 - share);
    }),
  };
}

/** What was done with the rejected rows, in sentences. */
export function rejectSentences(report: RejectReport): Sentence[] {
  const { accepted, rejected, impliedRate, uncovered } = report;
  const measured = sentence('training.rejects-measured');
  const counted = [sentence('training.rejects-counted', { accepted, rejected }), methodSentence(report)];
  if (report.method === 'augmentation') {
    return [...counted, ...(uncovered ? [sentence('training.uncovered', { rows: uncovered })] : []), measured];
  }
  return [...counted, sentence('training.implied-rate', { rate: impliedRate ?? 0 }), measured];
}

function methodSentence({ method, weights: [least, most], factor }: RejectReport): Sentence {
  if (method === 'augmentation') return sentence('training.augmentation', { least, most });
  const times = factor ?? DEFAULT_REJECT_FACTOR;
  return method === 'parcelling'
    ? sentence('training.parcelling', { factor: times })
    : sentence('training.fuzzy', { least, most, factor: times });
}
