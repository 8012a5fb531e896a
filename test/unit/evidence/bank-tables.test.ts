import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { problemsOf, read, recordsOf } from './reading.ts';

/** Amounts of a file's records, in minor units. */
async function amountsOf(content: string | Uint8Array, name = 'list.csv'): Promise<unknown[]> {
  return recordsOf(await read(content, name)).map(({ amount }) => amount);
}

describe('direction of bank tables', () => {
  it.each([
    ['Tx class', 'Credit', 'Debit'],
    ['收支', '收入', '支出'],
    ['借贷', '贷', '借'],
    ['Kennung', 'H', 'S'],
    ['Mutatie', 'Bij', 'Af'],
    ['Sens', 'Crédit', 'Débit'],
    ['Movimiento', 'Abono', 'Cargo'],
    ['DK', 'K', 'D'],
    ['strona', 'Ma', 'Wn'],
    ['来往账标志', '来账', '往账'],
  ])('takes the column %s of %s and %s for the direction, whatever it is called', async (header, into, out) => {
    const rows = `2026-05-08,${into},Kiln & Clay,70.00\n2026-05-09,${out},Glaze Supply,12.50\n2026-05-11,${out},Rent,5.00\n`;
    expect(await amountsOf(`Date,${header},Payee,Amount\n${rows}`)).toEqual([7000, -1250, -500]);
  });

  it.each([
    ['CR and DR', '70.00 CR', '12.50 DR'],
    ['S and H', '70.00 H', '12.50 S'],
    ['C and D in front', 'C 70.00', 'D 12.50'],
    ['brackets', '70.00', '(12.50)'],
    ['a minus behind', '70.00', '12.50-'],
    ['借 and 贷', '70.00贷', '12.50借'],
  ])('reads marks beside the amount: %s', async (_, into, out) => {
    expect(await amountsOf(`Date,Payee,Amount\n2026-05-08,Kiln,${into}\n2026-05-09,Glaze,${out}\n`)).toEqual([
      7000, -1250,
    ]);
  });

  it('proves signs by the running balance, newest first too, against the column of direction', async () => {
    // The firm's own cash book: debit is money in.
    const rows = [
      '2026-05-10,Credit,Rent,5.00,152.50',
      '2026-05-09,Credit,Glaze,12.50,157.50',
      '2026-05-08,Debit,Kiln,70.00,170.00',
    ];
    const file = await read(`Date,Side,Payee,Amount,Balance\n${rows.join('\n')}\n`, 'list.csv');
    expect(recordsOf(file).map(({ amount }) => amount)).toEqual([-500, -1250, 7000]);
    expect(problemsOf(file).join('\n')).toMatch(
      /running balance proves .* other way round from what the column of direction says/,
    );
  });

  it('signs unsigned amounts by what they did to the balance, and leaves out the row nothing proves', async () => {
    const rows = [
      '2026-05-08,Kiln,70.00,170.00',
      '2026-05-09,Glaze,12.50,157.50',
      '2026-05-10,Rent,5.00,152.50',
      '2026-05-11,Kiln,9.00,161.50',
    ];
    const file = await read(`Date,Payee,Amount,Balance\n${rows.join('\n')}\n`, 'list.csv');
    expect(recordsOf(file).map(({ amount }) => amount)).toEqual([-1250, -500, 900]);
    expect(problemsOf(file)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^error 2 null: the amount carries no sign/)]),
    );
  });

  it('begins at the opening balance the table states', async () => {
    const rows = [
      '2026-05-08,Opening balance,,100.00',
      '2026-05-08,Kiln,70.00,170.00',
      '2026-05-09,Glaze,12.50,157.50',
    ];
    expect(await amountsOf(`Date,Text,Amount,Balance\n${rows.join('\n')}\n`)).toEqual([7000, -1250]);
  });

  it('reads blanks of a column that marks one direction as the other, and asks where it marks both', async () => {
    const rows = (...sides: readonly string[]) =>
      sides.map((side, index) => `2026-05-1${index},Kiln,${side},7.00`).join('\n');
    expect(await amountsOf(`Date,Payee,DC,Amount\n${rows('D', '', 'D')}\n`)).toEqual([-700, 700, -700]);
    const file = await read(`Date,Payee,DC,Amount\n${rows('D', '', 'C')}\n`, 'list.csv');
    expect(recordsOf(file).map(({ amount }) => amount)).toEqual([-700, 700]);
    expect(problemsOf(file).join('\n')).toMatch(/error 3 null: “” does not say whether money came in or went out/);
  });

  it('reads “Value” as the amount and “Valuta” as the currency where they hold no days', async () => {
    const content = 'Date,Type,Description,Value,Valuta,Balance\n2026-05-08,POS,Glaze,-12.50,SEK,87.50\n';
    expect(recordsOf(await read(content, 'x.csv'))).toMatchObject([
      { amount: -1250, currency: 'SEK', value_date: null },
    ]);
  });

  it('reads the firm’s own ledger of the bank, where debit is money in, and none of its sums', async () => {
    const rows = [
      '2026-05-01,期初余额,,,100.00',
      '2026-05-08,收货款,70.00,,170.00',
      '2026-05-09,付釉料,,12.50,157.50',
      '2026-05-31,本月合计,70.00,12.50,157.50',
    ];
    const file = await read(`日期,摘要,借方,贷方,余额\n${rows.join('\n')}\n`, 'x.csv');
    expect(recordsOf(file).map(({ amount }) => amount)).toEqual([7000, -1250]);
    expect(problemsOf(file).filter((problem) => problem.startsWith('error'))).toEqual([]);
  });

  it('asks where nothing says the direction, and takes the answer', async () => {
    const content = 'Date,Payee,Amount\n2026-05-08,Kiln,70.00\n2026-05-09,Glaze,12.50\n2026-05-11,Rent,5.00\n';
    const asked = await read(content, 'list.csv');
    expect(recordsOf(asked)).toEqual([]);
    expect(problemsOf(asked).join('\n')).toMatch(/amounts carry no sign, and no column or balance says/);
    const mapping = asked.tables[0]!.mapping!;
    const choices = [
      { file: 'list.csv', sheet: null, mapping: { ...mapping, constants: { ...mapping.constants, side: 'out' } } },
    ];
    expect(recordsOf(await read(content, 'list.csv', { choices })).map(({ amount }) => amount)).toEqual([
      -7000, -1250, -500,
    ]);
  });

  it('takes negative debits for money out, and for reversals only beside positive ones', async () => {
    expect(await amountsOf('Date,Payee,Debit,Credit\n2026-05-08,A,-7.00,\n2026-05-09,B,-1.00,\n')).toEqual([
      -700, -100,
    ]);
    expect(await amountsOf('Date,Payee,Debit,Credit\n2026-05-08,A,7.00,\n2026-05-09,A,-7.00,\n')).toEqual([-700, 700]);
  });

  it('tells neutral rows and payments that never happened from income and expense', async () => {
    const head = '交易时间,交易对方,收/支,金额(元),当前状态\n';
    const rows = [
      '2026-05-08 10:00:00,甲窑,收入,¥70.00,成功',
      '2026-05-09 10:00:00,某银行,/,¥30.00,提现已到账',
      '2026-05-10 10:00:00,乙店,支出,¥8.00,交易关闭',
    ];
    const file = await read(`${head}${rows.join('\n')}\n`, 'bill.csv');
    expect(recordsOf(file)).toMatchObject([{ amount: 7000, counterparty_name: '甲窑' }]);
    expect(problemsOf(file)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^warning 3 .*neither income nor expense/),
        expect.stringMatching(/^warning 4 .*no money has moved/),
      ]),
    );
  });

  it('counts no row of totals or balances, whatever the language and wherever the words stand', async () => {
    const edges = [
      'Total,,82.50,',
      '小计,,1.00,',
      'Summe,,3.00,',
      '2026-05-31,Closing balance,157.50,157.50',
      '2026-05-01,期初余额,100.00,100.00',
      ',Kontostand,5.00,5.00',
    ];
    const rows = ['2026-05-08,Kiln,70.00,170.00', ...edges, '2026-05-09,Glaze,-12.50,157.50'];
    const file = await read(`Date,Payee,Amount,Balance\n${rows.join('\n')}\n`, 'list.csv');
    expect(recordsOf(file).map(({ amount }) => amount)).toEqual([7000, -1250]);
    expect(problemsOf(file).filter((problem) => /left out/.test(problem))).toHaveLength(edges.length);
  });
});

