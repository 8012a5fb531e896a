/** End-to-end tests: the built desk in a real Chromium over the loopback host, and in Electron where its binary is. */
import { defineConfig } from '@playwright/test';
import { chromiumLaunchOptions } from './test/support/chromium.ts';

export default defineConfig({
  testDir: 'test/e2e',
  globalSetup: './test/e2e/prepare.ts',
  outputDir: '.cache/e2e',
  workers: 2,
  timeout: 60_000,
  forbidOnly: true,
  projects: [{ name: 'chromium', use: { browserName: 'chromium', launchOptions: await chromiumLaunchOptions() } }],
});
