/** Files of common formats that hold no table: what they are, and what to bring instead. */

import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { headOf } from './file-head.ts';
import { zipEntries } from './zip.ts';

/** A format that is not read. */
interface UnreadFormat {
  /** With its article: "a PDF document". */
  readonly name: Sentence;
  /** What to do instead; null where the list of accepted formats says it all. */
  readonly advice: Sentence | null;
}

const EXPORT_INSTEAD = sentence('unread-format.ask-issuer');
const SAVE_AS_XLSX = sentence('unread-format.save-as-xlsx');
const UNPACK = sentence('unread-format.unpack');

/** Begin of file → what it is. Long enough that no text begins with it by chance. */
const SIGNATURES: readonly (readonly [readonly number[], UnreadFormat])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0], { name: sentence('unread-format.office'), advice: SAVE_AS_XLSX }],
  [[0x89, 0x50, 0x4e, 0x47], { name: sentence('unread-format.png'), advice: EXPORT_INSTEAD }],
  [[0xff, 0xd8, 0xff], { name: sentence('unread-format.jpeg'), advice: EXPORT_INSTEAD }],
  [[0x47, 0x49, 0x46, 0x38, 0x39, 0x61], { name: sentence('unread-format.gif'), advice: EXPORT_INSTEAD }],
  [[0x49, 0x49, 0x2a, 0x00], { name: sentence('unread-format.tiff'), advice: EXPORT_INSTEAD }],
  [[0x4d, 0x4d, 0x00, 0x2a], { name: sentence('unread-format.tiff'), advice: EXPORT_INSTEAD }],
  [[0x1f, 0x8b, 0x08], { name: sentence('unread-format.gzip'), advice: UNPACK }],
  [[0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], { name: sentence('unread-format.rar'), advice: UNPACK }],
  [[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], { name: sentence('unread-format.seven-zip'), advice: UNPACK }],
];

/** Entry of a ZIP archive → the document it makes of the archive. */
const ZIP_DOCUMENTS: readonly (readonly [RegExp, UnreadFormat])[] = [
  [/^word\//, { name: sentence('unread-format.word'), advice: sentence('unread-format.copy-tables') }],
  [/^ppt\//, { name: sentence('unread-format.powerpoint'), advice: sentence('unread-format.copy-tables') }],
  [/^OFD\.xml$/i, { name: sentence('unread-format.ofd'), advice: EXPORT_INSTEAD }],
  [/^content\.xml$/, { name: sentence('unread-format.open-document'), advice: SAVE_AS_XLSX }],
  [/^Index\/Document\.iwa$/, { name: sentence('unread-format.iwork'), advice: SAVE_AS_XLSX }],
];
const ZIP_ARCHIVE: UnreadFormat = { name: sentence('unread-format.zip'), advice: UNPACK };

/** What a file is whose format is known and not read; undefined for everything else. Content decides, never a name. */
export function unreadFormatOf(content: Uint8Array): UnreadFormat | undefined {
  const signed = SIGNATURES.find(([start]) => start.every((byte, index) => content[index] === byte))?.[1];
  return signed ?? zipDocument(content) ?? markedDocument(content);
}

/** An archive begins with an entry, or, where it has none, with its directory's end. */
function zipDocument(content: Uint8Array): UnreadFormat | undefined {
  const [first, second, third, fourth] = content;
  if (first !== 0x50 || second !== 0x4b) return undefined;
  if (!(third === 3 && fourth === 4) && !(third === 5 && fourth === 6)) return undefined;
  try {
    const names = zipEntries(content).map(({ name }) => name);
    return ZIP_DOCUMENTS.find(([entry]) => names.some((name) => entry.test(name)))?.[1] ?? ZIP_ARCHIVE;
  } catch {
    return ZIP_ARCHIVE;
  }
}

/** Formats whose begin is text, so that their lines and commas would pass for a table. */
function markedDocument(content: Uint8Array): UnreadFormat | undefined {
  const { root, text } = headOf(content.subarray(0, 4096));
  // Readers of PDF look for its mark anywhere in the first kilobyte; some programs write lines above it.
  if (/^\s*%PDF-|\n%PDF-\d/.test(text.slice(0, 1024)))
    return { name: sentence('unread-format.pdf'), advice: EXPORT_INSTEAD };
  if (/^\s*\{\\rtf/.test(text)) return { name: sentence('unread-format.rtf'), advice: SAVE_AS_XLSX };
  if (/^%!PS/.test(text)) return { name: sentence('unread-format.postscript'), advice: EXPORT_INSTEAD };
  if (/^(?:MIME-Version|Return-Path|Delivered-To): /i.test(text)) {
    return { name: sentence('unread-format.mail'), advice: sentence('unread-format.save-attachment') };
  }
  if (
    /^\s*<!doctype\s+html/i.test(text.replace(/<!--[\s\S]*?-->/g, '')) ||
    (root && /^(?:html|head|body|table|meta)$/i.test(root.name))
  ) {
    return { name: sentence('unread-format.web-page'), advice: SAVE_AS_XLSX };
  }
  if (root) return { name: sentence('unread-format.xml', { element: root.name }), advice: null };
  return /^\s*[{[]\s*["{[\]}]/.test(text) ? { name: sentence('unread-format.json'), advice: null } : undefined;
}
