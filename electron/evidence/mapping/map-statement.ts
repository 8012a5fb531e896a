/** Financial statements with lines down and periods across → one record per code and period. */

import type { TableMapping } from '#shared/contract/operations/evidence.ts';
import { partsOfTotal, type StatementCode } from '#shared/domain/spread.ts';
import { sentence } from '#shared/text/sentence.ts';
import { errorAt, type ProblemList, problemAt, warningAt } from '../problems.ts';
import { normaliseLabel } from '../recognition/normalise.ts';
import { isRepeatedLine, statementCodeOf } from '../recognition/statement-synonyms.ts';
import { type PeriodColumn, periodColumns } from '../recognition/statement-table.ts';
import type { Table, TableRow } from '../recognition/table.ts';
import { isUnreadable, parseField } from '../values/parse-field.ts';
import { checkRecord, type Fields } from './check-record.ts';
import { locatorOf, type MappedRecord, type ReadingTerms } from './mapped-record.ts';

/** Lines the spread keeps positive and subtracts; statements often print them as negative numbers. */
const OUTFLOWS: readonly StatementCode[] = ['dividends', 'capital_expenditure', 'scheduled_principal'];
const EXPENSES: readonly StatementCode[] = [
  'cost_of_sales',
  'selling_general_admin',
  'depreciation',
  'interest_expense',
  'tax',
];

interface Line {
  readonly code: StatementCode;
  readonly label: string;
  readonly row: number;
  amount: number;
}

interface Statement {
  readonly table: Table;
  readonly mapping: TableMapping;
  readonly terms: ReadingTerms;
  readonly lineColumn: number;
  readonly currency: string;
}

/**
 * Maps a statement. Lines of one code add up; a total that occurs twice must agree with itself;
 * expenses printed as negative numbers are turned. Unknown lines with amounts are listed.
 */
export function mapStatement(
  table: Table,
  mapping: TableMapping,
  terms: ReadingTerms,
  problems: ProblemList,
): MappedRecord[] {
  const currency = mapping.constants['currency'];
  const statement: Statement = {
    table,
    mapping,
    terms,
    lineColumn: table.headers.indexOf(mapping.columns['code'] ?? ''),
    currency: typeof currency === 'string' ? currency : terms.currency,
  };
  const periods = periodColumns(table);
  if (periods.length === 0) {
    const place = { file: table.file, sheet: table.sheet, row: table.headerRow };
    problems.add(errorAt(place, sentence('table.no-period')));
  }
  listUnknownLines(statement, periods, problems);
  return periods.flatMap((column) => mapPeriod(statement, column, problems));
}

function mapPeriod(statement: Statement, column: PeriodColumn, problems: ProblemList): MappedRecord[] {
  const lines: Line[] = [];
  for (const row of statement.table.rows) {
    const line = lineOf(statement, column, row, problems);
    if (line) lines.push(line);
  }
  turnNegativeCosts(statement, column, lines, problems);
  return [...Map.groupBy(lines, ({ code }) => code)].flatMap(([code, ofCode]) => {
    const record = recordOf(statement, column, code, ofCode, problems);
    return record ? [record] : [];
  });
}

function lineOf(statement: Statement, column: PeriodColumn, row: TableRow, problems: ProblemList): Line | undefined {
  const label = String(row.cells[statement.lineColumn] ?? '').trim();
  const code = statementCodeOf(label);
  if (code === undefined) return undefined;
  const cell = row.cells[column.index] ?? '';
  const amount = parseField({ kind: 'money', signed: true }, cell, statement.mapping, statement.currency);
  if (isUnreadable(amount)) {
    problems.add(
      errorAt({ ...placeOf(statement.table, row.row), column: headerOf(statement, column) }, amount.message),
    );
    return undefined;
  }
  return typeof amount === 'number' ? { code, label, row: row.row, amount } : undefined;
}

/** Costs printed as negative numbers become positive, because the spread subtracts them. */
function turnNegativeCosts(statement: Statement, column: PeriodColumn, lines: Line[], problems: ProblemList): void {
  const isPrintedNegative = lines.some(({ code, amount }) => code === 'cost_of_sales' && amount < 0);
  const turned = lines.filter(
    ({ code, amount }) => (amount < 0 && OUTFLOWS.includes(code)) || (isPrintedNegative && EXPENSES.includes(code)),
  );
  for (const line of turned) line.amount = 0 - line.amount;
  if (turned.length === 0) return;
  const labels = turned.map(({ label }) => label).join(', ');
  const place = { file: statement.table.file, sheet: statement.table.sheet, column: headerOf(statement, column) };
  problems.add(warningAt(place, sentence('table.signs-turned', { labels })));
}

function recordOf(
  statement: Statement,
  column: PeriodColumn,
  code: StatementCode,
  lines: readonly Line[],
  problems: ProblemList,
): MappedRecord | undefined {
  const { table, mapping, terms } = statement;
  const amount = amountOf(statement, column, code, lines, problems);
  const [first] = lines;
  if (amount === undefined || !first) return undefined;
  const { start, end } = column.period;
  const { kind = null, currency = null } = mapping.constants;
  const fields: Fields = { period_start: start, period_end: end, kind, code, amount, currency };
  const faults = checkRecord('statement_line', fields, terms.today);
  for (const { field, severity, message } of faults) {
    const place = { ...placeOf(table, first.row), column: headerOf(statement, column) };
    problems.add(problemAt(place, severity, sentence('record.field-remark', { field, message })));
  }
  if (faults.some(({ severity }) => severity === 'error')) return undefined;
  const rows = lines.map(({ row }) => row);
  return { recordSet: 'statement_line', locator: locatorOf(table, ...rows), fields };
}

/** The sum of a code's lines; a total or a repeated line counts once and must not contradict itself. */
function amountOf(
  statement: Statement,
  column: PeriodColumn,
  code: StatementCode,
  lines: readonly Line[],
  problems: ProblemList,
): number | undefined {
  const isTotal = partsOfTotal(code) !== undefined;
  const distinct = new Map<string, Line>();
  for (const line of lines) {
    const key = isTotal ? code : normaliseLabel(line.label);
    const known = distinct.get(key);
    if (known && known.amount !== line.amount) {
      const message = sentence('table.line-twice', { label: line.label, code, row: known.row });
      problems.add(errorAt({ ...placeOf(statement.table, line.row), column: headerOf(statement, column) }, message));
      return undefined;
    }
    if (!known) distinct.set(key, line);
  }
  return [...distinct.values()].reduce((sum, { amount }) => sum + amount, 0);
}

function listUnknownLines(statement: Statement, periods: readonly PeriodColumn[], problems: ProblemList): void {
  const { table, lineColumn } = statement;
  for (const { row, cells } of table.rows) {
    const label = String(cells[lineColumn] ?? '').trim();
    const hasAmount = periods.some(({ index }) => (cells[index] ?? '') !== '');
    if (!hasAmount || statementCodeOf(label) !== undefined || isRepeatedLine(label)) continue;
    const message =
      label === '' ? sentence('table.unnamed-line-left-out') : sentence('table.unknown-line-left-out', { label });
    problems.add(warningAt({ ...placeOf(table, row), column: table.headers[lineColumn] ?? null }, message));
  }
}

function placeOf(table: Table, row: number): { file: string; sheet: string | null; row: number } {
  return { file: table.file, sheet: table.sheet, row };
}

function headerOf({ table }: Statement, { index }: PeriodColumn): string | null {
  return table.headers[index] ?? null;
}
