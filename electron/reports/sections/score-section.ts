/** How the integer points add up to the score, the grade and the PD, and why it is not higher. */
import { restsOnEvidence } from '#shared/domain/assessment.ts';
import type { Grade } from '#shared/domain/grades.ts';
import { GROUPS, type Group } from '#shared/domain/groups.ts';
import { decimal, integer, percent, points, text, toned } from '../cells.ts';
import {
  type CellReference,
  type Fact,
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
import type { ReportTeller } from '../report-teller.ts';
import { indicatorNames, indicatorTableId } from './indicators.ts';
import { originText } from './summary.ts';

type Score = ToldContent['assessment']['assessment']['score'];

function groupRow(score: Score, group: Group, r: ReportTeller): Row | null {
  const entry = score.groups.find((candidate) => candidate.group === group);
  if (!entry) return null;
  const ofGroup = (column: string): CellReference => ({ table: indicatorTableId(group), column });
  const own = (column: string): CellReference => ({ table: 'score', column, row: group });
  return {
    key: group,
    cells: {
      group: text(r.names.groups[group]),
      points: points(entry.points, ['SUM(', ofGroup('points'), ')']),
      baseline: points(entry.baseline, ['SUM(', ofGroup('baseline'), ')'], 1),
      difference: points(entry.points - entry.baseline, [own('points'), '-', own('baseline')], 1),
      present: integer(entry.present),
      expected: integer(entry.expected),
    },
  };
}

function groupTable(score: Score, r: ReportTeller): Table {
  const words = r.words.score;
  const groups = GROUPS.map((group) => groupRow(score, group, r)).filter((row) => row !== null);
  const sum = (column: string): ['SUM(', CellReference, ')'] => ['SUM(', { table: 'score', column }, ')'];
  return table({
    id: 'score',
    columns: [
      textColumn('group', words.part, 'fill'),
      figureColumn('points', words.points, 56),
      figureColumn('baseline', words.average, 56),
      figureColumn('difference', words.difference, 56),
      figureColumn('present', words.present, 68),
      figureColumn('expected', words.expected, 74),
    ],
    rows: [
      {
        key: 'base',
        cells: { group: text(words.base), points: integer(score.basePoints), baseline: decimal(score.basePoints, 1) },
      },
      ...groups,
    ],
    totals: [
      {
        key: 'total',
        cells: {
          group: text(words.score),
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

function reasonTable(score: Score, content: ToldContent, r: ReportTeller): Table {
  const words = r.words.score;
  const nameOf = indicatorNames(content);
  return table({
    id: 'reasons',
    caption: words.reasons,
    note: words.reasonsNote,
    emptyText: words.noReasons,
    columns: [
      textColumn('rank', r.words.document.number, 22),
      textColumn('indicator', words.indicator, 130),
      textColumn('group', words.group, 80),
      textColumn('text', words.reason, 'fill'),
      figureColumn('lost', words.pointsLost, 50),
    ],
    rows: score.reasons.map((reason, index) => ({
      key: String(index + 1),
      cells: {
        rank: text(String(index + 1)),
        indicator: text(reason.indicator === null ? words.reliability : nameOf(reason.indicator)),
        group: text(r.names.groups[reason.group]),
        text: text(reason.text),
        lost: toned(decimal(reason.pointsLost, 1), 'adverse'),
      },
    })),
  });
}

function scalingFacts(score: Score, { scaling }: ToldContent['model'], r: ReportTeller): Fact[] {
  const words = r.words.score;
  const cell = (row: string): CellReference => ({ table: 'scaling', column: 'value', row });
  const total: CellReference = { table: 'score', column: 'points', row: 'total' };
  const pd = ['1/(1+EXP((', total, '-', cell('offset'), ')/', cell('factor'), '))'];
  return [
    { key: 'pdo', label: words.pdo, value: decimal(scaling.pdo, 0) },
    {
      key: 'reference',
      label: words.reference,
      value: text(words.referenceAt(scaling.referenceScore, scaling.referenceOdds)),
    },
    { key: 'factor', label: words.factor, value: decimal(scaling.factor, 4) },
    { key: 'offset', label: words.offset, value: decimal(scaling.offset, 4) },
    { key: 'grade', label: words.grade, value: text(score.grade) },
    { key: 'pd', label: words.pd, value: percent(score.pd, 3, pd) },
    { key: 'pdLow', label: words.pdLow, value: percent(score.pdLow, 3) },
    { key: 'pdHigh', label: words.pdHigh, value: percent(score.pdHigh, 3) },
  ];
}

/** The scale of the model, with the row of the case's grade marked; null where it has none. */
function masterScaleTable(grade: Grade | null, model: ToldContent['model'], r: ReportTeller): Table {
  const words = r.words.score;
  return table({
    id: 'master-scale',
    caption: words.masterScale,
    columns: [
      textColumn('grade', words.grade, 60),
      figureColumn('pd', words.pdUpTo, 80),
      figureColumn('points', words.pointsFrom, 80),
      textColumn('here', '', 'fill'),
    ],
    rows: model.masterScale.map((step) => ({
      key: step.grade,
      cells: {
        grade: text(step.grade, step.grade === grade ? 'strong' : 'normal'),
        pd: step.grade === 'D' ? text(words.inDefault) : percent(step.pdUpTo, 2),
        ...(step.pointsFrom !== null && { points: integer(step.pointsFrom) }),
        here: text(step.grade === grade ? words.here : '', 'strong'),
      },
    })),
  });
}

/** Section "Score". */
export function scoreSection({ content }: ToldDossier, r: ReportTeller): Section {
  const words = r.words.score;
  const { assessment } = content.assessment;
  const { score } = assessment;
  const section = { id: 'score', title: words.title, sheet: words.title };
  if (!restsOnEvidence(assessment)) {
    const unknown = paragraph(words.notAssessed);
    const scale = masterScaleTable(null, content.model, r);
    return { ...section, blocks: [paragraph(originText(content.model, r)), unknown, scale] };
  }
  return {
    ...section,
    blocks: [
      paragraph(originText(content.model, r)),
      waterfall(score, content.model.masterScale, r),
      groupTable(score, r),
      reasonTable(score, content, r),
      { kind: 'facts', id: 'scaling', columns: 2, facts: scalingFacts(score, content.model, r) },
      paragraph(words.scaling, 'quiet'),
      masterScaleTable(score.grade, content.model, r),
    ],
  };
}
