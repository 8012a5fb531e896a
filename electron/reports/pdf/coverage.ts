/** Which characters a TrueType font can print, read from its character map (OpenType "cmap" table). */
import { Fault } from '#shared/domain/fault.ts';

/** Answers whether a font has a glyph for a code point. */
export type Coverage = (codePoint: number) => boolean;

/** Offset of a table in the font file (OpenType: 12-byte header, then 16-byte records). */
function tableOffset(font: DataView, tag: string): number {
  const count = font.getUint16(4);
  for (let index = 0; index < count; index += 1) {
    const record = 12 + index * 16;
    const found = String.fromCharCode(...[0, 1, 2, 3].map((byte) => font.getUint8(record + byte)));
    if (found === tag) return font.getUint32(record + 8);
  }
  throw new Fault('font.no-table', { tag });
}

/** Offset of the best Unicode subtable: format 12 (all planes) before format 4 (basic plane). */
function unicodeSubtable(font: DataView, cmap: number): number {
  const count = font.getUint16(cmap + 2);
  const offsets = Array.from({ length: count }, (_, index) => cmap + font.getUint32(cmap + 4 + index * 8 + 4));
  for (const format of [12, 4]) {
    const found = offsets.find((offset) => font.getUint16(offset) === format);
    if (found !== undefined) return found;
  }
  throw new Fault('font.no-unicode-map');
}

/** Format 12: groups of (first, last, glyph), sorted. */
function rangesOfFormat12(font: DataView, subtable: number): Array<[number, number]> {
  const count = font.getUint32(subtable + 12);
  return Array.from({ length: count }, (_, index) => {
    const group = subtable + 16 + index * 12;
    return [font.getUint32(group), font.getUint32(group + 4)];
  });
}

/** Format 4: segments of (end, start, delta, range offset); a character mapped to glyph 0 is not covered. */
function rangesOfFormat4(font: DataView, subtable: number): Array<[number, number]> {
  const segments = font.getUint16(subtable + 6) / 2;
  const ranges: Array<[number, number]> = [];
  for (let index = 0; index < segments; index += 1) {
    const last = font.getUint16(subtable + 14 + index * 2);
    const first = font.getUint16(subtable + 16 + (segments + index) * 2);
    const delta = font.getUint16(subtable + 16 + (segments * 2 + index) * 2);
    const offsetAt = subtable + 16 + (segments * 3 + index) * 2;
    const rangeOffset = font.getUint16(offsetAt);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const mapped = rangeOffset === 0 ? code : font.getUint16(offsetAt + rangeOffset + (code - first) * 2);
      const glyph = rangeOffset !== 0 && mapped === 0 ? 0 : (mapped + delta) & 0xffff;
      if (glyph !== 0) ranges.push([code, code]);
    }
  }
  return ranges;
}

/** Reads a font's coverage. Throws when the file has no Unicode character map it knows. */
export function coverageOf(content: Uint8Array): Coverage {
  const font = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const subtable = unicodeSubtable(font, tableOffset(font, 'cmap'));
  const ranges = font.getUint16(subtable) === 12 ? rangesOfFormat12(font, subtable) : rangesOfFormat4(font, subtable);
  return (codePoint) => {
    let low = 0;
    let high = ranges.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const [first, last] = ranges[middle] ?? [0, -1];
      if (codePoint < first) high = middle - 1;
      else if (codePoint > last) low = middle + 1;
      else return true;
    }
    return false;
  };
}
