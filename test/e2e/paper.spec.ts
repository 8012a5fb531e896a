/** A case on paper: every room whole, white, nothing to press. */
import type { Page } from '@playwright/test';
import { expect, test } from './desk-test.ts';
import { openScreen, SCREENS } from './screens.ts';

test.describe.configure({ mode: 'parallel' });

/** Pixels between the margins of an A4 sheet of 12 mm, upright and on its side. */
const UPRIGHT = 703;
const ON_ITS_SIDE = 1032;

/** What a sheet cuts: text beyond its edge, and boxes that hold back part of what is in them. */
function cutOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isSeen = (element: Element) =>
      element.checkVisibility() && !element.closest('.visually-hidden') && !(element instanceof SVGElement);
    const saying = (element: Element) => element.textContent?.trim().slice(0, 60) ?? '';
    // Names in a picture have two lines at most; the table beside it has them whole.
    const isShort = (element: Element) => getComputedStyle(element).webkitLineClamp !== 'none';
    return [...document.querySelectorAll('main *')].filter(isSeen).flatMap((element) => {
      const { left, right } = element.getBoundingClientRect();
      const ownText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      if (ownText && (right > window.innerWidth + 1 || left < -1)) return [`beyond the sheet: ${saying(element)}`];
      const { overflowX, overflowY } = getComputedStyle(element);
      const isHeld =
        (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) ||
        (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1);
      return isHeld && !isShort(element) ? [`held back: ${saying(element)}`] : [];
    });
  });
}

for (const screen of SCREENS.filter(({ name }) => name.startsWith('case-'))) {
  test(`${screen.name} prints whole`, async ({ page, desk, sample }) => {
    await openScreen(page, screen, desk, sample);
    const isWide = (await page.locator('main .wide-sheet').count()) > 0;
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.setViewportSize({ width: isWide ? ON_ITS_SIDE : UPRIGHT, height: 900 });
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    expect(await cutOn(page)).toEqual([]);
  });
}

test('rooms with wide tables lie on their side, from the head on', async ({ page, desk, sample }) => {
  const statements = SCREENS.find(({ name }) => name === 'case-statements');
  if (statements === undefined) throw new Error('no statements');
  await openScreen(page, statements, desk, sample);
  const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/MediaBox \[[^\]]*\]/g) ?? [];
  expect(sheets.length).toBeGreaterThan(1);
  for (const sheet of sheets) expect(sheet).toMatch(/\[0 0 84[12](\.\d+)? 59[45](\.\d+)?\]/);
});
