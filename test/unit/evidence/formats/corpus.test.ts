import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { corpusTable } from '#electron/commands/corpus.ts';
import { checkFolder } from '#electron/commands/corpus-check.ts';
import { TODAY } from '#test/unit/evidence/reading.ts';

const FIXTURES = fileURLToPath(new URL('../../../fixtures/formats/', import.meta.url));

describe('the corpus check', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  const take = (name: string): void => cpSync(join(FIXTURES, name), join(folder, name));

  it('counts what is read and gives the reason of a refusal; descriptions are passed over', async () => {
    take('mt942.sta');
    put('broken.xml', '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>');
    put('README.md', 'about these files');
    const [broken, statement, ...others] = await checkFolder(folder, TODAY);
    expect(broken).toMatchObject({ file: 'broken.xml', outcome: 'refused' });
    expect(broken?.remark).toContain('broken.xml, line 1: the file ends inside <BkToCstmrStmt>');
    expect(statement).toMatchObject({
      outcome: 'read',
      format: 'mt942',
      counts: 'bank_transaction 1',
      isCompared: false,
    });
    expect(others).toEqual([]);
  });

  it('compares with records beside a file', async () => {
    take('mt942.sta');
    put(
      'mt942.json',
      JSON.stringify({ format: 'mt942', records: { bank_transaction: [{ amount: 2000, currency: 'GBP' }] } }),
    );
    expect(await checkFolder(folder, TODAY)).toMatchObject([{ outcome: 'read', isCompared: true }]);
    put('mt942.json', JSON.stringify({ format: 'mt940', records: { bank_transaction: [{ amount: 1 }, {}] } }));
    const [file] = await checkFolder(folder, TODAY);
    expect(file).toMatchObject({
      outcome: 'mismatch',
      remark:
        'format mt942 instead of mt940; 1 bank_transaction records instead of 2; bank_transaction 1: amount is 2000 instead of 1',
    });
    expect(corpusTable(file ? [file] : [])).toContain(
      '1 files: 1 read (1 compared with expected content, 1 of them different), 0 refused, 0 crashed',
    );
  });

  it('compares entries of statements as objects with getters', async () => {
    take('camt053.xml');
    const entry = (amount: number, name: string) => ({
      getAmount: { getAmount: String(amount), getCurrency: { getCode: 'EUR' } },
      getBookingDate: { '0': '2026-02-02T00:00:00+00:00' },
      getStatus: 'BOOK',
      getTransactionDetails: name === '' ? [] : [{ getRelatedParties: [{ getRelatedPartyType: { getName: name } }] }],
    });
    const pending = { ...entry(-99_900, ''), getStatus: 'PDNG' };
    const entries = [entry(29_800, ''), entry(-8000, 'Padaria Central'), entry(1000, ''), pending];
    put('camt053.json', JSON.stringify({ __CLASS__: 'Message', getEntries: entries }));
    expect(await checkFolder(folder, TODAY)).toMatchObject([{ outcome: 'read', isCompared: true }]);
    put(
      'camt053.json',
      JSON.stringify({ __CLASS__: 'Message', getEntries: [entry(1, ''), entry(-8000, 'Nobody'), entry(1000, '')] }),
    );
    expect((await checkFolder(folder, TODAY))[0]?.remark).toBe(
      'entry 1: amount is 29800 instead of "1"; entry 2: "Padaria Central" is none of the parties Nobody',
    );
  });
});
