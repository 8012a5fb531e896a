import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { coverageOf } from '#electron/reports/pdf/coverage.ts';
import { coverageOfFamily, FAMILIES, type Family, FONT_FILES } from '#electron/reports/pdf/fonts.ts';
import { printable, runsOf } from '#electron/reports/pdf/runs.ts';
import { reportDocument } from '#electron/reports/report-document.ts';
import { validationReport } from '#electron/reports/validation/validation-report.ts';
import { Fault } from '#shared/domain/fault.ts';
import { documentTexts } from '#test/support/document-texts.ts';
import { CHINESE_NAME, fullDossier, POLISH_NAME } from './dossier-fixture.ts';
import { FONTS } from './pdf-text.ts';
import { CHINESE, ENGLISH } from './settings.ts';
import { fullValidation } from './validation-fixture.ts';

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
    expect(() => coverageOf(new Uint8Array(64))).toThrow(new Fault('font.no-table', { tag: 'cmap' }));
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

  it('sets quotation marks, dashes and dots wide in Chinese and narrow in Latin, and a pair alike', () => {
    const families = (text: string) => runsOf(text).map((run) => [run.text, run.family]);
    expect(families('工作表“Sheet1”列')).toEqual([
      ['工作表', 'NotoSansSC'],
      ['“', 'NotoSansSC'],
      ['Sheet1', 'NotoSans'],
      ['”', 'NotoSansSC'],
      ['列', 'NotoSansSC'],
    ]);
    expect(families('“SME-7”（模型）')[0]).toEqual(['“SME-7”', 'NotoSans']);
    expect(families('报告 · 案件')).toEqual([
      ['报告 ', 'NotoSansSC'],
      ['· ', 'NotoSans'],
      ['案件', 'NotoSansSC'],
    ]);
    expect(families('提交——已批准')).toEqual([['提交——已批准', 'NotoSansSC']]);
    expect(families('the bank’s “policy” — in force')).toHaveLength(1);
  });

  it('sets a sign with the number or word it leads', () => {
    expect(runsOf('至 +6 分').map((run) => run.text)).toEqual(['至 ', '+6 ', '分']);
  });

  it('lets a line of Chinese end before and after a quotation, nowhere else beside the marks', () => {
    const ends = (text: string) => runsOf(text).flatMap((run) => (run.mayEndLine ? [run.text] : []));
    expect(ends('工作表“Sheet1”，第 17 行')).toEqual(['工作表']);
    expect(ends('见“证据”部分')).toEqual(['见', '“证据”']);
    expect(ends('（“甲”）')).toEqual([]);
    expect(ends('the “policy” in force')).toEqual([]);
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

  it.each([ENGLISH, CHINESE])('covers every text of whole reports in $language', (setting) => {
    const texts = [
      ...documentTexts(reportDocument(fullDossier(), setting)),
      ...documentTexts(validationReport(fullValidation(), setting)),
    ];
    expect(texts.length).toBeGreaterThan(1000);
    expect(texts.flatMap(uncovered)).toEqual([]);
    expect(texts.filter((text) => printable(text).includes('[U+'))).toEqual([]);
  });
});

it('gives the coverage of a family by its regular weight', () => {
  expect(coverageOfFamily('NotoSansSC')('杭'.codePointAt(0)!)).toBe(true);
  expect(coverageOfFamily('NotoSansSC')('Ł'.codePointAt(0)!)).toBe(false);
});
