/** Tables in the formats people have: delimited text, Excel, Parquet; told apart by content. */
import { DeskError } from '#shared/contract/reply.ts';
import { sentence } from '#shared/text/sentence.ts';
import { looksLikeText } from '../../../evidence/formats/decode.ts';
import { MAX_BYTES } from '../../../evidence/formats/reader.ts';
import { xlsxReader } from '../../../evidence/formats/xlsx.ts';
import type { FileTable } from '../cells.ts';
import { type LabelledData, labelledData, type TableRoles } from '../labelled.ts';
import { readDelimited } from './delimited.ts';
import { isParquetContent, readParquet } from './parquet.ts';
import { readWorkbook } from './workbook.ts';

/** Reads a table from memory. Throws DeskError "invalid-input" naming the file, and the row or cell where one is wrong. */
export async function readTable(name: string, content: Uint8Array): Promise<FileTable> {
  if (isParquetContent(content)) return readParquet(content, name);
  if (content.length > MAX_BYTES) {
    const megabytes = MAX_BYTES / 1024 / 1024;
    throw new DeskError('invalid-input', sentence('lab-table.too-large', { file: name, megabytes }));
  }
  if (xlsxReader.recognises(content)) return readWorkbook(name, content);
  if (looksLikeText(content)) return readDelimited(name, content);
  throw new DeskError('invalid-input', sentence('lab-table.no-table', { file: name }));
}

/** Reads a labelled table from memory, by the roles of its columns. Throws like `readTable` and `labelledData`. */
export async function readLabelledTable(name: string, content: Uint8Array, roles: TableRoles): Promise<LabelledData> {
  return labelledData(await readTable(name, content), roles);
}
