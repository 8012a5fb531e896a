/** Makes a page the one that has the run's token, as the page that redeemed the code is. */
import type { Page } from '@playwright/test';
import type { RunningDesk } from './desk.ts';

/** From its next load on the page is the desk: the token is kept for its tab. */
export async function giveToken(page: Page, desk: RunningDesk): Promise<void> {
  await page.addInitScript(
    ({ origin, token }) => {
      if (window.location.origin === origin) sessionStorage.setItem('desk-token', token);
    },
    { origin: desk.origin, token: await desk.token() },
  );
}
