/** Tables with one record a row. */

import type { TableMapping } from '#shared/contract/operations/evidence.ts';
import type { FieldSpec, FieldValue, RecordSetName } from '#shared/domain/record-sets.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { isoMonth } from '#shared/values/dates.ts';
import { plainText } from '#shared/values/plain-text.ts';
import type { Cell } from '../formats/reader.ts';
import { errorAt, type ProblemList, problemAt, warningAt } from '../problems.ts';
import { type EdgeColumns, leftOutRow, namesBalance } from '../recognition/edge-rows.ts';
import { statementPeriodOf } from '../recognition/statement-periods.ts';
import { statementCodeOf } from '../recognition/statement-synonyms.ts';
import type { Table, TableRow } from '../recognition/table.ts';
import { flagOf } from '../values/choices.ts';
import { markApart } from '../values/direction-words.ts';
import { isUnreadable, parseField } from '../values/parse-field.ts';
import { checkRecord, type Fields, fieldSpecs } from './check-record.ts';
import { invoiceCell } from './complete-invoice.ts';
import { completeMovement } from './complete-movement.ts';
import { completeRecord } from './complete-record.ts';
import { edgeColumnsOf } from './edge-columns.ts';
import { mergedLines, type RowRecord } from './invoice-lines.ts';
import { withoutLostDigits } from './lost-digits.ts';
import { locatorOf, type MappedRecord, type ReadingTerms, type RowProgress } from './mapped-record.ts';
import { type SignRule, signRuleOf } from './signs.ts';

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
  /** How amounts of a bank's table get their sign; null for other record sets. */
  readonly signs: SignRule | null;
  /** Where a bank's table says that a row is no movement; null for other record sets. */
  readonly edges: EdgeColumns | null;
  /** Columns whose identifiers lost digits: the first row, and how many. Filled while rows are read. */
  readonly lostDigits: Map<string, { readonly row: number; count: number }>;
  /** Texts of other invoices a credit note of the list takes back, one after the other. */
  readonly takenBack: string;
  /** The column of direction writes plus and minus. */
  readonly hasPlusSides: boolean;
}

/** Amounts of a bank's table that may carry a mark of direction. */
const MARKED: ReadonlySet<string> = new Set(['amount', 'debit', 'credit', 'balance_after']);

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
  if (plan.signs?.remark) problems.add(warningAt({ file: table.file, sheet: table.sheet }, plan.signs.remark));
  const records: RowRecord[] = [];
  for (const [index, row] of table.rows.entries()) {
    if (progress && index % CHUNK === 0) await progress(index, table.rows.length);
    const fields = mapRow(plan, row, problems);
    if (fields) records.push({ recordSet, locator: row.locator ?? locatorOf(table, row.row), fields, row: row.row });
  }
  for (const [column, { row, count }] of plan.lostDigits) {
    const message = sentence('table.digits-lost', { count });
    problems.add(warningAt({ file: table.file, sheet: table.sheet, row, column }, message));
  }
  if (recordSet === 'invoice' && table.rows[0]?.locator === undefined) return mergedLines(table, records, problems);
  return records.map(({ row: _, ...record }) => record);
}

function planOf(table: Table, mapping: TableMapping, recordSet: RecordSetName, terms: ReadingTerms): Plan {
  const specs = fieldSpecs(recordSet);
  const base: Fields = {};
  for (const field in specs) base[field] = mapping.constants[field] ?? null;
  if (recordSet === 'bank_transaction') base['side'] = mapping.constants['side'] ?? null;
  const fields = Object.entries(mapping.columns).map(([field, header]): PlannedField => {
    const spec = specs[field] ?? AUXILIARY_SPECS[field] ?? { kind: 'text' };
    const isPercent = spec.kind === 'decimal' && /[%％]|percent/i.test(header);
    return { field, spec, column: table.headers.indexOf(header), header, isPercent };
  });
  // Money needs to know its currency first.
  fields.sort((a, b) => Number(b.spec.kind === 'currency') - Number(a.spec.kind === 'currency'));
  const currency = typeof base['currency'] === 'string' ? base['currency'] : terms.currency;
  const sideAt = table.headers.indexOf(mapping.columns['side'] ?? '');
  const hasPlusSides = sideAt !== -1 && table.rows.some(({ cells }) => String(cells[sideAt] ?? '').trim() === '+');
  const signs = recordSet === 'bank_transaction' ? signRuleOf(table, mapping, currency) : null;
  return {
    table,
    mapping,
    recordSet,
    terms,
    fields,
    headerOf: new Map(Object.entries(mapping.columns)),
    base,
    signs,
    hasPlusSides,
    edges: edgeColumnsOf(table, mapping),
    lostDigits: new Map(),
    takenBack: textOfColumn(table, mapping.columns['references']),
  };
}

function textOfColumn(table: Table, header: string | undefined): string {
  const at = table.headers.indexOf(header ?? '');
  return at === -1 ? '' : table.rows.map(({ cells }) => String(cells[at] ?? '')).join('\n');
}

