/** How the integer points add up to the score, the grade and the PD, and why it is not higher. */
import { GROUPS, type Group } from '#shared/domain/groups.ts';
import { decimal, integer, percent, points, text, toned } from '../cells.ts';
import {
  type Block,
  type CellReference,
  figureColumn,
  paragraph,
  type Row,
  type Section,
  type Table,
  table,
  textColumn,
} from '../document.ts';
import type { ToldContent, ToldDossier } from '../dossier.ts';
import { waterfall } from '../figures/waterfall.ts';
import { GROUP_NAMES, spoken } from '../words.ts';
import { indicatorTableId } from './indicators.ts';
import { originText } from './summary.ts';

type Score = ToldContent['assessment']['assessment']['score'];

function groupRow(score: Score, group: Group): Row | null {
  const entry = score.groups.find((candidate) => candidate.group === group);
  if (!entry) return null;
  const ofGroup = (column: string): CellReference => ({ table: indicatorTableId(group), column });
  const own = (column: string): CellReference => ({ table: 'score', column, row: group });
  return {
    key: group,
    cells: {
      group: text(GROUP_NAMES[group]),
      points: points(entry.points, ['SUM(', ofGroup('points'), ')']),
      baseline: points(entry.baseline, ['SUM(', ofGroup('baseline'), ')'], 1),
      difference: points(entry.points - entry.baseline, [own('points'), '-', own('baseline')], 1),
      present: integer(entry.present),
      expected: integer(entry.expected),
    },
  };
}

function groupTable(score: Score): Table {
  const groups = GROUPS.map((group) => groupRow(score, group)).filter((row) => row !== null);
  const sum = (column: string): ['SUM(', CellReference, ')'] => ['SUM(', { table: 'score', column }, ')'];
  return table({
    id: 'score',
    columns: [
      textColumn('group', 'Part of the score', 'fill'),
      figureColumn('points', 'Points', 56),
      figureColumn('baseline', 'Average', 56),
      figureColumn('difference', 'Difference', 56),
      figureColumn('present', 'Inputs present', 68),
      figureColumn('expected', 'Inputs expected', 74),
    ],
    rows: [
      {
        key: 'base',
        cells: { group: text('Base'), points: integer(score.basePoints), baseline: decimal(score.basePoints, 1) },
      },
      ...groups,
    ],
    totals: [
      {
        key: 'total',
        cells: {
          group: text('Score'),
          points: integer(score.points, sum('points')),
          baseline: decimal(score.baselinePoints, 1, sum('baseline')),
          difference: points(score.points - score.baselinePoints, sum('difference'), 1),
          present: integer(
            score.groups.reduce((total, entry) => total + entry.present, 0),
            sum('present'),
          ),
          expected: integer(
            score.groups.reduce((total, entry) => total + entry.expected, 0),
            sum('expected'),
          ),
        },
      },
    ],
  });
}

function reasonTable(score: Score, content: ToldContent): Table {
  const names = new Map(content.definitions.map((definition) => [definition.indicator, definition.name]));
  return table({
    id: 'reasons',
    caption: 'Reasons',
    note: 'What cost most points against the average, at most four. They describe factors that were scored.',
    emptyText: 'No input scored below the average.',
    columns: [
      textColumn('rank', 'No.', 22),
      textColumn('indicator', 'Indicator', 130),
      textColumn('group', 'Group', 80),
      textColumn('text', 'Reason', 'fill'),
      figureColumn('lost', 'Points lost', 50),
    ],
    rows: score.reasons.map((reason, index) => ({
      key: String(index + 1),
      cells: {
        rank: text(String(index + 1)),
        indicator: text(
          reason.indicator === null ? 'Reliability' : (names.get(reason.indicator) ?? spoken(reason.indicator)),
        ),
        group: text(GROUP_NAMES[reason.group]),
        text: text(reason.text),
        lost: toned(decimal(reason.pointsLost, 1), 'adverse'),
      },
    })),
  });
}

function scalingBlocks(score: Score, model: ToldContent['model']): Block[] {
  const { scaling } = model;
  const cell = (row: string): CellReference => ({ table: 'scaling', column: 'value', row });
  const total: CellReference = { table: 'score', column: 'points', row: 'total' };
  const fact = (key: string, label: string, value: ReturnType<typeof decimal>) => ({ key, label, value });
  return [
    {
      kind: 'facts',
      id: 'scaling',
      columns: 2,
      facts: [
        fact('pdo', 'Points to double the odds', decimal(scaling.pdo, 0)),
        fact('reference', 'Reference', text(`${scaling.referenceScore} points at ${scaling.referenceOdds}:1`)),
        fact('factor', 'Factor', decimal(scaling.factor, 4)),
        fact('offset', 'Offset', decimal(scaling.offset, 4)),
        fact('grade', 'Grade', text(score.grade)),
        fact(
          'pd',
          'PD, one year',
          percent(score.pd, 3, ['1/(1+EXP((', total, '-', cell('offset'), ')/', cell('factor'), '))']),
        ),
        fact('pdLow', 'PD, lower end (90%)', percent(score.pdLow, 3)),
        fact('pdHigh', 'PD, upper end (90%)', percent(score.pdHigh, 3)),
      ],
    },
    paragraph(
      'PD = 1 / (1 + e^((score − offset) / factor)). The interval is what missing and unreliable inputs leave open.',
      'quiet',
    ),
    table({
      id: 'master-scale',
      caption: 'Master scale',
      columns: [
        textColumn('grade', 'Grade', 60),
        figureColumn('pd', 'PD up to', 80),
        figureColumn('points', 'Points from', 80),
        textColumn('here', '', 'fill'),
      ],
      rows: model.masterScale.map((step) => ({
        key: step.grade,
        cells: {
          grade: text(step.grade, step.grade === score.grade ? 'strong' : 'normal'),
          pd: step.grade === 'D' ? text('in default') : percent(step.pdUpTo, 2),
          ...(step.pointsFrom !== null && { points: integer(step.pointsFrom) }),
          here: text(step.grade === score.grade ? 'this case' : '', 'strong'),
        },
      })),
    }),
  ];
}

/** Section "Score". */
export function scoreSection({ content }: ToldDossier): Section {
  const { score } = content.assessment.assessment;
  return {
    id: 'score',
    title: 'Score',
    sheet: 'Score',
    blocks: [
      paragraph(originText(content.model)),
      waterfall(score, content.model.masterScale),
      groupTable(score),
      reasonTable(score, content),
      ...scalingBlocks(score, content.model),
    ],
  };
}
