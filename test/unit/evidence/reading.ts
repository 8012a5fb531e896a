/** Reads texts and workbooks as evidence files in tests. */

import ExcelJS from 'exceljs';
import { readEvidence } from '#electron/evidence/read-evidence.ts';
import type { EvidenceReading, ReadFile } from '#electron/evidence/reading.ts';
import { say } from '#shared/text/tell.ts';

export const TODAY = '2026-11-15';

/** Reads bytes or UTF-8 text as a file of the given name. */
export function read(
  content: string | Uint8Array,
  name = 'file.csv',
  reading: Partial<EvidenceReading> = {},
): Promise<ReadFile> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return readEvidence({ name, content: bytes }, { today: TODAY, currency: 'CNY', ...reading });
}

/** The fields of all records of a file, in order. */
export function recordsOf(file: ReadFile): Record<string, unknown>[] {
  return file.tables.flatMap(({ records }) => records.map(({ fields }) => fields));
}

/** Problems as "severity row column: message". */
export function problemsOf(file: ReadFile): string[] {
  return file.problems.map(
    ({ severity, row, column, message }) => `${severity} ${row} ${column}: ${say(message, 'en')}`,
  );
}

/** A workbook's bytes; each sheet is filled by its function. */
export async function workbook(
  ...sheets: readonly (readonly [string, (sheet: ExcelJS.Worksheet) => void])[]
): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  for (const [name, fill] of sheets) fill(book.addWorksheet(name));
  return Buffer.from(await book.xlsx.writeBuffer());
}