function mapRow(plan: Plan, row: TableRow, problems: ProblemList): Fields | null {
  const values: Fields = { ...plan.base };
  const place = { file: plan.table.file, sheet: plan.table.sheet, row: row.row };
  const leftOut = row.locator === undefined ? leftOutRow(row.cells, plan.edges) : undefined;
  if (leftOut === 'totals') return leaveOut(problems, place, sentence('table.totals-left-out'));
  if (leftOut === 'balance') return leaveOut(problems, place, sentence('table.balance-left-out'));
  let isRefused = false;
  const isTable = row.locator === undefined;
  const isPositive = isTable && plan.recordSet === 'invoice' && isPositiveRow(plan, row);
  for (const { field, spec, column, header, isPercent } of plan.fields) {
    const written = row.cells[column] ?? '';
    const marked = plan.signs && MARKED.has(field) && typeof written === 'string' ? markApart(written) : undefined;
    const cell = marked?.figure ?? (isTable ? cellOf(plan, field, spec, row, written, isPositive) : written);
    if (field === 'status' && cell !== written) values['is_reversed'] = String(cell);
    if (marked && field === 'amount') values['side'] = marked.direction;
    if (field === 'side') {
      values['side'] = sideText(cell, plan.hasPlusSides) ?? values['side'] ?? null;
      continue;
    }
    const currency = typeof values['currency'] === 'string' ? values['currency'] : plan.terms.currency;
    const value = parseField(spec, spelled(plan.recordSet, field, cell), plan.mapping, currency, isPercent);
    if (isUnreadable(value)) {
      if (!isRefused && isTotalRow(row.cells)) return leaveOut(problems, place, sentence('table.totals-left-out'));
      problems.add(errorAt({ ...place, column: header }, value.message));
      isRefused = true;
    } else if (value !== null || plan.mapping.constants[field] === undefined) {
      values[field] =
        marked && field === 'balance_after' ? (marked.direction === 'in' ? value : negative(value)) : value;
      if (plan.recordSet === 'statement_line' && field === 'period_end') values['period_start'] ??= startOf(cell);
    }
  }
  if (isRefused) return null;
  if (plan.signs) return mapMovement(plan, plan.signs, row, values, problems);
  const completed = completeRecord(plan.recordSet, values, plan.terms.applicant);
  if (completed.problem) {
    problems.add(errorAt(place, completed.problem));
    return null;
  }
  const { number } = completed.fields;
  if (values['is_reversed'] !== undefined && typeof number === 'string' && !plan.takenBack.includes(number)) {
    problems.add(warningAt(place, sentence('invoice-list.reversed-elsewhere', { number })));
  }
  return checkMapped(plan, row, completed.fields, problems);
}

/** What a cell of a table says: asterisks in place of a tax, an identifier without the digits it lost. */
function cellOf(plan: Plan, field: string, spec: FieldSpec, row: TableRow, written: Cell, isPositive: boolean): Cell {
  if (plan.recordSet === 'invoice' && (field === 'tax' || field === 'status')) {
    return invoiceCell(field, written, isPositive);
  }
  const marked = spec.kind === 'text' ? withoutLostDigits(field, written, row.row) : undefined;
  if (marked === undefined) return written;
  const column = plan.headerOf.get(field) ?? field;
  const known = plan.lostDigits.get(column);
  if (known) known.count += 1;
  else plan.lostDigits.set(column, { row: row.row, count: 1 });
  return marked;
}

/** Whether an invoice of the tax office's list says that it is a positive one. */
function isPositiveRow({ table, mapping }: Plan, { cells }: TableRow): boolean {
  const cell = (field: string): string => String(cells[table.headers.indexOf(mapping.columns[field] ?? '')] ?? '');
  if (mapping.columns['is_positive'] !== undefined) return flagOf(cell('is_positive')) === true;
  return mapping.columns['digital_number'] !== undefined && !/^\s*[-(]/.test(cell('net') || cell('gross'));
}

/** A dash is money out in a column of plus and minus, and says neither in any other. */
function sideText(cell: Cell, hasPlusSides: boolean): string | null {
  const text = plainText(String(cell));
  return text === '' ? null : text === '-' && !hasPlusSides ? '/' : text;
}

function mapMovement(plan: Plan, signs: SignRule, row: TableRow, values: Fields, problems: ProblemList): Fields | null {
  const place = { file: plan.table.file, sheet: plan.table.sheet, row: row.row };
  const completed = completeMovement(values, signs, row.row);
  if ('problem' in completed) problems.add(errorAt(place, completed.problem));
  else if ('neutral' in completed) {
    problems.add(warningAt(place, sentence('table.neutral-left-out', { side: completed.neutral })));
  } else if ('unbooked' in completed) {
    problems.add(warningAt(place, sentence('table.unbooked-left-out', { state: completed.unbooked })));
  }
  return 'fields' in completed ? checkMapped(plan, row, completed.fields, problems) : null;
}

function negative(value: FieldValue): FieldValue {
  return typeof value === 'number' ? 0 - Math.abs(value) : value;
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
  if (fields['amount'] === null && plan.edges && row.cells.some(namesBalance)) {
    return leaveOut(problems, place, sentence('table.balance-left-out'));
  }
  if (faults.some(({ severity }) => severity === 'error') && isTotalRow(row.cells))
    return leaveOut(problems, place, sentence('table.totals-left-out'));
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

function leaveOut(
  problems: ProblemList,
  place: { file: string; sheet: string | null; row: number },
  why: Sentence,
): null {
  problems.add(warningAt(place, why));
  return null;
}
