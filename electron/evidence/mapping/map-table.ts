/** A table and its mapping → records, or what is wrong with the mapping. */

import type { FileProblem } from '#shared/contract/fields.ts';
import type { TableMapping } from '#shared/contract/operations/evidence.ts';
import {
  auxiliaryFieldsOf,
  type FieldSpec,
  meaningsOf,
  RECORD_SETS,
  type RecordSetName,
  SIDES,
} from '#shared/domain/record-sets.ts';
import { sentence } from '#shared/text/sentence.ts';
import { checkField } from '#shared/values/check-field.ts';
import type { Applicant } from '../formats/document.ts';
import { errorAt, type ProblemList } from '../problems.ts';
import { periodColumns } from '../recognition/statement-table.ts';
import type { Table } from '../recognition/table.ts';
import { fieldSpecs } from './check-record.ts';
import { withMeanings } from './choice-words.ts';
import { namesApplicant } from './complete-invoice.ts';
import { mapRows } from './map-rows.ts';
import { mapStatement } from './map-statement.ts';
import type { MappedRecord, ReadingTerms, RowProgress } from './mapped-record.ts';
import { missingFields } from './required.ts';
import { needsDirection } from './signs.ts';

/** Fields a statement's layout provides by itself. */
const OF_STATEMENT_LAYOUT = ['period_start', 'period_end', 'amount'];

/**
 * Maps a table. A mapping that names columns or fields that do not exist, or leaves a required
 * field out, brings no record and is listed.
 */
export async function mapTable(
  table: Table,
  mapping: TableMapping,
  terms: ReadingTerms,
  problems: ProblemList,
  progress?: RowProgress,
): Promise<MappedRecord[]> {
  const faults = mappingFaults(table, mapping, terms);
  problems.addAll(faults);
  if (faults.length > 0 || !isRecordSet(mapping.recordSet)) return [];
  if (mapping.layout === 'statement') return mapStatement(table, mapping, terms, problems);
  return mapRows(withMeanings(table, mapping), mapping, mapping.recordSet, terms, problems, progress);
}

/** What keeps a mapping from being applied to a table; empty where nothing does. */
function mappingFaults(table: Table, mapping: TableMapping, terms: ReadingTerms): FileProblem[] {
  const place = { file: table.file, sheet: table.sheet, row: table.headerRow };
  const { recordSet } = mapping;
  if (!isRecordSet(recordSet)) return [errorAt(place, sentence('table.no-record-set', { recordSet }))];
  const faults: FileProblem[] = [];
  const specs = fieldSpecs(recordSet);
  for (const [field, header] of Object.entries(mapping.columns)) {
    if (!(field in specs) && !auxiliaryFieldsOf(recordSet).includes(field)) {
      faults.push(errorAt(place, sentence('table.no-field', { recordSet, field })));
    }
    if (!table.headers.includes(header)) {
      faults.push(errorAt({ ...place, column: header }, sentence('table.column-missing', { field, header })));
    }
  }
  for (const [field, value] of Object.entries(mapping.constants)) {
    const spec = specs[field] ?? CHOSEN[recordSet]?.[field];
    const finding = spec && checkField(field, { ...spec, required: true }, value, terms.today);
    const why = spec === undefined ? sentence('table.is-no-field') : finding?.why;
    if (why && value !== null) faults.push(errorAt(place, sentence('table.bad-constant', { field, why })));
  }
  for (const [field, meanings] of Object.entries(mapping.meanings ?? {})) {
    const options = meaningsOf(recordSet, field) ?? [];
    for (const [word, meaning] of Object.entries(meanings)) {
      if (!options.includes(meaning)) {
        faults.push(errorAt(place, sentence('table.bad-meaning', { field, word, meaning })));
      }
    }
  }
  if (mapping.layout === 'statement' && recordSet !== 'statement_line') {
    faults.push(errorAt(place, sentence('table.not-a-statement')));
  }
  for (const field of missingFields(
    recordSet,
    givenBy(table, mapping, Object.keys(mapping.columns), terms.applicant),
  )) {
    faults.push(errorAt(place, sentence('table.field-missing', { recordSet, field })));
  }
  if (faults.length === 0 && needsDirection(table, mapping, terms.currency)) {
    faults.push(errorAt({ ...place, column: mapping.columns['amount'] ?? null }, sentence('signs.ask')));
  }
  return faults;
}

/** Values for all rows an officer may give although they are no field of the record set. */
const CHOSEN: Partial<Record<RecordSetName, Readonly<Record<string, FieldSpec>>>> = {
  bank_transaction: { side: { kind: 'choice', options: SIDES } },
};

/**
 * The required fields no row of the table has a value for: they have neither a column nor a value for
 * all rows, or a column without a filled cell. Without them the table brings no record.
 */
export function missingOf(table: Table, mapping: TableMapping, applicant?: Applicant): string[] {
  const { recordSet } = mapping;
  if (!isRecordSet(recordSet)) return [];
  const filled = Object.entries(mapping.columns).flatMap(([field, header]) => {
    const index = table.headers.indexOf(header);
    return table.rows.some(({ cells }) => (cells[index] ?? '') !== '') ? [field] : [];
  });
  const given = givenBy(table, mapping, filled, applicant);
  let missing = missingFields(recordSet, given);
  // What follows from another missing field need not be asked for: a direction gives the counterparty.
  for (const field of missing) {
    const others = missing.filter((other) => other !== field);
    if (!missingFields(recordSet, new Set([...given, ...others])).includes(field)) missing = others;
  }
  // The currency has no say in whether amounts have signs.
  return needsDirection(table, mapping, 'CNY') ? [...missing, 'side'] : missing;
}

function givenBy(
  table: Table,
  mapping: TableMapping,
  columns: readonly string[],
  applicant: Applicant | undefined,
): ReadonlySet<string> {
  const constants = Object.entries(mapping.constants).flatMap(([field, value]) => (value === null ? [] : [field]));
  const ofLayout = mapping.layout === 'statement' ? OF_STATEMENT_LAYOUT : [];
  const isNamed = mapping.recordSet === 'invoice' && namesApplicant(table, mapping.columns, applicant);
  return new Set([...columns, ...constants, ...ofLayout, ...(isNamed ? ['applicant'] : [])]);
}

/** The columns, by index, a mapping reads amounts of money from. */
export function moneyColumns(table: Table, { recordSet, columns, layout }: TableMapping): number[] {
  if (layout === 'statement') return periodColumns(table).map(({ index }) => index);
  const specs = isRecordSet(recordSet) ? fieldSpecs(recordSet) : {};
  return Object.entries(columns).flatMap(([field, header]) =>
    specs[field]?.kind === 'money' || field === 'debit' || field === 'credit' ? [table.headers.indexOf(header)] : [],
  );
}

/** Headers a mapping makes no use of. */
export function unmappedColumns(table: Table, mapping: TableMapping | null): string[] {
  if (!mapping) return [...table.headers];
  const used = new Set(Object.values(mapping.columns));
  if (mapping.layout === 'statement')
    for (const { index } of periodColumns(table)) used.add(table.headers[index] ?? '');
  return table.headers.filter((header) => !used.has(header));
}

function isRecordSet(name: string): name is RecordSetName {
  return Object.hasOwn(RECORD_SETS, name);
}
