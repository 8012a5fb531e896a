/** Figures by subgroup: levels of a category, values or quartiles of a number. */
import type { ValidationReport } from '#shared/domain/validation.ts';
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { Column } from '../tables/table.ts';
import { aucFigure, groupFigures, jeffreysFigure, pickScored, type ScoredRows } from './figures.ts';

/** Rows told apart by name; a row may belong to none. */
export interface Grouping {
  readonly column: string;
  readonly names: readonly Words[];
  /** Place in `names` of every row; −1 belongs to none. */
  readonly codes: Int32Array;
}

/** Columns with more values than these are not told apart by value. */
const MOST_GROUPS = 12;
const MISSING = sentence('validation.missing');

/** Codes by value, with the rows that have none as a group of their own. */
function withMissing(column: string, names: readonly Words[], codes: Int32Array): Grouping {
  if (!codes.includes(-1)) return { column, names, codes };
  return { column, names: [...names, MISSING], codes: codes.map((code) => (code < 0 ? names.length : code)) };
}

function groupingOfNumbers(column: string, values: Float64Array): Grouping | null {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const distinct = [...new Set(sorted)];
  if (distinct.length < 2) return null;
  if (distinct.length <= MOST_GROUPS) {
    const codes = Int32Array.from(values, (value) => distinct.indexOf(value));
    return withMissing(column, distinct.map(String), codes);
  }
  const cuts = [...new Set([1, 2, 3].map((part) => sorted[Math.floor((part * sorted.length) / 4)] as number))];
  const names = [
    sentence('validation.below', { high: cuts[0] as number }),
    ...cuts.map((low, index) => {
      const high = cuts[index + 1];
      return high === undefined ? sentence('validation.from', { low }) : sentence('validation.between', { low, high });
    }),
  ];
  const codes = Int32Array.from(values, (value) =>
    Number.isNaN(value) ? -1 : cuts.filter((cut) => value >= cut).length,
  );
  return withMissing(column, names, codes);
}

/**
 * Groups of a column: its levels or values where there are 2 to 12 of them, else the quartiles of a
 * number; rows without a value are a group too. Null where the column gives no groups.
 */
export function groupingOf(column: Column): Grouping | null {
  if (column.kind === 'numeric') return groupingOfNumbers(column.name, column.values);
  const used = new Set(column.codes);
  const names = column.levels.filter((_, code) => used.has(code));
  if (names.length < 2 || names.length > MOST_GROUPS) return null;
  const codes = column.codes.map((code) => names.indexOf(column.levels[code] ?? ''));
  return withMissing(column.name, names, codes);
}

/** Groupings of every category with 2 to 12 levels: what a report shows unless told otherwise. */
export function usualGroupings(columns: readonly Column[]): Grouping[] {
  return columns.flatMap((column) => {
    const grouping = column.kind === 'categorical' ? groupingOf(column) : null;
    return grouping ? [grouping] : [];
  });
}

/** Row numbers by group. */
export function rowsByGroup({ names, codes }: Grouping): number[][] {
  const rows: number[][] = names.map(() => []);
  for (const [row, code] of codes.entries()) rows[code]?.push(row);
  return rows;
}

export function subgroupsOf(scored: ScoredRows, groupings: readonly Grouping[]): ValidationReport['subgroups'] {
  return groupings.map((grouping) => ({
    column: grouping.column,
    groups: rowsByGroup(grouping).flatMap((rows, place) => {
      if (rows.length === 0) return [];
      const own = pickScored(scored, rows);
      const group = groupFigures(own);
      const name = grouping.names[place] ?? '';
      return [{ name, auc: aucFigure(own), jeffreysP: jeffreysFigure(group), ...group }];
    }),
  }));
}
