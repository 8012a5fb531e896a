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
import { dash, difference, measure, pValue } from '../cells.ts';
import { intervalFigure } from '../figures/intervals.ts';
import type { ToldValidation } from '../input.ts';
import { MEANINGS, sampleText } from '../words.ts';

const FIGURES = [
  ['auc', 'AUC'],
  ['ks', 'KS'],
  ['brier', 'Brier'],
  ['logLoss', 'Log loss'],
] as const;

function figureTable(comparison: Told<Comparison>, place: number): Table {
  const { auc } = comparison;
  return table({
    id: `comparison-${place}`,
    caption: `${comparison.first} − ${comparison.second}`,
    note: sampleText(comparison),
    columns: [
      textColumn('figure', 'Figure', 'fill'),
      figureColumn('first', 'First', 60),
      figureColumn('second', 'Second', 60),
      figureColumn('difference', 'Difference', 60),
      figureColumn('low', 'low, 95%', 60),
      figureColumn('high', 'high, 95%', 60),
      figureColumn('p', 'p', 52),
    ],
    rows: FIGURES.map(([key, name]) => {
      const figure = comparison[key];
      const tested = key === 'auc';
      return {
        key,
        cells: {
          figure: text(name),
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

function foldTable(folds: Folds, place: number): Table {
  const row = (key: string, name: string, of: Folds['mean']): Row => ({
    key,
    cells: {
      fold: text(name),
      auc: difference(of.auc),
      brier: difference(of.brier),
      logLoss: difference(of.logLoss),
    },
  });
  const higher = folds.each.filter(({ auc }) => auc > 0).length;
  return table({
    id: `comparison-folds-${place}`,
    caption: 'Differences fold by fold',
    note: `The first has the higher AUC in ${higher} of ${folds.each.length} folds.`,
    columns: [
      textColumn('fold', 'Fold', 'fill'),
      figureColumn('auc', 'AUC', 90),
      figureColumn('brier', 'Brier', 90),
      figureColumn('logLoss', 'Log loss', 90),
    ],
    rows: folds.each.map((fold) => row(String(fold.fold), `Fold ${fold.fold}`, fold)),
    totals: [
      row('mean', 'Mean', folds.mean),
      {
        key: 'deviation',
        cells: {
          fold: text('SD'),
          auc: measure(folds.deviation.auc),
          brier: measure(folds.deviation.brier),
          logLoss: measure(folds.deviation.logLoss),
        },
      },
    ],
  });
}

function comparisonBlocks(comparison: Told<Comparison>, place: number): Block[] {
  return [
    figureTable(comparison, place),
    ...comparison.notes.map((note) => paragraph(note, 'quiet')),
    ...(comparison.folds ? [foldTable(comparison.folds, place)] : []),
  ];
}

/** Section "Comparison". */
export function comparisonSection({ comparisons }: ToldValidation): Section {
  const firsts = new Set(comparisons.map(({ first }) => first));
  const [only] = firsts.size === 1 ? firsts : [];
  const rows = comparisons.map(({ first, second, auc }) => ({
    name: only === undefined ? `${first} − ${second}` : `− ${second}`,
    value: auc.difference,
    low: auc.low,
    high: auc.high,
  }));
  const caption = `${only === undefined ? 'Differences of AUC' : `AUC of ${only} less that of each other`} with DeLong’s 95% interval; the dashed line is no difference.`;
  const blocks: Block[] =
    comparisons.length === 0
      ? [paragraph('The model was compared with no challenger and no other run.')]
      : [
          intervalFigure(rows, { caption, reference: 0, signed: true }),
          paragraph(MEANINGS.difference, 'quiet'),
          ...comparisons.flatMap(comparisonBlocks),
        ];
  return { id: 'comparison', title: '8 Comparison', sheet: 'Comparison', blocks };
}
