/** Every row of a file scored by a trained model, as a table of its own. */
import { GRADES, type Grade } from '#shared/domain/grades.ts';
import { columnAs } from '../tables/cells.ts';
import { readTable } from '../tables/files/read-table.ts';
import { findColumn } from '../tables/labelled.ts';
import { termNames } from '../terms/baselines.ts';
import { MOST_REASONS, type ReasonedScores, scoreWithReasons } from '../terms/score-reasons.ts';
import type { LearnedModel } from '../training/learned/schema.ts';
import { gradeOfPoints } from '../training/learned/score-rows.ts';
import type { LabFile } from './run-table.ts';

const HEADER = 'row,points,pd,grade,reason1,reason2,reason3,reason4';

interface ScoredFile {
  readonly rows: number;
  readonly meanPd: number;
  readonly grades: readonly { readonly grade: Grade; readonly rows: number }[];
  /** CSV of row, points, pd, grade and up to four reasons, in the order of the input. */
  readonly csv: Uint8Array;
}

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

/** Scores a file. Throws DeskError "invalid-input" naming a column that is missing or a cell that is no number. */
export async function scoreFile({
  file,
  model,
}: {
  readonly file: LabFile;
  readonly model: LearnedModel;
}): Promise<ScoredFile> {
  const table = await readTable(file.name, file.content);
  const columns = model.inputs.map(({ name, kind }) => columnAs(table, findColumn(table, name), kind));
  const scores = scoreWithReasons(model, { rows: table.rows, columns });
  const grades = gradesOf(model, scores.points);
  return {
    rows: table.rows,
    meanPd: scores.pd.reduce((sum, value) => sum + value, 0) / table.rows,
    grades: GRADES.map((grade) => ({ grade, rows: grades.filter((own) => own === grade).length })),
    csv: Buffer.from(csvOf(model, scores, grades)),
  };
}
