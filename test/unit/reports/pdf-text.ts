/** Reads the text of a PDF made by the report back, with its place on the page: a check that nothing was lost or cut. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import { expect } from 'vitest';
import type { ReportDocument, Table } from '#electron/reports/document.ts';
import { FAMILIES, FONT_FILES } from '#electron/reports/pdf/fonts.ts';

/** fontkit is what pdfmake draws with; of it only what a test needs. */
export interface Font {
  readonly unitsPerEm: number;
  readonly postscriptName: string;
  readonly characterSet: number[];
  hasGlyphForCodePoint(codePoint: number): boolean;
  layout(text: string): { readonly positions: ReadonlyArray<{ readonly xAdvance: number }> };
}

const fontkit = createRequire(createRequire(import.meta.url).resolve('pdfmake'))('fontkit') as {
  create(content: Buffer): Font;
};

/** The report's fonts as fontkit reads them, by family and weight. */
export const FONTS: ReadonlyMap<string, Font> = new Map(
  FAMILIES.flatMap((family) =>
    (['normal', 'bold'] as const).map(
      (weight) => [`${family} ${weight}`, fontkit.create(readFileSync(FONT_FILES[family][weight]))] as const,
    ),
  ),
);

export interface PlacedText {
  readonly text: string;
  readonly x: number;
  /** Of the baseline, from the page's foot. */
  readonly y: number;
  readonly size: number;
  readonly right: number;
  /** Name of the font it is set in. */
  readonly face: string;
}

interface PdfFont {
  readonly font: Font;
  readonly characters: readonly string[];
}

function objectsOf(pdf: Uint8Array): Map<string, string> {
  const text = Buffer.from(pdf).toString('latin1');
  return new Map([...text.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map((match) => [match[1]!, match[2]!]));
}

function streamOf(object: string): string {
  const start = object.indexOf('stream\n') + 7;
  return inflateSync(Buffer.from(object.slice(start, object.lastIndexOf('\nendstream')), 'latin1')).toString('latin1');
}

function characterOf(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

/** The characters of a font's glyphs in the PDF, from its ToUnicode map. */
function charactersOf(map: string): string[] {
  return [...map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)].flatMap((range) =>
    [...range[2]!.matchAll(/<([0-9a-f ]+)>/g)].map((entry) => characterOf(entry[1]!.replaceAll(' ', ''))),
  );
}

function fontsOf(objects: Map<string, string>): Map<string, PdfFont> {
  const numbers = new Map<string, string>();
  for (const object of objects.values()) {
    for (const [, name, number] of object.matchAll(/\/(F\d+) (\d+) 0 R/g)) numbers.set(name!, number!);
  }
  return new Map(
    [...numbers].map(([name, number]) => {
      const object = objects.get(number)!;
      const baseFont = /\/BaseFont \/[A-Z]{6}\+(\S+)/.exec(object)![1]!;
      const map = streamOf(objects.get(/\/ToUnicode (\d+)/.exec(object)![1]!)!);
      const font = [...FONTS.values()].find((candidate) => candidate.postscriptName === baseFont)!;
      return [name, { font, characters: charactersOf(map) }];
    }),
  );
}

/** Width of a text as the font sets it, ligatures as one glyph. */
function widthOf(text: string, { font }: PdfFont, size: number): number {
  const advance = font.layout(text).positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  return (advance / font.unitsPerEm) * size;
}

function textsOf(content: string, fonts: Map<string, PdfFont>): PlacedText[] {
  const pieces = content.matchAll(
    /1 0 0 1 (\S+) (\S+) Tm\n(?:[^\n]*\n)*?\/(F\d+) (\S+) Tf\n(?:[^\n]*\n)*?\[([^\]]*)\] TJ/g,
  );
  return [...pieces].map((piece) => {
    const [x, y, size] = [piece[1], piece[2], piece[4]].map(Number) as [number, number, number];
    const font = fonts.get(piece[3]!)!;
    const glyphs = [...piece[5]!.matchAll(/<([0-9a-f]*)>/g)].map((match) => match[1]!).join('');
    const text = (glyphs.match(/.{4}/g) ?? [])
      .map((glyph) => font.characters[Number.parseInt(glyph, 16)] ?? '')
      .join('');
    return { text, x, y, size, right: x + widthOf(text.trimEnd(), font, size), face: font.font.postscriptName };
  });
}

/** Texts of each page in the order they are drawn. */
export function pagesOf(pdf: Uint8Array): PlacedText[][] {
  const objects = objectsOf(pdf);
  const fonts = fontsOf(objects);
  const kids = [...objects.values()].find((object) => object.includes('/Type /Pages'))!;
  const pages = /\/Kids \[([^\]]*)\]/.exec(kids)![1]!.match(/\d+(?= 0 R)/g)!;
  return pages.map((number) => {
    const contents = /\/Contents (\d+)/.exec(objects.get(number)!)![1]!;
    return textsOf(streamOf(objects.get(contents)!), fonts);
  });
}

/** All text of the PDF without white space: what was written, whatever the line breaks. */
export function denseText(pdf: Uint8Array): string {
  return pagesOf(pdf)
    .flatMap((page) => page.map((piece) => piece.text))
    .join('')
    .replace(/\s+/g, '');
}

/** Right margin (547.28, and what kerning saves) and lowest text line of an A4 page, in points. */
const RIGHT_EDGE = 547.9;
const LOWEST_LINE = 20;

/** Texts on one line of a page that run into each other. */
function collisions(page: readonly PlacedText[]): string[] {
  const inOrder = page.filter((piece) => piece.text.trim() !== '').toSorted((a, b) => b.y - a.y || a.x - b.x);
  return inOrder.flatMap((piece, index) => {
    const next = inOrder[index + 1];
    const collides = next && Math.abs(next.y - piece.y) < 0.01 && next.x < piece.right - 0.6;
    return collides ? [`“${piece.text}” runs into “${next.text}”`] : [];
  });
}

/** Every text stands within the page's margins and clear of its neighbours. */
export function expectNothingCut(pdf: Uint8Array): void {
  for (const page of pagesOf(pdf)) {
    expect(page.filter((piece) => piece.right > RIGHT_EDGE || piece.x < 47.9 || piece.y < LOWEST_LINE)).toEqual([]);
    expect(collisions(page)).toEqual([]);
  }
}

/** All tables of a report, in its order. */
export function tablesOf(document: ReportDocument): Table[] {
  return document.sections.flatMap((section) =>
    section.blocks.filter((block): block is Table => block.kind === 'table'),
  );
}
