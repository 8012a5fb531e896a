/** The sample pack is what its generator makes, and the desk reads it as what it was made from. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEvidence } from '#electron/evidence/read-evidence.ts';
import { RECORD_SET_NAMES, type RecordSetName } from '#shared/domain/record-sets.ts';
import { packApplicant } from '#test/support/sample-pack/applicant.ts';
import { packFiles } from '#test/support/sample-pack/pack.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'sample-pack');
const applicant = packApplicant();
const files = readdirSync(FOLDER).map((name) => ({ name, content: readFileSync(join(FOLDER, name)) }));

type Fields = Readonly<Record<string, unknown>>;

async function readPack() {
  const reading = { today: '2026-11-16', currency: 'CNY' };
  const records = new Map<RecordSetName, Fields[]>(RECORD_SET_NAMES.map((set) => [set, []]));
  const unread: string[] = [];
  for (const file of files.filter(({ name }) => !name.endsWith('.json'))) {
    const { tables, problems } = await readEvidence(file, reading);
    unread.push(
      ...problems.filter(({ severity }) => severity === 'error').map(({ message }) => `${file.name}: ${message}`),
    );
    for (const table of tables) {
      if (table.recognisedBy !== 'headers') unread.push(`${file.name} ${table.table.sheet}`);
      for (const { recordSet, fields } of table.records) records.get(recordSet as RecordSetName)?.push(fields);
    }
  }
  return { records, unread };
}

/** The fields of records without those the pack's files do not carry, in a comparable order. */
function without(records: readonly Fields[], dropped: readonly string[]): string[] {
  return records
    .map((record) =>
      JSON.stringify(Object.entries(record).filter(([field, value]) => !dropped.includes(field) && value !== null)),
    )
    .sort();
}

describe('sample pack', () => {
  it('is byte for byte what the generator makes, and small', async () => {
    const made = await packFiles(applicant);
    expect(files.map(({ name }) => name)).toEqual(made.map(({ name }) => name).sort());
    for (const { name, content } of made) {
      const committed = files.find((file) => file.name === name)?.content;
      expect(Buffer.from(content).equals(committed ?? Buffer.alloc(0)), name).toBe(true);
    }
    expect(files.reduce((sum, { content }) => sum + content.length, 0)).toBeLessThan(600_000);
  });

  it('is recognised table by table from its headers, without an error', async () => {
    expect((await readPack()).unread).toEqual([]);
  });

  it('brings the records it was made from', async () => {
    const { records } = await readPack();
    // What the files leave out: the bank prints no value date, registers no currency, names stand for ids.
    const dropped: Partial<Record<RecordSetName, readonly string[]>> = {
      bank_transaction: ['value_date'],
      relation: ['from', 'to'],
      collateral: ['haircut', 'enforceability'],
      invoice: ['references'],
    };
    // Accounts at this bank are its own knowledge, which no client hands over.
    const handedOver = RECORD_SET_NAMES.filter((name) => name !== 'statement_line' && name !== 'deposit_account');
    for (const set of handedOver) {
      const leftOut = ['currency', ...(dropped[set] ?? [])];
      expect(without(records.get(set) ?? [], leftOut), set).toEqual(without(applicant.evidence[set], leftOut));
    }
  });

  it('brings every amount of its accounts that is not zero', async () => {
    const { records } = await readPack();
    const key = ({ period_start, period_end, code, amount }: Fields) =>
      `${period_start} ${period_end} ${code} ${amount}`;
    const read = new Set((records.get('statement_line') ?? []).map(key));
    const meant = applicant.evidence.statement_line.filter(({ amount }) => amount !== 0).map(key);
    expect(meant.filter((line) => !read.has(line))).toEqual([]);
  });
});
