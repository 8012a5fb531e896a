/** Gives every entry of a ZIP the same date, so that the same content has the same bytes. */

import { Fault } from '#shared/domain/fault.ts';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
/** 1980-01-01 00:00, the earliest date of a ZIP (APPNOTE 4.4.6). */
const TIME = 0;
const DATE = (1 << 5) | 1;

function endOfDirectory(zip: DataView): number {
  for (let offset = zip.byteLength - 22; offset >= 0; offset -= 1) {
    if (zip.getUint32(offset, true) === END_OF_DIRECTORY) return offset;
  }
  throw new Fault('zip.no-directory');
}

/** Sets the modification date of all entries, in the directory and in front of each entry; in place. */
export function withFixedDates(bytes: Uint8Array): Uint8Array {
  const zip = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(zip);
  let entry = zip.getUint32(end + 16, true);
  for (let count = zip.getUint16(end + 10, true); count > 0; count -= 1) {
    if (zip.getUint32(entry, true) !== DIRECTORY_ENTRY) throw new Fault('zip.directory');
    const local = zip.getUint32(entry + 42, true);
    zip.setUint16(entry + 12, TIME, true);
    zip.setUint16(entry + 14, DATE, true);
    zip.setUint16(local + 10, TIME, true);
    zip.setUint16(local + 12, DATE, true);
    entry += 46 + zip.getUint16(entry + 28, true) + zip.getUint16(entry + 30, true) + zip.getUint16(entry + 32, true);
  }
  return bytes;
}
