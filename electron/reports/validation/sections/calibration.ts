/** Whether the PDs are what happened: by band, by grade, and by tests of all rows. */
import type { ValidationReport } from '#shared/domain/validation.ts';
import type { Told } from '#shared/domain/words.ts';
import { decimal, integer, percent, text } from '../../cells.ts';
import {
  type Block,
  type Cell,
  figureColumn,
  paragraph,
  type Section,
  type Table,
  table,
  textColumn,
} from '../../document.ts';
import { dash, measure, orDash, pValue, reasonCell, reasonColumn, share } from '../cells.ts';
import { calibrationFigure } from '../figures/calibration.ts';
import type { ToldValidation } from '../input.ts';
import { MEANINGS, SAMPLE_NAMES } from '../words.ts';
import { NOT_VALIDATED } from './none.ts';

type Group = Told<ValidationReport>['calibration']['curve'][number];

/** Rows, defaults, what was expected and what happened: the columns of every table of groups. */
const GROUP_COLUMNS = [
  figureColumn('rows', 'Rows', 48),
  figureColumn('defaults', 'Defaults', 48),
  figureColumn('meanPd', 'Mean PD', 52),
  figureColumn('observed', 'Observed', 52),
];

function groupCells({ rows, defaults, meanPd, observed }: Group): Record<string, Cell> {
  return { rows: integer(rows), defaults: integer(defaults), meanPd: share(meanPd), observed: share(observed) };
}

function gradeTable(report: Told<ValidationReport>, place: number, sample: string): Table {
  return table({
    id: `grades-${place}`,
    caption: `Grades, ${sample}`,
    columns: [
      textColumn('grade', 'Grade', 'fill'),
      reasonColumn('grade'),
      figureColumn('share', 'Share of rows', 60),
      ...GROUP_COLUMNS,
      figureColumn('jeffreys', 'Jeffreys p', 58),
    ],
    rows: report.grades.map((group) => ({
      key: group.grade,
      cells: {
        grade: text(group.grade),
        reason: reasonCell([['Jeffreys p', group.jeffreysP]]),
        share: percent(group.share, 1),
        ...groupCells(group),
        jeffreys: pValue(group.jeffreysP.value),
      },
    })),
  });
}

function testTable({ calibration }: Told<ValidationReport>, place: number, sample: string): Table {
  const { hosmerLemeshow, spiegelhalter, jeffreysP } = calibration;
  const row = (
    key: string,
    name: string,
    meaning: string,
    statistic: number | null,
    p: number | null,
    reason: Cell,
  ) => ({
    key,
    cells: {
      test: text(name),
      reason,
      statistic: orDash(statistic, (value) => decimal(value, 3)),
      p: pValue(p),
      meaning: text(meaning),
    },
  });
  const of = (test: { readonly reason: string | null }): Cell => reasonCell([['no figure', test]]);
  return table({
    id: `calibration-tests-${place}`,
    caption: `Tests of all rows, ${sample}`,
    columns: [
      textColumn('test', 'Test', 130),
      reasonColumn('test'),
      figureColumn('statistic', 'Statistic', 56),
      figureColumn('p', 'p', 50),
      textColumn('meaning', 'What a small p means', 'fill'),
    ],
    rows: [
      row('jeffreys', 'Jeffreys, one-sided', MEANINGS.jeffreysAll, null, jeffreysP.value, of(jeffreysP)),
      row(
        'spiegelhalter',
        'Spiegelhalter',
        MEANINGS.spiegelhalter,
        spiegelhalter.statistic,
        spiegelhalter.p,
        of(spiegelhalter),
      ),
      row(
        'hosmer-lemeshow',
        'Hosmer–Lemeshow',
        MEANINGS.hosmerLemeshow,
        hosmerLemeshow.statistic,
        hosmerLemeshow.p,
        of(hosmerLemeshow),
      ),
    ],
  });
}

function accuracyTable({ reports }: ToldValidation): Table {
  const fields = [
    ['brier', 'Brier'],
    ['reliability', 'Reliability'],
    ['resolution', 'Resolution'],
    ['uncertainty', 'Uncertainty'],
    ['logLoss', 'Log loss'],
  ] as const;
  return table({
    id: 'accuracy',
    caption: 'Accuracy of the PDs',
    columns: [
      textColumn('sample', 'Sample', 'fill'),
      reasonColumn('sample'),
      ...fields.map(([key, name]) => figureColumn(key, name, 56)),
      figureColumn('herfindahl', 'Herfindahl', 56),
    ],
    rows: reports.map((report) => ({
      key: report.sample,
      cells: {
        sample: text(SAMPLE_NAMES[report.sample]),
        reason: reasonCell([
          ...fields.map(([key, name]) => [name, report.accuracy[key]] as const),
          ['Herfindahl', report.herfindahl] as const,
        ]),
        ...Object.fromEntries(fields.map(([key]) => [key, measure(report.accuracy[key].value)])),
        herfindahl: measure(report.herfindahl.value),
      },
    })),
  });
}

function curveTable({ calibration }: Told<ValidationReport>, place: number, sample: string): Table {
  return table({
    id: `curve-${place}`,
    caption: `Bands of rising PD, ${sample}`,
    emptyText: 'There are no rows.',
    columns: [textColumn('band', 'Band', 'fill'), ...GROUP_COLUMNS, figureColumn('difference', 'Observed − PD', 70)],
    rows: calibration.curve.map((band, index) => {
      const { meanPd, observed } = band;
      return {
        key: String(index + 1),
        cells: {
          band: text(`Band ${index + 1}`),
          ...groupCells(band),
          difference: meanPd === null || observed === null ? dash() : percent(observed - meanPd, 2),
        },
      };
    }),
  });
}

function reportBlocks(report: Told<ValidationReport>, place: number): Block[] {
  const sample = SAMPLE_NAMES[report.sample].toLowerCase();
  return [
    ...(report.rows > 0 ? [calibrationFigure(report, sample)] : []),
    gradeTable(report, place, sample),
    paragraph(MEANINGS.jeffreys, 'quiet'),
    testTable(report, place, sample),
    curveTable(report, place, sample),
  ];
}

/** Section "Calibration". */
export function calibrationSection(input: ToldValidation): Section {
  const blocks = [
    ...input.reports.flatMap(reportBlocks),
    accuracyTable(input),
    paragraph(`${MEANINGS.brier}\n${MEANINGS.herfindahl}`, 'quiet'),
  ];
  return {
    id: 'calibration',
    title: '4 Calibration',
    sheet: 'Calibration',
    blocks: input.reports.length > 0 ? blocks : NOT_VALIDATED,
  };
}
