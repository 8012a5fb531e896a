import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { coverageOf } from '#electron/reports/pdf/coverage.ts';
import { coverageOfFamily, FAMILIES, type Family, FONT_FILES } from '#electron/reports/pdf/fonts.ts';
import { printable, runsOf } from '#electron/reports/pdf/runs.ts';
import { reportDocument } from '#electron/reports/report-document.ts';
import { saying } from '#test/support/saying.ts';
import { CHINESE_NAME, fullDossier, POLISH_NAME } from './dossier-fixture.ts';
import { FONTS } from './pdf-text.ts';
import { ENGLISH, shown } from './settings.ts';

function uncovered(text: string): string[] {
  return runsOf(text).flatMap((run) =>
    Array.from(run.text).filter((character) => {
      const codePoint = character.codePointAt(0)!;
      const inBothWeights = (['normal', 'bold'] as const).every((weight) =>
        FONTS.get(`${run.family} ${weight}`)!.hasGlyphForCodePoint(codePoint),
      );
      return character !== '\n' && !inBothWeights;
    }),
  );
}

describe('font coverage', () => {
  it.each([...FAMILIES])('reads the character map of %s as fontkit does, in both weights', (family: Family) => {
    for (const weight of ['normal', 'bold'] as const) {
      const expected = FONTS.get(`${family} ${weight}`)!.characterSet;
      const covers = coverageOf(readFileSync(FONT_FILES[family][weight]));
      expect(expected.length).toBeGreaterThan(3000);
      expect(expected.filter((codePoint) => !covers(codePoint))).toEqual([]);
      const known = new Set(expected);
      const claimed = Array.from({ length: 0x30000 }, (_, codePoint) => codePoint).filter((code) => covers(code));
      expect(claimed.filter((codePoint) => !known.has(codePoint))).toEqual([]);
    }
  });

  it('says so when a file is no font', () => {
    expect(() => coverageOf(new Uint8Array(64))).toThrow(saying('no cmap table'));
  });
});

describe('runs', () => {
  it.each([
    ['Chinese', CHINESE_NAME],
    ['Polish, which Noto Sans SC lacks', POLISH_NAME],
    ['Greek', 'Φ⁻¹(0.999)·√R, Σ α β'],
    ['mixed', `${CHINESE_NAME} / ${POLISH_NAME} ≥ 1.20 → “ok”`],
    ['rare characters', '野家 龘 ㈱ ½ № € ¥'],
  ])('prints every character of %s text in a font that has it', (_, text) => {
    expect(uncovered(text)).toEqual([]);
    expect(
      runsOf(text)
        .map((run) => run.text)
        .join(''),
    ).toBe(text.normalize('NFC'));
  });

  it('uses Noto Sans SC for Chinese and Noto Sans for the letters it lacks', () => {
    expect(runsOf('杭州 Łódź').map((run) => [run.text, run.family])).toEqual([
      ['杭州 ', 'NotoSansSC'],
      ['Łódź', 'NotoSans'],
    ]);
  });

  it('writes a character that no font has as its code point, never as a blank', () => {
    expect(printable('Café 😀 한국 𠮷')).toBe('Café [U+1F600] [U+D55C][U+AD6D] [U+20BB7]');
  });

  it('drops invisible and direction-changing characters, keeps line breaks', () => {
    expect(printable('a\u202Eb\u200Bc\u0007d\r\ne\tf')).toBe('abcd\ne f');
  });

  it('lets a word break only where no line of the cell could hold it', () => {
    const long = 'x'.repeat(120);
    const breakable = (text: string) =>
      runsOf(text, 20)
        .filter((run) => run.breakable)
        .map((run) => run.text);
    expect(breakable(`a ${long} b`)).toEqual([long]);
    expect(breakable('ordinary words in a comment')).toEqual([]);
  });

  it('covers every text of a whole report', () => {
    const texts = reportDocument(fullDossier(), ENGLISH).sections.flatMap((section) => [
      section.title,
      ...section.blocks.flatMap((block) => {
        if (block.kind === 'paragraph') return [block.text];
        if (block.kind === 'facts') return block.facts.flatMap((fact) => [fact.label, shown(fact.value)]);
        if (block.kind === 'table') return block.rows.flatMap((row) => Object.values(row.cells).map(shown));
        if (block.kind === 'headline') return block.figures.map((figure) => shown(figure.value));
        return block.shapes.flatMap((shape) => (shape.shape === 'label' ? [shape.text] : []));
      }),
    ]);
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.flatMap(uncovered)).toEqual([]);
    expect(texts.filter((text) => printable(text).includes('[U+'))).toEqual([]);
  });
});

it('gives the coverage of a family by its regular weight', () => {
  expect(coverageOfFamily('NotoSansSC')('杭'.codePointAt(0)!)).toBe(true);
  expect(coverageOfFamily('NotoSansSC')('Ł'.codePointAt(0)!)).toBe(false);
});
