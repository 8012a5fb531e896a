import { describe, expect, it } from 'vitest';
import { inflateEntry, zipEntries } from '#electron/evidence/formats/zip.ts';
import { saying } from '#test/support/saying.ts';
import { problemsOf, read, recordsOf, workbook } from './reading.ts';

const HEADER = ['Order no', 'Order date', 'Customer', 'Amount', 'Refund'];

describe('XLSX', () => {
  it('reads dates, numbers, saved formula results and several sheets, with sheet and row as place', async () => {
    const content = await workbook(
      [
        'Orders',
        (sheet) => {
          sheet.addRow(HEADER);
          sheet.addRow(['A1', new Date('2026-03-05'), 'C1', 1234.56, null]);
          sheet.addRow(['A2', new Date('2026-03-06'), 'C2', { formula: 'D2*2', result: 2469.12 }, 1]);
        },
      ],
      ['Notes', (sheet) => sheet.addRow(['nothing to see'])],
    );
    const file = await read(content, 'orders.csv');
    expect(file.format).toBe('xlsx');
    expect(file.tables[0]?.records).toMatchObject([
      { locator: 'Orders!2', fields: { placed_at: '2026-03-05', gross: 123456, refunded: null } },
      { locator: 'Orders!3', fields: { placed_at: '2026-03-06', gross: 246912, refunded: 100 } },
    ]);
  });

  it('does not apply a decimal comma of text cells to number cells', async () => {
    const content = await workbook([
      'Orders',
      (sheet) => {
        sheet.addRow(HEADER);
        sheet.addRow(['A1', new Date('2026-03-05'), 'C1', '12,50', null]);
        sheet.addRow(['A2', new Date('2026-03-05'), 'C1', 1.5, null]);
      },
    ]);
    expect(recordsOf(await read(content))).toMatchObject([{ gross: 1250 }, { gross: 150 }]);
  });

  it('names the cell of a formula without a saved value and of an error, and leaves only those rows out', async () => {
    const content = await workbook([
      'Orders',
      (sheet) => {
        sheet.addRow(HEADER);
        sheet.addRow(['A1', new Date('2026-03-05'), 'C1', { formula: '1+1' }, null]);
        sheet.addRow(['A2', new Date('2026-03-05'), 'C1', { error: '#REF!' }, null]);
        sheet.addRow(['A3', new Date('2026-03-05'), 'C1', 3, null]);
      },
    ]);
    const file = await read(content);
    expect(recordsOf(file)).toMatchObject([{ order_id: 'A3' }]);
    expect(problemsOf(file)).toEqual([
      'error 2 Amount: cell D2 holds a formula without a saved value; open the file in a spreadsheet program and save it again',
      'error 3 Amount: holds the error #REF!',
    ]);
  });

  it('finds the header below titles', async () => {
    const content = await workbook([
      '流水',
      (sheet) => {
        sheet.addRow(['账户交易明细']);
        sheet.addRow(['账号：6222021234567890', '', '币种：人民币']);
        sheet.addRow([]);
        sheet.addRow(['交易日期', '摘要', '借方金额', '贷方金额', '余额', '对方户名']);
        sheet.addRow([new Date('2026-03-05'), '货款', 500, null, 1500, '甲公司']);
        sheet.addRow([new Date('2026-03-06'), '收款', null, 800.5, 2300.5, '乙公司']);
        sheet.addRow(['合计', '', 500, 800.5]);
      },
    ]);
    const file = await read(content);
    expect(recordsOf(file)).toMatchObject([
      { account: '6222021234567890', amount: -50000, currency: 'CNY', balance_after: 150000 },
      { amount: 80050, counterparty_name: '乙公司' },
    ]);
    expect(file.tables[0]?.records[0]?.locator).toBe('流水!5');
    expect(problemsOf(file)).toEqual(['warning 7 null: a row of totals is left out']);
  });

  it('warns when only some sheets state the unit of money', async () => {
    const fill = (title: string) => (sheet: { addRow(cells: unknown[]): unknown }) => {
      for (const row of [[title], ['Item', 2024], ['Cash', 1], ['Inventory', 2], ['Receivables', 3]]) sheet.addRow(row);
    };
    const file = await read(await workbook(['One', fill('audited, in thousands')], ['Two', fill('audited')]));
    expect(recordsOf(file).map((record) => record['amount'])).toEqual([100_000, 200_000, 300_000, 100, 200, 300]);
    expect(problemsOf(file)).toEqual([
      'warning null null: the sheets are read in different units of money: One in units of 1000, Two in units of 1; check each',
    ]);
  });

  it('names a damaged workbook', async () => {
    const content = await workbook(['A', (sheet) => sheet.addRow(HEADER)]);
    await expect(read(content.subarray(0, content.length - 200), 'cut.xlsx')).rejects.toThrow(
      saying(/cut\.xlsx cannot be read as an Excel workbook: the file is cut short or damaged/),
    );
  });

  it('stops inflating at the limit, whatever size the archive claims', async () => {
    const content = await workbook([
      'A',
      (sheet) => {
        for (let row = 0; row < 500; row += 1) sheet.addRow(['the same text in every row', row]);
      },
    ]);
    const sheet = zipEntries(content).find(({ name }) => name.endsWith('sheet1.xml'));
    expect(sheet).toBeDefined();
    expect(() => sheet && inflateEntry(content, sheet, 1000)).toThrow(
      saying(/larger than 1000 bytes|Cannot create a Buffer/),
    );
  });
});
