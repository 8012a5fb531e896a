/** The model beside others on the same rows: challengers and other runs. */
import type { Comparison } from '#shared/domain/validation.ts';
import type { Told } from '#shared/domain/words.ts';
import { text, toned } from '../../cells.ts';
import {
  type Block,
  figureColumn,
  paragraph,
  type Row,
  type Section,
  type Table,
  table,
  textColumn,
} from '../../document.ts';
import type { ReportTeller } from '../../report-teller.ts';
import { dash, difference, measure, pValue } from '../cells.ts';
import { intervalFigure } from '../figures/intervals.ts';
import type { ToldValidation } from '../input.ts';

const FIGURES = ['auc', 'ks', 'brier', 'logLoss'] as const;

function figureTable(comparison: Told<Comparison>, place: number, r: ReportTeller): Table {
  const words = r.words.validation.comparison;
  const { columns, sampleOf } = r.words.validation.measures;
  const { auc } = comparison;
  return table({
    id: `comparison-${place}`,
    caption: `${comparison.first} − ${comparison.second}`,
    note: sampleOf(comparison),
    columns: [
      textColumn('figure', words.figure, 'fill'),
      figureColumn('first', words.first, 60),
      figureColumn('second', words.second, 60),
      figureColumn('difference', words.difference, 60),
      figureColumn('low', columns.low, 60),
      figureColumn('high', columns.high, 60),
      figureColumn('p', words.p, 52),
    ],
    rows: FIGURES.map((key) => {
      const figure = comparison[key];
      const tested = key === 'auc';
      return {
        key,
        cells: {
          figure: text(columns[key]),
          first: measure(figure.first),
          second: measure(figure.second),
          difference: difference(figure.difference),
          low: tested ? difference(auc.low) : dash(),
          high: tested ? difference(auc.high) : dash(),
          // A small p says that the two differ; whether that is adverse depends on the sign.
          p: tested ? toned(pValue(auc.p), 'normal') : dash(),
        },
      };
    }),
  });
}

type Folds = NonNullable<Told<Comparison>['folds']>;

function foldTable(folds: Folds, place: number, r: ReportTeller): Table {
  const words = r.words.validation.comparison;
  const { columns, foldOf } = r.words.validation.measures;
  const row = (key: string, name: string, of: Folds['mean'], cell = difference): Row => ({
    key,
    cells: { fold: text(name), auc: cell(of.auc), brier: cell(of.brier), logLoss: cell(of.logLoss) },
  });
  const higher = folds.each.filter(({ auc }) => auc > 0).length;
  return table({
    id: `comparison-folds-${place}`,
    caption: words.folds,
    note: words.higherIn(higher, folds.each.length),
    columns: [
      textColumn('fold', columns.fold, 'fill'),
      figureColumn('auc', columns.auc, 90),
      figureColumn('brier', columns.brier, 90),
      figureColumn('logLoss', columns.logLoss, 90),
    ],
    rows: folds.each.map((fold) => row(String(fold.fold), foldOf(fold.fold), fold)),
    totals: [row('mean', columns.mean, folds.mean), row('deviation', columns.deviation, folds.deviation, measure)],
  });
}

function comparisonBlocks(comparison: Told<Comparison>, place: number, r: ReportTeller): Block[] {
  return [
    figureTable(comparison, place, r),
    ...comparison.notes.map((note) => paragraph(note, 'quiet')),
    ...(comparison.folds ? [foldTable(comparison.folds, place, r)] : []),
  ];
}

/** Section "Comparison". */
export function comparisonSection({ comparisons }: ToldValidation, r: ReportTeller): Section {
  const words = r.words.validation.comparison;
  const firsts = new Set(comparisons.map(({ first }) => first));
  const [only] = firsts.size === 1 ? firsts : [];
  const rows = comparisons.map(({ first, second, auc }) => ({
    name: only === undefined ? `${first} − ${second}` : `− ${second}`,
    value: auc.difference,
    low: auc.low,
    high: auc.high,
  }));
  const caption = only === undefined ? words.differencesFigure : words.differencesOf(only);
  const blocks: Block[] =
    comparisons.length === 0
      ? [paragraph(words.none)]
      : [
          intervalFigure(rows, { caption, reference: 0, signed: true }, r),
          paragraph(r.words.validation.measures.meanings.difference, 'quiet'),
          ...comparisons.flatMap((comparison, place) => comparisonBlocks(comparison, place, r)),
        ];
  return { id: 'comparison', title: words.title, sheet: words.sheet, blocks };
}
