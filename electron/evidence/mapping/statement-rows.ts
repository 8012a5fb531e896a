/** The lines of a statement as they are printed: what each is called, where it stands, its amount in every period. */

import type { Currency } from '#shared/domain/money.ts';
import { partsOfTotal, type StatementCode } from '#shared/domain/spread.ts';
import { errorAt, type ProblemList } from '../problems.ts';
import { type BalanceSection, codeInSection, sectionOf, totalledBy } from '../recognition/statement-sections.ts';
import { isRepeatedLine, statementCodeOf } from '../recognition/statement-synonyms.ts';
import type { PeriodColumn } from '../recognition/statement-table.ts';
import type { Table } from '../recognition/table.ts';
import { type Conventions, isUnreadable, parseField } from '../values/parse-field.ts';

export interface StatementRow {
  /** Row of the file. */
  readonly row: number;
  readonly label: string;
  /** Undefined where the spread does not know the line. */
  readonly code: StatementCode | undefined;
  /** The printed section the line stands in; undefined outside of any. */
  readonly section: BalanceSection | undefined;
  /** What a line that calls itself a total is the total of. */
  readonly totalOf: string | undefined;
  /** A line that repeats what others say: it is neither kept nor missed. */
  readonly isRepeated: boolean;
  /** As printed, by period; null where nothing is. */
  readonly amounts: readonly (number | null)[];
}

interface StatementTerms {
  readonly lineColumn: number;
  readonly conventions: Conventions;
  readonly currency: Currency;
}

/** Reads every line with its amounts; one that cannot be read is listed where the spread knows its line. */
export function statementRows(
  table: Table,
  periods: readonly PeriodColumn[],
  terms: StatementTerms,
  problems: ProblemList,
): StatementRow[] {
  const rows: StatementRow[] = [];
  let section: BalanceSection | undefined;
  for (const { row, cells } of table.rows) {
    const label = String(cells[terms.lineColumn] ?? '').trim();
    const hasAmount = periods.some(({ index }) => (cells[index] ?? '') !== '');
    const opened = sectionOf(label);
    if (!hasAmount && opened !== undefined) section = opened ?? undefined;
    const totalOf = totalledBy(label);
    const code = (section && codeInSection(label, section)) ?? statementCodeOf(label);
    const amounts = periods.map((column) => {
      const amount = parseField(
        { kind: 'money', signed: true },
        cells[column.index] ?? '',
        terms.conventions,
        terms.currency,
      );
      if (typeof amount === 'number') return amount;
      if (isUnreadable(amount) && code !== undefined) {
        const place = { file: table.file, sheet: table.sheet, row, column: table.headers[column.index] ?? null };
        problems.add(errorAt(place, amount.message));
      }
      return null;
    });
    if (hasAmount || label !== '')
      rows.push({ row, label, code, section, totalOf, isRepeated: isRepeatedLine(label), amounts });
    // A section is over with its total, or with one that goes beyond it.
    const isEnd = (totalOf !== undefined && sectionOf(totalOf) === section) || (code && partsOfTotal(code));
    if (hasAmount && isEnd) section = undefined;
  }
  return rows;
}
