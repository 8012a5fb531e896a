/** XLSX workbooks (ECMA-376): every sheet's values, with a mark in cells whose value is not there. */

import readWorkbook from 'read-excel-file/node';
import { DeskError } from '#shared/contract/reply.ts';
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { type Cell, type EvidenceFile, MAX_BYTES, MAX_ROWS, type Reader, type Reading, type Sheet } from './reader.ts';
import { type CellFault, cellFaults, sheetPaths } from './xlsx-cells.ts';
import { inflateEntry, isZip, type ZipEntry, zipEntries } from './zip.ts';

/** Reads all sheets of a workbook; formulas bring the value they were saved with. */
export const xlsxReader: Reader = {
  format: 'xlsx',
  recognises: (content) => isZip(content) && hasWorkbook(content),
  read: readXlsx,
};

function hasWorkbook(content: Uint8Array): boolean {
  try {
    return zipEntries(content).some((entry) => entry.name.startsWith('xl/'));
  } catch {
    // A damaged archive that names a workbook part is a damaged workbook, and the reader says so.
    return Buffer.from(content.buffer, content.byteOffset, content.byteLength).includes('xl/');
  }
}

async function readXlsx(file: EvidenceFile): Promise<Reading> {
  const faults = faultsOf(file);
  let workbook: Awaited<ReturnType<typeof readWorkbook>>;
  try {
    workbook = await readWorkbook(Buffer.from(file.content));
  } catch (error) {
    throw malformed(file, error instanceof Error ? error.message : sentence('file.damaged'));
  }
  const sheets = workbook.map(({ sheet, data }): Sheet => {
    if (data.length > MAX_ROWS + 1) throw malformed(file, sentence('file.sheet-too-long', { sheet, most: MAX_ROWS }));
    const rows = data.map((row) => row.map(cellOf));
    for (const { row, column, text } of faults.get(sheet) ?? []) {
      const cells = rows[row - 1];
      if (!cells) continue;
      while (cells.length < column) cells.push('');
      cells[column] = text;
    }
    return { sheet, rows };
  });
  return { sheets };
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return String(value);
}

/** Per sheet, in workbook order, the cells without a usable value; every part is inflated under the size limit. */
function faultsOf(file: EvidenceFile): Map<string, CellFault[]> {
  const text = inflateAll(file);
  const paths = sheetPaths(text('xl/workbook.xml'), text('xl/_rels/workbook.xml.rels'));
  return new Map(paths.map(({ name, path }) => [name, cellFaults(text(path))]));
}

function inflateAll(file: EvidenceFile): (path: string) => string {
  let left = MAX_BYTES;
  const parts = new Map<string, Buffer>();
  for (const entry of entriesOf(file)) {
    const part = inflatePart(file, entry, left);
    left -= part.length;
    if (/\.(xml|rels)$/i.test(entry.name)) parts.set(entry.name, part);
  }
  return (path) => parts.get(path)?.toString('utf8') ?? '';
}

function entriesOf(file: EvidenceFile): ZipEntry[] {
  try {
    return zipEntries(file.content);
  } catch {
    throw malformed(file, sentence('file.damaged'));
  }
}

function inflatePart(file: EvidenceFile, entry: ZipEntry, left: number): Buffer {
  try {
    return inflateEntry(file.content, entry, left);
  } catch (error) {
    const tooLarge = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    if (!tooLarge) throw malformed(file, sentence('file.part-damaged', { part: entry.name }));
    throw malformed(file, sentence('file.too-large-unpacked', { megabytes: MAX_BYTES / 1024 / 1024 }));
  }
}

function malformed(file: EvidenceFile, why: Words): DeskError {
  return new DeskError('invalid-input', sentence('file.not-workbook', { file: file.name, why }), [
    { place: file.name, message: why },
  ]);
}
