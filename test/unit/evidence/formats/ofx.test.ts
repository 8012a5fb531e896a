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
});
