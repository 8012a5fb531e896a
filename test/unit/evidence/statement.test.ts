import { describe, expect, it } from 'vitest';
import { statementPeriodOf } from '#electron/evidence/recognition/statement-periods.ts';
import { statementCodeOf } from '#electron/evidence/recognition/statement-synonyms.ts';
import { STATEMENT_CODES } from '#shared/domain/spread.ts';
import { problemsOf, read, recordsOf } from './reading.ts';

describe('statement periods', () => {
  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['FY2024', '2024-01-01', '2024-12-31'],
    ['FY24', '2024-01-01', '2024-12-31'],
    ['2024年度', '2024-01-01', '2024-12-31'],
    ['2024-12-31', '2024-01-01', '2024-12-31'],
    ['31 December 2024', '2024-01-01', '2024-12-31'],
    ['Year ended 30 June 2024', '2023-07-01', '2024-06-30'],
    ['2025-02-28', '2024-03-01', '2025-02-28'],
    ['H1 2024', '2024-01-01', '2024-06-30'],
    ['2024Q3', '2024-07-01', '2024-09-30'],
    ['2024年1-6月', '2024-01-01', '2024-06-30'],
    ['2024-03', '2024-03-01', '2024-03-31'],
    ['2024 (audited)', '2024-01-01', '2024-12-31'],
    ['H1 2026', '2026-01-01', '2026-06-30'],
    ['Q3 2026', '2026-07-01', '2026-09-30'],
    ['3Q 2026', '2026-07-01', '2026-09-30'],
    ['9 months to 30 Sep 2026', '2026-01-01', '2026-09-30'],
    ['Nine months ended 30 September 2026', '2026-01-01', '2026-09-30'],
    ['Nine months ended September 30, 2026 (unaudited)', '2026-01-01', '2026-09-30'],
    ['Six-month period ended 31 March 2026', '2025-10-01', '2026-03-31'],
    ['Half year to June 2026', '2026-01-01', '2026-06-30'],
    ['Quarter ended 28 February 2026', '2025-12-01', '2026-02-28'],
    ['15 months to 31 Mar 2026', '2025-01-01', '2026-03-31'],
    ['Year to 30 June 2026', '2025-07-01', '2026-06-30'],
    ['Jan–Sep 2026', '2026-01-01', '2026-09-30'],
    ['Jan to Sept 2026', '2026-01-01', '2026-09-30'],
    ['1 July 2025 - 30 June 2026', '2025-07-01', '2026-06-30'],
    ['Oct 2025 – Mar 2026', '2025-10-01', '2026-03-31'],
    ['2026-01-01 to 2026-09-30', '2026-01-01', '2026-09-30'],
  ])('reads %s as %s to %s', (header, start, end) => {
    expect(statementPeriodOf(header, undefined)).toEqual({ start, end });
  });

  it('reads closing and opening balances by the date the file states', () => {
    expect(statementPeriodOf('期末余额', '2024-12-31')?.end).toBe('2024-12-31');
    expect(statementPeriodOf('年初余额', '2024-12-31')?.end).toBe('2023-12-31');
    expect(statementPeriodOf('期末余额', undefined)).toBeUndefined();
  });

  it('reads a year of two numbers by the closing date the file states, and not without one', () => {
    const year = { start: '2025-04-01', end: '2026-03-31' };
    for (const header of ['FY2025/26', '2025/26', 'FY 2025-2026', 'Year 2025/2026']) {
      expect(statementPeriodOf(header, '2026-03-31')).toEqual(year);
      expect(statementPeriodOf(header, undefined)).toBeUndefined();
      // A year that ends in December is none of two; a day within a month closes none.
      expect(statementPeriodOf(header, '2026-12-31')).toBeUndefined();
      expect(statementPeriodOf(header, '2026-03-15')).toBeUndefined();
    }
  });

  it.each([
    ['which October', 'Oct–Mar 2026'],
    ['day or month', '9 months to 06/09/2026'],
    ['how long', '40 months to 30 Sep 2026'],
    ['which financial year', 'Q3 FY2026'],
    ['no months', 'Markets to Sep 2026'],
    ['ends before it begins', 'Sep–Jan 2026'],
  ])('does not guess %s in %s', (_, header) => {
    expect(statementPeriodOf(header, '2026-12-31')).toBeUndefined();
  });

  it.each(['Note', 'Amount', '12', 'Q5 2024', '项目'])('does not read %s as a period', (header) => {
    expect(statementPeriodOf(header, '2024-12-31')).toBeUndefined();
  });
});

