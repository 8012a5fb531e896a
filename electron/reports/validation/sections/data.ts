/** What the model was made from and how it was tested: data, folds, holdout, weights, inputs. */
import { z } from 'zod';
import { labSettingsSchema } from '#shared/domain/lab.ts';
import type { Passport } from '#shared/domain/passport.ts';
import type { Told } from '#shared/domain/words.ts';
import { cellText, integer, percent, text, textOr } from '../../cells.ts';
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
import { counted } from '../../words.ts';
import { share } from '../cells.ts';
import type { ToldValidation } from '../input.ts';
import { SAMPLE_MEANINGS, SAMPLE_NAMES } from '../words.ts';
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

function foldsText({ folds }: Design, passport: Told<Passport>): string {
  const count = passport.metrics?.folds?.count ?? null;
  if (folds?.kind === 'column')
    return `${count === null ? 'By' : `${counted(count, 'fold')}, by`} column “${folds.column}”`;
  if (folds) return `${counted(count ?? folds.count, 'fold')}, drawn at random from the seed`;
  return count === null ? 'none stated' : counted(count, 'fold');
}

function holdoutText({ holdout }: Design, passport: Told<Passport>): string {
  const measured = passport.metrics?.holdout ?? null;
  const size = measured
    ? ` (${counted(measured.rows, 'row')}, ${counted(measured.defaults, 'default')}; ${measured.chosen})`
    : '';
  switch (holdout?.kind) {
    case 'random':
      return `${cellText(percent(holdout.share, 0))} of the rows, drawn at random${size}`;
    case 'time':
      return `Rows dated ${holdout.from} or later by “${holdout.column}”${size}`;
    default:
      return measured ? size.trim().slice(1, -1) : 'none';
  }
}

function weightText({ weight }: Design): string {
  if (weight === undefined) return 'none stated';
  return weight === null ? 'none: every row counts once' : `Column “${weight}”`;
}

function trainingFacts(passport: Told<Passport>): Fact[] {
  const { training } = passport;
  if (training === null) return [];
  const fact = (key: string, label: string, value: Fact['value']): Fact => ({ key, label, value });
  const rate = training.rows > 0 ? ` (${cellText(percent(training.defaults / training.rows, 2))})` : '';
  return [
    fact('source', 'Source', text(training.source)),
    fact('sha256', 'SHA-256 of the source', text(training.sha256)),
    fact('period', 'Period', textOr(training.period)),
    fact('licence', 'Licence', textOr(training.licence)),
    fact('target', 'Outcome (1 is default)', text(training.target)),
    fact('rows', 'Rows with known outcome', integer(training.rows)),
    fact('defaults', 'Defaults', text(`${cellText(integer(training.defaults))}${rate}`)),
    fact('rejected', 'Rows without outcome used', integer(training.rejected)),
  ];
}

function designFacts(design: Design, { passport, rejects }: ToldValidation): Fact[] {
  const fact = (key: string, label: string, value: string): Fact => ({ key, label, value: text(value) });
  const inference = design.rejects && design.rejects.method !== 'none' ? `Method: ${design.rejects.method}. ` : '';
  return [
    fact('folds', 'Folds', foldsText(design, passport)),
    fact('holdout', 'Holdout', holdoutText(design, passport)),
    fact('weights', 'Weights', weightText(design)),
    fact('rejects', 'Rejected applications', inference + (rejects.length > 0 ? rejects.join(' ') : 'none were used')),
  ];
}

function sampleTable({ reports }: ToldValidation): Table {
  return table({
    id: 'samples',
    caption: 'Rows the figures of this report are of',
    emptyText: 'The model was not scored on rows with known outcome: this report has no measured figures.',
    columns: [
      textColumn('sample', 'Sample', 80),
      textColumn('meaning', 'What they are', 'fill'),
      figureColumn('rows', 'Rows', 52),
      figureColumn('defaults', 'Defaults', 52),
      figureColumn('observed', 'Default share', 60),
    ],
    rows: reports.map(({ sample, rows, defaults }) => ({
      key: sample,
      cells: {
        sample: text(SAMPLE_NAMES[sample]),
        meaning: text(SAMPLE_MEANINGS[sample]),
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
export function dataSection(input: ToldValidation): Section {
  const design = designSchema.parse(input.passport.settings);
  const { training } = input.passport;
  const source: Block =
    training === null
      ? paragraph('The model is expert judgement alone: it was not trained from data.')
      : { kind: 'facts', id: 'training', columns: 1, facts: trainingFacts(input.passport) };
  return {
    id: 'data',
    title: '2 Data and design',
    sheet: 'Data and design',
    startsPage: true,
    blocks: [
      source,
      { kind: 'facts', id: 'design', columns: 1, facts: designFacts(design, input) },
      sampleTable(input),
      inputTable(input, codesOf(design)),
    ],
  };
}
