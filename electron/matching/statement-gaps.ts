/** Days of an account that are not on file, and why: not handed in, or not read. Neither is the client's doing. */
import type { CaseView, RefusedRow } from '#electron/case-view/case-view.ts';
import { filesOf, oncePerView } from '#electron/case-view/records.ts';
import { addMonths, type IsoMonth, monthOf } from '#shared/domain/dates.ts';
import { accountDays } from './account-days.ts';
import type { BankRecord } from './bank.ts';

/** Where a line stands in its file; undefined where its place is no row. */
function rowsOf({
  locator,
}: BankRecord): { readonly sheet: string | null; readonly rows: readonly number[] } | undefined {
  const [, sheet = null, rows] = /^(?:(.+)!)?(\d+(?:,\d+)*)$/.exec(locator ?? '') ?? [];
  return rows === undefined ? undefined : { sheet, rows: rows.split(',').map(Number) };
}

/** Whether the desk refused a row of a file among some lines of it: one above or below all of them took nothing from between. */
export function isRefusedAmong(refused: readonly RefusedRow[], lines: readonly BankRecord[]): boolean {
  return refused.some(({ sourceId, sheet, row }) => {
    const rows = lines
      .filter((line) => line.sourceId === sourceId)
      .flatMap((line) => {
        const place = rowsOf(line);
        return place?.sheet === sheet ? place.rows : [];
      });
    return rows.length > 0 && row > Math.min(...rows) && row < Math.max(...rows);
  });
}

/** Whether some file holds a line of both; lines that came from no file leave no gap between files. */
export function isOneFile(one: readonly BankRecord[], other: readonly BankRecord[]): boolean {
  const [files, others] = [one, other].map((lines) => new Set(lines.flatMap(filesOf)));
  if (!files || !others || files.size === 0 || others.size === 0) return true;
  return [...files].some((file) => others.has(file));
}

/**
 * Months without a line of an account that has lines before and after, where they lie between two of its
 * files or the desk refused rows there: what happened in them is not known. A month that one file passes
 * over is none of them.
 */
export const monthsNotOnFile: (view: CaseView) => ReadonlySet<IsoMonth> = oncePerView((view) => {
  const months = new Set<IsoMonth>();
  for (const { days } of accountDays(view)) {
    for (const [index, day] of days.entries()) {
      const next = days[index + 1];
      if (!next) continue;
      const [last, first] = [monthOf(day.date), monthOf(next.date)];
      if (first <= addMonths(last, 1)) continue;
      if (isOneFile(day.lines, next.lines) && !isRefusedAmong(view.refused, [...day.lines, ...next.lines])) continue;
      for (let month = addMonths(last, 1); month < first; month = addMonths(month, 1)) months.add(month);
    }
  }
  return months;
});
