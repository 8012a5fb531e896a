/** Tables with one record a row. */

import type { TableMapping } from '#shared/contract/operations/evidence.ts';
import type { FieldSpec, RecordSetName } from '#shared/domain/record-sets.ts';
import { sentence } from '#shared/text/sentence.ts';
import { isoMonth } from '#shared/values/dates.ts';
import type { Cell } from '../formats/reader.ts';
import { errorAt, type ProblemList, problemAt, warningAt } from '../problems.ts';
import { statementPeriodOf } from '../recognition/statement-periods.ts';
import { statementCodeOf } from '../recognition/statement-synonyms.ts';
import type { Table, TableRow } from '../recognition/table.ts';
import { isUnreadable, parseField } from '../values/parse-field.ts';
import { checkRecord, type Fields, fieldSpecs } from './check-record.ts';
import { completeRecord } from './complete-record.ts';
import { locatorOf, type MappedRecord, type ReadingTerms, type RowProgress } from './mapped-record.ts';

/** Rows mapped between two reports of progress. */
const CHUNK = 5000;

interface PlannedField {
  readonly field: string;
  readonly spec: FieldSpec;
  readonly column: number;
  readonly header: string;
  readonly isPercent: boolean;
}

interface Plan {
  readonly table: Table;
  readonly mapping: TableMapping;
  readonly recordSet: RecordSetName;
  readonly terms: ReadingTerms;
  readonly fields: readonly PlannedField[];
  readonly headerOf: ReadonlyMap<string, string>;
  /** Values before any column is read: constants, and null for what has neither. */
  readonly base: Fields;
}

/** How the columns that are not fields themselves are read. */
const AUXILIARY_SPECS: Readonly<Record<string, FieldSpec>> = {
  debit: { kind: 'money', signed: true },
  credit: { kind: 'money', signed: true },
};

/**
 * Maps every row. A row with an error brings no record; each error and warning is added to
 * `problems` with its row and column.
 */
export async function mapRows(
  table: Table,
  mapping: TableMapping,
  recordSet: RecordSetName,
  terms: ReadingTerms,
  problems: ProblemList,
  progress?: RowProgress,
): Promise<MappedRecord[]> {
  const plan = planOf(table, mapping, recordSet, terms);
  const records: MappedRecord[] = [];
  for (const [index, row] of table.rows.entries()) {
    if (progress && index % CHUNK === 0) await progress(index, table.rows.length);
    const fields = mapRow(plan, row, problems);
    if (fields) records.push({ recordSet, locator: row.locator ?? locatorOf(table, row.row), fields });
  }
  return records;
}

function planOf(table: Table, mapping: TableMapping, recordSet: RecordSetName, terms: ReadingTerms): Plan {
  const specs = fieldSpecs(recordSet);
  const base: Fields = {};
  for (const field in specs) base[field] = mapping.constants[field] ?? null;
  const fields = Object.entries(mapping.columns).map(([field, header]): PlannedField => {
    const spec = specs[field] ?? AUXILIARY_SPECS[field] ?? { kind: 'text' };
    const isPercent = spec.kind === 'decimal' && /[%％]|percent/i.test(header);
    return { field, spec, column: table.headers.indexOf(header), header, isPercent };
  });
  // Money needs to know its currency first.
  fields.sort((a, b) => Number(b.spec.kind === 'currency') - Number(a.spec.kind === 'currency'));
  return { table, mapping, recordSet, terms, fields, headerOf: new Map(Object.entries(mapping.columns)), base };
}

function mapRow(plan: Plan, row: TableRow, problems: ProblemList): Fields | null {
  const values: Fields = { ...plan.base };
  const place = { file: plan.table.file, sheet: plan.table.sheet, row: row.row };
  let isRefused = false;
  for (const { field, spec, column, header, isPercent } of plan.fields) {
    const cell = row.cells[column] ?? '';
    const currency = typeof values['currency'] === 'string' ? values['currency'] : plan.terms.currency;
    const value = parseField(spec, spelled(plan.recordSet, field, cell), plan.mapping, currency, isPercent);
    if (isUnreadable(value)) {
      if (!isRefused && isTotalRow(row.cells)) return leaveOutTotal(problems, place);
      problems.add(errorAt({ ...place, column: header }, value.message));
      isRefused = true;
    } else if (value !== null || plan.mapping.constants[field] === undefined) {
      values[field] = value;
      if (plan.recordSet === 'statement_line' && field === 'period_end') values['period_start'] ??= startOf(cell);
    }
  }
  if (isRefused) return null;
  const completed = completeRecord(plan.recordSet, values);
  if (completed.problem) {
    problems.add(errorAt(place, completed.problem));
    return null;
  }
  return checkMapped(plan, row, completed.fields, problems);
}

/** Statement lines in rows: names of lines become codes, years become the day they end. */
function spelled(recordSet: RecordSetName, field: string, cell: Cell): Cell {
  if (recordSet !== 'statement_line') return cell;
  if (field === 'code') return statementCodeOf(String(cell)) ?? cell;
  return field === 'period_end' ? (statementPeriodOf(String(cell), undefined)?.end ?? cell) : cell;
}

/** "H1 2024" in the column of closing dates says when the period began, too; a bare month or day does not. */
function startOf(cell: Cell): string | null {
  if (isoMonth(cell, 'dmy') !== undefined) return null;
  return statementPeriodOf(String(cell), undefined)?.start ?? null;
}

function checkMapped(plan: Plan, row: TableRow, fields: Fields, problems: ProblemList): Fields | null {
  const place = { file: plan.table.file, sheet: plan.table.sheet, row: row.row };
  const faults = checkRecord(plan.recordSet, fields, plan.terms.today);
  if (faults.length === 0) return fields;
  if (faults.some(({ severity }) => severity === 'error') && isTotalRow(row.cells))
    return leaveOutTotal(problems, place);
  for (const { field, severity, message } of faults) {
    const column = plan.headerOf.get(field) ?? null;
    problems.add(problemAt({ ...place, column }, severity, sentence('record.field-remark', { field, message })));
  }
  return faults.some(({ severity }) => severity === 'error') ? null : fields;
}

function isTotalRow(cells: readonly Cell[]): boolean {
  const first = cells.find((cell) => cell !== '');
  return typeof first === 'string' && /^\s*(?:(?:grand |sub)?total|合\s*计|小\s*计|总\s*计|本页合计)/i.test(first);
}

function leaveOutTotal(problems: ProblemList, place: { file: string; sheet: string | null; row: number }): null {
  problems.add(warningAt(place, sentence('table.totals-left-out')));
  return null;
}
