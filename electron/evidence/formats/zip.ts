/** Enough of the ZIP format (APPNOTE 6.3) to look inside an XLSX file and to refuse a bomb before it goes off. */

import { inflateRawSync } from 'node:zlib';
import { Fault } from '#shared/domain/fault.ts';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;

export interface ZipEntry {
  readonly name: string;
  readonly offset: number;
  readonly compressedBytes: number;
  readonly method: number;
}

/** Whether the bytes begin like a ZIP archive. */
export function isZip(content: Uint8Array): boolean {
  return content.length > 22 && content[0] === 0x50 && content[1] === 0x4b && content[2] === 3 && content[3] === 4;
}

/** The entries of the central directory. Throws RangeError where the archive is cut short or damaged. */
export function zipEntries(content: Uint8Array): ZipEntry[] {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new RangeError('directory');
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: Buffer.from(content.subarray(at + 46, at + 46 + nameLength)).toString('utf8'),
      method: view.getUint16(at + 10, true),
      compressedBytes: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * Inflates one entry to at most `maxBytes`; the size the archive claims is not believed.
 * Throws RangeError (ERR_BUFFER_TOO_LARGE) beyond it, Error where the data is damaged.
 */
export function inflateEntry(content: Uint8Array, entry: ZipEntry, maxBytes: number): Buffer {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  if (view.getUint32(entry.offset, true) !== LOCAL_HEADER) throw new Fault('zip.damaged-entry', { entry: entry.name });
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const data = content.subarray(start, start + entry.compressedBytes);
  if (entry.method === 0) return Buffer.from(data);
  return inflateRawSync(data, { maxOutputLength: Math.max(1, maxBytes) });
}

function endOfDirectory(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new RangeError('directory-end');
}
