/** What holds on every screen, light and dark: it opens, breaks nothing the page watch sees, and is accessible. */
import { expectAccessible } from '#test/support/page-watch.ts';
import { expect, test } from './desk-test.ts';
import { openScreen, SCREENS } from './screens.ts';

test.describe.configure({ mode: 'parallel' });

for (const colorScheme of ['light', 'dark'] as const) {
  for (const screen of SCREENS) {
    test(`${screen.name}, ${colorScheme}, is accessible`, async ({ page, desk, sample }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await openScreen(page, screen, desk, sample);
      await expect(page.locator('main')).toHaveCount(1);
      await expect(page.locator('h1')).toBeVisible();
      await expectAccessible(page);
    });
  }
}
