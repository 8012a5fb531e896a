/** Whatever opens over the page gives it back: nothing stays hidden from a screen reader, and the focus returns. */
import type { Page } from '@playwright/test';
import { expect, test } from './desk-test.ts';
import { openScreen, SCREENS } from './screens.ts';

interface Opened {
  readonly what: string;
  readonly screen: string;
  /** Name of the button that opens it. */
  readonly button: RegExp;
  readonly role: 'dialog' | 'menu';
}

const OPENED: readonly Opened[] = [
  { what: 'the palette', screen: 'case-overview', button: /^Find a case/, role: 'dialog' },
  { what: 'the officer’s menu', screen: 'case-overview', button: /Officer ·/, role: 'menu' },
  { what: 'the menu of a case', screen: 'case-overview', button: /^Other actions$/, role: 'menu' },
  { what: 'the dialog of a step', screen: 'case-overview', button: /^Record acceptance$/, role: 'dialog' },
  { what: 'a drawer', screen: 'case-statements', button: /equals its lines$/, role: 'dialog' },
];

/** Where the focus is, and whether it or the page is hidden from who cannot see it. */
function hidden(page: Page): Promise<{ page: boolean; focus: boolean }> {
  return page.evaluate(() => ({
    page: document.getElementById('root')?.getAttribute('aria-hidden') === 'true',
    focus: document.activeElement?.closest('[aria-hidden="true"]') !== null,
  }));
}

for (const reducedMotion of ['reduce', 'no-preference'] as const) {
  test(`what opens gives the page and the focus back, motion: ${reducedMotion}`, async ({ page, desk, sample }) => {
    await page.emulateMedia({ reducedMotion });
    let shown = '';
    for (const { what, screen, button, role } of OPENED) {
      const found = SCREENS.find(({ name }) => name === screen);
      if (found === undefined) throw new Error(`no screen ${screen}`);
      if (screen !== shown) await openScreen(page, found, desk, sample);
      shown = screen;
      const opener = page.getByRole('button', { name: button }).first();
      for (let time = 0; time < 2; time++) {
        await opener.focus();
        await page.keyboard.press('Enter');
        await expect(page.getByRole(role)).toBeVisible();
        expect.soft({ what, focus: (await hidden(page)).focus }).toEqual({ what, focus: false });
        await page.keyboard.press('Escape');
        expect.soft({ what, closing: await hidden(page) }).toMatchObject({ what, closing: { focus: false } });
        await expect(page.getByRole(role)).toHaveCount(0);
        await expect(opener, what).toBeFocused();
        expect.soft({ what, closed: await hidden(page) }).toEqual({ what, closed: { page: false, focus: false } });
      }
    }
  });
}
