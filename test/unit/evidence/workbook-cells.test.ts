import { describe, expect, it } from 'vitest';
import { meaningOfCode, type NumberMeaning } from '#electron/evidence/formats/workbook/styles.ts';
import { xlsxReader } from '#electron/evidence/formats/xlsx.ts';
import { workbookOf } from './workbook.ts';

async function cellsOf(rows: string, parts: Readonly<Record<string, string>> = {}): Promise<unknown> {
  return (await xlsxReader.read({ name: 'a.xlsx', content: workbookOf(rows, parts) })).sheets[0]?.rows;
}

/** One style per number format: built-in ids, then codes from id 164 on. */
function styles(...formats: readonly (number | string)[]): Record<string, string> {
  const codes = formats.map((format, index) =>
    typeof format === 'string' ? `<numFmt numFmtId="${164 + index}" formatCode="${format}"/>` : '',
  );
  const xfs = formats.map((format, index) => `<xf numFmtId="${typeof format === 'number' ? format : 164 + index}"/>`);
  return {
    'xl/styles.xml': `<styleSheet><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`,
  };
}

describe('cells of a workbook', () => {
  it('reads every type of cell, with or without addresses, with any prefix', async () => {
    const shared = {
      'xl/sharedStrings.xml':
        '<sst><si><t>甲&amp;乙</t><rPh><t>kana</t></rPh></si><si/><si><r><t>rich</t></r><r><t xml:space="preserve"> text</t></r></si></sst>',
    };
    expect(
      await cellsOf(
        '<x:row r="2"><x:c r="B2" t="s"><x:v>0</x:v></x:c><x:c t="s"><x:v>2</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c></x:row><row><c t="e"><v>#REF!</v></c><c t="str"><f>1</f><v>a_x000D_b</v></c><c t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c><c t="d"><v>2026-03-05T00:00:00</v></c><c><f>A1</f></c><c><v>-1.5E3</v></c></row>',
        shared,
      ),
    ).toEqual([[], ['', '甲&乙', 'rich text', 'TRUE'], ['#REF!', 'a\rb', 'inline', '2026-03-05', '#FORMULA ', -1500]]);
  });

  it('reads dates by their style, of both date systems, and times and padded numbers as they are shown', async () => {
    const row = [45_000, 45_000.999_999_9, 45_000, 0.5, 42, 45_000].map(
      (value, style) => `<c s="${style}"><v>${value}</v></c>`,
    );
    const formats = styles(14, 'yyyy/mm/dd hh:mm', '[$-804]d&quot;日&quot;', 'h:mm', '00000000', '#,##0.00');
    // 45000 is 15 March 2023; a moment before midnight is shown as the next day.
    expect(await cellsOf(`<row>${row.join('')}</row>`, formats)).toEqual([
      ['2023-03-15', '2023-03-16', '2023-03-15', '12:00:00', '00000042', 45_000],
    ]);
    const mac = {
      'xl/workbook.xml':
        '<workbook><workbookPr date1904="1"/><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
    };
    expect(await cellsOf('<row><c s="0"><v>43538</v></c></row>', { ...styles(14), ...mac })).toEqual([['2023-03-15']]);
  });

  it.each<[string, NumberMeaning]>([
    ['General', 'number'],
    ['#,##0.00_ ;[Red]\\-#,##0.00\\ ', 'number'],
    ['0.00"days"', 'number'],
    ['[$¥-804]#,##0.00', 'number'],
    ['yyyy"年"m"月"d"日"', 'date'],
    ['dd\\-mmm\\-yy', 'date'],
    ['[h]:mm:ss', 'time'],
    ['mm:ss.0', 'time'],
    ['000000', { digits: 6 }],
  ])('tells what the format %s shows', (code, meaning) => {
    expect(meaningOfCode(code)).toEqual(meaning);
  });
});
