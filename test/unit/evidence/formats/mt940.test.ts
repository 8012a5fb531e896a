import { describe, expect, it } from 'vitest';
import { statementLineOf } from '#electron/evidence/formats/mt940/statement-line.ts';
import { read } from '#test/unit/evidence/reading.ts';
import { messagesOf, readFixture, recordsIn } from './fixtures.ts';

/** One statement line with its details between the same balances. */
const statement = (line: string, ...details: string[]): string =>
  [':20:A', ':25:123', ':28C:1/1', ':60F:C260101EUR100,00', line, ...details, ':62F:C260102EUR100,00'].join('\n');

describe('MT940', () => {
  it('reads subfields and SEPA keys, reversals, and entry dates across the end of a year', async () => {
    const records = recordsIn(await readFixture('mt940-german.sta'), 'bank_transaction');
    expect(records[0]).toEqual({
      locator: '6',
      account: '12030000/1020304050',
      booking_date: '2026-01-02',
      value_date: '2025-12-31',
      amount: 25_050,
      currency: 'EUR',
      counterparty_name: 'Backhaus Nord GmbH und Co',
      counterparty_account: 'DE02120300000000202051',
      remittance: 'GUTSCHRIFT Rechnung 4711 vom 12.12.2025',
      balance_after: 125_050,
    });
    // RC takes a credit back: money out. "DR12,34" is a debit with the funds code R, no reversal.
    expect(records.map(({ amount, remittance }) => [amount, remittance])).toEqual([
      [25_050, 'GUTSCHRIFT Rechnung 4711 vom 12.12.2025'],
      [-5000, 'Reversal RUECKGABE Lastschrift zurueck'],
      [-1234, 'Kontofuehrung Dezember'],
    ]);
  });

  it('reads codes between slashes in both orders, wrapped lines, and several messages', async () => {
    const file = await readFixture('mt940-dutch.sta');
    expect(recordsIn(file, 'bank_transaction')).toMatchObject([
      {
        account: 'NL91ABNA0417164300',
        amount: -7550,
        counterparty_name: 'Molen de Hoop B.V.',
        counterparty_account: 'NL20INGB0001234567',
        remittance: 'SEPA OVERBOEKING Factuur 2026-01',
        balance_after: -8550,
      },
      {
        amount: 10_000,
        counterparty_name: 'Bakker Jansen',
        counterparty_account: 'NL32INGB0000012345',
        remittance: 'Factuur 9',
      },
      { amount: -450, counterparty_name: 'KABEL BV', counterparty_account: '428428', balance_after: 1100 },
    ]);
    expect(messagesOf(file)).toContain(
      'the opening balance 14.50 and the movements make 10.00, but the closing balance stated is 11.00 EUR',
    );
  });

  it.each([
    ['KNAB', ['FACTUUR 9', 'REK: NL65INGB0123456789/NAAM: PICKER'], 'PICKER', 'NL65INGB0123456789', 'FACTUUR 9'],
    [
      'ABN AMRO',
      ['52.89.39.882         FIETSEN DEN HAAG    BON 4'],
      'FIETSEN DEN HAAG',
      '528939882',
      '52.89.39.882 FIETSEN DEN HAAG BON 4',
    ],
    ['SNS', ['0987654321 jansen p', '', 'huur mei'], 'jansen p', '0987654321', 'huur mei'],
    [
      'PostFinance',
      ['GIRO AUS KONTO AUFTRAGGEBER: JANE DOE MITTEILUNGEN: RECHNUNG 4'],
      'JANE DOE',
      null,
      'GIRO AUS KONTO AUFTRAGGEBER: JANE DOE MITTEILUNGEN: RECHNUNG 4',
    ],
    ['Triodos', ['000>100987654321', '>20HUUR>21 MAART>310390123456>32JANSEN'], 'JANSEN', '0390123456', 'HUUR MAART'],
    ['a bank without a layout', ['CARD 12 GROCER'], null, null, 'CARD 12 GROCER'],
  ])('finds the party in the text of %s', async (_, details, name, account, remittance) => {
    const [first = '', ...rest] = details;
    const file = await read(statement(':61:260102D1,00NMSCNONREF', `:86:${first}`, ...rest), 'a.sta');
    expect(recordsIn(file, 'bank_transaction')).toMatchObject([
      { counterparty_name: name, counterparty_account: account, remittance },
    ]);
  });

  it('finds the party Rabobank puts into the statement line, and joins its repeated tags', async () => {
    const text = statement(
      ':61:260102D000000000044,95N0600733959555      T-MOBILE BV',
      ':86:KENMERK 1',
      ':86:FACTUUR 2',
    );
    expect(recordsIn(await read(text, 'a.sta'), 'bank_transaction')).toMatchObject([
      { counterparty_name: 'T-MOBILE BV', counterparty_account: '733959555', remittance: 'KENMERK 1 FACTUUR 2' },
    ]);
  });

  it.each([
    ['2512310102D1,NTRFNONREF', { valueDate: '2025-12-31', bookingDate: '2026-01-02', isOut: true, amount: '1' }],
    ['2601021231C1,5NTRFNONREF', { valueDate: '2026-01-02', bookingDate: '2025-12-31', isOut: false, amount: '1.5' }],
    [
      '260102RD,50NTRFREF//BANK',
      { isOut: false, isReversal: true, amount: '0.50', reference: 'REF', bankReference: 'BANK' },
    ],
    ['260102C1.234,56N02012-3', { amount: '1234.56', type: 'N020', reference: '12-3' }],
    ['260102DN7NMSC', { isOut: true, amount: '7', type: 'NMSC', reference: undefined }],
    ['990102C1,NTRFX', { valueDate: '1999-01-02' }],
  ])('reads the statement line %s', (text, wanted) => {
    expect(statementLineOf([text])).toMatchObject(wanted);
  });

  it('leaves out what is expected (MT942) and takes the currency of the floor', async () => {
    const file = await readFixture('mt942.sta');
    expect(file.format).toBe('mt942');
    expect(recordsIn(file, 'bank_transaction')).toMatchObject([{ amount: 2000, currency: 'GBP', balance_after: null }]);
    expect(messagesOf(file)).toContain('the entry is expected, not booked; it is left out');
  });

  it('lists a damaged line with its place and keeps the others', async () => {
    const file = await read(statement(':61:260132D1,NTRF\n:61:260102D2,NTRFX'), 'a.sta');
    expect(recordsIn(file, 'bank_transaction')).toMatchObject([{ amount: -200 }]);
    expect(file.problems[0]).toMatchObject({ severity: 'error', row: 5, column: ':61:' });
  });
});
