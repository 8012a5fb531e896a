/** The model lab's main job: a bank's table becomes a model that another person puts in force, and cases show it. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { SampleOfficer } from '#test/support/desk.ts';
import { expectAccessible } from '#test/support/page-watch.ts';
import { expect, test } from './desk-test.ts';

const PAST_LOANS = join(import.meta.dirname, '..', 'fixtures', 'sample-lab', 'past-loans.csv');
const MODEL = 'Past loans 2021–2024';

// Another model comes into force here, by which no other test counts.
test.use({ deskOf: 'lab' });

async function signIn(page: Page, officer: SampleOfficer): Promise<void> {
  await page.getByLabel('Officer', { exact: true }).fill(officer.name);
  await page.getByLabel('Password', { exact: true }).fill(officer.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Lock' })).toBeVisible();
}

test('a table becomes a model in force by two people, and a case is scored by it', async ({ page, desk, sample }) => {
  const officerOf = (role: string): SampleOfficer => {
    const found = sample.officers.find((officer) => officer.role === role);
    if (!found) throw new Error(`the sample has no ${role}`);
    return found;
  };
  await desk.call('session.signOut', {});
  await page.goto(desk.origin);
  await signIn(page, officerOf('officer'));

  await test.step('drop a table: its outcome is suggested, its leak is not ticked', async () => {
    await page.getByRole('link', { name: 'Models' }).click();
    await page
      .getByRole('tab', { name: 'Lab' })
      .or(page.getByRole('link', { name: 'Lab' }))
      .first()
      .click();
    await page.getByLabel('Drop a labelled table').setInputFiles(PAST_LOANS);
    await expect(page.getByText(/258 defaults in 2,400 rows/)).toBeVisible();
    await expect(page.getByRole('checkbox', { name: 'Use days_late_at_close' })).not.toBeChecked();
    await expect(page.getByRole('checkbox', { name: 'Use debt_to_assets' })).toBeChecked();
  });

  await test.step('train', async () => {
    await page.getByRole('checkbox', { name: 'Use sector' }).uncheck();
    await page.getByLabel('Direction of risk of debt_to_assets').selectOption('higher-is-riskier');
    await page.getByLabel('How many').fill('2');
    await page.getByRole('radio', { name: /^Scorecard/ }).check();
    await page.getByLabel('Name of the run').fill(MODEL);
    await page.getByRole('button', { name: 'Train', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Scores of those who paid and those who did not' })).toBeVisible({});
    await expect(page.getByText(/^95% between 0\.[78]/)).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('propose for cases, as suggested', async () => {
    await page.getByRole('button', { name: 'Propose' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByLabel('Indicator of debt_to_assets')).toHaveValue('debt_to_assets');
    await dialog.getByLabel('What it is, and why it is proposed').fill('Estimated from four years of closed loans.');
    await dialog.getByLabel('What it is not valid for').fill('Start-ups without a full year of accounts');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Propose' }).click();
    await expect(page.getByText('You proposed this model: another person must put it in force.')).toBeVisible();
    await expect(page.getByRole('heading', { name: MODEL })).toBeVisible();
    await expect(page.getByText('Start-ups without a full year of accounts')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Put in force' })).toBeHidden();
  });

  await test.step('another person puts it in force', async () => {
    await page.getByRole('button', { name: /Lock/ }).click();
    await page.getByRole('button', { name: 'Sign in as someone else' }).click();
    await signIn(page, officerOf('approver'));
    await page.getByRole('link', { name: 'Models' }).click();
    await page
      .getByRole('tab', { name: 'Register' })
      .or(page.getByRole('link', { name: 'Register' }))
      .first()
      .click();
    await page.getByRole('grid', { name: 'Proposed' }).getByText(MODEL).click();
    await page.getByRole('button', { name: 'Put in force' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Put in force' }).click();
    await expect(page.getByText('In force', { exact: true })).toBeVisible();
  });

  await test.step('an open case is scored by it', async () => {
    const reply = await desk.call('case.list', { states: ['draft'], limit: 1 });
    const { cases } = (reply as { value: { cases: { id: string }[] } }).value;
    await page.goto(`${desk.origin}/#/cases/${cases[0]?.id}/score`);
    await expect(page.getByText(MODEL).first()).toBeVisible();
  });
});
