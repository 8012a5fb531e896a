/** Type: a page loads the slices of the fonts it shows, and Chinese stands in two weights that are both drawn. */
import type { Page } from '@playwright/test';
import { expect, test } from './desk-test.ts';
import { openScreen, SCREENS, type Screen } from './screens.ts';

test.describe.configure({ mode: 'parallel' });

function screen(name: string): Screen {
  const found = SCREENS.find((each) => each.name === name);
  if (!found) throw new Error(`No screen is called ${name}.`);
  return found;
}

/**
 * Bytes of the fonts the page open now took, from the page's own record of what it fetched or had in its cache: what a
 * page before it asked for, and was left before it came, does not count.
 */
async function fontBytes(page: Page): Promise<number> {
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => /\.(?:woff2?|[ot]tf)$/.test(name))
      .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
  );
}

// A whole Chinese font of one weight is 10.6 MB; the slices of the two weights, all of them together, are 4.8 MB.
for (const [name, language, most] of [
  ['sign-in', 'en', 250_000],
  ['sign-in', 'zh', 750_000],
  ['case-overview', 'en', 900_000],
  ['case-overview', 'zh', 1_400_000],
] as const) {
  test(`${name} in ${language} loads at most ${most / 1000} kB of fonts`, async ({ page, desk, sample }, {
    annotations,
  }) => {
    // A page keeps the record of its first 250 files only, unless it is told to keep more.
    await page.addInitScript(() => performance.setResourceTimingBufferSize(2_000));
    await openScreen(page, screen(name), desk, sample, language);
    const loaded = await fontBytes(page);
    annotations.push({ type: 'font bytes', description: String(loaded) });
    expect(loaded).toBeGreaterThan(0);
    expect(loaded).toBeLessThanOrEqual(most);
  });
}

test('a Chinese heading is drawn bold, not thickened', async ({ page, desk, sample }) => {
  await openScreen(page, screen('sign-in'), desk, sample, 'zh');
  const strokes = await page.evaluate(async () => {
    const family = getComputedStyle(document.body).fontFamily;
    await Promise.all(['400', '600'].map((weight) => document.fonts.load(`${weight} 200px ${family}`, '业务')));
    const inkOf = (weight: string) => {
      const canvas = document.createElement('canvas');
      canvas.width = 500;
      canvas.height = 300;
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.font = `${weight} 200px ${family}`;
      context.fillText('业务', 20, 220);
      const { data } = context.getImageData(0, 0, 500, 300);
      return data.filter((value, index) => index % 4 === 3 && value > 127).length;
    };
    const faces = [...document.fonts].filter(
      ({ status, family }) => status === 'loaded' && family.includes('Noto Sans SC'),
    );
    return { regular: inkOf('400'), bold: inkOf('600'), weights: [...new Set(faces.map(({ weight }) => weight))] };
  });
  // A face of one weight would be smeared by the browser; this one says that it holds both.
  expect(strokes.weights).toEqual(['100 900']);
  expect(strokes.bold / strokes.regular).toBeGreaterThan(1.25);
});
