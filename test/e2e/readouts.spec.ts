/** What a mark says when asked stays within the window, at every size the desk is designed for. */
import { expect, test } from './desk-test.ts';
import { openScreen, SCREENS } from './screens.ts';

test.describe.configure({ mode: 'parallel' });

const WINDOWS = [
  { width: 640, height: 400 },
  { width: 1024, height: 768 },
  { width: 1280, height: 800 },
];
const PICTURES = ['case-overview', 'case-evidence', 'case-indicators', 'case-score', 'case-structure', 'case-parties'];
/** Marks asked of each picture: the first, the last and some between. */
const ASKED = 7;

for (const screen of SCREENS.filter(({ name }) => PICTURES.includes(name))) {
  test(`${screen.name}: readouts stay within the window`, async ({ page, desk, sample }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openScreen(page, screen, desk, sample);
    for (const window of WINDOWS) {
      await page.setViewportSize(window);
      const marks = await page.locator('[data-mark]:visible').all();
      expect(marks.length).toBeGreaterThan(0);
      const asked = new Set(
        Array.from({ length: ASKED }, (_, index) => Math.round((index * (marks.length - 1)) / (ASKED - 1))),
      );
      for (const index of asked) {
        await page.mouse.move(0, 0);
        await expect(page.getByRole('tooltip')).toHaveCount(0);
        // In the middle: what a mark at the edge of a scroller lies under is another matter.
        await marks[index]?.evaluate((mark) => mark.scrollIntoView({ block: 'center', inline: 'center' }));
        await marks[index]?.hover();
        const readout = page.getByRole('tooltip');
        await expect(readout).toBeVisible();
        const { x, y, width, height } = (await readout.boundingBox()) ?? { x: -1, y: -1, width: 0, height: 0 };
        const place = `${window.width}: mark ${index} at ${Math.round(x)}, ${Math.round(y)}`;
        expect(Math.min(x, y), place).toBeGreaterThanOrEqual(0);
        expect(x + width, place).toBeLessThanOrEqual(window.width);
        expect(y + height, place).toBeLessThanOrEqual(window.height);
      }
    }
  });
}
