/**
 * `npm run screenshots [-- FOLDER [NAME…]]`: takes every screen of the built desk, or those named, on
 * the sample workspace, light and dark, in two sizes, into FOLDER (default: docs/screenshots).
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from '#test/support/chromium.ts';
import { makeSample, startDesk } from '#test/support/desk.ts';
import { openScreen, SCREENS } from './screens.ts';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];

const [folder = join(import.meta.dirname, '..', '..', 'docs', 'screenshots'), ...named] = process.argv.slice(2);
const screens = named.length === 0 ? SCREENS : SCREENS.filter((screen) => named.includes(screen.name));
mkdirSync(folder, { recursive: true });

const home = mkdtempSync(join(tmpdir(), 'desk-screenshots-'));
const sample = await makeSample(join(home, 'data'));
const desk = await startDesk(sample);
const browser = await chromium.launch(await chromiumLaunchOptions());
try {
  for (const viewport of SIZES) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
      const page = await context.newPage();
      for (const screen of screens) {
        await openScreen(page, screen, desk, sample);
        const file = `${screen.name}-${colorScheme}-${viewport.width}x${viewport.height}.png`;
        await page.screenshot({ path: join(folder, file) });
        process.stderr.write(`${file}\n`);
      }
      await context.close();
    }
  }
} finally {
  await browser.close();
  await desk.stop();
  rmSync(home, { recursive: true, force: true });
}
