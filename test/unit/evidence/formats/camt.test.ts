import { describe, expect, it } from 'vitest';
import { saying } from '#test/support/saying.ts';
import { read } from '#test/unit/evidence/reading.ts';
import { messagesOf, readFixture, recordsIn, textOf } from './fixtures.ts';

describe('camt', () => {
  it('makes one movement of each transaction of a batch, and one of its charges, with running balances', async () => {
    const file = await readFixture('camt053.xml');
    expect(file.format).toBe('camt.053');
    const [first, second, charges] = recordsIn(file, 'bank_transaction');
    expect(first).toEqual({
      locator: '/Document/BkToCstmrStmt[1]/Stmt[1]/Ntry[1]/NtryDtls[1]/TxDtls[1]',
      account: 'DE02120300000000202051',
      booking_date: '2026-02-02',
      value_date: '2026-02-03',
      amount: 10_000,
      currency: 'EUR',
      counterparty_name: 'Padaria Central',
      counterparty_account: '55-66',
      remittance: 'Invoice 17 and 18 on behalf of Grupo Central',
      balance_after: 110_000,
    });
    expect(second).toMatchObject({
      amount: 20_000,
      counterparty_name: 'Hotel Mar',
      remittance: 'RF18539007547034 FT A/19',
    });
    expect(charges).toMatchObject({ amount: -200, remittance: 'Charges', balance_after: 129_800 });
  });

  it('gives a reversal the sign the entry states and the party that is not the account holder', async () => {
    const reversal = recordsIn(await readFixture('camt053.xml'), 'bank_transaction')[3];
    expect(reversal).toMatchObject({
      amount: -8000,
      booking_date: '2026-02-02',
      counterparty_name: 'Padaria Central',
      remittance: 'Reversal Returned AC04',
    });
  });

  it('leaves out what is not booked, and says so', async () => {
    const file = await readFixture('camt053.xml');
    expect(recordsIn(file, 'bank_transaction').map(({ amount }) => amount)).not.toContain(-99_900);
    expect(messagesOf(file)).toContain('the entry is not booked (PDNG); it is left out');
    expect(messagesOf(file)).toContain('the summary counts 5 entries, the statement holds 4; pages may be missing');
    expect(messagesOf(file)).toContain('no field takes Ntry/BkTxCd (1 value)');
  });

  it('shows where a statement does not add up, and ends with the balance it states', async () => {
    const text = textOf('camt053.xml').replace('1228.00', '1300.00');
    const file = await read(text, 'camt.xml');
    expect(recordsIn(file, 'bank_transaction').at(-1)).toMatchObject({ balance_after: 130_000 });
    expect(messagesOf(file)).toContain(
      'the opening balance 1000.00 and the movements make 1228.00, but the closing balance stated is 1300.00 EUR',
    );
  });

  it('keeps a batch whose transactions do not add up as one movement', async () => {
    const file = await read(textOf('camt053.xml').replace('>200.00<', '>210.00<'), 'camt.xml');
    expect(recordsIn(file, 'bank_transaction')[0]).toMatchObject({
      locator: '/Document/BkToCstmrStmt[1]/Stmt[1]/Ntry[1]',
      amount: 29_800,
      counterparty_name: null,
    });
    expect(messagesOf(file).join()).toContain('the amounts of its 2 transactions do not add up');
  });

  it.each([
    ['no namespace', (text: string) => text.replace(/ xmlns:bk="[^"]*"/, '').replaceAll('bk:', '')],
    [
      'a default namespace of another version',
      (text: string) =>
        text
          .replace(
            'xmlns:bk="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"',
            'xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.13"',
          )
          .replaceAll('bk:', ''),
    ],
    [
      'an envelope',
      (text: string) => text.replace('<bk:Document', '<Envelope xmlns="urn:e"><bk:Document').concat('</Envelope>'),
    ],
  ])('reads the same with %s', async (_, change) => {
    const plain = await readFixture('camt053.xml');
    const changed = await read(change(textOf('camt053.xml')), 'camt.xml');
    expect(changed.format).toBe('camt.053');
    const amounts = (file: typeof plain) => recordsIn(file, 'bank_transaction').map(({ amount }) => amount);
    expect(amounts(changed)).toEqual(amounts(plain));
  });

  it('tells reports and notifications by their element', async () => {
    const report = textOf('camt053.xml')
      .replaceAll('BkToCstmrStmt', 'BkToCstmrAcctRpt')
      .replaceAll('bk:Stmt>', 'bk:Rpt>');
    expect((await read(report, 'x')).format).toBe('camt.052');
    const notice = textOf('camt053.xml')
      .replaceAll('BkToCstmrStmt', 'BkToCstmrDbtCdtNtfctn')
      .replaceAll('bk:Stmt>', 'bk:Ntfctn>');
    expect((await read(notice, 'x')).format).toBe('camt.054');
  });

  it('refuses a file that is cut short, naming the line', async () => {
    const text = textOf('camt053.xml');
    await expect(read(text.slice(0, text.indexOf('</bk:Stmt>')), 'cut.xml')).rejects.toThrow(
      saying(/cut\.xml, line \d+: the file ends inside <bk:Stmt>, opened on line 5; it is cut short/),
    );
  });

  it('lists an entry whose amount cannot be read, and brings the others', async () => {
    const file = await read(textOf('camt053.xml').replace('>10.00<', '>ten<'), 'camt.xml');
    expect(recordsIn(file, 'bank_transaction')).toHaveLength(4);
    expect(file.problems).toContainEqual(expect.objectContaining({ severity: 'error', row: 42, column: 'amount' }));
  });
});
