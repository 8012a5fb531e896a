/** Which reader a file needs, by its content. */
import { DeskError } from '#shared/contract/reply.ts';
import { csvReader } from './csv.ts';
import { headOf } from './file-head.ts';
import { type EvidenceFile, MAX_BYTES, type Reader } from './reader.ts';
import { xlsxReader } from './xlsx.ts';

/** All readers, the more specific first; text is what remains. */
export const READERS: readonly Reader[] = [xlsxReader, csvReader];

const ACCEPTED_TABLES = 'Accepted are CSV text (UTF-8, UTF-16, GB18030) and Excel workbooks (.xlsx)';

/** Everything evidence may come as. */
export const ACCEPTED_EVIDENCE = `Accepted are CSV text (UTF-8, UTF-16, GB18030), Excel workbooks (.xlsx), bank statements (camt.052, camt.053, camt.054, MT940, MT942, OFX), invoices (UBL, CII, fapiao XML), XBRL and inline XBRL, and SAF-T`;

/** Begin of file → what it is, for a refusal that says so. */
const KNOWN_UNREAD: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF document'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Excel (.xls) or password-protected file'],
  [[0x50, 0x4b], 'a ZIP archive without an Excel workbook'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG image'],
  [[0xff, 0xd8, 0xff], 'a JPEG image'],
];

/** The reader for a file, or undefined where the format is not accepted. */
export function readerFor(file: EvidenceFile): Reader | undefined {
  if (knownUnread(file) && !xlsxReader.recognises(file.content)) return undefined;
  return READERS.find((reader) => reader.recognises(file.content));
}

/**
 * Refuses an empty or oversized file.
 * @throws DeskError('invalid-input') naming the file.
 */
export function checkSize(file: EvidenceFile): void {
  if (file.content.length === 0) throw refusal(file, `${file.name} is empty.`);
  if (file.content.length <= MAX_BYTES) return;
  throw refusal(file, `${file.name} is larger than ${MAX_BYTES / 1024 / 1024} MB. Split the file.`);
}

/** Why a file of an unknown format is not read, naming the file and what is accepted. */
export function refusalReason(file: EvidenceFile, accepted = ACCEPTED_TABLES): string {
  const what = knownUnread(file);
  return `${file.name} ${what ? `is ${what}` : 'is of a format that is not known'}. ${accepted}.`;
}

function knownUnread(file: EvidenceFile): string | undefined {
  const binary = KNOWN_UNREAD.find(([start]) => start.every((byte, index) => file.content[index] === byte))?.[1];
  return binary ?? markupIn(file);
}

/** Text that is markup holds no table, whatever its commas. */
function markupIn(file: EvidenceFile): string | undefined {
  const { root, text } = headOf(file.content.subarray(0, 4096));
  if (root && /^html$/i.test(root.name)) return 'a web page, here without figures in inline XBRL';
  if (root) return `an XML document <${root.name}>, here not of a kind that is read`;
  return /^\s*[{[]\s*["{[\]}]/.test(text) ? 'a JSON file' : undefined;
}

function refusal(file: EvidenceFile, message: string): DeskError {
  return new DeskError('invalid-input', message, [{ place: file.name, message }]);
}
