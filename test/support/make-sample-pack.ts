/** Writes test/fixtures/sample-pack anew: `node test/support/make-sample-pack.ts`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packApplicant } from './sample-pack/applicant.ts';
import { packFiles } from './sample-pack/pack.ts';

const FOLDER = join(import.meta.dirname, '..', 'fixtures', 'sample-pack');

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
for (const { name, content } of await packFiles(packApplicant())) writeFileSync(join(FOLDER, name), content);
