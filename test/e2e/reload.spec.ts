/** Long work and a page that is loaded anew while it goes on. */
import { signInAs } from '#test/support/desk.ts';
import { expect, test } from './desk-test.ts';

test.use({ deskOf: 'reload' });

/** More applications than can be made cases of before a page is loaded. */
function manyApplications(): Buffer {
  const lines = ['Legal name,Registration id,Amount,Currency,Term months'];
  for (let row = 0; row < 20_000; row += 1) lines.push(`Firm ${row},R-${row},${1000 + row},CNY,12`);
  return Buffer.from(lines.join('\n'));
}

test('an import that is still running after a reload says so, and can be stopped', async ({ page, desk, sample }) => {
  await desk.call('session.signOut', {});
  await signInAs(desk, sample, 'officer');
  await page.goto(desk.origin);
  await page.goto(`${desk.origin}/#/intake`);
  await page
    .getByLabel('Drop a table of applications')
    .setInputFiles({ name: 'applications.csv', mimeType: 'text/csv', buffer: manyApplications() });
  await page.getByRole('button', { name: 'Import 20,000 cases' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.reload();
  const dialog = page.getByRole('dialog', { name: 'Making cases from a table: still running' });
  await expect(dialog.getByText(/ of 20,000$/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Stop it' }).click();
  await expect(page.getByText('Making cases from a table: Cancelled. Nothing was changed.')).toBeVisible();
  await expect(dialog).toBeHidden();
});
