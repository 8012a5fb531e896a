/** From a file to records: format, tables, mappings, records, and everything that was not understood. */

import type { FileProblem } from '#shared/contract/fields.ts';
import type { TableMapping } from '#shared/contract/operations/evidence.ts';
import { sentence } from '#shared/text/sentence.ts';
import { documentReaderFor } from './formats/document-readers.ts';
import type { EvidenceFile } from './formats/reader.ts';
import { checkSize, readerFor, refusalReason } from './formats/recognise-format.ts';
import { withoutKnown } from './mapping/invoice-lines.ts';
import { mapTable, moneyColumns, unmappedColumns } from './mapping/map-table.ts';
import { errorAt, ProblemList, warningAt } from './problems.ts';
import { readDocument } from './read-document.ts';
import type { EvidenceReading, ReadFile, ReadTable, TableChoice } from './reading.ts';
import { otherCurrencyOfCells } from './recognition/currency.ts';
import { headerFingerprint } from './recognition/fingerprint.ts';
import { recalledMapping } from './recognition/recall.ts';
import { recogniseTable } from './recognition/recognise.ts';
import { type Table, tableOf } from './recognition/table.ts';

/**
 * Reads one file. A file of a format that is not accepted comes back without a format and with
 * the reason.
 * @throws DeskError('invalid-input') naming file and place where a file of a known format is malformed.
 */
export async function readEvidence(file: EvidenceFile, reading: EvidenceReading): Promise<ReadFile> {
  checkSize(file);
  const document = documentReaderFor(file);
  if (document) return readDocument(file, document, reading);
  const reader = readerFor(file);
  if (!reader) {
    const problem = errorAt({ file: file.name, sheet: null }, refusalReason(file, 'evidence'));
    return { name: file.name, format: null, tables: [], problems: [problem] };
  }
  const { sheets } = await reader.read(file);
  const problems = new ProblemList();
  const tables: ReadTable[] = [];
  for (const sheet of sheets) {
    const choice = reading.choices?.find((chosen) => chosen.file === file.name && chosen.sheet === sheet.sheet);
    const isRemembered = (headers: readonly string[]) => reading.remembered?.(headerFingerprint(headers)) !== undefined;
    const found = tableOf(file.name, sheet, { headerRow: choice?.headerRow, isRemembered });
    problems.addAll(found.problems);
    if (found.table && found.table.rows.length > 0)
      tables.push(await readTable(found.table, choice, reading, problems));
  }
  problems.addAll(differentUnits(file.name, tables));
  const once = invoicesOnce(file.name, tables, problems);
  return { name: file.name, format: reader.format, tables: once, problems: problems.list(file.name) };
}

/** A workbook may list its invoices on one sheet and their lines on another: each invoice counts once. */
function invoicesOnce(file: string, tables: readonly ReadTable[], problems: ProblemList): ReadTable[] {
  const known = new Set<string>();
  return tables.map((read) => {
    const { records, repeated } = withoutKnown(read.records, known);
    if (repeated === 0) return read;
    const message = sentence('invoice-list.on-another-sheet', { repeated });
    problems.add(warningAt({ file, sheet: read.table.sheet }, message));
    return { ...read, records };
  });
}

/** A unit stated on one sheet often holds for its neighbours that do not state it: worth a look. */
function differentUnits(file: string, tables: readonly ReadTable[]): FileProblem[] {
  const units = tables.flatMap(({ table, mapping }) =>
    mapping ? [{ sheet: table.sheet, unit: mapping.moneyUnit }] : [],
  );
  if (new Set(units.map(({ unit }) => unit)).size < 2) return [];
  return [warningAt({ file, sheet: null }, sentence('table.different-units', { units }))];
}

async function readTable(
  table: Table,
  choice: TableChoice | undefined,
  reading: EvidenceReading,
  problems: ProblemList,
): Promise<ReadTable> {
  const fingerprint = headerFingerprint(table.headers);
  const { mapping: found, recognisedBy } =
    choice?.mapping === undefined
      ? recall(table, fingerprint, reading, problems)
      : { mapping: choice.mapping, recognisedBy: choice.mapping ? ('given' as const) : null };
  const mapping = found && recognisedBy !== 'given' ? withCurrencyOfCells(table, found, reading, problems) : found;
  const progress = reading.progress;
  const records = mapping
    ? await mapTable(
        table,
        mapping,
        reading,
        problems,
        progress &&
          ((completed, total) => progress(sentence('progress.reading-file', { file: table.file }), completed, total)),
      )
    : [];
  return {
    table,
    mapping,
    recognisedBy,
    // Columns named by their letters are the same in every file without a header.
    fingerprint: table.headerRow === 0 ? null : fingerprint,
    unmappedColumns: unmappedColumns(table, mapping),
    records,
    leftOut: choice?.mapping === null,
  };
}

/** The mapping with the currency the signs beside the amounts show, where nothing else states it. */
function withCurrencyOfCells(
  table: Table,
  mapping: TableMapping,
  { currency }: EvidenceReading,
  problems: ProblemList,
): TableMapping {
  if (mapping.columns['currency'] !== undefined || mapping.constants['currency'] != null) return mapping;
  const signed = otherCurrencyOfCells(table, moneyColumns(table, mapping), currency);
  if (!signed) return mapping;
  const place = { file: table.file, sheet: table.sheet };
  if (signed.currency === undefined) {
    problems.add(errorAt(place, sentence('table.several-signs')));
    return mapping;
  }
  problems.add(warningAt(place, sentence('table.currency-of-signs', { sign: signed.sign, currency: signed.currency })));
  return { ...mapping, constants: { ...mapping.constants, currency: signed.currency } };
}

function recall(
  table: Table,
  fingerprint: string,
  reading: EvidenceReading,
  problems: ProblemList,
): Pick<ReadTable, 'mapping' | 'recognisedBy'> {
  // Letters of columns say nothing of what they hold; the reader of the rows has said that a header is missing.
  if (table.headerRow === 0) return { mapping: null, recognisedBy: null };
  const terms = { applicant: reading.applicant, account: reading.knownAccount?.(fingerprint) };
  const remembered = reading.remembered?.(fingerprint);
  if (remembered) return { mapping: recalledMapping(table, remembered, terms), recognisedBy: 'remembered' };
  const recognised = recogniseTable(table, terms);
  problems.addAll(recognised.problems);
  return { mapping: recognised.mapping, recognisedBy: recognised.mapping ? 'headers' : null };
}
