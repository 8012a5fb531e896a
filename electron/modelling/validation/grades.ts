/** Scored rows by grade of the master scale, and how their scores spread. */
import type { Grade } from '#shared/domain/grades.ts';
import type { ValidationReport } from '#shared/domain/validation.ts';
import { sentence } from '#shared/text/sentence.ts';
import { herfindahl } from '../../ground/numeric/statistics.ts';
import type { MasterScale } from '../../scoring/model.ts';
import { defaultsOf } from '../tables/table.ts';
import { groupFigures, jeffreysFigure, known, pickScored, type ScoredRows, unknown } from './figures.ts';

/** The grade of a PD. Never D: default is an event, not a score. */
function gradeOfPd(masterScale: MasterScale, pd: number): Grade {
  return masterScale.find(({ grade, pdUpTo }) => grade !== 'D' && pd <= pdUpTo)?.grade ?? 'C';
}

export function gradesOf(
  scored: ScoredRows,
  masterScale: MasterScale,
): Pick<ValidationReport, 'grades' | 'herfindahl'> {
  const rowsOf = new Map<Grade, number[]>();
  for (const [row, pd] of scored.pd.entries()) {
    const grade = gradeOfPd(masterScale, pd);
    const rows = rowsOf.get(grade) ?? [];
    rows.push(row);
    rowsOf.set(grade, rows);
  }
  const total = scored.pd.length;
  const grades = masterScale
    .filter(({ grade }) => grade !== 'D')
    .map(({ grade }) => {
      const group = groupFigures(pickScored(scored, rowsOf.get(grade) ?? []));
      return { grade, share: total === 0 ? 0 : group.rows / total, jeffreysP: jeffreysFigure(group), ...group };
    });
  const concentration =
    total === 0 ? unknown(sentence('validation.no-rows')) : known(herfindahl(grades.map(({ rows }) => rows)));
  return { grades, herfindahl: concentration };
}

/** Bands of points shown. */
const SCORE_BANDS = 20;

/** Width of a band: the smallest 1, 2 or 5 times a power of ten that needs no more than so many bands. */
function bandWidth(range: number): number {
  const least = Math.max(1, range / SCORE_BANDS);
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map((step) => step * power).find((width) => width >= least) ?? 10 * power;
}

/** Rows without and with default by bands of points from `from` up to but not including `to`, rising. */
export function scoreBands({ target, points }: ScoredRows): ValidationReport['scores'] {
  if (target.length === 0) return [];
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of points) {
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
  }
  const width = bandWidth(highest - lowest);
  const start = Math.floor(lowest / width);
  const rows: number[][] = Array.from({ length: Math.floor(highest / width) - start + 1 }, () => []);
  for (const [row, value] of points.entries()) rows[Math.floor(value / width) - start]?.push(target[row] as number);
  return rows.map((outcomes, band) => {
    const bads = defaultsOf(Uint8Array.from(outcomes));
    const from = (start + band) * width;
    return { from, to: from + width, goods: outcomes.length - bads, bads };
  });
}
