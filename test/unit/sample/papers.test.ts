/** The papers sample applicants hand over are read back by the desk exactly as they were meant. */
import { describe, expect, it } from 'vitest';
import { readEvidence } from '#electron/evidence/read-evidence.ts';
import { generateApplicant, type SampleApplicant } from '#electron/sample/applicant.ts';
import { papersOf } from '#electron/sample/staging/papers.ts';
import { RECORD_SET_NAMES } from '#shared/domain/record-sets.ts';

const AS_OF = '2026-11-15';

async function readBack({ application }: SampleApplicant, papers: ReturnType<typeof papersOf>) {
  const reading = { today: application.appliedOn, currency: application.currency };
  const records: Record<string, unknown[]> = Object.fromEntries(RECORD_SET_NAMES.map((set) => [set, []]));
  const problems: string[] = [];
  for (const { name, text } of papers) {
    const read = await readEvidence({ name, content: Buffer.from(text) }, reading);
    problems.push(...read.problems.map(({ file, row, column, message }) => `${file} ${row} ${column}: ${message}`));
    for (const table of read.tables) {
      for (const { recordSet, fields } of table.records) records[recordSet]?.push(fields);
    }
  }
  return { records, problems };
}

describe('papers', () => {
  it.each(Array.from({ length: 25 }, (_, index) => index * 8))(
    'of applicant %i are read without loss',
    async (index) => {
      const applicant = generateApplicant(1, index, AS_OF);
      const { records, problems } = await readBack(applicant, papersOf(applicant));
      expect(problems).toEqual([]);
      expect(records).toEqual(applicant.evidence);
    },
  );

  it('leave out what an applicant did not provide', async () => {
    const applicant = generateApplicant(1, 17, AS_OF);
    const { records } = await readBack(applicant, papersOf(applicant));
    expect(applicant.withheld.length).toBeGreaterThan(0);
    for (const set of applicant.withheld) expect(records[set]).toEqual([]);
  });
});
