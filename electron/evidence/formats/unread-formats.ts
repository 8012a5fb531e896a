/** Files of common formats that hold no table: what they are, and what to bring instead. */
import { headOf } from './file-head.ts';
import { zipEntries } from './zip.ts';

/** A format that is not read. */
export interface UnreadFormat {
  /** With its article: "a PDF document". */
  readonly name: string;
  /** What to do instead, a sentence; empty where the list of accepted formats says it all. */
  readonly advice: string;
}

const EXPORT_INSTEAD = 'Ask whoever issued it for the same data as a file of an accepted format.';
const SAVE_AS_XLSX = 'Open it in a spreadsheet program and save it as .xlsx without a password.';
const UNPACK = 'Unpack it and bring the files inside.';

/** Begin of file → what it is. Long enough that no text begins with it by chance. */
const SIGNATURES: readonly (readonly [readonly number[], UnreadFormat])[] = [
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    { name: 'an old Office document (such as .xls) or a password-protected workbook', advice: SAVE_AS_XLSX },
  ],
  [[0x89, 0x50, 0x4e, 0x47], { name: 'a PNG image', advice: EXPORT_INSTEAD }],
  [[0xff, 0xd8, 0xff], { name: 'a JPEG image', advice: EXPORT_INSTEAD }],
  [[0x47, 0x49, 0x46, 0x38, 0x39, 0x61], { name: 'a GIF image', advice: EXPORT_INSTEAD }],
  [[0x49, 0x49, 0x2a, 0x00], { name: 'a TIFF image', advice: EXPORT_INSTEAD }],
  [[0x4d, 0x4d, 0x00, 0x2a], { name: 'a TIFF image', advice: EXPORT_INSTEAD }],
  [[0x1f, 0x8b, 0x08], { name: 'a gzip archive', advice: UNPACK }],
  [[0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], { name: 'a RAR archive', advice: UNPACK }],
  [[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], { name: 'a 7-Zip archive', advice: UNPACK }],
];

/** Entry of a ZIP archive → the document it makes of the archive. */
const ZIP_DOCUMENTS: readonly (readonly [RegExp, UnreadFormat])[] = [
  [/^word\//, { name: 'a Word document', advice: 'Copy its tables into a workbook and bring that.' }],
  [/^ppt\//, { name: 'a PowerPoint presentation', advice: 'Copy its tables into a workbook and bring that.' }],
  [/^OFD\.xml$/i, { name: 'an OFD document', advice: EXPORT_INSTEAD }],
  [/^content\.xml$/, { name: 'an OpenDocument file', advice: SAVE_AS_XLSX }],
  [/^Index\/Document\.iwa$/, { name: 'an Apple iWork document', advice: SAVE_AS_XLSX }],
];
const ZIP_ARCHIVE: UnreadFormat = { name: 'a ZIP archive without an Excel workbook', advice: UNPACK };

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
  if (/^\s*%PDF-|\n%PDF-\d/.test(text.slice(0, 1024))) return { name: 'a PDF document', advice: EXPORT_INSTEAD };
  if (/^\s*\{\\rtf/.test(text)) return { name: 'a rich text (RTF) document', advice: SAVE_AS_XLSX };
  if (/^%!PS/.test(text)) return { name: 'a PostScript document', advice: EXPORT_INSTEAD };
  if (/^(?:MIME-Version|Return-Path|Delivered-To): /i.test(text)) {
    return { name: 'an e-mail or web archive', advice: 'Save its attachment, or its tables, as a file of its own.' };
  }
  if (
    /^\s*<!doctype\s+html/i.test(text.replace(/<!--[\s\S]*?-->/g, '')) ||
    (root && /^(?:html|head|body|table|meta)$/i.test(root.name))
  ) {
    return { name: 'a web page, here without figures in inline XBRL', advice: SAVE_AS_XLSX };
  }
  if (root) return { name: `an XML document <${root.name}>, here not of a kind that is read`, advice: '' };
  return /^\s*[{[]\s*["{[\]}]/.test(text) ? { name: 'a JSON file', advice: '' } : undefined;
}
