/**
 * The test function of all end-to-end tests: `desk` is the running desk on a copy of the sample
 * workspace, one per worker and `deskOf` (a test that changes what others rely on names its own);
 * `page` is watched, and the test fails if it logs an error, breaches
 * its content policy, or asks for anything that is not the desk's.
 */
import { readFileSync } from 'node:fs';
import { test as base, expect } from '@playwright/test';
import { type RunningDesk, SAMPLE_FILE, type Sample, startDesk } from '#test/support/desk.ts';
import { giveToken } from '#test/support/give-token.ts';
import { expectQuiet, watchPage } from '#test/support/page-watch.ts';

export const test = base.extend<object, { deskOf: string; sample: Sample; desk: RunningDesk }>({
  deskOf: ['all', { scope: 'worker', option: true }],
  sample: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => use(JSON.parse(readFileSync(SAMPLE_FILE, 'utf8'))),
    { scope: 'worker' },
  ],
  desk: [
    async ({ sample }, use) => {
      const desk = await startDesk(sample);
      await use(desk);
      const attempts = desk.outboundAttempts();
      await desk.stop();
      expect(attempts, 'outbound attempts of the desk itself').toEqual([]);
    },
    { scope: 'worker' },
  ],
  page: async ({ page, desk }, use) => {
    const watch = await watchPage(page, desk.origin);
    await giveToken(page, desk);
    await use(page);
    expectQuiet(watch);
  },
});

export { expect };
