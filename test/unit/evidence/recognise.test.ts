import { describe, expect, it } from 'vitest';
import { missingOf } from '#electron/evidence/mapping/map-table.ts';
import type { FieldSpec } from '#shared/domain/record-sets.ts';
import { RECORD_SETS, type RecordSetName } from '#shared/domain/record-sets.ts';
import { problemsOf, read, recordsOf } from './reading.ts';

/** Files as clients name and head them. */
const FILES: readonly (readonly [RecordSetName, string, string, object])[] = [
  [
    'bank_transaction',
    'statement_6222021234567890.csv',
    'Date,Description,Payee,Withdrawals,Deposits,Balance\n13/02/2026,rent,Landlord,"1,200.00",,"8,800.00"\n',
    { account: '6222021234567890', booking_date: '2026-02-13', amount: -120000, balance_after: 880000 },
  ],
  [
    'invoice',
    'sales invoices.csv',
    'Invoice No,Invoice Date,Customer,Net Amount,VAT,Total,Status\n7,2026-03-01,Buyer,100,13,113,issued\n',
    { number: '7', direction: 'sale', net: 10000, tax: 1300, gross: 11300, status: 'normal' },
  ],
  [
    'invoice',
    '进项发票.csv',
    '发票号码,开票日期,销方名称,金额,税额,价税合计,发票状态\n001,2026年3月5日,甲公司,100,13,113,作废\n',
    { direction: 'purchase', counterparty_name: '甲公司', issue_date: '2026-03-05', status: 'void' },
  ],
  [
    'order',
    'shop.csv',
    '订单编号,下单时间,买家,实付金额,退款金额,平台\nA1,2026-03-05 10:11:12,C9,88.80,,Tmall\n',
    { order_id: 'A1', placed_at: '2026-03-05', customer_id: 'C9', gross: 8880, refunded: null, channel: 'Tmall' },
  ],
  [
    'shipment',
    'deliveries.csv',
    'Tracking number,Ship date,ETA,Delivered,Consignee,Origin,Destination,Weight (kg),Declared value\nW1,2026-03-01,2026-03-04,2026-03-05,Buyer,Shenzhen,Hamburg,12.5,1000\n',
    { waybill: 'W1', promised_on: '2026-03-04', delivered_on: '2026-03-05', weight_kg: 12.5, declared_value: 100000 },
  ],
  [
    'vat_return',
    'vat.csv',
    '所属期,销售额,销项税额,进项税额,实缴税额,申报日期\n202603,1000,130,100,30,2026-04-10\n',
    { period: '2026-03', taxable_sales: 100000, paid: 3000, filed_on: '2026-04-10' },
  ],
  [
    'utility_bill',
    'electricity.csv',
    'Month,Consumption (kWh),Charge\nMar 2026,1200,960\n',
    { period: '2026-03', kind: 'electricity', quantity: 1200, amount: 96000 },
  ],
  [
    'payroll',
    '工资.csv',
    '月份,员工人数,应发工资,社保\n2026-03,12,60000,9000\n',
    { period: '2026-03', headcount: 12, gross_pay: 6000000, social_insurance_paid: 900000 },
  ],
  [
    'licence',
    'licences.csv',
    'Licence type,Licence no,Issued by,Issue date,Expiry date,Business scope\nbusiness,L1,AMR,2020-01-01,2030-01-01,trade\n',
    { kind: 'business', number: 'L1', valid_to: '2030-01-01', status: 'valid' },
  ],
  [
    'party',
    'parties.csv',
    'Party id,Full name,Type,Registration number\nP1,Li Wei,individual,X\n',
    { id: 'P1', name: 'Li Wei', kind: 'person' },
  ],
  [
    'relation',
    'shareholders.csv',
    'Shareholder,Company,Shareholding %\nP1,P0,60\n',
    { from: 'P1', to: 'P0', kind: 'owns', share: 0.6 },
  ],
  [
    'credit_facility',
    'loans.csv',
    'Bank,Loan type,Credit limit,Outstanding balance,Start date,Maturity date,DPD,Secured\nBOC,overdraft,1000,250,2025-01-01,2027-01-01,0,yes\n',
    { lender: 'BOC', limit: 100000, balance: 25000, matures: '2027-01-01', days_past_due: 0, secured: true },
  ],
  [
    'credit_event',
    'events.csv',
    'Event date,Event type,Amount involved,Status,Court\n2026-01-05,lawsuit,5000,settled,Court 1\n',
    { date: '2026-01-05', kind: 'judgment', amount: 500000, status: 'closed' },
  ],
  [
    'collateral',
    'collateral.csv',
    'Collateral type,Description,Appraised value,Valuation date,Haircut,Rank\nfactory,Hall 3,900000,2026-01-05,40%,1\n',
    { kind: 'real-estate', value: 90000000, haircut: 0.4, lien_rank: 1 },
  ],
  [
    'guarantee',
    'guarantees.csv',
    '保证人,被担保人,担保金额,担保方式\n甲,乙,1000,互保\n',
    { guarantor: '甲', beneficiary: '乙', amount: 100000, kind: 'mutual' },
  ],
];

