import { describe, expect, it } from 'vitest';
import { saying } from '#test/support/saying.ts';
import { problemsOf, read, recordsOf } from './reading.ts';
import { textRow, workbookOf } from './workbook.ts';

const TABLE = textRow(1, ['Order no', 'Order date', 'Customer', 'Amount']) + textRow(2, ['A1', '2026-01-05', 'C', '1']);

/** Processor time of this thread, in milliseconds: what other programs do is not counted. */
async function costOf(act: () => Promise<unknown>): Promise<number> {
  const start = process.threadCpuUsage();
  await act();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}

describe('a workbook made to take the desk down', () => {
  it('costs what its cells cost, not what lies between them', async () => {
    const far = workbookOf(`${TABLE}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`);
    let file: Awaited<ReturnType<typeof read>> | undefined;
    expect(
      await costOf(async () => {
        file = await read(far);
      }),
    ).toBeLessThan(2000);
    expect(recordsOf(file!)).toMatchObject([{ order_id: 'A1' }]);
    expect(problemsOf(file!)).toEqual([
      'warning 1048576 XFD: filled cells outside the columns of the header are left out',
    ]);
  });

  it('is refused in a sentence where the cells of many rows stand at the far end', async () => {
    const rows = Array.from(
      { length: 400 },
      (_, index) => `<row r="${index + 3}"><c r="XFD${index + 3}"><v>1</v></c></row>`,
    );
    await expect(read(workbookOf(TABLE + rows.join('')))).rejects.toThrow(
      saying(/the cells of sheet S stand too far apart: more than 5,000,000 empty cells lie between them/),
    );
  });

  it.each(['<c r="XFE1"><v>1</v></c>', '<c r="A1048577"><v>1</v></c>', `<c r="${'Z'.repeat(100_000)}1"><v>1</v></c>`])(
    'is refused where a cell lies outside what a workbook can have',
    async (cell) => {
      await expect(read(workbookOf(`<row>${cell}</row>`))).rejects.toThrow(saying(/outside the rows and columns/));
    },
  );

  it.each([
    ['cells that are never closed', `<row r="3"><c r="A3"><f>1</f></c>${'<c r="A3" >'.repeat(100_000)}</row>`],
    ['values that are never closed', '<row r="3"><c r="A3"><v>'.repeat(50_000)],
    ['one attribute without an end', `<row r="3"><c r="${' '.repeat(1_000_000)}`],
    ['many attributes', `<row r="3"><c ${'a="" '.repeat(200_000)}r="A3"/></row>`],
    [
      'one row begun over and over',
      '<row r="3"><c r="A3"><v>1</v></c></row><row r="4"><c r="A4"/></row>'.repeat(30_000),
    ],
    ['comments that never end', '<!--'.repeat(200_000)],
    ['ampersands', `<row r="3"><c r="A3" t="str"><v>${'&'.repeat(500_000)}</v></c></row>`],
    [
      'a long cell of blanks and digits',
      `<row r="3">${['A', 'B', 'C', 'D'].map((c) => `<c r="${c}3" t="str"><v>1${' '.repeat(32_000)}x</v></c>`).join('')}</row>`,
    ],
    [
      'a long cell of brackets',
      `<row r="3">${['A', 'B', 'C', 'D'].map((c) => `<c r="${c}3" t="str"><v>${'('.repeat(32_000)}</v></c>`).join('')}</row>`,
    ],
    [
      'a title of brackets',
      textRow(3, ['('.repeat(32_000), '账号'.repeat(16_000)]) + textRow(4, ['1,'.repeat(16_000)]),
    ],
  ])('is read in linear time: %s', async (_, rows) => {
    expect(await costOf(() => read(workbookOf(TABLE + rows)))).toBeLessThan(2000);
    expect(await costOf(() => read(workbookOf(rows + TABLE)).catch(() => undefined))).toBeLessThan(2000);
  });

  it('keeps the digits of identifiers that a program wrote beyond what a number keeps', async () => {
    const row =
      '<row r="2"><c r="A2"><v>25322000000000000001</v></c><c r="B2" t="str"><v>2026-01-05</v></c><c r="C2" t="str"><v>C</v></c><c r="D2"><v>0.30000000000000004</v></c></row>';
    const file = await read(workbookOf(TABLE.split('<row r="2">')[0] + row));
    expect(recordsOf(file)).toMatchObject([{ order_id: '25322000000000000001', gross: 30 }]);
  });
});