describe('rows that only look like balances', () => {
  it('keeps a payment by balance, and a movement whose text is the name of a balance', async () => {
    const bill =
      '交易时间,交易对方,收/支,金额,收/付款方式\n2026-05-08 10:00:00,甲窑,收入,70.00,余额\n2026-05-09 10:00:00,乙店,支出,8.00,余额\n';
    expect(await amountsOf(bill)).toEqual([7000, -800]);
    const rows = [
      '2026-05-08,Kiln,70.00,170.00',
      '2026-05-09,Final balance,-12.50,157.50',
      '2026-05-31,Final balance,157.50,157.50',
    ];
    expect(await amountsOf(`Date,Details,Amount,Balance\n${rows.join('\n')}\n`)).toEqual([7000, -1250]);
  });

  it('joins summary and postscript', async () => {
    const content = '交易日期,交易金额,本次余额,交易摘要,交易附言\n20260508,-70.00,30.00,转支,陶土款\n';
    expect(recordsOf(await read(content, 'x.csv'))).toMatchObject([{ remittance: '转支 陶土款' }]);
  });
});

describe('account of bank tables', () => {
  const rows = 'Date,Payee,Amount\n2026-05-08,Kiln,70.00\n2026-05-09,Glaze,-12.50\n';
  const accountOf = async (content: string, name = 'list.csv'): Promise<unknown> =>
    recordsOf(await read(content, name))[0]?.['account'];

  it.each([
    ['Account Name:,"Business Current, 20304050"\nAccount Balance:,"£157.50"\n\n', '20304050'],
    ['账号,[600011112222]\n户名,[某某陶瓷]\n', '600011112222'],
    ['卡号: 6222****0042,"卡别名称: 基本户"\n', '6222****0042'],
    ['Card ending in 0042\n', '?0042'],
    ['账户尾号：0042，户名：某某陶瓷\n', '?0042'],
    ['Account: xxxx-xxxx-0042\n', '?0042'],
    ['Account: ****0042\n', '?0042'],
    ['Konto-Nr.: DE02 1203 0000 0000 2020 51\n', 'DE02120300000000202051'],
    ['Customer number: 9988776655\nSort code: 12-34-56 Account number: 20304050\n', '20304050'],
    ['支付宝账户：kiln@example.invalid\n', 'kiln@example.invalid'],
    ['账号:[kiln@example.invalid]\n', 'kiln@example.invalid'],
  ])('reads it above the table: %s', async (preamble, account) => {
    expect(await accountOf(preamble + rows)).toBe(account);
  });

  it('is one account however its last four digits are printed, in titles and columns; a year that ends is none', async () => {
    const inColumn = 'Account,Date,Payee,Amount\nXXXX0042,2026-05-08,Kiln,70.00\n•••• 0042,2026-05-09,Glaze,-12.50\n';
    const accounts = recordsOf(await read(inColumn)).map((fields) => fields['account']);
    expect(accounts).toEqual(['?0042', '?0042']);
    expect(await accountOf(`Account statement for the year ending 2026\n${rows}`)).not.toBe('?2026');
  });

  it('reads it in a file name, where the digits are no date', async () => {
    expect(await accountOf(rows, 'statement_600011112222_20260501-20260531.csv')).toBe('600011112222');
    expect(await accountOf(rows, 'statement_20260501_20260531.csv')).toMatch(/^\?/);
  });

  it('is one and the same for two months of one layout that state none, never the file name, and is asked for', async () => {
    const [may, june] = [await read(rows, 'may.csv'), await read(rows.replaceAll('-05-', '-06-'), 'june.csv')];
    const [account] = new Set([...recordsOf(may), ...recordsOf(june)].map((fields) => fields['account']));
    expect(account).toMatch(/^\?[0-9a-f]{4}$/);
    expect(recordsOf(june)[0]?.['account']).toBe(account);
    expect(problemsOf(may).join('\n')).toMatch(/which account is this\? The file does not say/);
  });

  it('takes a column IBAN that changes from row to row for the other party’s', async () => {
    const content =
      'Buchungstag;Empfänger;IBAN;Betrag\n08.05.2026;Kiln;DE02120300000000202051;70,00\n19.05.2026;Glaze;DE02500105170137075030;-12,50\n20.05.2026;Gebühr;;-1,00\n';
    expect(recordsOf(await read(content, 'umsatz.csv'))).toMatchObject([
      { counterparty_account: 'DE02120300000000202051', amount: 7000 },
      { counterparty_account: 'DE02500105170137075030', amount: -1250 },
      { counterparty_account: null, amount: -100 },
    ]);
  });
});

