/** Audit files and platform bills: files that hold whole registers. */
import { describe, expect, it } from 'vitest';
import { read, recordsOf } from '#test/unit/evidence/reading.ts';
import { bytesOf, messagesOf, readFixture, recordsIn, textOf } from './fixtures.ts';

describe('SAF-T', () => {
  it('adds the closing balances of posting accounts by the chart of accounts', async () => {
    const file = await readFixture('saft-pt.xml');
    expect(file.format).toBe('saf-t');
    const lines = recordsIn(file, 'statement_line');
    expect(lines.map(({ code, amount }) => [code, amount])).toEqual([
      // 1201 and 1202, not their group 12 once more.
      ['cash', 150_000],
      ['payables', 30_000],
      // A claim on the tax office: account 24 with a debit balance.
      ['other_current_assets', 2000],
      ['revenue', 900_000],
    ]);
    expect(lines[0]).toMatchObject({
      locator: '/AuditFile/MasterFiles[1]/GeneralLedgerAccounts[1]/Account[2,3]',
      period_start: '2025-01-01',
      period_end: '2025-12-31',
      kind: 'management',
      currency: 'EUR',
    });
    expect(messagesOf(file)).toContain('no code of the spread takes account 9911 Contas de ordem (balance 7.00)');
  });

  it('reads invoices, credit notes and cancelled ones with their customers', async () => {
    expect(recordsIn(await readFixture('saft-pt.xml'), 'invoice')).toMatchObject([
      {
        number: 'FT A/1',
        direction: 'sale',
        counterparty_id: '501111111',
        gross: 12_300,
        status: 'normal',
        references: 'PO 9',
      },
      { number: 'NC A/1', gross: -1230, status: 'credit-note', references: 'FT A/1' },
      { number: 'FT A/2', gross: 500, status: 'void' },
    ]);
  });

  it('does not take closed income accounts for no income', async () => {
    const text = textOf('saft-pt.xml').replace('>9000.00<', '>0.00<');
    const file = await read(Buffer.from(text, 'latin1'), 'a.xml');
    expect(recordsIn(file, 'statement_line').map(({ code }) => code)).not.toContain('revenue');
    expect(messagesOf(file)).toContain('the income accounts are closed to zero; income lines cannot be read from them');
  });

  it('reads the registers of JPK_V7', async () => {
    const file = await readFixture('jpk-v7.xml');
    expect(file.format).toBe('saf-t');
    expect(recordsIn(file, 'invoice')).toMatchObject([
      {
        number: 'FV/1',
        direction: 'sale',
        counterparty_id: '2222222222',
        net: 110_000,
        tax: 23_800,
        gross: 133_800,
        currency: 'PLN',
      },
      { number: 'Z/9', direction: 'purchase', counterparty_name: 'Zboze SA', net: 50_000, tax: 2500, gross: 52_500 },
    ]);
  });
});

describe('bills of the payment platforms', () => {
  it('reads a WeChat Pay transaction bill: commas inside values, refunds, totals below', async () => {
    const file = await readFixture('wechat-trade.csv');
    expect(file.format).toBe('csv');
    expect(recordsIn(file, 'order')).toEqual([
      {
        locator: '2',
        order_id: 'T-001',
        placed_at: '2026-03-01',
        customer_id: 'oUser1',
        gross: 12_050,
        refunded: 0,
        channel: 'WeChat Pay',
        currency: 'CNY',
      },
      {
        locator: '3',
        order_id: 'T-001',
        placed_at: '2026-03-01',
        customer_id: 'oUser1',
        gross: 0,
        refunded: 2050,
        channel: 'WeChat Pay',
        currency: 'CNY',
      },
    ]);
    expect(messagesOf(file).join()).not.toContain('cut short');
  });

  it('reads a WeChat Pay fund bill and notices that rows are missing', async () => {
    const file = await readFixture('wechat-funds.csv');
    expect(recordsIn(file, 'bank_transaction')).toMatchObject([
      { account: 'WeChat Pay', amount: 12_050, balance_after: 112_050, remittance: '交易 T-001' },
      { amount: -72, balance_after: 111_978 },
    ]);
    expect(messagesOf(file)).toContain('资金流水总笔数 is 3, but there are 2 rows; the bill may be cut short');
  });

  it('reads Alipay bills in GBK with the account from the lines above', async () => {
    expect(recordsIn(await readFixture('alipay-account.csv'), 'bank_transaction')).toMatchObject([
      { account: '20880000000000000156', booking_date: '2026-03-01', amount: 227_400, balance_after: 1_453_303 },
      { amount: -100_000, balance_after: 1_353_303, counterparty_account: null },
    ]);
    expect(recordsIn(await readFixture('alipay-orders.csv'), 'order')).toMatchObject([
      { order_id: 'A-1', gross: 3580, refunded: null, channel: 'Alipay' },
      { order_id: 'A-1', gross: 0, refunded: 3580 },
    ]);
  });

  it('leaves other tables to the mapping of tables', async () => {
    const file = await read('订单号,下单时间,客户,金额\nA,2026-01-05,C,5\n', 'orders.csv');
    expect(file.tables[0]?.recognisedBy).toBe('headers');
  });
});

describe('amounts that state their unit', () => {
  it('reads 万 and 亿 in a cell, and the cell before the header', async () => {
    const file = await read(
      '订单号,下单时间,客户,金额（万元）\nA,2026-01-05,C,1.5万元\nB,2026-01-05,C,2\nD,2026-01-05,C,0.1亿\n',
      'o.csv',
    );
    expect(recordsOf(file)).toMatchObject([{ gross: 1_500_000 }, { gross: 2_000_000 }, { gross: 1_000_000_000 }]);
  });
});

describe('what is no document of a known kind', () => {
  it.each([
    ['<note><to>x</to></note>', 'is an XML document <note>, here not of a kind that is read.'],
    ['{"a": 1, "b": 2}', 'is a JSON file.'],
  ])('says what %s is', async (text, message) => {
    const file = await read(text, 'a.txt');
    expect(file.format).toBeNull();
    expect(messagesOf(file)[0]).toContain(`a.txt ${message} Accepted are CSV text`);
  });

  it('reads by content whatever the name', async () => {
    expect((await read(bytesOf('camt053.xml'), 'statement.csv')).format).toBe('camt.053');
  });
});
