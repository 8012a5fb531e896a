/** Which reader a file needs, by its content. */
import { DeskError } from '#shared/contract/reply.ts';
import { csvReader } from './csv.ts';
import { type EvidenceFile, MAX_BYTES, type Reader } from './reader.ts';
import { unreadFormatOf } from './unread-formats.ts';
import { xlsxReader } from './xlsx.ts';

/** All readers, the more specific first; text is what remains. */
export const READERS: readonly Reader[] = [xlsxReader, csvReader];

const ACCEPTED_TABLES = 'Accepted are CSV text (UTF-8, UTF-16, GB18030) and Excel workbooks (.xlsx)';

/** Everything evidence may come as. */
export const ACCEPTED_EVIDENCE = `Accepted are CSV text (UTF-8, UTF-16, GB18030), Excel workbooks (.xlsx), bank statements (camt.052, camt.053, camt.054, MT940, MT942, OFX), invoices (UBL, CII, fapiao XML), XBRL and inline XBRL, and SAF-T`;

/** The reader for a file, or undefined where the format is not accepted. */
export function readerFor(file: EvidenceFile): Reader | undefined {
  if (unreadFormatOf(file.content) && !xlsxReader.recognises(file.content)) return undefined;
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

/** Why a file of an unknown format is not read: the file, what it is, what is accepted, and what to do. */
export function refusalReason(file: EvidenceFile, accepted = ACCEPTED_TABLES): string {
  const { name, advice } = unreadFormatOf(file.content) ?? { name: 'of a format that is not known', advice: '' };
  return `${file.name} is ${name}. ${accepted}.${advice && ` ${advice}`}`;
}

function refusal(file: EvidenceFile, message: string): DeskError {
  return new DeskError('invalid-input', message, [{ place: file.name, message }]);
}
