import { describe, expect, it } from 'vitest';
import { missingOf } from '#electron/evidence/mapping/map-table.ts';
import type { TableMapping } from '#shared/contract/operations/evidence.ts';
import { problemsOf, read, recordsOf } from './reading.ts';

const CONVENTIONS = { layout: 'rows', decimalMark: '.', dateOrder: 'ymd', moneyUnit: 1 } as const;

describe('the header of a table', () => {
  it('is found among many columns nobody knows', async () => {
    const others = Array.from({ length: 20 }, (_, index) => `内部字段${index}`);
    const file = await read(
      `说明,说明,说明\n${others.join(',')},订单编号,下单时间,买家,实付金额\n${others.map(() => 'x').join(',')},A1,2026-03-05,C,8\n`,
    );
    expect(recordsOf(file)).toMatchObject([{ order_id: 'A1', gross: 800 }]);
  });

  it('may stand in two rows', async () => {
    const head = '账号：6222021234567890,,,,\n交易日期,摘要,发生额,,余额\n,,借方,贷方,\n';
    const file = await read(`${head}2026-03-05,货款,5,,95\n2026-03-06,收款,,8,103\n`);
    expect(file.tables[0]?.table.headers).toEqual(['交易日期', '摘要', '借方', '贷方', '余额']);
    expect(recordsOf(file)).toMatchObject([
      { account: '6222021234567890', amount: -500, balance_after: 9500 },
      { amount: 800, balance_after: 10_300 },
    ]);
  });

  it('of two rows names the group where names alone would be the same', async () => {
    const file = await read('科目编码,科目名称,期初余额,,期末余额,\n,,借方,贷方,借方,贷方\n1001,现金,1,,2,\n');
    expect(file.tables[0]?.table.headers).toEqual([
      '科目编码',
      '科目名称',
      '期初余额 借方',
      '期初余额 贷方',
      '期末余额 借方',
      '期末余额 贷方',
    ]);
  });

  it('is the row an officer chooses, and the table is recognised anew below it', async () => {
    // Two rows read like a header; the desk takes the first of the fuller.
    const content =
      'Order no,Order date,Customer,Amount,Currency\nremark,remark,remark,remark,remark\nOrder no,Order date,Buyer,Refund,Amount\nA1,2026-01-05,C,1,9\n';
    const chosen = await read(content, 'file.csv', { choices: [{ file: 'file.csv', sheet: null, headerRow: 3 }] });
    expect(chosen.tables[0]).toMatchObject({ recognisedBy: 'headers', table: { headerRow: 3 } });
    expect(recordsOf(chosen)).toMatchObject([{ order_id: 'A1', gross: 900, refunded: 100 }]);
  });

  it('is missing from a table whose columns then have their letters, and can be mapped by them', async () => {
    const content = 'A1,2026-01-05,C,9.50\nA2,2026-01-06,C,3\n';
    const asked = await read(content);
    expect(problemsOf(asked)).toEqual([
      'error 1 null: row 1 looks like data: the table has no header row. Choose the row of the header in the mapping, or map the columns by their letters',
    ]);
    expect(asked.tables[0]).toMatchObject({ mapping: null, fingerprint: null, table: { headerRow: 0 } });
    const columns = { order_id: '(A)', placed_at: '(B)', customer_id: '(C)', gross: '(D)' };
    const mapping: TableMapping = { ...CONVENTIONS, recordSet: 'order', columns, constants: {} };
    const choices = [{ file: 'file.csv', sheet: null, headerRow: 0, mapping }];
    const given = await read(content, 'file.csv', { choices });
    expect(recordsOf(given)).toMatchObject([{ order_id: 'A1', gross: 950 }, { order_id: 'A2' }]);
    expect([problemsOf(given), missingOf(given.tables[0]!.table, mapping)]).toEqual([[], []]);
  });

  it('is found again where its mapping is remembered, though nothing of it is known', async () => {
    const content = 'Liste\n5,2026-01-04,Y\nNr,Am,Wer,Was\nA1,2026-01-05,C,9\n';
    const choices = [{ file: 'file.csv', sheet: null, headerRow: 3 }];
    const { fingerprint } = (await read(content, 'file.csv', { choices })).tables[0]!;
    const columns = { order_id: 'Nr', placed_at: 'Am', customer_id: 'Wer', gross: 'Was' };
    const mapping: TableMapping = { ...CONVENTIONS, recordSet: 'order', columns, constants: {} };
    const file = await read(content, 'file.csv', { remembered: (key) => (key === fingerprint ? mapping : undefined) });
    expect(file.tables[0]).toMatchObject({ recognisedBy: 'remembered', table: { headerRow: 3 } });
    expect(recordsOf(file)).toMatchObject([{ order_id: 'A1', gross: 900 }]);
  });
});
