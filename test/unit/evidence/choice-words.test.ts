import { describe, expect, it } from 'vitest';
import { choiceWords } from '#electron/evidence/mapping/choice-words.ts';
import type { TableMapping } from '#shared/contract/operations/evidence.ts';
import { problemsOf, read, recordsOf } from './reading.ts';

const HEAD = '账号,交易日期,对方户名,收付标志,交易金额,账户余额\n';
/** "抹" is no word the desk knows, and the balances do not run. */
const UNKNOWN = `${HEAD}6222,2026-01-05,A,收,100,1\n6222,2026-01-06,B,付,40,2\n6222,2026-01-07,C,抹,7,3\n6222,2026-01-08,D,收,5,9\n`;

/** The first table's mapping as the desk finds it, with meanings of words. */
async function mappingWith(content: string, meanings: TableMapping['meanings']): Promise<TableMapping> {
  const { mapping } = (await read(content)).tables[0]!;
  return { ...mapping!, ...(meanings && { meanings }) };
}

async function readWith(content: string, mapping: TableMapping) {
  const choices = [{ file: 'file.csv', sheet: null, mapping }];
  const file = await read(content, 'file.csv', { choices });
  return { file, words: choiceWords(file.tables[0]!.table, mapping, 'CNY') };
}

describe('the words of a column of direction', () => {
  it('are listed with what they are taken for, those nobody understands first', async () => {
    const { words } = await readWith(UNKNOWN, await mappingWith(UNKNOWN, undefined));
    expect(words).toEqual([
      { field: 'side', word: '抹', rows: 1, meaning: null },
      { field: 'side', word: '收', rows: 2, meaning: 'in' },
      { field: 'side', word: '付', rows: 1, meaning: 'out' },
    ]);
  });

  it('mean what an officer says', async () => {
    const { file } = await readWith(UNKNOWN, await mappingWith(UNKNOWN, { side: { 抹: 'out', 付: 'in' } }));
    expect(recordsOf(file).map(({ amount }) => amount)).toEqual([10_000, 4000, -700, 500]);
    expect(problemsOf(file)).toEqual([]);
    const neutral = await readWith(UNKNOWN, await mappingWith(UNKNOWN, { side: { 抹: 'neutral' } }));
    expect(recordsOf(neutral.file).map(({ amount }) => amount)).toEqual([10_000, -4000, 500]);
  });

  it('are shown as the running balance turns them, and an officer’s word goes before the balance', async () => {
    // Balances fall by what is called 收 and rise by what is called 付: a ledger kept from the bank's side.
    const turned = `${HEAD}6222,2026-01-05,A,收,100,900\n6222,2026-01-06,B,付,40,940\n6222,2026-01-07,C,收,40,900\n6222,2026-01-08,D,收,100,800\n`;
    const found = await readWith(turned, await mappingWith(turned, undefined));
    expect(recordsOf(found.file).map(({ amount }) => amount)).toEqual([-10_000, 4000, -4000, -10_000]);
    expect(found.words.map(({ word, meaning }) => [word, meaning])).toEqual([
      ['收', 'out'],
      ['付', 'in'],
    ]);
    const said = await readWith(turned, await mappingWith(turned, { side: { 收: 'in', 付: 'out' } }));
    expect(recordsOf(said.file).map(({ amount }) => amount)).toEqual([10_000, -4000, 4000, 10_000]);
  });

  it('may be blank: a blank cell has a meaning of its own', async () => {
    const blank = `${HEAD}6222,2026-01-05,A,借,100,1\n6222,2026-01-06,B,,40,2\n6222,2026-01-07,C,借,7,3\n`;
    const found = await readWith(blank, await mappingWith(blank, undefined));
    expect(found.words).toContainEqual({ field: 'side', word: '', rows: 1, meaning: 'in' });
    const said = await readWith(blank, await mappingWith(blank, { side: { '': 'out', 借: 'out' } }));
    expect(recordsOf(said.file).map(({ amount }) => amount)).toEqual([-10_000, -4000, -700]);
  });

  it('are remembered with the mapping for files of the same headers', async () => {
    const mapping = await mappingWith(UNKNOWN, { side: { 抹: 'out' } });
    const file = await read(UNKNOWN, 'next.csv', { remembered: () => mapping });
    expect(recordsOf(file).map(({ amount }) => amount)).toEqual([10_000, -4000, -700, 500]);
  });
});

describe('the words of any column of choices', () => {
  const invoices =
    'Number,Issue date,Direction,Counterparty name,Net,Tax,Status\nI1,2026-01-05,sale,A,100,13,normal\nI2,2026-01-06,Rückgabe,B,50,6.5,normal\n';

  it('can be given one of the field’s choices', async () => {
    const mapping = await mappingWith(invoices, { direction: { Rückgabe: 'purchase' } });
    const { file, words } = await readWith(invoices, mapping);
    expect(recordsOf(file).map(({ direction }) => direction)).toEqual(['sale', 'purchase']);
    expect(words.filter(({ field }) => field === 'direction')).toEqual([
      { field: 'direction', word: 'sale', rows: 1, meaning: 'sale' },
      { field: 'direction', word: 'Rückgabe', rows: 1, meaning: 'purchase' },
    ]);
  });

  it('cannot mean what the field has no choice for', async () => {
    const { file } = await readWith(invoices, await mappingWith(invoices, { direction: { Rückgabe: 'in' } }));
    expect(recordsOf(file)).toEqual([]);
    expect(problemsOf(file)).toEqual(['error 1 null: “Rückgabe” in the column of direction cannot mean “in”']);
  });
});
