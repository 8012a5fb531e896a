/** The sample table of past loans is what its generator makes, and holds what the tour shows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeTable } from '#electron/modelling/tables/describe.ts';
import { readTable } from '#electron/modelling/tables/files/read-table.ts';
import { labelledData } from '#electron/modelling/tables/labelled.ts';
import { profileTable } from '#electron/modelling/tables/profile.ts';
import { pastLoans } from '#test/support/sample-lab/past-loans.ts';

const FILE = join(import.meta.dirname, '..', '..', 'fixtures', 'sample-lab', 'past-loans.csv');

it('is the generator’s table to the byte', () => {
  expect(readFileSync(FILE, 'utf8')).toBe(pastLoans());
});

it('tells what each column is for, and warns of the one that was known only after the outcome', async () => {
  const file = await readTable('past-loans.csv', readFileSync(FILE));
  const { target, columns } = describeTable(file);
  expect(target).toBe('defaulted');
  const roles = Object.fromEntries(columns.map(({ name, suggestion }) => [name, suggestion]));
  expect(roles).toMatchObject({ loan_id: 'identifier', granted_on: 'time', current_ratio: 'input' });
  const { table } = labelledData(file, { target: 'defaulted', exclude: ['loan_id'], time: 'granted_on' });
  const warned = profileTable(table).columns.filter(({ warnings }) => warnings.length > 0);
  expect(warned.map(({ name }) => name)).toEqual(['days_late_at_close']);
});
