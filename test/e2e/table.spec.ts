/** A long table: few rows drawn, every row reached, all of them on paper. */
import type { Page } from '@playwright/test';
import { expect, test } from './desk-test.ts';
import { openScreen } from './screens.ts';

/** The worklist with as many rows as a page takes; the sample has 200 cases. */
const LONGEST = { name: 'worklist', role: 'officer', path: '/?size=200' } as const;

const rowsOf = (page: Page) => page.locator('tbody tr[data-index]');

test('the keyboard walks a long worklist from end to end while only what is in sight is drawn', async ({
  page,
  desk,
  sample,
}) => {
  await openScreen(page, LONGEST, desk, sample);
  const grid = page.getByRole('grid');
  await expect(grid).toHaveAttribute('aria-rowcount', '201');
  await page.locator('tbody tr[tabindex="0"]').focus();
  await page.keyboard.press('End');
  await expect(page.locator('tr:focus')).toHaveAttribute('aria-rowindex', '201');
  await expect(page.locator('tr:focus')).toBeInViewport();
  expect(await rowsOf(page).count()).toBeLessThan(80);
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('tr:focus')).toHaveAttribute('aria-rowindex', '200');
  await page.keyboard.press('Home');
  await expect(page.locator('tr:focus')).toHaveAttribute('aria-rowindex', '2');

  await page.keyboard.press('PageDown');
  const name = await page.locator('tr:focus').getAttribute('aria-rowindex');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Overview' })).toBeVisible();
  await page.goBack();
  await expect(page.locator('tr:focus')).toHaveAttribute('aria-rowindex', name ?? '');
});

test('a long worklist prints whole', async ({ page, desk, sample }) => {
  await openScreen(page, LONGEST, desk, sample);
  await expect.poll(() => rowsOf(page).count()).toBeLessThan(80);
  await page.emulateMedia({ media: 'print' });
  await expect(rowsOf(page)).toHaveCount(200);
  await expect(page.getByRole('columnheader', { name: 'Amount' })).toBeVisible();
  await expect(page.getByText('1–200 of 200')).toBeVisible();
});
