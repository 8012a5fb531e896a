/** Structured documents flow the way tables do: the format gives the mapping, the rules for records are the same. */

import type { TableMapping } from '#shared/contract/operations/evidence.ts';
import { auxiliaryFieldsOf } from '#shared/domain/record-sets.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { DocumentTable } from './formats/document.ts';
import type { Cell, EvidenceFile } from './formats/reader.ts';
import { fieldSpecs } from './mapping/check-record.ts';
import { mapTable, unmappedColumns } from './mapping/map-table.ts';
import { errorAt, ProblemList } from './problems.ts';
import type { EvidenceReading, ReadFile, ReadTable, RecognisedDocument } from './reading.ts';
import type { Table } from './recognition/table.ts';

/**
 * Reads a document of a known format. An officer may leave a record set of it out, or give a value
 * the document lacks; such a choice holds for the file and is not remembered.
 * @throws DeskError('invalid-input') naming file and line or node where the document is malformed.
 */
export async function readDocument(
  file: EvidenceFile,
  { reader, format }: RecognisedDocument,
  reading: EvidenceReading,
): Promise<ReadFile> {
  const { currency, applicant, taxonomies } = reading;
  const read = reader.read(file, { currency, applicant, taxonomies }, format);
  const filled = read.tables.filter(({ rows }) => rows.length > 0);
  const problems = new ProblemList();
  problems.addAll(read.problems);
  const tables: ReadTable[] = [];
  for (const table of filled) {
    tables.push(await readTable(tableOfDocument(file.name, table, filled.length === 1), table, reading, problems));
  }
  if (filled.length === 0) problems.add(errorAt({ file: file.name, sheet: null }, sentence('file.no-records')));
  return { name: file.name, format, tables, problems: problems.list(file.name) };
}

async function readTable(
  table: Table,
  source: DocumentTable,
  reading: EvidenceReading,
  problems: ProblemList,
): Promise<ReadTable> {
  const choice = reading.choices?.find(({ file, sheet }) => file === table.file && sheet === table.sheet);
  const mapping = choice?.mapping === undefined ? mappingOf(table, source) : choice.mapping;
  const { progress } = reading;
  const step =
    progress &&
    ((done: number, all: number) => progress(sentence('progress.reading-file', { file: table.file }), done, all));
  return {
    table,
    mapping,
    recognisedBy: choice?.mapping === undefined ? 'format' : mapping ? 'given' : null,
    fingerprint: null,
    unmappedColumns: unmappedColumns(table, mapping),
    records: mapping ? await mapTable(table, mapping, reading, problems, step) : [],
    leftOut: choice?.mapping === null,
  };
}

/** The fields that occur, and those that must, as columns. */
function tableOfDocument(file: string, { recordSet, rows, constants }: DocumentTable, isOnly: boolean): Table {
  const specs = fieldSpecs(recordSet);
  const names = [...Object.keys(specs), ...auxiliaryFieldsOf(recordSet)];
  const headers = names.filter(
    (name) =>
      (specs[name]?.required && constants?.[name] === undefined) || rows.some(({ cells }) => isFilled(cells[name])),
  );
  return {
    file,
    sheet: isOnly ? null : recordSet,
    preamble: [],
    headerRow: 1,
    headers,
    rows: rows.map(({ line, locator, cells }) => ({
      row: line,
      locator,
      cells: headers.map((name): Cell => cells[name] ?? ''),
    })),
  };
}

function isFilled(cell: Cell | null | undefined): boolean {
  return cell !== null && cell !== undefined && cell !== '';
}

function mappingOf(table: Table, { recordSet, constants }: DocumentTable): TableMapping {
  return {
    recordSet,
    columns: Object.fromEntries(table.headers.map((name) => [name, name])),
    constants: { ...constants },
    layout: 'rows',
    decimalMark: '.',
    dateOrder: 'ymd',
    moneyUnit: 1,
  };
}
