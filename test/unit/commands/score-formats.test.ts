import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scoreFile } from '#electron/commands/score-file.ts';
import { trainModel } from '#electron/commands/train-model.ts';
import { parseLearnedModel } from '#electron/modelling/training/learned/checked-learned.ts';
import { saying } from '#test/support/saying.ts';
import { csv, HEADER, INPUTS, ROWS } from './loans.ts';

const folder = mkdtempSync(join(tmpdir(), 'desk-formats-'));
const at = (name: string): string => join(folder, name);
const quiet = (): void => undefined;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TRAIN = { target: 'bad', folds: 'fold', exclude: ['note', 'constant'], monotone: undefined, seed: 1 } as const;
const train = (data: string, out: string) =>
  trainModel({ ...TRAIN, method: 'additive', pairs: 1, threads: 1, data: at(data), out: at(out) }, quiet);
const scoresOf = async (data: string): Promise<string> => {
  await scoreFile({ model: at('model.json'), data: at(data), out: at('scores.csv') }, quiet);
  return readFileSync(at('scores.csv'), 'utf8');
};

beforeAll(async () => {
  const text = csv([HEADER, ...ROWS]);
  writeFileSync(at('loans.csv'), text);
  const european = [HEADER, ...ROWS].map((row) => row.map((cell) => String(cell ?? '').replace('.', ',')).join(';'));
  writeFileSync(at('semicolon.csv'), `${european.join('\n')}\n`);
  writeFileSync(at('utf16.txt'), Buffer.from(`\uFEFF${text}`, 'utf16le'));
  const book = new Workbook();
  book.addWorksheet('loans').addRows([HEADER, ...ROWS]);
  writeFileSync(at('loans.xlsx'), new Uint8Array(await book.xlsx.writeBuffer()));
  await train('loans.csv', 'model.json');
});

describe('a table in another format', () => {
  it.each([['semicolon.csv'], ['utf16.txt'], ['loans.xlsx']])('trains and scores the same: %s', async (name) => {
    await train(name, 'other.json');
    expect(readFileSync(at('other.json'), 'utf8')).toBe(readFileSync(at('model.json'), 'utf8'));
    expect(await scoresOf(name)).toBe(await scoresOf('loans.csv'));
  });
  it('is refused with the row of a cell that is no number, and a column that is not there', async () => {
    const name = parseLearnedModel(readFileSync(at('model.json'), 'utf8')).model.inputs.find(
      ({ kind }) => kind === 'numeric',
    )?.name;
    const cells = (word: string) => INPUTS.map((input) => (input === name ? word : '1')).join(';');
    writeFileSync(at('wrong.csv'), `${INPUTS.join(';')}\n${cells('1')}\n${cells('two')}\n`);
    await expect(scoresOf('wrong.csv')).rejects.toThrow(saying(`column "${name}", row 3 is "two"`));
    writeFileSync(at('wrong.csv'), 'y;z\n1;2\n');
    await expect(scoresOf('wrong.csv')).rejects.toThrow(saying(/no column "[a-dk]"/));
  });
});
