/** What the model was made from and how it was tested: data, folds, holdout, weights, inputs. */
import { z } from 'zod';
import { labSettingsSchema } from '#shared/domain/lab.ts';
import type { Passport } from '#shared/domain/passport.ts';
import type { Told } from '#shared/domain/words.ts';
import { integer, text, textOr } from '../../cells.ts';
import {
  type Block,
  type Fact,
  figureColumn,
  paragraph,
  type Section,
  type Table,
  table,
  textColumn,
} from '../../document.ts';
import type { ReportTeller } from '../../report-teller.ts';
import { share } from '../cells.ts';
import type { ToldValidation } from '../input.ts';
import { inputTable } from './inputs.ts';

/** The design's parts as the lab's settings word them; a passport made elsewhere may word them otherwise. */
const designSchema = z.object({
  folds: labSettingsSchema.shape.folds.unwrap().nullable().catch(null),
  holdout: labSettingsSchema.shape.holdout.unwrap().nullable().catch(null),
  weight: z.string().nullable().optional().catch(undefined),
  rejects: labSettingsSchema.shape.rejects.unwrap().nullable().catch(null),
  inputs: labSettingsSchema.shape.inputs.nullable().catch(null),
});
type Design = z.infer<typeof designSchema>;

function foldsText({ folds }: Design, passport: Told<Passport>, r: ReportTeller): string {
  const words = r.words.validation.data;
  const count = passport.metrics?.folds?.count ?? null;
  if (folds?.kind === 'column') return words.foldsByColumn(count, folds.column);
  if (folds) return words.foldsAtRandom(count ?? folds.count);
  return count === null ? words.noneStated : words.foldCount(count);
}

function holdoutText({ holdout }: Design, passport: Told<Passport>, r: ReportTeller): string {
  const words = r.words.validation.data;
  const measured = passport.metrics?.holdout ?? null;
  switch (holdout?.kind) {
    case 'random':
      return words.holdoutAtRandom(holdout.share, measured);
    case 'time':
      return words.holdoutByTime(holdout.from, holdout.column, measured);
    default:
      return measured ? words.holdoutSize(measured) : r.words.document.noFigure;
  }
}

function weightText({ weight }: Design, r: ReportTeller): string {
  const words = r.words.validation.data;
  if (weight === undefined) return words.noneStated;
  return weight === null ? words.noWeights : words.weightColumn(weight);
}

function rejectText({ rejects: design }: Design, rejects: readonly string[], r: ReportTeller): string {
  const words = r.words.validation.data;
  const method = design && design.method !== 'none' ? [words.rejectMethod(words.rejectMethods[design.method])] : [];
  return words.sentences([...method, ...(rejects.length > 0 ? rejects : [words.noRejects])]);
}

function trainingFacts({ training }: Told<Passport>, r: ReportTeller): Fact[] {
  if (training === null) return [];
  const words = r.words.validation.data;
  const { rows, defaults } = training;
  const defaulted = words.countAndShare(defaults, rows > 0 ? defaults / rows : null);
  return [
    { key: 'source', label: words.source, value: text(training.source) },
    { key: 'sha256', label: words.sha256, value: text(training.sha256) },
    { key: 'period', label: words.period, value: textOr(training.period, r) },
    { key: 'licence', label: words.licence, value: textOr(training.licence, r) },
    { key: 'target', label: words.target, value: text(training.target) },
    { key: 'rows', label: words.rows, value: integer(rows) },
    { key: 'defaults', label: words.defaults, value: text(defaulted) },
    { key: 'rejected', label: words.rejected, value: integer(training.rejected) },
  ];
}

function designFacts(design: Design, { passport, rejects }: ToldValidation, r: ReportTeller): Fact[] {
  const words = r.words.validation.data;
  return [
    { key: 'folds', label: words.folds, value: text(foldsText(design, passport, r)) },
    { key: 'holdout', label: words.holdout, value: text(holdoutText(design, passport, r)) },
    { key: 'weights', label: words.weights, value: text(weightText(design, r)) },
    { key: 'rejects', label: words.rejects, value: text(rejectText(design, rejects, r)) },
  ];
}

function sampleTable({ reports }: ToldValidation, r: ReportTeller): Table {
  const words = r.words.validation.data;
  const { columns, samples } = r.words.validation.measures;
  return table({
    id: 'samples',
    caption: words.samples,
    emptyText: words.noSamples,
    columns: [
      textColumn('sample', columns.sample, 80),
      textColumn('meaning', words.meaning, 'fill'),
      figureColumn('rows', columns.rows, 52),
      figureColumn('defaults', columns.defaults, 52),
      figureColumn('observed', words.defaultShare, 60),
    ],
    rows: reports.map(({ sample, rows, defaults }) => ({
      key: sample,
      cells: {
        sample: text(r.names.samples[sample]),
        meaning: text(samples[sample]),
        rows: integer(rows),
        defaults: integer(defaults),
        observed: share(rows > 0 ? defaults / rows : null),
      },
    })),
  });
}

/** Values that are codes, by input. */
function codesOf({ inputs }: Design): ReadonlyMap<string, readonly number[]> {
  return new Map(inputs?.map(({ name, special }) => [name, special]));
}

/** Section "Data and design". */
export function dataSection(input: ToldValidation, r: ReportTeller): Section {
  const words = r.words.validation.data;
  const design = designSchema.parse(input.passport.settings);
  const source: Block =
    input.passport.training === null
      ? paragraph(words.judgementAlone)
      : { kind: 'facts', id: 'training', columns: 1, facts: trainingFacts(input.passport, r) };
  return {
    id: 'data',
    title: words.title,
    sheet: words.sheet,
    startsPage: true,
    blocks: [
      source,
      { kind: 'facts', id: 'design', columns: 1, facts: designFacts(design, input, r) },
      sampleTable(input, r),
      inputTable(input, codesOf(design), r),
    ],
  };
}
