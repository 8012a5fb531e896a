import { describe, expect, it } from 'vitest';
import { checkRecord } from '#electron/evidence/mapping/check-record.ts';
import { LISTED_PROBLEMS } from '#electron/evidence/problems.ts';
import { say, tell } from '#shared/text/tell.ts';
import { problemsOf, read, recordsOf, TODAY } from './reading.ts';

const order = (cells: string) => read(`Order no,Order date,Customer,Amount,Refund\n${cells}\nOK,2026-01-05,C,1,\n`);

describe('rules for records', () => {
  it.each([
    ['A1,2026-01-05,C,-5,', 'Amount', 'gross must not be negative'],
    ['A1,2026-01-05,C,200000000000,', 'Amount', 'gross is absurdly large; check the unit and the decimal mark'],
    ['A1,2026-01-05,C,999999999999999,', 'Amount', '“999999999999999” is too large for an amount'],
    ['A1,2026-01-05,C,12x,', 'Amount', '“12x” is not a number with a decimal point'],
    ['A1,2031-01-05,C,5,', 'Order date', `placed_at lies in the future: 2031-01-05; today is ${TODAY}`],
    ['A1,2026-02-30,C,5,', 'Order date', '“2026-02-30” is not a date such as 2024-03-05'],
    ['A1,1066-01-05,C,5,', 'Order date', 'placed_at lies before 1900-01-01: 1066-01-05'],
    [',2026-01-05,C,5,', 'Order no', 'order_id is missing'],
  ])('refuses the row %s, naming row and column, and keeps the next', async (cells, column, message) => {
    const file = await order(cells);
    expect(tell(file.problems, 'en')).toEqual([
      { file: 'file.csv', sheet: null, row: 2, column, severity: 'error', message },
    ]);
    expect(recordsOf(file)).toMatchObject([{ order_id: 'OK' }]);
  });

  it('lets what is still to come lie ahead, but not what has happened', () => {
    const licence = { kind: 'k', number: 'n', issuer: null, valid_from: '2020-01-01', scope: null, status: 'valid' };
    expect(checkRecord('licence', { ...licence, valid_to: '2030-01-01' }, TODAY)).toEqual([]);
    expect(checkRecord('licence', { ...licence, valid_to: '2999-01-01' }, TODAY)).toMatchObject([
      { severity: 'warning' },
    ]);
    expect(checkRecord('licence', { ...licence, valid_from: '2027-01-01', valid_to: null }, TODAY)).toMatchObject([
      { field: 'valid_from', severity: 'error' },
    ]);
  });

  it('names an unknown choice with the ones that are known', async () => {
    const file = await read(
      'kind,number,valid_to,status\nbusiness,1,2030-01-01,valid\nfood,2,2030-01-01,asleep\n',
      'licences.csv',
    );
    expect(problemsOf(file)).toEqual(['error 3 status: “asleep” is none of valid, expired, suspended, revoked']);
  });

  it('brings a row with a warning in and lists it', async () => {
    const file = await read(
      'Invoice no,Date,Customer,Net,Tax,Gross,Status\n1,2026-01-05,B,100,13,150,normal\n',
      'sales.csv',
    );
    expect(recordsOf(file)).toHaveLength(1);
    expect(problemsOf(file)).toEqual(['warning 2 Gross: gross is not net plus tax']);
  });

  it('refuses a movement that is debit and credit at once', async () => {
    const file = await read(
      'Date,Description,Debit,Credit\n2026-01-05,x,1,2\n2026-01-05,y,0,2\n',
      'bank_1234567890.csv',
    );
    expect(recordsOf(file)).toMatchObject([{ amount: 200 }]);
    expect(file.problems).toMatchObject([{ row: 2, severity: 'error' }]);
  });

  it('signs an amount by its debit or credit mark', async () => {
    const file = await read(
      '账号,交易日期,借贷标志,金额\n1,2026-01-05,借,5\n1,2026-01-05,贷,7\n1,2026-01-05,?,9\n',
      '流水.csv',
    );
    expect(recordsOf(file)).toMatchObject([{ amount: -500 }, { amount: 700 }]);
    expect(file.problems).toMatchObject([{ row: 4, severity: 'error' }]);
  });

  it('reads money in the minor units of its currency', async () => {
    const file = await read(
      'Order no,Order date,Customer,Amount,Currency\n1,2026-01-05,C,500,JPY\n2,2026-01-05,C,5,人民币\n',
    );
    expect(recordsOf(file)).toMatchObject([
      { gross: 500, currency: 'JPY' },
      { gross: 500, currency: 'CNY' },
    ]);
  });

  it('lists the first problems one by one and counts the others', async () => {
    const file = await read(
      `Order no,Order date,Customer,Amount\n${'A,2026-01-05,C,-1\n'.repeat(LISTED_PROBLEMS + 20)}`,
    );
    expect(file.problems).toHaveLength(LISTED_PROBLEMS + 1);
    expect(say(file.problems.at(-1)?.message ?? '', 'en')).toBe(
      '20 more problems are not listed (20 errors, 0 warnings)',
    );
  });

  it('takes a share for a fraction only where it is one or carries a % sign', async () => {
    const file = await read('from,to,kind,share\nA,B,owns,0.4\nA,C,owns,40%\nA,D,owns,40\n');
    expect(recordsOf(file)).toMatchObject([{ share: 0.4 }, { share: 0.4 }]);
    expect(problemsOf(file)).toEqual(['error 4 share: share must lie between 0 and 1, or be written with a % sign']);
  });
});
