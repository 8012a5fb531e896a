/** Financial statements with lines down and periods across → one record per code and period. */

import type { TableMapping } from '#shared/contract/operations/evidence.ts';
import type { StatementCode } from '#shared/domain/spread.ts';
import { sentence } from '#shared/text/sentence.ts';
import { errorAt, type ProblemList, problemAt, warningAt } from '../problems.ts';
import { type PeriodColumn, periodColumns } from '../recognition/statement-table.ts';
import type { Table } from '../recognition/table.ts';
import { checkRecord, type Fields } from './check-record.ts';
import { locatorOf, type MappedRecord, type ReadingTerms } from './mapped-record.ts';
import { type StatementRow, statementRows } from './statement-rows.ts';
import { amountsOf, type PeriodAmounts } from './statement-totals.ts';

/** Lines the spread keeps positive and subtracts; statements often print them as negative numbers. */
const OUTFLOWS: readonly StatementCode[] = ['dividends', 'capital_expenditure', 'scheduled_principal'];
const EXPENSES: readonly StatementCode[] = [
  'cost_of_sales',
  'selling_general_admin',
  'depreciation',
  'interest_expense',
  'tax',
];

interface Statement {
  readonly table: Table;
  readonly mapping: TableMapping;
  readonly terms: ReadingTerms;
}

/**
 * Maps a statement. Lines of one code add up, totals and lines that repeat others never do; a total that
 * occurs twice must agree with itself; expenses printed as negative numbers are turned. Unknown lines with
 * amounts are listed, unless a total that was taken holds them.
 */
export function mapStatement(
  table: Table,
  mapping: TableMapping,
  terms: ReadingTerms,
  problems: ProblemList,
): MappedRecord[] {
  const { currency } = mapping.constants;
  const periods = periodColumns(table);
  if (periods.length === 0) {
    const place = { file: table.file, sheet: table.sheet, row: table.headerRow };
    problems.add(errorAt(place, sentence('table.no-period')));
  }
  const lineColumn = table.headers.indexOf(mapping.columns['code'] ?? '');
  const reading = {
    lineColumn,
    conventions: mapping,
    currency: typeof currency === 'string' ? currency : terms.currency,
  };
  const rows = statementRows(table, periods, reading, problems);
  const amounts = periods.map((_, period) => amountsOf(rows, period));
  listUnknownLines(table, table.headers[lineColumn] ?? null, rows, amounts, problems);
  return periods.flatMap((column, period) => {
    const read = amounts[period];
    return read ? mapPeriod({ table, mapping, terms }, column, read, problems) : [];
  });
}

function mapPeriod(
  statement: Statement,
  column: PeriodColumn,
  { amounts, remarks }: PeriodAmounts,
  problems: ProblemList,
): MappedRecord[] {
  const { table } = statement;
  const header = table.headers[column.index] ?? null;
  for (const { row, severity, message } of remarks) {
    problems.add(problemAt({ ...placeOf(table, row), column: header }, severity, message));
  }
  const isPrintedNegative = (amounts.get('cost_of_sales')?.amount ?? 0) < 0;
  const turned: string[] = [];
  const records = [...amounts].flatMap(([code, { amount, rows, labels }]) => {
    const isTurned = (amount < 0 && OUTFLOWS.includes(code)) || (isPrintedNegative && EXPENSES.includes(code));
    if (isTurned) turned.push(...labels);
    const record = recordOf(statement, column, code, isTurned ? 0 - amount : amount, rows, problems);
    return record ? [record] : [];
  });
  if (turned.length > 0) {
    const place = { file: table.file, sheet: table.sheet, column: header };
    problems.add(warningAt(place, sentence('table.signs-turned', { labels: turned.join(', ') })));
  }
  return records;
}

function recordOf(
  { table, mapping, terms }: Statement,
  column: PeriodColumn,
  code: StatementCode,
  amount: number,
  rows: readonly number[],
  problems: ProblemList,
): MappedRecord | undefined {
  const { start, end } = column.period;
  const { kind = null, currency = null } = mapping.constants;
  const fields: Fields = { period_start: start, period_end: end, kind, code, amount, currency };
  const faults = checkRecord('statement_line', fields, terms.today);
  for (const { field, severity, message } of faults) {
    const place = { ...placeOf(table, rows[0] ?? table.headerRow), column: table.headers[column.index] ?? null };
    problems.add(problemAt(place, severity, sentence('record.field-remark', { field, message })));
  }
  if (faults.some(({ severity }) => severity === 'error')) return undefined;
  return { recordSet: 'statement_line', locator: locatorOf(table, ...rows), fields };
}

function listUnknownLines(
  table: Table,
  column: string | null,
  rows: readonly StatementRow[],
  amounts: readonly PeriodAmounts[],
  problems: ProblemList,
): void {
  for (const { row, label, code, isRepeated, amounts: printed } of rows) {
    const isPrinted = printed.some((amount) => amount !== null);
    const isTaken = amounts.some(
      (period) => period.covered.has(row) || [...period.amounts.values()].some(({ rows: of }) => of.includes(row)),
    );
    if (!isPrinted || code !== undefined || isRepeated || isTaken) continue;
    const message =
      label === '' ? sentence('table.unnamed-line-left-out') : sentence('table.unknown-line-left-out', { label });
    problems.add(warningAt({ ...placeOf(table, row), column }, message));
  }
}

function placeOf(table: Table, row: number): { file: string; sheet: string | null; row: number } {
  return { file: table.file, sheet: table.sheet, row };
}
