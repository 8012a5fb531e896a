/**
 * `npm run screenshots [-- FOLDER [NAME…] [--widths 1024,1280] [--languages en,zh] [--schemes light]]`:
 * takes every screen of the built desk, or those named, on the sample workspace, light and dark, into FOLDER (default:
 * docs/screenshots). A width of 640 is the zoom of 200% on a screen of 1280.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { LANGUAGES } from '#shared/domain/language.ts';
import { chromiumLaunchOptions } from '#test/support/chromium.ts';
import { makeSample, startDesk } from '#test/support/desk.ts';
import { giveToken } from '#test/support/give-token.ts';
import { openScreen, SCREENS } from './screens.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    widths: { type: 'string', default: '1280,1920' },
    languages: { type: 'string', default: 'en' },
    schemes: { type: 'string', default: 'light,dark' },
  },
});
const [folder = join(import.meta.dirname, '..', '..', 'docs', 'screenshots'), ...named] = positionals;
const screens = named.length === 0 ? SCREENS : SCREENS.filter((screen) => named.includes(screen.name));
const languages = LANGUAGES.filter((language) => values.languages.split(',').includes(language));
const schemes = (['light', 'dark'] as const).filter((scheme) => values.schemes.split(',').includes(scheme));
/** Usual screens: wider ones are flatter. */
const sizes = values.widths.split(',').map((width) => {
  const heights: Readonly<Record<string, number>> = { 640: 400, 1024: 768, 1920: 1080 };
  return { width: Number(width), height: heights[width] ?? 800 };
});
mkdirSync(folder, { recursive: true });

const home = mkdtempSync(join(tmpdir(), 'desk-screenshots-'));
const sample = await makeSample(join(home, 'data'));
const desk = await startDesk(sample);
const browser = await chromium.launch(await chromiumLaunchOptions());
try {
  for (const language of languages) {
    for (const viewport of sizes) {
      for (const colorScheme of schemes) {
        const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
        const page = await context.newPage();
        await giveToken(page, desk);
        for (const screen of screens) {
          await openScreen(page, screen, desk, sample, language);
          const size = `${viewport.width}x${viewport.height}`;
          const file = `${screen.name}${language === 'en' ? '' : `-${language}`}-${colorScheme}-${size}.png`;
          await page.screenshot({ path: join(folder, file) });
          process.stderr.write(`${file}\n`);
        }
        await context.close();
      }
    }
  }
} finally {
  await browser.close();
  await desk.stop();
  rmSync(home, { recursive: true, force: true });
}
