import { describe, expect, it } from 'vitest';
import { leadingIban } from '#shared/domain/identifier-checks.ts';
import { read } from '#test/unit/evidence/reading.ts';
import { messagesOf, recordsIn } from './fixtures.ts';

/** One statement line with what belongs to it, between balances that agree for EUR 5 out. */
const statement = (...lines: string[]): string =>
  [':20:A', ':25:LU280019400644750000', ':28C:1/1', ':60F:C260101EUR100,00', ...lines, ':62F:C260102EUR95,00'].join(
    '\n',
  );

const OUT = ':61:2601020102D5,00NTRFNONREF';
const IN = ':61:2601020102C5,00NTRFNONREF';

interface Dialect {
  readonly bank: string;
  readonly lines: readonly string[];
  readonly name: string | null;
  readonly account: string | null;
  readonly remittance: string;
}

/** Invented movements in the layouts the banks publish for their clients. */
const DIALECTS: readonly Dialect[] = [
  {
    bank: 'ASN: account as reference, name below',
    lines: [
      ':61:2601020102D5,00NOVBNL20INGB0001234567',
      'molen de hoop',
      ':86:NL20INGB0001234567 molen de hoop',
      '',
      'Meel januari',
    ],
    name: 'molen de hoop',
    account: 'NL20INGB0001234567',
    remittance: 'Meel januari',
  },
  {
    bank: 'ASN without tag 86',
    lines: [':61:2601020102D5,00NOVBNL20INGB0001234567', 'molen de hoop'],
    name: 'molen de hoop',
    account: 'NL20INGB0001234567',
    remittance: 'molen de hoop NL20INGB0001234567',
  },
  {
    bank: 'a long reference',
    lines: [':61:2601020102D5,00NTRFPOLIS-2026-000412-77', ':86:Premie'],
    name: null,
    account: null,
    remittance: 'Premie',
  },
  {
    bank: 'mBank: labels, out',
    lines: [
      OUT,
      '944-PRZEL.KRAJ.',
      ':86:944 CompanyNet Przelew krajowy; na rach.: 35109010560000000006093440;',
      'dla: Piekarnia Zorza Sp. z o.o.; tyt.: FV 7/2026; TNR: 145271016138277.0',
      '20002',
    ],
    name: 'Piekarnia Zorza Sp. z o.o.',
    account: '35109010560000000006093440',
    remittance: '944 CompanyNet Przelew krajowy FV 7/2026',
  },
  {
    bank: 'mBank: capitals, in, account on the next line',
    lines: [
      IN,
      '770-PRZELEW',
      ':86:770 PRZELEW PRZYCHODZACY; Z RACH.: ',
      '69101000712222525300066500; OD: ',
      'KLIENT ZIELONY SP. Z O.O.; TYT.: FV 8/2026; ',
      'TNR: 210860197059371.390001',
    ],
    name: 'KLIENT ZIELONY SP. Z O.O.',
    account: '69101000712222525300066500',
    remittance: '770 PRZELEW PRZYCHODZACY FV 8/2026',
  },
  {
    bank: 'PKO: tildes, the code twice, empty subfields filled',
    lines: [
      OUT,
      ':86:073',
      ':86:073~00VE02',
      '~20Faktura 12',
      '~21ÿ',
      '~3010500031~310000001234',
      '~32MLYN POLNOCNY~33S.A.',
      '~38PL61109010140000071219812874',
    ],
    name: 'MLYN POLNOCNY S.A.',
    account: 'PL61109010140000071219812874',
    remittance: 'VE02 Faktura 12',
  },
  {
    bank: 'ING and Millennium in Poland: name and address in full behind the purpose',
    lines: [
      OUT,
      ':86:020<00PRZELEW<10123<20FV 3/2026<27MLYN POLNOCNY S.A.<28UL. LESNA 4<29GDANSK',
      '<3010500031<3161109010140000071219812874',
    ],
    name: 'MLYN POLNOCNY S.A. UL. LESNA 4 GDANSK',
    account: '61109010140000071219812874',
    remittance: 'PRZELEW FV 3/2026',
  },
  {
    bank: 'Raiffeisen: circumflexes',
    lines: [IN, ':86:000^20F.2059^24Ref.Doc 2268^30RAIFFEISEN BANK S.A.^31RO05RZBR0000060003144073^32MOARA NOUA SRL'],
    name: 'MOARA NOUA SRL',
    account: 'RO05RZBR0000060003144073',
    remittance: 'F.2059 Ref.Doc 2268',
  },
  {
    bank: 'Nordea: plus signs, no code in front',
    lines: [OUT, ':86:+20Factoring fee+21January+32NORDIC MILL AS+33 OSLO+38NO9386011117947'],
    name: 'NORDIC MILL AS OSLO',
    account: 'NO9386011117947',
    remittance: 'Factoring fee January',
  },
  {
    bank: 'DFÜ: a question mark inside the purpose',
    lines: [OUT, ':86:166?00UEBERWEISUNG?20Wann? Morgen?21um 9?30COBADEFFXXX?31DE02120300000000202051?32Backhaus Nord'],
    name: 'Backhaus Nord',
    account: 'DE02120300000000202051',
    remittance: 'UEBERWEISUNG Wann? Morgen um 9',
  },
  {
    bank: 'DFÜ: digits are no name',
    lines: [OUT, ':86:805?00ENTGELT?20Pauschalen?3200000067'],
    name: null,
    account: null,
    remittance: 'ENTGELT Pauschalen',
  },
  {
    bank: 'Citi: blanks for the entry date, two-letter codes, out',
    lines: [
      ':61:260102    DR5,00NMSCNONREF//',
      '/CTC/271/TRANSFER',
      ':86:/PT/FT/PY/INVOICE 77/BN/NORTH MILL LTD/BI/33512345',
    ],
    name: 'NORTH MILL LTD',
    account: '33512345',
    remittance: 'INVOICE 77',
  },
  {
    bank: 'Citi: in, ordering party by number and name',
    lines: [':61:260102    CR5,00NTRFNONREF//9', ':86:/PT/DE/EI/231048/BI/777/BO/04982601/BO1/GREEN CLIENT INC'],
    name: 'GREEN CLIENT INC',
    account: '04982601',
    remittance: '231048',
  },
  {
    bank: 'SWIFT: both parties named, in',
    lines: [IN, ':86:/ORDP//NAME/Green Client/IBAN/NL32INGB0000012345/BENM//NAME/We Ourselves/REMI/Bill 9'],
    name: 'Green Client',
    account: 'NL32INGB0000012345',
    remittance: 'Bill 9',
  },
  {
    bank: 'SWIFT: both parties named, out; codes on lines of their own',
    lines: [OUT, ':86:/ORDP//NAME/We Ourselves', '/BENM//NAME/Molen de Hoop', '/REMI/Bill', 'number 9'],
    name: 'Molen de Hoop',
    account: null,
    remittance: 'Bill number 9',
  },
  {
    bank: 'ABN AMRO: labels in columns',
    lines: [
      OUT,
      ':86:SEPA OVERBOEKING                 IBAN: NL20INGB0001234567',
      'BIC: INGBNL2A                    NAAM: MOLEN DE HOOP',
      'OMSCHRIJVING: MEEL JANUARI',
    ],
    name: 'MOLEN DE HOOP',
    account: 'NL20INGB0001234567',
    remittance: 'SEPA OVERBOEKING MEEL JANUARI',
  },
  {
    bank: 'lines: account, then name, then purpose',
    lines: [OUT, ':86:HR1210010051863000160', 'Pekara Jutro d.o.o.', 'Racun 15-1-1'],
    name: 'Pekara Jutro d.o.o.',
    account: 'HR1210010051863000160',
    remittance: 'Racun 15-1-1',
  },
  {
    bank: 'lines: a purpose behind the account is no name',
    lines: [OUT, ':86:NL20INGB0001234567 FACTUUR 2026-12'],
    name: null,
    account: 'NL20INGB0001234567',
    remittance: 'FACTUUR 2026-12',
  },
];

