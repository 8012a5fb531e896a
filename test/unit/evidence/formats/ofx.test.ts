import { describe, expect, it } from 'vitest';
import { saying } from '#test/support/saying.ts';
import { read } from '#test/unit/evidence/reading.ts';
import { bytesOf, messagesOf, readFixture, recordsIn, textOf } from './fixtures.ts';

describe('OFX', () => {
  it('reads version 1: values without closing tags, empty values, Windows-1252 although the header says ASCII', async () => {
    const file = await readFixture('ofx1.ofx');
    expect(file.format).toBe('ofx');
    expect(recordsIn(file, 'bank_transaction')).toMatchObject([
      {
        account: '999',
        booking_date: '2026-01-05',
        amount: -1050,
        currency: 'USD',
        counterparty_name: 'José & Sons',
        remittance: '12',
      },
      { booking_date: '2026-01-06', amount: 100_000, counterparty_name: 'Buyer', remittance: 'inv 7 < 8' },
      { amount: 100, remittance: null },
    ]);
    expect(messagesOf(file)).toContain('FITID 2 also stands on line 19; the movement may be there twice');
  });

  it('reads version 2 of a card, newest first, with the balances back from the ledger’s', async () => {
    expect(recordsIn(await readFixture('ofx2.ofx'), 'bank_transaction')).toMatchObject([
      { account: '4111', booking_date: '2026-01-20', amount: 5000, balance_after: -3025 },
      {
        booking_date: '2026-01-10',
        amount: -8025,
        balance_after: -8025,
        counterparty_name: 'Café Étoile',
        remittance: 'lunch & more',
      },
    ]);
  });

  it('derives no balances from a ledger balance of another day', async () => {
    const file = await read(textOf('ofx2.ofx').replace('<DTASOF>20260131', '<DTASOF>20260301'), 'a.ofx');
    expect(recordsIn(file, 'bank_transaction')).toMatchObject([{ balance_after: null }, { balance_after: null }]);
    expect(messagesOf(file).join()).toContain('the ledger balance of 2026-03-01 is not that after the last movement');
  });

  it.each([0.4, 0.6, 0.8, 0.95])('refuses a file cut after %d of its length', async (part) => {
    const bytes = bytesOf('ofx1.ofx');
    await expect(read(bytes.subarray(0, Math.floor(bytes.length * part)), 'cut.ofx')).rejects.toThrow(
      saying(/cut\.ofx.*cut short/),
    );
  });

  it('lists a movement without a date or with a damaged amount, and keeps the others', async () => {
    const text = textOf('ofx2.ofx').replace('<DTPOSTED>20260120</DTPOSTED>', '').replace('-80.25', 'eighty');
    const file = await read(text, 'a.ofx');
    expect(recordsIn(file, 'bank_transaction')).toEqual([]);
    expect(file.problems.filter(({ severity }) => severity === 'error')).toMatchObject([
      { row: 8, column: 'booking_date' },
      { row: 9, column: 'amount' },
    ]);
  });

  it('says what the bank answered where it sent no statement', async () => {
    const text =
      '<?xml version="1.0"?><?OFX OFXHEADER="200"?><OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>15500</CODE><SEVERITY>ERROR</SEVERITY><MESSAGE>Signon invalid</MESSAGE></STATUS></SONRS></SIGNONMSGSRSV1></OFX>';
    expect(messagesOf(await read(text, 'a.ofx'))).toContain('the bank answered with code 15500: Signon invalid');
  });

  describe('with a tag missing', () => {
    const whole = textOf('ofx1.ofx');
    const wanted = readFixture('ofx1.ofx').then((file) => recordsIn(file, 'bank_transaction'));

    it.each([
      '</BANKTRANLIST>',
      '</STMTTRN>',
      '</STMTRS>',
      '</STMTTRNRS>',
      '</BANKMSGSRSV1>',
      '</OFX>',
      '</LEDGERBAL>',
      '</BANKACCTFROM>',
      '</STATUS>',
      '</SIGNONMSGSRSV1>',
      '<BANKTRANLIST>',
      '<STMTRS>',
      '<STMTTRNRS>',
      '<BANKMSGSRSV1>',
      '<OFX>',
    ])('reads the file without %s and says so', async (tag) => {
      const file = await read(whole.replace(tag, ''), 'a.ofx');
      const facts = (records: Record<string, unknown>[]) =>
        records.map(({ booking_date, amount, balance_after }) => ({ booking_date, amount, balance_after }));
      expect(facts(recordsIn(file, 'bank_transaction'))).toEqual(facts(await wanted));
      expect(messagesOf(file).join()).toMatch(tag === '<OFX>' ? /./ : new RegExp(`${tag.replace(/[</>]/g, '')}>`));
    });

    it('reads a file that closes none of its movements', async () => {
      const file = await read(whole.replaceAll('</STMTTRN>', ''), 'a.ofx');
      expect(recordsIn(file, 'bank_transaction')).toHaveLength(3);
      expect(messagesOf(file)).toContain(
        '<STMTTRN> is not closed in 3 places; it is taken to end where the next part begins',
      );
    });
  });

  it('takes debits as money out where no amount has a sign', async () => {
    const file = await read(textOf('ofx1.ofx').replace('-10.50', '10.50'), 'a.ofx');
    expect(recordsIn(file, 'bank_transaction')).toMatchObject([
      { amount: -1050 },
      { amount: 100_000 },
      { amount: 100 },
    ]);
    expect(messagesOf(file).join()).toContain('by their type, 1 movement is taken as money out');
  });

  it('turns all signs where each is the opposite of its type', async () => {
    const text = textOf('ofx1.ofx')
      .replace('-10.50', '10.50')
      .replace('+1,000.00', '-1,000.00')
      .replace('>1.00', '>-1.00');
    const file = await read(text, 'a.ofx');
    expect(recordsIn(file, 'bank_transaction')).toMatchObject([
      { amount: -1050 },
      { amount: 100_000 },
      { amount: 100 },
    ]);
    expect(messagesOf(file).join()).toContain('the signs of all 3 movements are turned');
  });

  it('keeps the sign of a single positive debit among negative ones, and asks to look', async () => {
    const debit = '<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20260107<TRNAMT>3.00<FITID>9<NAME>Back</STMTTRN></BANKTRANLIST>';
    const file = await read(textOf('ofx1.ofx').replace('</BANKTRANLIST>', debit), 'a.ofx');
    expect(recordsIn(file, 'bank_transaction').at(-1)).toMatchObject({ amount: 300 });
    expect(messagesOf(file).join()).toContain('the sign of 1 movement speaks against the type');
  });

  it('derives the balances by days where the list is in no order of time', async () => {
    const lists = (days: readonly string[]): string =>
      days
        .map((day, index) => `<STMTTRN><TRNTYPE>OTHER<DTPOSTED>${day}<TRNAMT>-1.00<FITID>${index}</STMTTRN>`)
        .join('');
    const text = `OFXHEADER:100\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR<BANKACCTFROM><ACCTID>1</BANKACCTFROM><BANKTRANLIST>${lists(['20260103', '20260101', '20260104'])}</BANKTRANLIST><LEDGERBAL><BALAMT>7.00<DTASOF>20260104</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>`;
    expect(recordsIn(await read(text, 'a.ofx'), 'bank_transaction')).toMatchObject([
      { booking_date: '2026-01-03', balance_after: 800 },
      { booking_date: '2026-01-01', balance_after: 900 },
      { booking_date: '2026-01-04', balance_after: 700 },
    ]);
  });

  it('keeps the balance of a statement without movements', async () => {
    const text = textOf('ofx1.ofx').replace(/<STMTTRN>[\s\S]*<\/STMTTRN>/, '');
    const file = await read(text, 'a.ofx');
    expect(recordsIn(file, 'account_balance')).toMatchObject([
      { account: '999', date: '2026-01-31', balance: 199_050, currency: 'USD' },
    ]);
    expect(file.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