describe('recognition', () => {
  it.each(FILES)('recognises %s in %s', async (recordSet, name, content, expected) => {
    const file = await read(content, name);
    expect(file.tables[0]?.mapping?.recordSet).toBe(recordSet);
    expect(file.tables[0]?.recognisedBy).toBe('headers');
    expect(recordsOf(file)).toMatchObject([expected]);
  });

  it('recognises every record set by its own field names', async () => {
    for (const [recordSet, { fields }] of Object.entries(RECORD_SETS)) {
      const specs: Record<string, FieldSpec> = fields;
      const headers = Object.keys(specs);
      const samples = {
        money: '1',
        integer: '1',
        decimal: '1',
        date: '2026-01-05',
        period: '2026-01',
        flag: 'yes',
        currency: 'CNY',
        choices: 'enquiry',
        text: 'x',
      };
      const row = headers.map((field, index) => {
        const spec = specs[field]!;
        return spec.kind === 'choice' ? spec.options![0] : spec.kind === 'text' ? `x${index}` : samples[spec.kind];
      });
      const file = await read(`${headers.join(',')}\n${row.join(',')}\n`, 'export.csv');
      expect([file.tables[0]?.mapping?.recordSet, problemsOf(file)]).toEqual([recordSet, []]);
      expect(recordsOf(file)).toHaveLength(1);
    }
  });

  it('asks for the direction of invoices that nothing states, and keeps the rest of the mapping', async () => {
    const file = await read('Invoice No,Invoice Date,Party,Net,Tax,Total\n7,2026-03-01,Buyer,100,13,113\n', 'list.csv');
    expect(recordsOf(file)).toEqual([]);
    expect(file.tables[0]?.mapping?.columns).toMatchObject({ number: 'Invoice No', gross: 'Total' });
    expect(problemsOf(file)[0]).toMatch(/looks like invoice records but has no column for direction/);
  });

  it('names the fields whose lack keeps every row out: without a column, or with an empty one', async () => {
    const missing = async (content: string, name = 'list.csv') => {
      const { table, mapping, records } = (await read(content, name)).tables[0]!;
      expect(records).toHaveLength(0);
      return missingOf(table, mapping!);
    };
    const head = 'Invoice No,Invoice Date,Party,Net,Tax,Total';
    expect(await missing(`${head}\n7,2026-03-01,Buyer,100,13,113\n`)).toEqual(['direction']);
    expect(await missing(`${head}\n7,2026-03-01,,100,13,113\n8,2026-03-02,,1,0,1\n`, 'sales.csv')).toEqual([
      'counterparty_name',
    ]);
    const readable = (await read(`${head}\n7,2026-03-01,Buyer,,13,113\n`, 'sales.csv')).tables[0]!;
    // The net amount follows from the other two.
    expect([readable.records.length, missingOf(readable.table, readable.mapping!)]).toEqual([1, []]);
  });

  it('knows the applicant by being the same party in every row', async () => {
    const content =
      '发票号码,开票日期,购方名称,销方名称,金额,税额\n1,2026-03-05,甲,本公司,100,13\n2,2026-03-06,乙,本公司,200,26\n';
    expect(recordsOf(await read(content, '发票.csv'))).toMatchObject([
      { direction: 'sale', counterparty_name: '甲', gross: 11300 },
      { direction: 'sale', counterparty_name: '乙', gross: 22600 },
    ]);
  });

  it('says what it took for granted', async () => {
    const file = await read('Number,Date,Customer,Net,Gross\n7,2026-03-01,Buyer,100,113\n', 'sales.csv');
    expect(problemsOf(file)).toContain(
      'warning null null: the table does not state status; “normal” is taken for every row',
    );
  });

  it('lists columns it makes no use of', async () => {
    const file = await read('Order no,Order date,Customer,Amount,Shoe size\n1,2026-03-01,C,1,42\n');
    expect(file.tables[0]?.unmappedColumns).toEqual(['Shoe size']);
  });

  it('leaves a table it does not know to the mapping screen, and says so', async () => {
    const file = await read('alpha,beta\nx,y\n');
    expect(file.tables[0]).toMatchObject({ mapping: null, recognisedBy: null, unmappedColumns: ['alpha', 'beta'] });
    expect(problemsOf(file)[0]).toMatch(/not recognised from its headers; choose a record set/);
  });

  it('reads the unit of money in the title or the headers', async () => {
    const content = '单位：万元,,,\n所属期,销售额,销项税额,进项税额\n2026-03,1.5,0.195,0.1\n';
    expect(recordsOf(await read(content))).toMatchObject([{ taxable_sales: 1_500_000, output_tax: 195_000 }]);
    const thousands = "Month,Taxable sales (CNY '000),Output tax (CNY '000)\n2026-03,15,2\n";
    expect(recordsOf(await read(thousands))).toMatchObject([{ taxable_sales: 1_500_000 }]);
  });

  it('warns when no date of the file tells day from month', async () => {
    const file = await read('Order no,Order date,Customer,Amount\nA1,03/04/2026,C1,1\n');
    expect(recordsOf(file)).toMatchObject([{ placed_at: '2026-04-03' }]);
    expect(problemsOf(file)[0]).toMatch(/can be read in two ways; they are taken as day, month, year/);
  });

  it('applies a remembered mapping, but takes account, direction and date order from the file itself', async () => {
    const content = 'Beleg,Tag,Wer,Netto,Brutto\n1,02/13/2026,Buyer,100,113\n';
    const mapping = {
      recordSet: 'invoice',
      columns: { number: 'Beleg', issue_date: 'Tag', counterparty_name: 'Wer', net: 'Netto', gross: 'Brutto' },
      constants: { direction: 'purchase', status: 'normal' },
      layout: 'rows' as const,
      decimalMark: '.' as const,
      dateOrder: 'dmy' as const,
      moneyUnit: 1 as const,
    };
    const file = await read(content, 'sales.csv', { remembered: () => mapping });
    expect(file.tables[0]?.recognisedBy).toBe('remembered');
    expect(recordsOf(file)).toMatchObject([{ direction: 'sale', issue_date: '2026-02-13', tax: 1300 }]);
  });

  it('names a column of a given mapping that the file does not have', async () => {
    const mapping = {
      recordSet: 'order',
      columns: { order_id: 'Nr', placed_at: 'Order date', customer_id: 'Customer', gross: 'Amount' },
      constants: {},
      layout: 'rows' as const,
      decimalMark: '.' as const,
      dateOrder: 'ymd' as const,
      moneyUnit: 1 as const,
    };
    const content = 'Order no,Order date,Customer,Amount\nA1,2026-03-01,C1,1\n';
    const file = await read(content, 'file.csv', { choices: [{ file: 'file.csv', sheet: null, mapping }] });
    expect(problemsOf(file)).toEqual(['error 1 Nr: the mapping of order_id names the column “Nr”, which is missing']);
  });

  it('takes 无 and none for no where a field asks yes or no, and for blank elsewhere', async () => {
    const file = await read(
      '贷款银行,业务种类,授信额度,余额,是否有担保\n甲,贷款,无,1,无\n乙,贷款,none,2,None\n丙,贷款,5,3,有\n丁,贷款,5,4,-\n',
    );
    expect(recordsOf(file).map(({ limit, secured }) => [limit, secured])).toEqual([
      [null, false],
      [null, false],
      [500, true],
      [500, null],
    ]);
  });

  it.each([
    ['Waybill,Ship date,Ship to', { counterparty: 'Ship to' }],
    ['Waybill,Ship date,Ship to,Consignee', { counterparty: 'Consignee', destination: 'Ship to' }],
    ['运单号,发货日期,收货人,Ship to', { counterparty: '收货人', destination: 'Ship to' }],
    ['Waybill,Ship date,Ship to,Destination', { counterparty: 'Ship to', destination: 'Destination' }],
    ['Waybill,Ship date,Ship to,Consignee,City,Destination', { counterparty: 'Consignee', destination: 'Destination' }],
  ])('takes “Ship to” in %s for the consignee only where no other column is', async (headers, columns) => {
    const file = await read(`${headers}\nW1,2026-03-01${',a'.repeat(headers.split(',').length - 2)}\n`);
    expect(file.tables[0]?.mapping?.columns).toMatchObject(columns);
    expect(Object.values(file.tables[0]?.mapping?.columns ?? {}).filter((header) => header === 'Ship to')).toHaveLength(
      Object.values(columns).filter((header) => header === 'Ship to').length,
    );
  });
});