describe('parties in tag 86', () => {
  it.each(DIALECTS)('$bank', async ({ lines, name, account, remittance }) => {
    const file = await read(statement(...lines), 'a.sta');
    expect(recordsIn(file, 'bank_transaction')).toMatchObject([
      { booking_date: '2026-01-02', counterparty_name: name, counterparty_account: account, remittance },
    ]);
    expect(file.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each([
    ['NL20 INGB 0001 2345 67 Alfa', { iban: 'NL20INGB0001234567', rest: 'Alfa' }],
    ['NL20INGB0001234567', { iban: 'NL20INGB0001234567', rest: '' }],
    ['NL20INGB00012345678', undefined],
    ['XX20INGB0001234567', undefined],
    ['BESTELLING 12', undefined],
  ])('finds the account %s begins with', (text, found) => {
    expect(leadingIban(text)).toEqual(found);
  });
});

describe('statement lines of MT940', () => {
  it.each([
    ['250230', '0301', '2025-03-01'],
    ['250230', '', '2025-02-28'],
    ['240230', '', '2024-02-29'],
    ['250431', '0502', '2025-05-02'],
    ['251231', '0230', '2025-12-31'],
  ])('takes %s with the entry date “%s” as %s, and says so', async (value, entry, booked) => {
    const text = statement(`:61:${value}${entry}D5,00NTRFNONREF`).replace(':60F:C260101', ':60F:C240101');
    const file = await read(text, 'a.sta');
    expect(recordsIn(file, 'bank_transaction')).toMatchObject([{ booking_date: booked, amount: -500 }]);
    expect(messagesOf(file).join()).toContain(`is no day of the calendar; ${booked} is taken as the day of booking`);
  });

  it('reads an amount on a line of its own and a type with a blank', async () => {
    const file = await read(
      statement(':61:2601020102CR', '30,00N062NONREF', ':61:2601020102D35,00NOV NONREF'),
      'a.sta',
    );
    expect(recordsIn(file, 'bank_transaction')).toMatchObject([{ amount: 3000 }, { amount: -3500 }]);
  });
});

describe('messages of MT940', () => {
  const closed = statement(OUT);

  it('lists a movement behind the end where nothing says that it belongs to the account', async () => {
    const file = await read(`${closed}\n-\n:61:2601030103C7,00NTRFNONREF\n:86:late`, 'a.sta');
    expect(recordsIn(file, 'bank_transaction')).toMatchObject([{ amount: -500 }]);
    expect(file.problems).toMatchObject([{ severity: 'error', row: 8, column: ':61:' }]);
    expect(messagesOf(file)[0]).toContain('the movement of 7.00 EUR stands behind the end of a statement');
  });

  it('reads movements behind the end that a closing balance of their own proves', async () => {
    const file = await read(`${closed}\n-\n:61:2601030103C7,00NTRFNONREF\n:62F:C260103EUR102,00\n-`, 'a.sta');
    expect(recordsIn(file, 'bank_transaction')).toMatchObject([
      { amount: -500, balance_after: 9500 },
      { amount: 700, balance_after: 10_200, account: 'LU280019400644750000' },
    ]);
    expect(messagesOf(file).join()).toContain('its closing balance runs on through them');
  });

  it('takes a dash for text while a statement is open', async () => {
    const file = await read(statement(OUT, ':86:Rent', '-', 'January'), 'a.sta');
    expect(recordsIn(file, 'bank_transaction')).toMatchObject([{ remittance: 'Rent - January' }]);
    expect(messagesOf(file)).toEqual([]);
  });

  it('reads a second account of one message', async () => {
    const second = [':25:99', ':28C:1/1', ':60F:C260101EUR1,00', IN, ':62F:C260102EUR6,00'].join('\n');
    expect(recordsIn(await read(`${closed}\n${second}`, 'a.sta'), 'bank_transaction')).toMatchObject([
      { account: 'LU280019400644750000', balance_after: 9500 },
      { account: '99', balance_after: 600 },
    ]);
  });

  it('names lines outside the statements', async () => {
    const file = await read(`BANKXX2A\n${closed}\n-\nTOTAL 5,00`, 'a.sta');
    expect(messagesOf(file)).toEqual([
      '2 lines stand outside the statements and are not read (“BANKXX2A” is the first)',
    ]);
  });

  it('keeps the balance of a statement without movements', async () => {
    const file = await read(':20:A\n:25:123\n:60F:C260101EUR100,00\n:62F:D260102EUR100,00', 'a.sta');
    expect(recordsIn(file, 'account_balance')).toEqual([
      { locator: '1', account: '123', date: '2026-01-02', balance: -10_000, currency: 'EUR' },
    ]);
    // Nothing moved and yet the balance did: worth a remark.
    expect(messagesOf(file).join()).toContain('the closing balance stated is -100.00 EUR');
  });

  it('books what has no entry date within the days of its statement, and says so', async () => {
    const file = await read(statement(':61:251215D5,00NTRFNONREF'), 'a.sta');
    expect(recordsIn(file, 'bank_transaction')).toMatchObject([
      { booking_date: '2026-01-02', value_date: '2025-12-15', balance_after: 9500 },
    ]);
    expect(messagesOf(file)).toEqual([
      '1 movement has no day of booking and a value date outside the statement’s days (2026-01-01 to 2026-01-02); 2026-01-02 is taken',
    ]);
  });
});
