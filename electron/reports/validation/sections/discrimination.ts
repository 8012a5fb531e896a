/** How well the score tells rows with and without default apart. */
import type { ValidationReport } from '#shared/domain/validation.ts';
import type { Told } from '#shared/domain/words.ts';
import { integer, ordinal, text } from '../../cells.ts';
import {
  type Block,
  type Cell,
  figureColumn,
  paragraph,
  type Row,
  type Section,
  type Table,
  table,
  textColumn,
} from '../../document.ts';
import { measure, reasonCell, reasonColumn, share } from '../cells.ts';
import { scoreDistribution } from '../figures/score-distribution.ts';
import type { ToldValidation } from '../input.ts';
import { MEANINGS, SAMPLE_NAMES, sampleText } from '../words.ts';
import { NOT_VALIDATED } from './none.ts';

function figuresTable({ reports }: ToldValidation): Table {
  return table({
    id: 'discrimination',
    columns: [
      textColumn('sample', 'Sample', 'fill'),
      reasonColumn('sample'),
      figureColumn('auc', 'AUC', 56),
      figureColumn('low', 'low, 95%', 56),
      figureColumn('high', 'high, 95%', 56),
      figureColumn('gini', 'Gini', 56),
      figureColumn('ks', 'KS', 56),
    ],
    rows: reports.map((report) => {
      const { auc, gini, ks } = report.discrimination;
      return {
        key: report.sample,
        cells: {
          sample: text(sampleText(report)),
          reason: reasonCell([
            ['AUC', auc],
            ['Gini', gini],
            ['KS', ks],
          ]),
          auc: measure(auc.value),
          low: measure(auc.low),
          high: measure(auc.high),
          gini: measure(gini.value),
          ks: measure(ks.value),
        },
      };
    }),
  });
}

type Folds = NonNullable<Told<ValidationReport>['folds']>;

function foldRow(key: string, name: Cell, figures: Folds['mean'], seconds: Cell | null): Row {
  return {
    key,
    cells: {
      fold: name,
      auc: measure(figures.auc),
      ks: measure(figures.ks),
      brier: measure(figures.brier),
      logLoss: measure(figures.logLoss),
      ...(seconds && { seconds }),
    },
  };
}

function foldTable(folds: Folds): Table {
  return table({
    id: 'folds',
    caption: 'Fold by fold',
    columns: [
      textColumn('fold', 'Fold', 'fill'),
      figureColumn('auc', 'AUC', 66),
      figureColumn('ks', 'KS', 66),
      figureColumn('brier', 'Brier', 66),
      figureColumn('logLoss', 'Log loss', 66),
      figureColumn('seconds', 'Seconds', 56),
    ],
    rows: folds.each.map((fold) =>
      foldRow(String(fold.fold), text(`Fold ${fold.fold}`), fold, integer(Math.round(fold.seconds))),
    ),
    totals: [foldRow('mean', text('Mean'), folds.mean, null), foldRow('deviation', text('SD'), folds.deviation, null)],
  });
}

function bandTable(report: Told<ValidationReport>, place: number): Table {
  return table({
    id: `scores-${place}`,
    caption: `Rows by band of points, ${SAMPLE_NAMES[report.sample].toLowerCase()}`,
    emptyText: 'There are no rows.',
    columns: [
      figureColumn('from', 'Points from', 93),
      figureColumn('to', 'to below', 93),
      figureColumn('goods', 'Without default', 93),
      figureColumn('bads', 'With default', 93),
      figureColumn('share', 'Default share', 93),
    ],
    rows: report.scores.map(({ from, to, goods, bads }) => ({
      key: String(from),
      cells: {
        from: ordinal(from),
        to: ordinal(to),
        goods: integer(goods),
        bads: integer(bads),
        share: share(goods + bads > 0 ? bads / (goods + bads) : null),
      },
    })),
  });
}

/** Section "Discrimination". */
export function discriminationSection(input: ToldValidation): Section {
  const { reports } = input;
  const blocks: Block[] = [figuresTable(input), paragraph(`${MEANINGS.auc}\n${MEANINGS.ks}`, 'quiet')];
  const folds = reports.find((report) => report.folds !== null)?.folds ?? null;
  if (folds) blocks.push(foldTable(folds), paragraph(MEANINGS.folds, 'quiet'));
  reports.forEach((report, place) => {
    if (report.scores.length > 0)
      blocks.push(scoreDistribution(report.scores, SAMPLE_NAMES[report.sample].toLowerCase()));
    blocks.push(bandTable(report, place));
  });
  return {
    id: 'discrimination',
    title: '3 Discrimination',
    sheet: 'Discrimination',
    blocks: reports.length > 0 ? blocks : NOT_VALIDATED,
  };
}
