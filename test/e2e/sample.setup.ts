/** Runs before the end-to-end tests: makes the sample workspace that each worker copies. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { makeSample, SAMPLE_FILE } from '#test/support/desk.ts';

test('the command line makes the sample workspace', async () => {
  const home = dirname(SAMPLE_FILE);
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  const sample = await makeSample(join(home, 'data'));
  expect(sample.officers.length).toBeGreaterThan(0);
  writeFileSync(SAMPLE_FILE, JSON.stringify(sample));
});