describe('statement lines', () => {
  it('knows every code of the spread by its own name', () => {
    for (const code of STATEMENT_CODES) expect(statementCodeOf(code)).toBe(code);
  });

  it.each([
    ['货币资金', 'cash'],
    ['一、营业收入', 'revenue'],
    ['减：营业成本', 'cost_of_sales'],
    ['实收资本（或股本）', 'paid_in_capital'],
    ['资产总计', 'total_assets'],
    ['Trade debtors', 'receivables'],
    ['Total current liabilities', 'current_liabilities'],
    ['Less: Cost of goods sold', 'cost_of_sales'],
    ['Property, plant and equipment', 'ppe_net'],
    ['Profit before tax', 'pretax_profit'],
  ])('takes %s for %s', (name, code) => {
    expect(statementCodeOf(name)).toBe(code);
  });

  it('does not take a part of a line for the line', () => {
    expect(statementCodeOf('其中：应收账款')).toBeUndefined();
    expect(statementCodeOf('of which: trade receivables')).toBeUndefined();
  });
});

describe('financial statements', () => {
  it('reads codes down and periods across, in the unit the title states', async () => {
    const content =
      'Balance sheet (in thousands),,\nLine item,FY2023,FY2024\nCash,10,12.5\nTrade receivables,20,25\nTotal assets,30,37.5\n';
    const file = await read(content, 'audited balance sheet.csv');
    expect(file.tables[0]?.mapping).toMatchObject({
      layout: 'statement',
      moneyUnit: 1000,
      constants: { kind: 'audited' },
    });
    expect(recordsOf(file)).toContainEqual({
      period_start: '2024-01-01',
      period_end: '2024-12-31',
      kind: 'audited',
      code: 'cash',
      amount: 1_250_000,
      currency: null,
    });
    expect(recordsOf(file)).toHaveLength(6);
  });

  it('reads a balance sheet printed in two halves', async () => {
    const content =
      '资产负债表\n2024年12月31日,单位：元\n资产,期末余额,年初余额,负债和所有者权益,期末余额,年初余额\n货币资金,10,9,短期借款,5,4\n资产总计,10,9,负债合计,5,4\n应收账款,1,2,应付账款,3,2\n';
    const file = await read(content);
    const at = (code: string, end: string) =>
      recordsOf(file).find((record) => record['code'] === code && record['period_end'] === end)?.['amount'];
    expect([at('cash', '2024-12-31'), at('cash', '2023-12-31')]).toEqual([1000, 900]);
    expect([at('short_term_debt', '2024-12-31'), at('total_liabilities', '2023-12-31')]).toEqual([500, 400]);
  });

  it('adds up lines of one code and names their rows', async () => {
    const content =
      '项目,2024年度\n一、营业收入,1000\n减：营业成本,600\n销售费用,50\n管理费用,30\n研发费用,20\n四、净利润,300\n';
    const file = await read(content);
    const expenses = file.tables[0]?.records.find(({ fields }) => fields['code'] === 'selling_general_admin');
    expect(expenses).toMatchObject({ locator: '4,5,6', fields: { amount: 10000 } });
  });

  it('takes neither of two totals that contradict each other', async () => {
    const content = 'Line item,2024\nCash,1\nReceivables,2\nTotal assets,30\nInventory,3\nTotal assets,31\n';
    const file = await read(content);
    expect(recordsOf(file).map((record) => record['code'])).not.toContain('total_assets');
    expect(problemsOf(file)).toContain(
      'error 6 2024: Total assets (total_assets) also stands in row 4 with another amount; neither is taken',
    );
  });

  it('turns costs printed as negative numbers and says so', async () => {
    const content = 'Line item,2024\nRevenue,1000\nCost of sales,(600)\nOperating expenses,(100)\nNet profit,300\n';
    const file = await read(content);
    expect(recordsOf(file)).toMatchObject([
      { code: 'revenue', amount: 100000 },
      { code: 'cost_of_sales', amount: 60000 },
      { code: 'selling_general_admin', amount: 10000 },
      { code: 'net_profit', amount: 30000 },
    ]);
    expect(problemsOf(file).join()).toMatch(/printed as negative, kept as positive costs or outflows/);
  });

  it('lists the lines it does not know', async () => {
    const file = await read(
      'Line item,2024\nCash,1\nReceivables,2\nInventory,3\nMagic beans,4\n,5\nTotal liabilities and equity,6\n',
    );
    expect(problemsOf(file).slice(1)).toEqual([
      'warning 5 Line item: the line “Magic beans” is not one of the spread’s; left out',
      'warning 6 Line item: amounts stand without the name of a line; left out',
    ]);
  });

  it('reads an interim column beside year ends as year to date', async () => {
    const file = await read('Line item,2023-12-31,2024-06-30\nRevenue,100,60\nCash,1,2\nInventory,3,4\n');
    expect(recordsOf(file)).toContainEqual(
      expect.objectContaining({ code: 'revenue', period_start: '2024-01-01', period_end: '2024-06-30' }),
    );
  });

  it('reads one line a row, the lines named in Chinese', async () => {
    const content =
      '报告期,项目,金额\n2024-12-31,货币资金,100\n2024-12-31,应收账款,20\n2024-12-31,资产总计,500\n2024-12-31,一、营业收入,900\n';
    const file = await read(content);
    expect(file.tables[0]?.mapping).toMatchObject({ layout: 'rows', columns: { code: '项目', amount: '金额' } });
    expect(recordsOf(file).map(({ code, amount }) => [code, amount])).toEqual([
      ['cash', 10_000],
      ['receivables', 2000],
      ['total_assets', 50_000],
      ['revenue', 90_000],
    ]);
  });

  it('reads parts of a year in English, beside a year that ends in June', async () => {
    const content =
      'Line item,Nine months ended 31 March 2026,Nine months ended 31 March 2025,Year ended 30 June 2025\nRevenue,60,50,80\nCash,1,2,3\nInventory,3,4,5\n';
    const revenue = recordsOf(await read(content)).filter(({ code }) => code === 'revenue');
    expect(revenue.map(({ period_start, period_end }) => [period_start, period_end])).toEqual([
      ['2025-07-01', '2026-03-31'],
      ['2024-07-01', '2025-03-31'],
      ['2024-07-01', '2025-06-30'],
    ]);
  });

  it('keeps the begin of a part of a year that stands in a row', async () => {
    const content =
      'Period,Line item,Value\nH1 2026,Revenue,60\n9 months to 30 Sep 2026,Revenue,90\n2025,Revenue,100\n2024-06,Revenue,95\n';
    expect(recordsOf(await read(content)).map(({ period_start, period_end }) => [period_start, period_end])).toEqual([
      ['2026-01-01', '2026-06-30'],
      ['2026-01-01', '2026-09-30'],
      ['2025-01-01', '2025-12-31'],
      // A month in a column of closing dates closes a year, as a day does.
      ['2023-07-01', '2024-06-30'],
    ]);
  });

  it('asks for the last day of a year of two numbers', async () => {
    const lines = 'Revenue,60,50\nCash,1,2\nInventory,3,4\n';
    const file = await read(`Line item,FY2024/25,FY2025/26\n${lines}`);
    expect(recordsOf(file)).toEqual([]);
    expect(problemsOf(file)).toEqual(
      ['FY2024/25', 'FY2025/26'].map(
        (column) =>
          `error 1 ${column}: “${column}” does not say on which day the year ends; write it into the header, such as “Year ended 31 March 2026”`,
      ),
    );
    const stated = await read(`Accounts at 31 March 2026,,\nLine item,FY2024/25,FY2025/26\n${lines}`);
    expect(recordsOf(stated)).toContainEqual(
      expect.objectContaining({ code: 'cash', period_start: '2025-04-01', period_end: '2026-03-31' }),
    );
    const mixed = await read(`Line item,FY2024/25,2025-12-31\n${lines}`);
    expect(problemsOf(mixed).join()).toContain('The column is left out');
    expect(recordsOf(mixed)).toHaveLength(3);
  });

  it('finds a header of years of two numbers below a title as wide as the table', async () => {
    const content =
      'Example Ltd,accounts,both years,draft\nLine item,FY2024/25,FY2025/26\nRevenue,60,50\nCash,1,2\nInventory,3,4\n';
    expect((await read(content)).tables[0]?.table.headerRow).toBe(2);
  });
});
