/** XML bytes to text in the encoding the document declares (XML 1.0, appendix F). */

import { DeskError } from '#shared/contract/reply.ts';
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { EvidenceFile } from '../reader.ts';

/**
 * Decodes by byte-order mark, else by the lanes of UTF-16, else by the declaration, else as UTF-8.
 * @throws DeskError('invalid-input') naming file and line where a byte does not fit the encoding.
 */
export function decodeXml(file: EvidenceFile): string {
  const label = encodingOf(file.content);
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(label, { fatal: true });
  } catch {
    throw refused(file, 1, sentence('file.unknown-encoding', { label }));
  }
  try {
    return decoder.decode(file.content);
  } catch {
    const text = new TextDecoder(label).decode(file.content);
    const line = text.slice(0, Math.max(0, text.indexOf('\ufffd'))).split('\n').length;
    throw refused(file, line, sentence('file.bad-byte', { encoding: label.toUpperCase() }));
  }
}

function encodingOf(content: Uint8Array): string {
  const [first, second, third] = content;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const head = Buffer.from(content.subarray(0, 400)).toString('latin1');
  const declared = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1]?.toLowerCase() ?? 'utf-8';
  // A document that reads its own declaration byte by byte is not UTF-16, whatever it says.
  return declared.startsWith('utf-16') || declared === 'us-ascii' ? 'utf-8' : declared;
}

function refused(file: EvidenceFile, line: number, message: Words): DeskError {
  return new DeskError(
    'invalid-input',
    sentence('file.at-line', { place: sentence('file.line', { file: file.name, line }), message }),
    [{ place: sentence('file.line', { file: file.name, line }), message }],
  );
}
