/** End-to-end tests: the built desk in a real Chromium over the loopback host, and in Electron where its binary is. */
import { defineConfig } from '@playwright/test';
import { electronBinary } from './scripts/electron-binary.mjs';
import { obstacleToElectron } from './scripts/start.mjs';
import { chromiumLaunchOptions, findChromium } from './test/support/chromium.ts';

const obstacle = obstacleToElectron(electronBinary(import.meta.dirname), process.platform, process.env);
const isMainProcess = process.env['TEST_WORKER_INDEX'] === undefined;

if (isMainProcess) {
  const { executablePath, origin } = await findChromium();
  process.stderr.write(`Chromium: ${executablePath} (${origin}). `);
  process.stderr.write(
    obstacle === undefined ? 'Electron: tested in its window.\n' : `Electron: not tested. ${obstacle}\n`,
  );
}

const sample = { name: 'sample', testMatch: 'sample.setup.ts' };
const chromium = {
  name: 'chromium',
  testIgnore: 'electron.spec.ts',
  dependencies: ['sample'],
  use: { browserName: 'chromium' as const, launchOptions: await chromiumLaunchOptions() },
};
const electron = { name: 'electron', testMatch: 'electron.spec.ts' };

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: '.cache/e2e',
  workers: 2,
  // Steps wait for what happens; the limits only end what hangs, on a slow machine too.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  forbidOnly: true,
  projects: obstacle === undefined ? [sample, chromium, electron] : [sample, chromium],
});
