/** Text files to strings: UTF-8, UTF-16, GB18030 and the old code pages, told apart by their bytes. */

import { DeskError } from '#shared/contract/reply.ts';
import { sentence } from '#shared/text/sentence.ts';
import { type CodePage, codePageOf, decodeCodePage } from './code-pages.ts';
import type { EvidenceFile } from './reader.ts';

type Unicode = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
type Encoding = Unicode | CodePage;

interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * Decodes a text file. A byte-order mark decides; else zero bytes in one lane mean UTF-16, valid
 * UTF-8 is UTF-8, Chinese characters in pairs of bytes are GB18030 (GB 18030-2022, which covers GBK and
 * GB2312), and what remains is in the code page in which its words make sense.
 * @throws DeskError('invalid-input') naming the file and the first byte that fits none of them.
 */
export function decodeText(file: EvidenceFile): DecodedText {
  const encoding = encodingOf(file);
  if (isCodePage(encoding)) return { text: decodeCodePage(file.content, encoding), encoding };
  const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: false });
  try {
    return { text: text.decode(file.content), encoding };
  } catch {
    throw undecodable(file, firstInvalid(file.content, encoding), encoding);
  }
}

function isCodePage(encoding: Encoding): encoding is CodePage {
  return encoding.startsWith('windows-') || encoding.startsWith('cp');
}

/** Whether the bytes look like text of a supported encoding rather than a binary format. */
export function looksLikeText(content: Uint8Array): boolean {
  const head = content.subarray(0, 4096);
  if (utf16Lane(head)) return true;
  // Control characters other than tab, line feed, form feed and carriage return do not occur in text.
  return !head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 0x1a) || byte === 11);
}

function encodingOf(file: EvidenceFile): Encoding {
  const { content } = file;
  const utf16 = utf16Lane(content.subarray(0, 4096));
  if (utf16) return utf16;
  if (content[0] === 0xef && content[1] === 0xbb && content[2] === 0xbf) return 'utf-8';
  const utf8 = scanUtf8(content);
  if (utf8.invalid === 0) return 'utf-8';
  // Mostly valid multi-byte UTF-8 with a few bad bytes is damaged UTF-8, not GB18030.
  if (utf8.multiByte > utf8.invalid * 20) throw undecodable(file, utf8.firstInvalid, 'utf-8');
  const gb = scanGb18030(content);
  // In Chinese text both bytes of a pair are high, most of them in the rows of common characters. A lone
  // high byte before an ASCII letter is text of one byte a character, and so are pairs of rare ones.
  const isChinese = gb.common * 2 >= gb.highTrail && gb.highTrail > gb.asciiTrail;
  if (isChinese && gb.firstInvalid === -1) return 'gb18030';
  if (isChinese && gb.highTrail > 20) throw undecodable(file, gb.firstInvalid, 'gb18030');
  const page = codePageOf(content);
  if (page) return page;
  throw undecodable(file, gb.firstInvalid === -1 ? utf8.firstInvalid : gb.firstInvalid, null);
}

function utf16Lane(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (!head.includes(0)) return undefined;
  const little = separatorsIn(head, 'utf-16le');
  const big = separatorsIn(head, 'utf-16be');
  if (little === big) return undefined;
  return little > big ? 'utf-16le' : 'utf-16be';
}

/**
 * Line ends and separators among the UTF-16 code units, 0 where there are control characters as in
 * no text. Read in the wrong byte order, separators are letters hardly anyone writes, whereas
 * zero bytes alone decide nothing: 一 (U+4E00) has one too.
 */
function separatorsIn(head: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): number {
  let separators = 0;
  for (let at = 0; at + 1 < head.length; at += 2) {
    const unit = utf16Unit(head, at, encoding);
    if (SEPARATORS.has(unit)) separators += 1;
    else if (unit < 32) return 0;
  }
  return separators;
}

/** Line feed, carriage return, tab, comma, semicolon, bar. */
const SEPARATORS: ReadonlySet<number> = new Set([10, 13, 9, 44, 59, 124]);

/** Length of the valid UTF-8 sequence at `at`, 0 where there is none. */
function utf8SequenceLength(content: Uint8Array, at: number): number {
  const lead = content[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : (lead & 0xf0) === 0xe0 ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  for (let next = 1; next < length; next += 1) {
    if (((content[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

function scanUtf8(content: Uint8Array): { multiByte: number; invalid: number; firstInvalid: number } {
  const found = { multiByte: 0, invalid: 0, firstInvalid: -1 };
  for (let at = 0; at < content.length; ) {
    const length = utf8SequenceLength(content, at);
    if (length === 0) {
      if (found.invalid === 0) found.firstInvalid = at;
      found.invalid += 1;
    } else if (length > 1) {
      found.multiByte += 1;
    }
    at += Math.max(1, length);
  }
  return found;
}

interface Gb18030Scan {
  readonly firstInvalid: number;
  readonly highTrail: number;
  readonly asciiTrail: number;
  /** Pairs of marks and of the characters of GB 2312 level one. */
  readonly common: number;
}

function scanGb18030(content: Uint8Array): Gb18030Scan {
  const found = { firstInvalid: -1, highTrail: 0, asciiTrail: 0, common: 0 };
  for (let at = 0; at < content.length; ) {
    const lead = content[at] ?? 0;
    const trail = content[at + 1] ?? 0;
    if (lead < 0x80) at += 1;
    else if (lead === 0x80 || lead === 0xff) return { ...found, firstInvalid: at };
    else if (trail >= 0x30 && trail <= 0x39) at += 4;
    else if (trail < 0x40 || trail === 0x7f || trail === 0xff) return { ...found, firstInvalid: at };
    else {
      if (trail >= 0x80) {
        found.highTrail += 1;
        if ((lead >= 0xa1 && lead <= 0xa9) || (lead >= 0xb0 && lead <= 0xd7)) found.common += 1;
      } else found.asciiTrail += 1;
      at += 2;
    }
  }
  return found;
}

function firstInvalid(content: Uint8Array, encoding: Unicode): number {
  if (encoding === 'utf-8') return scanUtf8(content).firstInvalid;
  if (encoding === 'gb18030') return scanGb18030(content).firstInvalid;
  for (let at = 0; at < content.length; at += 2) {
    const unit = utf16Unit(content, at, encoding);
    const isHigh = unit >= 0xd800 && unit <= 0xdbff;
    const next = isHigh ? utf16Unit(content, at + 2, encoding) : 0xdc00;
    if ((unit >= 0xdc00 && unit <= 0xdfff) || next < 0xdc00 || next > 0xdfff || at + 1 >= content.length) return at;
    if (isHigh) at += 2;
  }
  return -1;
}

function utf16Unit(content: Uint8Array, at: number, encoding: 'utf-16le' | 'utf-16be'): number {
  const [low, high] = encoding === 'utf-16le' ? [content[at], content[at + 1]] : [content[at + 1], content[at]];
  return (low ?? 0) | ((high ?? 0) << 8);
}

function undecodable(file: EvidenceFile, offset: number, meant: Unicode | null): DeskError {
  const at = { file: file.name, byte: offset < 0 ? null : offset, line: lineOf(file.content, Math.max(0, offset)) };
  const words = sentence('file.undecodable', { ...at, meant: meant?.toUpperCase() ?? null });
  return new DeskError('invalid-input', words, [
    { place: sentence('file.byte', at), message: sentence('file.unreadable-byte') },
  ]);
}

function lineOf(content: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = 0; at < offset; at += 1) if (content[at] === 0x0a) line += 1;
  return line;
}
