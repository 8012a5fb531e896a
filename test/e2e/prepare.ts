/** Runs once before the end-to-end tests: makes the sample workspace each worker copies. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSample } from '#test/support/desk.ts';

const HOME = join(import.meta.dirname, '..', '..', '.cache', 'sample');

/** Where the sample's folder, workspace and officers are written down. */
export const SAMPLE_FILE = join(HOME, 'sample.json');

export default async function prepare(): Promise<void> {
  rmSync(HOME, { recursive: true, force: true });
  mkdirSync(HOME, { recursive: true });
  writeFileSync(SAMPLE_FILE, JSON.stringify(await makeSample(join(HOME, 'data'))));
}
