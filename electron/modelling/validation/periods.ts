/** Figures over time: rows by period of a date, or by value of a column of periods. */
import type { ValidationReport } from '#shared/domain/validation.ts';
import { sentence } from '#shared/text/sentence.ts';
import { type Column, pickColumn } from '../tables/table.ts';
import { aucFigure, groupFigures, pickScored, type ScoredRows } from './figures.ts';
import { psiOf, stabilityOf } from './stability.ts';
import { type Grouping, rowsByGroup } from './subgroups.ts';

/** Begin of an ISO date: year, month. */
const ISO_DATE = /^(\d{4})-(\d{2})-\d{2}/;
/** More periods than these are put together: months to quarters, quarters to years. */
const MOST_PERIODS = 24;

const PERIODS: readonly ((year: string, month: string) => string)[] = [
  (year, month) => `${year}-${month}`,
  (year, month) => `${year} Q${Math.ceil(Number(month) / 3)}`,
  (year) => year,
];

/** Periods of dates: the finest of month, quarter and year that makes at most 24 of them. */
function periodsOfDates(times: readonly (string | null)[]): (string | null)[] {
  const parts = times.map((time) => (time === null ? null : ISO_DATE.exec(time)));
  let periods: (string | null)[] = [];
  for (const nameOf of PERIODS) {
    periods = parts.map((part) => (part ? nameOf(part[1] ?? '', part[2] ?? '') : null));
    if (new Set(periods).size <= MOST_PERIODS) break;
  }
  return periods;
}

/** Rows by period, in order of time; null is a row without a time, which belongs to none. */
function groupingOfTime(times: readonly (string | null)[]): Grouping & { readonly names: readonly string[] } {
  const isDated = times.every((time) => time === null || ISO_DATE.test(time));
  const periods = isDated ? periodsOfDates(times) : times;
  const names = [...new Set(periods)].filter((period) => period !== null);
  const isNumeric = names.every((name) => Number.isFinite(Number(name)));
  names.sort((a, b) => (isNumeric ? Number(a) - Number(b) : 0) || (a < b ? -1 : a > b ? 1 : 0));
  const placeOf = new Map<string | null, number>(names.map((name, place) => [name, place]));
  return { column: 'time', names, codes: Int32Array.from(periods, (period) => placeOf.get(period) ?? -1) };
}

/** Figures by period; PSI of each against all rows. */
export function periodsOf(scored: ScoredRows, times: readonly (string | null)[]): ValidationReport['periods'] {
  const grouping = groupingOfTime(times);
  return rowsByGroup(grouping).map((rows, place) => {
    const own = pickScored(scored, rows);
    const psi = psiOf(scored.points, own.points);
    return { period: grouping.names[place] ?? '', auc: aucFigure(own), psi, ...groupFigures(own) };
  });
}

/** The period that begins nearest to the middle of the rows; never the first. */
function middlePeriod(rows: readonly number[]): number {
  const half = rows.reduce((sum, count) => sum + count, 0) / 2;
  let [best, distance, before] = [1, Number.POSITIVE_INFINITY, 0];
  for (let period = 1; period < rows.length; period += 1) {
    before += rows[period - 1] ?? 0;
    if (Math.abs(before - half) >= distance) continue;
    best = period;
    distance = Math.abs(before - half);
  }
  return best;
}

/** Stability of the later half of the periods against the earlier; null where there is one period only. */
export function laterAgainstEarlier(
  scored: ScoredRows,
  columns: readonly Column[],
  times: readonly (string | null)[],
): ValidationReport['stability'] {
  const grouping = groupingOfTime(times);
  const groups = rowsByGroup(grouping);
  if (groups.length < 2) return null;
  const first = middlePeriod(groups.map(({ length }) => length));
  const [earlier, later] = [groups.slice(0, first).flat(), groups.slice(first).flat()];
  const columnsAt = (rows: readonly number[]): Column[] =>
    columns.map((column) => pickColumn(column, Int32Array.from(rows)));
  return stabilityOf(pickScored(scored, later).points, columnsAt(later), {
    name: sentence('validation.rows-before', { period: grouping.names[first] ?? '' }),
    points: pickScored(scored, earlier).points,
    columns: columnsAt(earlier),
  });
}
