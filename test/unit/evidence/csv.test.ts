import { describe, expect, it } from 'vitest';
import { detectDelimiter } from '#electron/evidence/formats/csv.ts';
import { saying } from '#test/support/saying.ts';
import { problemsOf, read, recordsOf } from './reading.ts';

const ORDERS = 'Order no,Order date,Customer,Amount\nA1,2026-01-05,C1,100.00\nA2,2026-01-06,C2,200.00\n';

describe('CSV', () => {
  it.each([
    ['comma', ','],
    ['semicolon', ';'],
    ['tab', '\t'],
    ['bar', '|'],
  ])('finds the delimiter %s by itself', async (_, delimiter) => {
    const file = await read(ORDERS.replaceAll(',', delimiter));
    expect(recordsOf(file).map((record) => record['order_id'])).toEqual(['A1', 'A2']);
  });

  it('is not misled by delimiters inside quotes', () => {
    expect(detectDelimiter('a;b\n"1,2,3";x\n"4,5,6";y\n')).toBe(';');
  });

  it('reads a decimal comma', async () => {
    const file = await read('Order no;Order date;Customer;Amount\nA1;05.01.2026;C1;1.234,50\nA2;13.01.2026;C2;12,5\n');
    expect(recordsOf(file)).toMatchObject([
      { gross: 123450, placed_at: '2026-01-05' },
      { gross: 1250, placed_at: '2026-01-13' },
    ]);
  });

  it('keeps line breaks inside quotes and counts rows as a spreadsheet does', async () => {
    const file = await read('Order no,Order date,Customer,Amount\nA1,2026-01-05,"Two\nlines",1\n\nA2,bad,C,2\n');
    expect(recordsOf(file)).toMatchObject([{ customer_id: 'Two\nlines' }]);
    expect(file.problems).toMatchObject([{ file: 'file.csv', row: 4, column: 'Order date', severity: 'error' }]);
  });

  it('names the row that has too few or too many cells and reads the others', async () => {
    const file = await read(`${ORDERS}A3,2026-01-07,C3\nA4,2026-01-08,C4,1,9\nA5,2026-01-09,C5,5\n`);
    expect(recordsOf(file)).toHaveLength(3);
    expect(problemsOf(file)).toEqual([
      'error 4 null: the row has 3 cells, the header has 4; check separators and quotation marks',
      'error 5 null: the row has 5 cells, the header has 4; check separators and quotation marks',
    ]);
  });

  it('tells columns of one name apart by their letters and guesses none of them', async () => {
    const file = await read('Order no,Amount,Customer,Order date,Amount\nA1,1,C,2026-01-05,2\n');
    expect(recordsOf(file)).toEqual([]);
    expect(file.tables[0]?.table.headers).toEqual(['Order no', 'Amount (B)', 'Customer', 'Order date', 'Amount (E)']);
    expect(problemsOf(file)[0]).toMatch(
      /^warning 1 Amount: the header “Amount” occurs more than once, in columns B and E/,
    );
    expect(problemsOf(file).join()).toMatch(/has no column for gross/);
  });

  it('takes of columns of one name the one that alone has values, or that all agree with', async () => {
    const file = await read('Order no,Amount,Customer,Order date,Amount,Customer\nA1,,C,2026-01-05,2,C\n');
    expect(recordsOf(file)).toMatchObject([{ gross: 200, customer_id: 'C' }]);
    expect(problemsOf(file)).toEqual([]);
  });

  it.each([
    ['Closing balance,,,157.50,GBP,', 'a row that states a balance is no movement; left out'],
    ['2026-05-31,Closing balance,157.50', 'a row that states a balance is no movement; left out'],
    ['2026-05-31,期末余额,157.50', 'a row that states a balance is no movement; left out'],
    ['Total debits,12.50,Total credits,70.00,Net,57.50', 'a row of totals is left out'],
    ['2026-05-31,Total for May 2026,57.50,157.50,GBP', 'a row of totals is left out'],
    ['合计,2笔,12.50,70.00,,借方1笔', 'a row of totals is left out'],
    ['支出合计：12.50,收入合计：70.00', 'a row of totals is left out'],
  ])('takes a foot of other cells than the table for no record: %s', async (foot, said) => {
    const rows = 'Date,Description,Amount,Balance\n2026-05-08,Kiln,70.00,170.00\n2026-05-09,Glaze,-12.50,157.50\n';
    const file = await read(`${rows}${foot}\n`);
    expect(recordsOf(file)).toHaveLength(2);
    expect(problemsOf(file)).toContain(`warning 4 null: ${said}`);
    // A payment to a company of that name that lacks its quotation marks is a row the desk could not read.
    const torn = await read(`${rows}2026-05-10,Total Energies SE, Paris,-5.00,152.50\n`);
    expect(problemsOf(torn).join()).toContain('error 4 null: the row has 5 cells');
  });

  it('leaves out the header where it is printed again, remarks of one cell, and totals of another width', async () => {
    const file = await read(
      `${ORDERS} , , ,\nOrder no,Order date,Customer,Amount\nPage 2 of 2\nA3,2026-01-07,C3,5\nTotal,,305.00\n`,
    );
    expect(recordsOf(file).map(({ order_id }) => order_id)).toEqual(['A1', 'A2', 'A3']);
    expect(problemsOf(file)).toEqual([
      'warning 5 null: the header stands here again; the row is left out',
      'warning 6 null: “Page 2 of 2” stands alone in its row and is no record; left out',
      'warning 8 null: a row of totals is left out',
    ]);
  });

  it('says that a header is missing instead of taking the first record for one', async () => {
    const file = await read('A1,2026-01-05,C1,100.00\nA2,2026-01-06,C2,200.00\n');
    expect(problemsOf(file)[0]).toMatch(/row 1 looks like data: the table has no header row/);
  });

  it('names the columns a nearly recognised table lacks', async () => {
    const file = await read('Date,Description,Balance,Counterparty account\n2026-01-05,x,100,1\n', 'bank.csv');
    expect(recordsOf(file)).toEqual([]);
    expect(problemsOf(file).join()).toMatch(/looks like bank transaction records but has no column for amount/);
  });

  it('names an unclosed quotation mark', async () => {
    await expect(read('a,b\n"x,1\n2,3\n')).rejects.toThrow(saying(/file\.csv cannot be read as CSV: a quotation mark/));
  });

  it('refuses an empty file, and a header without rows', async () => {
    await expect(read('')).rejects.toThrow(saying('file.csv is empty.'));
    expect(problemsOf(await read('Order no,Order date,Customer,Amount\n'))[0]).toMatch(/a header but no row below it/);
  });

  it('refuses more than a million rows with the limit in the message', async () => {
    const content = Buffer.from(`Order no,Amount\n${'1,2\n'.repeat(1_000_001)}`);
    await expect(read(content)).rejects.toThrow(
      saying(/1,000,002 rows; at most 1,000,000 can be read at once\. Split the file/),
    );
  });

  it.each([
    ['%PDF-1.7 ...', 'a PDF document'],
    ['PK\u0005\u0006', 'a ZIP archive without an Excel workbook'],
  ])('says what a file is that is not accepted, whatever its name', async (content, what) => {
    const file = await read(content, 'orders.csv');
    expect(file.format).toBeNull();
    expect(problemsOf(file)[0]).toContain(`orders.csv is ${what}. Accepted are CSV text`);
  });
});
