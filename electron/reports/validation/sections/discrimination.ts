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
import type { ReportTeller } from '../../report-teller.ts';
import { measure, reasonCell, reasonColumn, share } from '../cells.ts';
import { scoreDistribution } from '../figures/score-distribution.ts';
import type { ToldValidation } from '../input.ts';
import { notValidated } from './none.ts';

type Report = Told<ValidationReport>;
type Folds = NonNullable<Report['folds']>;

function figuresTable({ reports }: ToldValidation, r: ReportTeller): Table {
  const { columns, sampleOf } = r.words.validation.measures;
  return table({
    id: 'discrimination',
    columns: [
      textColumn('sample', columns.sample, 'fill'),
      reasonColumn('sample', r),
      figureColumn('auc', columns.auc, 56),
      figureColumn('low', columns.low, 56),
      figureColumn('high', columns.high, 56),
      figureColumn('gini', columns.gini, 56),
      figureColumn('ks', columns.ks, 56),
    ],
    rows: reports.map((report) => {
      const { auc, gini, ks } = report.discrimination;
      const reason = reasonCell(
        [
          [columns.auc, auc],
          [columns.gini, gini],
          [columns.ks, ks],
        ],
        r,
      );
      return {
        key: report.sample,
        cells: {
          sample: text(sampleOf(report)),
          reason,
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

function foldRow(key: string, name: string, figures: Folds['mean'], seconds: Cell | null): Row {
  return {
    key,
    cells: {
      fold: text(name),
      auc: measure(figures.auc),
      ks: measure(figures.ks),
      brier: measure(figures.brier),
      logLoss: measure(figures.logLoss),
      ...(seconds && { seconds }),
    },
  };
}

function foldTable(folds: Folds, r: ReportTeller): Table {
  const words = r.words.validation.discrimination;
  const { columns, foldOf } = r.words.validation.measures;
  return table({
    id: 'folds',
    caption: words.folds,
    columns: [
      textColumn('fold', columns.fold, 'fill'),
      figureColumn('auc', columns.auc, 66),
      figureColumn('ks', columns.ks, 66),
      figureColumn('brier', columns.brier, 66),
      figureColumn('logLoss', columns.logLoss, 66),
      figureColumn('seconds', words.seconds, 56),
    ],
    rows: folds.each.map((fold) =>
      foldRow(String(fold.fold), foldOf(fold.fold), fold, integer(Math.round(fold.seconds))),
    ),
    totals: [
      foldRow('mean', columns.mean, folds.mean, null),
      foldRow('deviation', columns.deviation, folds.deviation, null),
    ],
  });
}

function bandTable(report: Report, place: number, r: ReportTeller): Table {
  const words = r.words.validation.discrimination;
  return table({
    id: `scores-${place}`,
    caption: words.bands(r.words.validation.measures.sample(report.sample)),
    emptyText: words.noRows,
    columns: [
      figureColumn('from', words.pointsFrom, 93),
      figureColumn('to', words.toBelow, 93),
      figureColumn('goods', words.without, 93),
      figureColumn('bads', words.with, 93),
      figureColumn('share', words.defaultShare, 93),
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
export function discriminationSection(input: ToldValidation, r: ReportTeller): Section {
  const { title, sheet } = r.words.validation.discrimination;
  const { meanings } = r.words.validation.measures;
  const { reports } = input;
  const blocks: Block[] = [figuresTable(input, r), paragraph(`${meanings.auc}\n${meanings.ks}`, 'quiet')];
  const folds = reports.find((report) => report.folds !== null)?.folds ?? null;
  if (folds) blocks.push(foldTable(folds, r), paragraph(meanings.folds, 'quiet'));
  reports.forEach((report, place) => {
    if (report.scores.length > 0) blocks.push(scoreDistribution(report, r));
    blocks.push(bandTable(report, place, r));
  });
  return { id: 'discrimination', title, sheet, blocks: reports.length > 0 ? blocks : notValidated(r) };
}
