/** Which reader a file needs, by its content. */

import { DeskError } from '#shared/contract/reply.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { csvReader } from './csv.ts';
import { type EvidenceFile, MAX_BYTES, type Reader } from './reader.ts';
import { unreadFormatOf } from './unread-formats.ts';
import { xlsxReader } from './xlsx.ts';

/** All readers, the more specific first; text is what remains. */
export const READERS: readonly Reader[] = [xlsxReader, csvReader];

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
  if (file.content.length === 0) throw refusal(file, sentence('file.empty', { file: file.name }));
  if (file.content.length <= MAX_BYTES) return;
  throw refusal(file, sentence('file.too-large', { file: file.name, megabytes: MAX_BYTES / 1024 / 1024 }));
}

/** What a file may be: a table of applications, or any evidence. */
export type Accepted = 'tables' | 'evidence';

/** Why a file of an unknown format is not read: the file, what it is, what is accepted, and what to do. */
export function refusalReason(file: EvidenceFile, accepted: Accepted): Sentence {
  const { name, advice } = unreadFormatOf(file.content) ?? { name: sentence('unread-format.unknown'), advice: null };
  const list = sentence(accepted === 'tables' ? 'unread-format.accepted-tables' : 'unread-format.accepted-evidence');
  return sentence('unread-format.refused', { file: file.name, name, accepted: list, advice });
}

function refusal(file: EvidenceFile, message: Sentence): DeskError {
  return new DeskError('invalid-input', message, [{ place: file.name, message }]);
}
