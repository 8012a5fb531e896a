import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { Workbook } from 'exceljs';
import { afterAll, describe, expect, it } from 'vitest';
import { sampleOf } from '#electron/modelling/tables/describe.ts';
import { readLabelledTable, readTable } from '#electron/modelling/tables/files/read-table.ts';
import type { TableRoles } from '#electron/modelling/tables/labelled.ts';
import { saying } from '#test/support/saying.ts';

const folder = mkdtempSync(join(tmpdir(), 'desk-tables-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const utf8 = (text: string): Uint8Array => Buffer.from(text);
const read = (text: string, roles: Partial<TableRoles> = {}) =>
  readLabelledTable('loans.csv', utf8(text), { target: 'y', ...roles });

async function workbook(fill: (book: Workbook) => void): Promise<Uint8Array> {
  const book = new Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function parquet(select: string): Promise<Uint8Array> {
  const path = join(folder, 'table.parquet');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`COPY (${select}) TO '${path}' (FORMAT parquet)`);
  connection.closeSync();
  return readFileSync(path);
}

const EXPECTED = [
  { kind: 'numeric', name: 'n', values: Float64Array.of(1.5, Number.NaN, -3) },
  { kind: 'categorical', name: 'c', levels: ['east', 'süd'], codes: Int32Array.of(1, 0, -1) },
];

describe('a labelled table', () => {
  it('takes a column as numbers only if every filled cell is one', async () => {
    const { table, folds } = await read('n,c,y,fold\n1,2,0,1\n,x,1,2\n', { folds: 'fold' });
    expect(table.columns).toEqual([
      { kind: 'numeric', name: 'n', values: Float64Array.of(1, Number.NaN) },
      { kind: 'categorical', name: 'c', levels: ['2', 'x'], codes: Int32Array.of(0, 1) },
    ]);
    expect([...(folds ?? [])]).toEqual([1, 2]);
  });
  it.each<[string, () => Promise<Uint8Array> | Uint8Array]>([
    ['comma', () => utf8('n,c,y\n1.5,süd,1\nNA,east,0\n-3,?,0\n')],
    ['semicolon and decimal comma', () => utf8('n;c;y\n1,5;süd;1\n;east;0\n-3;;0\n')],
    ['tab, with a byte-order mark', () => utf8('\uFEFFn\tc\ty\n1.5\tsüd\t1\nNaN\teast\t0\n-3\t\t0\n')],
    ['a spreadsheet’s hint', () => utf8('sep=;\r\nn;c;y\r\n1.5;süd;1\r\n;east;0\r\n-3;;0\r\n')],
    ['UTF-16', () => Buffer.from('\uFEFFn,c,y\n1.5,süd,1\n,east,0\n-3,,0\n', 'utf16le')],
    [
      'XLSX: the first sheet with a header, below its title',
      () =>
        workbook((book) => {
          book.addWorksheet('cover').addRow(['Loans of the branch']);
          const sheet = book.addWorksheet('data');
          sheet.addRows([['Loans'], [], ['n', 'c', 'y'], [1.5, 'süd', 1], [null, 'east', 0], [-3, null, 0]]);
        }),
    ],
    [
      'Parquet',
      () =>
        parquet(
          "SELECT * FROM (VALUES (1.5::DOUBLE, 'süd', 1::TINYINT), (NULL, 'east', 0), (-3, NULL, 0)) AS t(n, c, y)",
        ),
    ],
  ])('is the same from %s', async (_, make) => {
    const { table } = await readLabelledTable('loans', await make(), { target: 'y' });
    expect(table.columns).toEqual(EXPECTED);
    expect([...table.target]).toEqual([1, 0, 0]);
  });
  it('reads GB18030', async () => {
    // 行业 in GB18030 is D0 D0 D2 B5; 餐饮 is B2 CD D2 FB.
    const bytes = Buffer.concat([
      Buffer.from([0xd0, 0xd0, 0xd2, 0xb5]),
      utf8(',y\n'),
      Buffer.from([0xb2, 0xcd, 0xd2, 0xfb]),
      utf8(',1\n'),
    ]);
    const { table } = await readLabelledTable('loans.csv', bytes, { target: 'y' });
    expect(table.columns).toEqual([{ kind: 'categorical', name: '行业', levels: ['餐饮'], codes: Int32Array.of(0) }]);
  });
  it('takes outcomes as 0 and 1 however they are written', async () => {
    expect([...(await read('x,y\n1,1.0\n2,0.0\n3,TRUE\n4,false\n')).table.target]).toEqual([1, 0, 1, 0]);
  });
  it('leaves dates and columns without a name out of the inputs, and the later of two of one name', async () => {
    const { table, dates, times } = await read(',a,a,on,y\n7,1,2,2024-02-01,0\n8,3,4,,1\n', { time: 'on' });
    expect(table.columns).toEqual([{ kind: 'numeric', name: 'a', values: Float64Array.of(1, 3) }]);
    expect(times).toEqual(['2024-02-01', null]);
    expect(dates).toEqual([]);
    expect((await read('a,on,y\n1,2024-02-01,0\n')).dates).toEqual(['on']);
  });
  it('takes the inputs that are named, and groups beside them', async () => {
    const { table, groups } = await read('a,b,k,y\n1,2,u,0\n3,4,v,1\n', { inputs: ['b'], groups: ['k'] });
    expect(table.columns.map(({ name }) => name)).toEqual(['b']);
    expect(groups).toEqual([{ kind: 'categorical', name: 'k', levels: ['u', 'v'], codes: Int32Array.of(0, 1) }]);
  });
  it('keeps rows without an outcome apart as rejected, where they are asked for', async () => {
    const text = 'x,k,w,y\n1,u,1,0\n2,v,2,\n3,u,3,1\n4,w,4,NA\n';
    const { table, rejected } = await read(text, { weight: 'w', emptyOutcome: 'rejected' });
    expect([table.rows, rejected?.rows]).toEqual([2, 2]);
    expect([...(table.weights ?? [])]).toEqual([1, 3]);
    expect(rejected).toMatchObject({ rows: 2, weights: Float64Array.of(2, 4) });
    expect(rejected?.columns[1]).toMatchObject({ levels: ['u', 'v', 'w'], codes: Int32Array.of(1, 2) });
    await expect(read(text, { weight: 'w' })).rejects.toThrow(saying(/column "y", row 3 is empty; .*--rejects/));
  });
});

describe('a wrong table', () => {
  const numbers = Array.from({ length: 200 }, (_, row) => `${row},${row % 2}`).join('\n');
  it.each<[string, string, Partial<TableRoles>, RegExp]>([
    ['an outcome that is neither 0 nor 1', 'n,y\n1,0\n2,yes\n', {}, /column "y", row 3 is "yes"; it must be 0 or 1\./],
    ['a column that is not there', 'n,y\n1,0\n', { target: 'z' }, /no column "z"\. Its columns are: n, y\./],
    ['an excluded column that is not there', 'n,y\n1,0\n', { exclude: ['m'] }, /no column "m"/],
    ['a weight of zero', 'n,y,w\n1,0,1\n2,1,0\n', { weight: 'w' }, /column "w", row 3 is "0"; .* positive number/],
    ['an empty weight', 'n,y,w\n1,0,\n', { weight: 'w' }, /column "w", row 2 is ""; .* positive number/],
    [
      'a fold that is no whole number',
      'n,y,f\n1,0,1.5\n',
      { folds: 'f' },
      /column "f", row 2 is "1\.5"; .* whole number/,
    ],
    [
      'a word among numbers',
      `n,y\n${numbers}\nabc,1\n`,
      {},
      /column "n", row 202 is "abc"; .* number as in the other rows/,
    ],
    ['a short row', 'n,y\n1,0\n1\n', {}, /line 3/],
    ['a date as input', 'd,y\n2024-01-01,0\n', { inputs: ['d'] }, /column "d" holds dates/],
    ['an input with another role', 'n,y\n1,0\n', { inputs: ['y'] }, /"y" has another role/],
    ['a header alone', 'n,y\n', {}, /no rows below its header/],
    ['an empty file', '', {}, /no rows below its header/],
  ])('is refused for %s', async (_, text, roles, message) => {
    await expect(read(text, roles)).rejects.toThrow(saying(message));
  });
  it('of Excel is refused naming the row as Excel shows it; a ratio without denominator is missing', async () => {
    const make = (error: string) =>
      workbook((book) => {
        const sheet = book.addWorksheet('data');
        sheet.addRows([['title'], ['n', 'y'], [1, 0]]);
        sheet.addRow([{ error }, 1]);
        sheet.addRow([2, 'late']);
      });
    const content = await make('#DIV/0!');
    await expect(readLabelledTable('b.xlsx', content, { target: 'y' })).rejects.toThrow(
      saying(/column "y", row 5 is "late"/),
    );
    expect(sampleOf(await readTable('b.xlsx', content), 2)).toEqual([
      ['1', '0'],
      ['', '1'],
    ]);
    await expect(readTable('b.xlsx', await make('#REF!'))).rejects.toThrow(
      saying(/column "n", row 4: holds the error #REF!/),
    );
  });
  it('is refused where it is damaged Parquet or no table at all', async () => {
    await expect(readTable('p', utf8('PAR1 and no more'))).rejects.toThrow(saying(/parquet/i));
    await expect(readTable('p.bin', Uint8Array.of(1, 2, 3, 0, 0, 0))).rejects.toThrow(
      saying(/neither delimited text nor/),
    );
  });
});