describe('columns of bank tables', () => {
  it.each([
    [
      'Buchungsdatum;Wertstellung;Zahlungsempfänger;Verwendungszweck;Betrag;Währung',
      '08.05.2026;09.05.2026;Töpferei;Ton;-70,00;EUR',
    ],
    ['Boekdatum;Rentedatum;Naam tegenpartij;Omschrijving;Bedrag;Munt', '08.05.2026;09.05.2026;Töpferei;Ton;-70,00;EUR'],
    ['Date opération;Date valeur;Bénéficiaire;Libellé;Montant;Devise', '08/05/2026;09/05/2026;Töpferei;Ton;-70,00;EUR'],
    [
      'Fecha operación;Fecha valor;Beneficiario;Concepto;Importe;Divisa',
      '08/05/2026;09/05/2026;Töpferei;Ton;-70,00;EUR',
    ],
    ['Data operacji;Data waluty;Kontrahent;Tytuł;Kwota;Waluta', '08.05.2026;09.05.2026;Töpferei;Ton;-70,00;EUR'],
    ['Bokföringsdag;Valutadag;Namn;Rubrik;Belopp;Valuta', '2026-05-08;2026-05-09;Töpferei;Ton;-70,00;EUR'],
    ['Data contabile;Data valuta;Controparte;Causale;Importo;Divisa', '08/05/2026;09/05/2026;Töpferei;Ton;-70,00;EUR'],
  ])('reads %s in Windows-1252 or 1250', async (header, row) => {
    const encoding = header.includes('ł') ? 'win1250' : 'win1252';
    expect(recordsOf(await read(iconv.encode(`${header}\n${row}\n`, encoding), 'x.csv'))).toMatchObject([
      {
        booking_date: '2026-05-08',
        value_date: '2026-05-09',
        amount: -7000,
        currency: 'EUR',
        remittance: 'Ton',
        counterparty_name: 'Töpferei',
      },
    ]);
  });

  it.each(['对方户名', '对方账户名', '对手信息', '收(付)方名称', '交易对方', '对方单位名称', '对方账号与户名'])(
    'keeps the other party of %s',
    async (header) => {
      const cell = header === '对方账号与户名' ? '6222020000001/甲窑厂' : '甲窑厂';
      const content = `交易日期,交易金额,余额,${header},摘要\n2026-05-08,-70.00,30.00,${cell},货款\n`;
      expect(recordsOf(await read(content, 'x.csv'))).toMatchObject([{ counterparty_name: '甲窑厂', amount: -7000 }]);
    },
  );

  it('names the payee of money out and the payer of money in', async () => {
    const content =
      '交易日期,付款人名称,付款人账号,收款人名称,收款人账号,交易金额\n2026-05-08,甲窑厂,111,本公司,999,70.00\n2026-05-09,本公司,999,乙釉料,222,-12.50\n';
    expect(recordsOf(await read(content, 'x.csv'))).toMatchObject([
      { counterparty_name: '甲窑厂', counterparty_account: '111' },
      { counterparty_name: '乙釉料', counterparty_account: '222' },
    ]);
  });

  it('prefers columns that hold values: the booked amounts beside columns of dashes, days beside times', async () => {
    const content =
      '交易时间,交易日,交易金额(收入),交易金额(支出),记账金额(收入),记账金额(支出),对方户名\n10:11:12,20260508,-,-,,70.00,甲\n11:00:00,20260509,-,-,12.50,,乙\n';
    expect(recordsOf(await read(content, 'x.csv'))).toMatchObject([
      { booking_date: '2026-05-08', amount: -7000 },
      { booking_date: '2026-05-09', amount: 1250 },
    ]);
  });

  it('recognises a wide export by the columns it knows', async () => {
    const unknown = Array.from({ length: 24 }, (_, index) => `其他信息${index}`);
    const content = `交易日,借方金额,贷方金额,余额,${unknown.join(',')}\n20260508,,70.00,100.00${','.repeat(24)}\n`;
    expect(await amountsOf(content)).toEqual([7000]);
  });
});
