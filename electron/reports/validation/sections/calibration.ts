/** Whether the PDs are what happened: by band, by grade, and by tests of all rows. */
import type { ValidationReport } from '#shared/domain/validation.ts';
import type { Told } from '#shared/domain/words.ts';
import { decimal, integer, percent, text } from '../../cells.ts';
import {
  type Block,
  type Cell,
  type Column,
  figureColumn,
  paragraph,
  type Row,
  type Section,
  type Table,
  table,
  textColumn,
} from '../../document.ts';
import type { ReportTeller } from '../../report-teller.ts';
import { dash, measure, orDash, pValue, reasonCell, reasonColumn, share } from '../cells.ts';
import { calibrationFigure } from '../figures/calibration.ts';
import type { ToldValidation } from '../input.ts';
import { notValidated } from './none.ts';

type Report = Told<ValidationReport>;
type Group = Report['calibration']['curve'][number];

/** Rows, defaults, what was expected and what happened: the columns of every table of groups. */
function groupColumns(r: ReportTeller): Column[] {
  const { columns } = r.words.validation.measures;
  return [
    figureColumn('rows', columns.rows, 48),
    figureColumn('defaults', columns.defaults, 48),
    figureColumn('meanPd', columns.meanPd, 52),
    figureColumn('observed', columns.observed, 52),
  ];
}

function groupCells({ rows, defaults, meanPd, observed }: Group): Record<string, Cell> {
  return { rows: integer(rows), defaults: integer(defaults), meanPd: share(meanPd), observed: share(observed) };
}

function gradeTable(report: Report, place: number, r: ReportTeller): Table {
  const words = r.words.validation.calibration;
  const { columns, sample } = r.words.validation.measures;
  return table({
    id: `grades-${place}`,
    caption: words.grades(sample(report.sample)),
    columns: [
      textColumn('grade', words.grade, 'fill'),
      reasonColumn('grade', r),
      figureColumn('share', columns.shareOfRows, 60),
      ...groupColumns(r),
      figureColumn('jeffreys', columns.jeffreysP, 58),
    ],
    rows: report.grades.map((group) => ({
      key: group.grade,
      cells: {
        grade: text(group.grade),
        reason: reasonCell([[columns.jeffreysP, group.jeffreysP]], r),
        share: percent(group.share, 1),
        ...groupCells(group),
        jeffreys: pValue(group.jeffreysP.value),
      },
    })),
  });
}

interface Test {
  readonly key: string;
  readonly name: string;
  readonly meaning: string;
  readonly statistic: number | null;
  readonly p: number | null;
  readonly reason: string | null;
}

function testsOf({ calibration }: Report, r: ReportTeller): Test[] {
  const words = r.words.validation.calibration;
  const { meanings } = r.words.validation.measures;
  const { hosmerLemeshow, spiegelhalter, jeffreysP } = calibration;
  const { value: p, reason } = jeffreysP;
  return [
    { key: 'jeffreys', name: words.jeffreys, meaning: meanings.jeffreysAll, statistic: null, p, reason },
    { key: 'spiegelhalter', name: words.spiegelhalter, meaning: meanings.spiegelhalter, ...spiegelhalter },
    { key: 'hosmer-lemeshow', name: words.hosmerLemeshow, meaning: meanings.hosmerLemeshow, ...hosmerLemeshow },
  ];
}

function testTable(report: Report, place: number, r: ReportTeller): Table {
  const words = r.words.validation.calibration;
  return table({
    id: `calibration-tests-${place}`,
    caption: words.tests(r.words.validation.measures.sample(report.sample)),
    columns: [
      textColumn('test', words.test, 130),
      reasonColumn('test', r),
      figureColumn('statistic', words.statistic, 56),
      figureColumn('p', words.p, 50),
      textColumn('meaning', words.smallP, 'fill'),
    ],
    rows: testsOf(report, r).map(
      ({ key, name, meaning, statistic, p, reason }): Row => ({
        key,
        cells: {
          test: text(name),
          reason: reasonCell([[words.noFigure, { reason }]], r),
          statistic: orDash(statistic, (value) => decimal(value, 3)),
          p: pValue(p),
          meaning: text(meaning),
        },
      }),
    ),
  });
}

function accuracyTable({ reports }: ToldValidation, r: ReportTeller): Table {
  const words = r.words.validation.calibration;
  const { columns } = r.words.validation.measures;
  const fields = [
    ['brier', columns.brier],
    ['reliability', words.reliability],
    ['resolution', words.resolution],
    ['uncertainty', words.uncertainty],
    ['logLoss', columns.logLoss],
  ] as const;
  return table({
    id: 'accuracy',
    caption: words.accuracy,
    columns: [
      textColumn('sample', columns.sample, 'fill'),
      reasonColumn('sample', r),
      ...fields.map(([key, name]) => figureColumn(key, name, 56)),
      figureColumn('herfindahl', words.herfindahl, 56),
    ],
    rows: reports.map(({ sample, accuracy, herfindahl }) => {
      const figures = fields.map(([key, name]) => [name, accuracy[key]] as const);
      return {
        key: sample,
        cells: {
          sample: text(r.names.samples[sample]),
          reason: reasonCell([...figures, [words.herfindahl, herfindahl]], r),
          ...Object.fromEntries(fields.map(([key]) => [key, measure(accuracy[key].value)])),
          herfindahl: measure(herfindahl.value),
        },
      };
    }),
  });
}

function curveTable(report: Report, place: number, r: ReportTeller): Table {
  const words = r.words.validation.calibration;
  return table({
    id: `curve-${place}`,
    caption: words.bands(r.words.validation.measures.sample(report.sample)),
    emptyText: words.noRows,
    columns: [
      textColumn('band', words.band, 'fill'),
      ...groupColumns(r),
      figureColumn('difference', words.difference, 70),
    ],
    rows: report.calibration.curve.map((band, index) => {
      const { meanPd, observed } = band;
      return {
        key: String(index + 1),
        cells: {
          band: text(words.bandOf(index + 1)),
          ...groupCells(band),
          difference: meanPd === null || observed === null ? dash() : percent(observed - meanPd, 2),
        },
      };
    }),
  });
}

function reportBlocks(report: Report, place: number, r: ReportTeller): Block[] {
  return [
    ...(report.rows > 0 ? [calibrationFigure(report, r)] : []),
    gradeTable(report, place, r),
    paragraph(r.words.validation.measures.meanings.jeffreys, 'quiet'),
    testTable(report, place, r),
    curveTable(report, place, r),
  ];
}

/** Section "Calibration". */
export function calibrationSection(input: ToldValidation, r: ReportTeller): Section {
  const { title, sheet } = r.words.validation.calibration;
  const { brier, herfindahl } = r.words.validation.measures.meanings;
  const blocks = [
    ...input.reports.flatMap((report, place) => reportBlocks(report, place, r)),
    accuracyTable(input, r),
    paragraph(`${brier}\n${herfindahl}`, 'quiet'),
  ];
  return { id: 'calibration', title, sheet, blocks: input.reports.length > 0 ? blocks : notValidated(r) };
}
