/** Writes test/fixtures/sample-lab anew: `node test/support/make-sample-lab.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pastLoans } from './sample-lab/past-loans.ts';

const FOLDER = join(import.meta.dirname, '..', 'fixtures', 'sample-lab');

mkdirSync(FOLDER, { recursive: true });
writeFileSync(join(FOLDER, 'past-loans.csv'), pastLoans());
