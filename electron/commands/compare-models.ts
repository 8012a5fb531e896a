/** `desk compare`: a learned model and a challenger on the same labelled rows. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import type { Comparison, IntervalFigure } from '#shared/domain/validation.ts';
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { hashOf } from '../ground/canonical.ts';
import { checkDocument, parseJsonDocument } from '../ground/checked-document.ts';
import { type ChallengerOptions, openChallenger } from '../modelling/challengers/challenger.ts';
import { trainingNotes, wasTrainedOn } from '../modelling/challengers/training-rows.ts';
import { columnAs, type FileTable } from '../modelling/tables/cells.ts';
import { findColumn, labelledData } from '../modelling/tables/labelled.ts';
import type { Table } from '../modelling/tables/table.ts';
import { scoreColumns } from '../modelling/training/learned/score-rows.ts';
import { rankCorrelation } from '../modelling/training/metrics/rank-correlation.ts';
import { compareScores, type Scoring } from '../modelling/validation/compare.ts';
import { aucFigure, riskOf } from '../modelling/validation/figures.ts';
import { checkReadable, readText } from './files.ts';
import { readFileTable, readModel } from './model-files.ts';

export interface CompareRequest {
  readonly model: string;
  readonly challenger: string;
  readonly data: string;
  readonly target: string;
  /** File that names the challenger's features, where its own file does not. */
  readonly features: string | undefined;
}

interface ModelFigures {
  readonly name: string;
  readonly kind: 'learned-model' | 'xgboost' | 'onnx';
  /** SHA-256: of a learned model's canonical document, of a challenger's file. */
  readonly hash: string;
  /** With DeLong's 95% interval. */
  readonly auc: IntervalFigure;
  readonly ks: number;
  readonly brier: number;
  readonly logLoss: number;
  /** On one thread, in memory. */
  readonly rowsPerSecond: number;
}

export interface CompareReply {
  readonly rows: number;
  readonly defaults: number;
  readonly champion: ModelFigures;
  readonly challenger: ModelFigures;
  /** Champion less challenger; of the AUC with DeLong's 95% interval and two-sided p. */
  readonly difference: {
    readonly auc: Pick<Comparison['auc'], 'low' | 'high' | 'p'> & { readonly value: number };
    readonly ks: number;
    readonly brier: number;
    readonly logLoss: number;
  };
  /** Spearman's, of the two orders of risk; null where one gives every row the same. */
  readonly rankCorrelation: number | null;
  readonly notes: readonly Words[];
}

/** Compares two models on the rows of a file. Throws DeskError naming the file, column or row that is wrong. */
export async function compareModels(request: CompareRequest): Promise<CompareReply> {
  const model = readModel(request.model);
  checkReadable(request.challenger);
  const bytes = readFileSync(request.challenger);
  const challenger = await openChallenger(basename(request.challenger), bytes, optionsOf(request.features));
  try {
    const file = await readFileTable(request.data);
    const { target } = labelledData(file, { target: request.target, inputs: [] }).table;
    const own = tableFor(file, model.inputs);
    const other = tableFor(file, challenger.features);
    const first = await timed(async () => scoreColumns(model, own), own.rows);
    const second = await timed(() => challenger.pdOf(other), other.rows);
    const champion = { name: model.name, points: first.result.points, pd: first.result.pd };
    const rival = { name: challenger.name, points: riskOf(second.result), pd: second.result };
    const comparison = compareScores(champion, rival, {
      sample: wasTrainedOn(model, own) ? 'training-rows' : 'holdout',
      target,
      notes: trainingNotes(model, challenger, own),
    });
    const hash = createHash('sha256').update(bytes).digest('hex');
    return {
      ...differences(comparison, champion, rival),
      champion: {
        ...{ name: model.name, kind: 'learned-model', hash: hashOf(model) },
        ...figuresOf(comparison, 'first', champion, target),
        rowsPerSecond: first.rowsPerSecond,
      },
      challenger: {
        ...{ name: challenger.name, kind: challenger.kind, hash },
        ...figuresOf(comparison, 'second', rival, target),
        rowsPerSecond: second.rowsPerSecond,
      },
    };
  } finally {
    await challenger.close();
  }
}

function differences(
  { rows, defaults, auc, ks, brier, logLoss, notes }: Comparison,
  first: Scoring,
  second: Scoring,
): Omit<CompareReply, 'champion' | 'challenger'> {
  const correlation = rankCorrelation(riskOf(first.points), riskOf(second.points));
  return {
    rows,
    defaults,
    difference: {
      auc: { value: auc.difference, low: auc.low, high: auc.high, p: auc.p },
      ks: ks.difference,
      brier: brier.difference,
      logLoss: logLoss.difference,
    },
    rankCorrelation: Number.isFinite(correlation) ? correlation : null,
    notes,
  };
}

function figuresOf(
  comparison: Comparison,
  which: 'first' | 'second',
  { points }: Scoring,
  target: Uint8Array,
): Pick<ModelFigures, 'auc' | 'ks' | 'brier' | 'logLoss'> {
  return {
    auc: aucFigure({ target, points }),
    ks: comparison.ks[which],
    brier: comparison.brier[which],
    logLoss: comparison.logLoss[which],
  };
}

/** A result and its rows per second, the second time: the first pays for compiling. */
async function timed<T>(score: () => Promise<T>, rows: number): Promise<{ result: T; rowsPerSecond: number }> {
  await score();
  const start = performance.now();
  const result = await score();
  const seconds = (performance.now() - start) / 1000;
  return { result, rowsPerSecond: Math.round(rows / seconds) };
}

/** The columns that a model takes, in the kinds it takes them. */
function tableFor(file: FileTable, inputs: readonly { name: string; kind: 'numeric' | 'categorical' }[]): Table {
  const columns = inputs.map(({ name, kind }) => columnAs(file, findColumn(file, name), kind));
  return { rows: file.rows, columns };
}

const names = z.array(z.string().min(1)).min(1);
const featuresSchema = z.union([
  names,
  z.strictObject({
    /** Columns in the order of the challenger's features. */
    features: names.optional(),
    /** Levels by column in the order of the codes that the challenger knows them by. */
    categories: z.record(z.string(), names).optional(),
    /** Output of an ONNX model that holds the PD. */
    output: z.string().optional(),
  }),
]);

function optionsOf(path: string | undefined): ChallengerOptions {
  if (path === undefined) return {};
  const text = readText(path);
  if (!/^\s*[[{]/.test(text))
    return {
      features: text
        .split(/[\r\n,]+/)
        .map((name) => name.trim())
        .filter(Boolean),
    };
  const what = sentence('document.file', { what: sentence('document.features'), path });
  const given = checkDocument(featuresSchema, parseJsonDocument(text, what), what);
  return Array.isArray(given) ? { features: given } : given;
}
