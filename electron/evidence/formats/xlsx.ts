/** XLSX workbooks (ECMA-376): every sheet's values, with a mark in cells whose value is not there. */

import { DeskError } from '#shared/contract/reply.ts';
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { type EvidenceFile, MAX_BYTES, type Reader, type Reading } from './reader.ts';
import { sharedStrings } from './workbook/shared-strings.ts';
import { sheetCells } from './workbook/sheet-cells.ts';
import { workbookParts } from './workbook/sheet-paths.ts';
import { cellStyles } from './workbook/styles.ts';
import { inflateEntry, isZip, type ZipEntry, zipEntries } from './zip.ts';

/** Reads all sheets of a workbook; formulas bring the value they were saved with. */
export const xlsxReader: Reader = {
  format: 'xlsx',
  recognises: (content) => isZip(content) && hasWorkbook(content),
  read: async (file) => readXlsx(file),
};

function hasWorkbook(content: Uint8Array): boolean {
  try {
    return zipEntries(content).some((entry) => entry.name.startsWith('xl/'));
  } catch {
    // A damaged archive that names a workbook part is a damaged workbook, and the reader says so.
    return Buffer.from(content.buffer, content.byteOffset, content.byteLength).includes('xl/');
  }
}

function readXlsx(file: EvidenceFile): Reading {
  const part = partsOf(file);
  const { sheets, isFrom1904 } = workbookParts(part('xl/workbook.xml'), part('xl/_rels/workbook.xml.rels'));
  if (sheets.length === 0) throw malformed(file, sentence('file.damaged'));
  const shared = {
    strings: sharedStrings(part('xl/sharedStrings.xml')),
    styles: cellStyles(part('xl/styles.xml')),
    isFrom1904,
    refuse: (why: Words): never => {
      throw malformed(file, why);
    },
  };
  return {
    sheets: sheets.map(({ name, path }) => ({ sheet: name, rows: sheetCells(part(path), { ...shared, sheet: name }) })),
  };
}

/** Gives the parts by their path, each inflated when it is asked for, under the size limit over all of them; an absent one is empty. */
function partsOf(file: EvidenceFile): (path: string) => Buffer {
  const entries = new Map(entriesOf(file).map((entry) => [entry.name.toLowerCase(), entry]));
  let left = MAX_BYTES;
  return (path) => {
    const entry = entries.get(path.toLowerCase());
    if (!entry) return Buffer.alloc(0);
    const part = inflatePart(file, entry, left);
    left -= part.length;
    return inUtf8(part);
  };
}

function inUtf8(part: Buffer): Buffer {
  const [first, second] = part;
  if (first === 0xff && second === 0xfe) return Buffer.from(part.toString('utf16le'));
  if (first === 0xfe && second === 0xff) return Buffer.from(new TextDecoder('utf-16be').decode(part));
  return part;
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
