import { describe, expect, it } from 'vitest';
import { problemsOf, read, recordsOf, workbook } from './reading.ts';

const APPLICANT = { name: '本窑陶瓷有限公司', registrationId: '91320200MARY5PUP8C' };
const HEAD =
  '发票代码,发票号码,数电发票号码,销方识别号,销方名称,购方识别号,购买方名称,开票日期,金额,税额,价税合计,发票状态,是否正数发票,备注';
const OURS = `${APPLICANT.registrationId},${APPLICANT.name}`;
const OTHER = '91330100799655058B,乙釉料有限公司';

function list(...rows: readonly string[]): string {
  return `${HEAD}\n${rows.join('\n')}\n`;
}

describe('invoice lists of the tax bureau', () => {
  it('takes the digital number where there is one and the older number where there is not', async () => {
    const content = list(
      `,,26322000000000000011,${OURS},${OTHER},2026-05-08 10:00:00,100,13,113,正常,是,`,
      `3200261130,07654321,,${OURS},${OTHER},2026-05-09 10:00:00,200,26,226,正常,是,`,
    );
    const records = recordsOf(await read(content, '全量发票.csv', { applicant: APPLICANT }));
    expect(records.map(({ number }) => number)).toEqual(['26322000000000000011', '07654321']);
  });

  it('finds the direction row by row from the applicant, by number or by name, whatever the file is called', async () => {
    const content = list(
      `,,26322000000000000011,${OURS},${OTHER},2026-05-08,100,13,113,正常,是,`,
      `,,26322000000000000012,${OTHER},${OURS},2026-05-09,200,26,226,正常,是,`,
      `,,26322000000000000013,${OTHER},X,丙,2026-05-09,200,26,226,正常,是,`,
    );
    for (const applicant of [
      APPLICANT,
      { name: 'other', registrationId: APPLICANT.registrationId },
      { name: APPLICANT.name, registrationId: '0' },
    ]) {
      const file = await read(content, '销项发票.csv', { applicant });
      expect(recordsOf(file)).toMatchObject([
        { direction: 'sale', counterparty_name: '乙釉料有限公司' },
        { direction: 'purchase', counterparty_name: '乙釉料有限公司', counterparty_id: '91330100799655058B' },
      ]);
      expect(problemsOf(file).join('\n')).toMatch(
        /error 4 null: neither the seller “乙釉料有限公司” nor the buyer “丙” is the applicant/,
      );
    }
  });

  it('asks whose list it is where nothing tells', async () => {
    const file = await read(list(`,,26322000000000000011,${OURS},${OTHER},2026-05-08,100,13,113,正常,是,`), 'list.csv');
    expect(recordsOf(file)).toEqual([]);
    expect(problemsOf(file)[0]).toMatch(/whose list is this\?/);
    expect(file.tables[0]?.mapping?.recordSet).toBe('invoice');
  });

  it('keeps a reversed invoice as issued and its red-letter invoice as a credit note, and says where that is missing', async () => {
    const content = list(
      `,,26322000000000000011,${OURS},${OTHER},2026-05-08,100,13,113,已红冲-全额,是,`,
      `,,26322000000000000012,${OURS},${OTHER},2026-05-09,-100,-13,-113,正常,否,被红冲蓝字数电发票号码：26322000000000000011`,
      `,,26322000000000000013,${OURS},${OTHER},2026-05-10,50,6.5,56.5,已红冲-部分,是,`,
      `,,26322000000000000014,${OURS},${OTHER},2026-05-11,50,6.5,56.5,已作废,是,`,
    );
    const file = await read(content, 'list.csv', { applicant: APPLICANT });
    expect(recordsOf(file).map(({ status, gross }) => [status, gross])).toEqual([
      ['normal', 11300],
      ['credit-note', -11300],
      ['normal', 5650],
      ['void', 5650],
    ]);
    expect(problemsOf(file).filter((problem) => /taken back/.test(problem))).toEqual([
      expect.stringMatching(
        /^warning 4 .*26322000000000000013 was taken back by a red-letter invoice that is not in this list/,
      ),
    ]);
  });

  it.each(['***', '免税', 'exempt'])('reads %s for a tax of nothing', async (tax) => {
    const content = list(`,,26322000000000000011,${OURS},${OTHER},2026-05-08,100,${tax},100,正常,是,`);
    expect(recordsOf(await read(content, 'list.csv', { applicant: APPLICANT }))).toMatchObject([
      { net: 10000, tax: 0, gross: 10000 },
    ]);
  });

  it('makes one invoice of its lines, and counts it once where two sheets list it', async () => {
    const lines = [
      '26322000000000000011,甲瓶,60,7.8,67.8',
      '26322000000000000011,乙碗,40,5.2,45.2',
      '26322000000000000012,丙盘,10,1.3,11.3',
    ];
    const head = [
      '数电发票号码',
      '货物或应税劳务名称',
      '金额',
      '税额',
      '价税合计',
      '销方名称',
      '购买方名称',
      '开票日期',
      '发票状态',
    ];
    const rest = [APPLICANT.name, '乙釉料有限公司', '2026-05-08', '正常'];
    const book = await workbook(
      [
        '发票',
        (sheet) =>
          sheet.addRows([
            head.filter((name) => !name.startsWith('货物')),
            ['26322000000000000011', 100, 13, 113, ...rest],
          ]),
      ],
      [
        '明细',
        (sheet) =>
          sheet.addRows([
            head,
            ...lines.map((line) => [...line.split(',').map((cell, at) => (at > 1 ? Number(cell) : cell)), ...rest]),
          ]),
      ],
    );
    const file = await read(book, 'x.xlsx', { applicant: APPLICANT });
    expect(file.tables.map(({ records }) => records.map(({ locator, fields }) => [locator, fields['gross']]))).toEqual([
      [['发票!2', 11300]],
      [['明细!4', 1130]],
    ]);
    const alone = await read(`${head.join()}\n${lines.map((line) => `${line},${rest.join()}`).join('\n')}\n`, 'x.csv', {
      applicant: APPLICANT,
    });
    expect(recordsOf(alone)).toMatchObject([{ net: 10000, tax: 1300, gross: 11300 }, { gross: 1130 }]);
    expect(alone.tables[0]?.records[0]?.locator).toBe('2,3');
  });

  it('does not add up a total of the invoice that each of its lines repeats', async () => {
    const content =
      'Invoice No,Date,Customer,Item,Net,Tax,Total\nA1,2026-05-08,Kiln,vase,60,0,100\nA1,2026-05-08,Kiln,bowl,40,0,100\n';
    expect(recordsOf(await read(content, 'sales.csv'))).toMatchObject([{ net: 10000, gross: 10000 }]);
  });

  it('warns of identifiers that lost digits as numbers, and keeps two invoices two', async () => {
    const head = ['数电发票号码', '开票日期', '购买方名称', '金额', '税额', '价税合计'];
    const book = await workbook([
      '销项',
      (sheet) =>
        sheet.addRows([
          head,
          [Number('26322000000000000011'), '2026-05-08', '甲', 100, 13, 113],
          [Number('26322000000000000012'), '2026-05-09', '甲', 100, 13, 113],
        ]),
    ]);
    const file = await read(book, '销项.xlsx');
    expect(recordsOf(file).map(({ number }) => number)).toEqual(['263220000000000?????#2', '263220000000000?????#3']);
    expect(problemsOf(file).join('\n')).toMatch(
      /warning 2 数电发票号码: 2 identifiers are stored as numbers of more than 15 digits/,
    );
    const csv = await read('发票号码,开票日期,购买方名称,金额,税额\n2.6322E+19,2026-05-08,甲,100,13\n', '销项.csv');
    expect(recordsOf(csv)).toMatchObject([{ number: '26322???????????????#2' }]);
  });
});
