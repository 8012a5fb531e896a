/** The sample table of past loans is what its generator makes, and holds what the tour shows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { profileTable } from '#electron/scoring/lab/profile.ts';
import { readLabelledTable } from '#electron/tables/read-table.ts';
import { pastLoans } from '#test/support/sample-lab/past-loans.ts';

const FILE = join(import.meta.dirname, '..', '..', 'fixtures', 'sample-lab', 'past-loans.csv');

it('is the generator’s table to the byte', () => {
  expect(readFileSync(FILE, 'utf8')).toBe(pastLoans());
});

it('warns of the column that was known only after the outcome, and of no ratio', async () => {
  const { table } = await readLabelledTable('past-loans.csv', Buffer.from(pastLoans()), {
    target: 'defaulted',
    exclude: ['loan_id'],
  });
  const warned = profileTable(table).columns.filter(({ warnings }) => warnings.length > 0);
  expect(warned.map(({ name }) => name)).toEqual(['days_late_at_close']);
});
