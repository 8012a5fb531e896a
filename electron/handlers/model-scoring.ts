/** Tables scored by a registered model, row by row. */
import { DeskError } from '#shared/contract/reply.ts';
import { GRADES, type Grade } from '#shared/domain/grades.ts';
import { fileNamePart } from '../reports/file-name.ts';
import { columnAs } from '../scoring/lab/cells.ts';
import { findColumn } from '../scoring/lab/labelled.ts';
import { termNames } from '../scoring/terms/baselines.ts';
import { MOST_REASONS, type ReasonedScores, scoreWithReasons } from '../scoring/terms/score-reasons.ts';
import type { LearnedModel } from '../scoring/training/learned/schema.ts';
import { gradeOfPoints } from '../scoring/training/learned/score.ts';
import { readTable } from '../tables/read-table.ts';
import type { WorkspaceHandlers } from './handler.ts';
import { mustFindLearned } from './model-finding.ts';

const HEADER = 'row,points,pd,grade,reason1,reason2,reason3,reason4';

/** Grades of rows; a score that was met before is not graded again. */
function gradesOf(model: LearnedModel, points: Int32Array): Grade[] {
  const known = new Map<number, Grade>();
  return Array.from(points, (score) => {
    const grade = known.get(score) ?? gradeOfPoints(model, score);
    known.set(score, grade);
    return grade;
  });
}

function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function csvOf(model: LearnedModel, { points, pd, reasons }: ReasonedScores, grades: readonly Grade[]): string {
  const names = termNames(model).map(csvCell);
  const lines = grades.map((grade, row) => {
    const own = reasons.subarray(row * MOST_REASONS, (row + 1) * MOST_REASONS);
    return [row + 1, points[row], pd[row], grade, ...Array.from(own, (term) => names[term] ?? '')].join(',');
  });
  return [HEADER, ...lines, ''].join('\n');
}

export const modelScoringHandlers: Pick<WorkspaceHandlers, 'model.scoreFile'> = {
  'model.scoreFile': async ({ store, progress }, { hash, file }) => {
    const { stored, model } = mustFindLearned(store, hash);
    if (stored.status === 'refused') throw new DeskError('conflict', `${stored.name} was refused; it scores nothing.`);
    await progress.report('Reading the table', 0, null);
    const table = await readTable(file.name, Buffer.from(file.contentBase64, 'base64'));
    const columns = model.inputs.map(({ name, kind }) => columnAs(table, findColumn(table, name), kind));
    await progress.report('Scoring', 0, table.rows);
    const scores = scoreWithReasons(model, { rows: table.rows, columns });
    const grades = gradesOf(model, scores.points);
    const content = csvOf(model, scores, grades);
    return {
      rows: table.rows,
      meanPd: scores.pd.reduce((sum, value) => sum + value, 0) / table.rows,
      grades: GRADES.map((grade) => ({ grade, rows: grades.filter((own) => own === grade).length })),
      scores: {
        fileName: `${fileNamePart(file.name.replace(/\.[^.]+$/, ''))} scores.csv`,
        mediaType: 'text/csv',
        contentBase64: Buffer.from(content).toString('base64'),
      },
    };
  },
};
