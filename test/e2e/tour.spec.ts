/** The main job, as its users do it: one applicant from files to a signed decision and its report. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { SampleOfficer } from '#test/support/desk.ts';
import { expect, test } from './desk-test.ts';

const PACK = join(import.meta.dirname, '..', 'fixtures', 'sample-pack');
const { applicant, application } = JSON.parse(readFileSync(join(PACK, 'applicant.json'), 'utf8'));
const FILES = readdirSync(PACK)
  .filter((name) => /\.(csv|xlsx)$/.test(name))
  .map((name) => join(PACK, name));

async function signIn(page: Page, officer: SampleOfficer): Promise<void> {
  await page.getByLabel('Officer', { exact: true }).fill(officer.name);
  await page.getByLabel('Password', { exact: true }).fill(officer.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Lock' })).toBeVisible();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Lock/ }).click();
  await page.getByRole('button', { name: 'Sign in as someone else' }).click();
}

/** Finds a case in the worklist and opens it. */
async function openCase(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: /^Worklist/ }).click();
  await page.getByPlaceholder('Name, number or registration id').fill(name);
  const row = page.locator('tbody tr').filter({ hasText: name }).first();
  await row.click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
}

/**
 * Presses the case's next action and confirms its dialog, after filling what the dialog asks; both with a
 * double click, as many people press every button.
 */
async function takeStep(page: Page, action: string, confirm: string, comment?: string): Promise<void> {
  await page.getByRole('button', { name: action, exact: true }).first().dblclick();
  const dialog = page.getByRole('dialog');
  if (comment !== undefined) await dialog.getByLabel('Comment').fill(comment);
  await dialog.getByRole('button', { name: confirm, exact: true }).dblclick();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('alert')).toHaveCount(0);
}

test('an applicant’s files become a decision that two other officers took, and a report of it', async ({
  page,
  desk,
  sample,
}) => {
  const officerOf = (role: string, index = 0): SampleOfficer => {
    const found = sample.officers.filter((officer) => officer.role === role)[index];
    if (!found) throw new Error(`the sample has no ${role} ${index}`);
    return found;
  };
  await desk.call('session.signOut', {});
  await page.goto(desk.origin);
  await signIn(page, officerOf('officer'));

  await test.step('open a case', async () => {
    await page
      .getByRole('link', { name: 'New case' })
      .or(page.getByRole('button', { name: 'New case' }))
      .click();
    await page.getByLabel('Legal name').fill(applicant.legalName);
    await page.getByLabel('Registration id').fill('91320500MABN0RTT37');
    await page.getByLabel('Industry code', { exact: true }).fill(applicant.industryCode);
    await expect(page.getByText(/check/i).first()).toBeVisible();
    await page.getByLabel('Registration id').fill(applicant.registrationId);
    await page.getByLabel('Founded on').fill(applicant.foundedOn);
    await page.getByLabel('Region').fill(applicant.region);
    await page.getByLabel('Headcount').fill(String(applicant.headcount));
    await page.getByLabel('Amount').fill(String(application.amount / 100));
    await page.getByLabel('Term, months').fill(String(application.termMonths));
    await page.getByLabel('Applied on').fill(application.appliedOn);
    await page.getByLabel('Purpose').fill(application.purpose);
    await page.getByRole('button', { name: 'Open case' }).click();
    await expect(page.getByRole('heading', { name: applicant.legalName })).toBeVisible();
  });

  await test.step('import the client’s files', async () => {
    await page.getByRole('tab', { name: 'Evidence' }).click();
    await page.locator('input[type="file"]').first().setInputFiles(FILES);
    await page.getByRole('button', { name: /^Import \d/ }).click();
    await expect(
      page
        .getByText('audited', { exact: false })
        .or(page.getByText(FILES[0]?.split(/[\\/]/).at(-1) ?? ''))
        .first(),
    ).toBeVisible();
    await page.getByRole('tab', { name: 'Score' }).click();
    await expect(page.getByText('46 of 46 inputs')).toBeVisible();
  });

  await test.step('a figure opens to its formula, operands and source row', async () => {
    await page.getByRole('tab', { name: 'Indicators' }).click();
    await page.getByText('Current ratio', { exact: true }).click();
    await expect(page.getByText('current assets ÷ current liabilities', { exact: false }).first()).toBeVisible();
    await page
      .getByRole('button', { name: /^Statement lines/ })
      .first()
      .click();
    await expect(page.getByText('03 Management accounts 2026-09.csv').first()).toBeVisible();
    await page.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('propose terms and submit', async () => {
    await page.getByRole('tab', { name: 'Structure' }).click();
    const proposal = page.getByRole('region', { name: 'Proposal' });
    await proposal.getByRole('textbox', { name: 'Limit' }).fill('1000000');
    await proposal.getByRole('textbox', { name: 'Term, months' }).fill('6');
    await proposal.getByRole('textbox', { name: 'Rate a year' }).fill('4.5');
    await proposal.getByRole('textbox', { name: 'Rationale' }).fill('Bridges the collection of confirmed orders.');
    await proposal.getByRole('button', { name: 'Save proposal' }).click();
    await takeStep(page, 'Submit for review', 'Submit');
    await expect(page.getByText('Submitted').first()).toBeVisible();
  });

  await test.step('another officer reviews and recommends', async () => {
    await signOut(page);
    await signIn(page, officerOf('reviewer'));
    await openCase(page, applicant.legalName);
    await takeStep(page, 'Start review', 'Start review');
    await takeStep(page, 'Recommend', 'Recommend', 'Evidence is complete.');
    await expect(page.getByText('Recommended').first()).toBeVisible();
  });

  await test.step('approvers complete the authority the table asks for', async () => {
    for (let index = 0; index < 4; index += 1) {
      await signOut(page);
      await signIn(page, officerOf('approver', index));
      await openCase(page, applicant.legalName);
      const approve = page.getByRole('button', { name: 'Approve', exact: true }).first();
      if (await approve.isEnabled().catch(() => false)) await takeStep(page, 'Approve', 'Approve', 'Within authority.');
      if (await page.getByText('Approved', { exact: true }).first().isVisible()) break;
    }
    await expect(page.getByText('Approved').first()).toBeVisible();
  });

  await test.step('the decision replays and prints', async () => {
    await page.getByRole('tab', { name: 'Decision' }).click();
    await page.getByRole('button', { name: 'Replay' }).click();
    await expect(page.getByText(/Identical/)).toBeVisible();
    await page.getByRole('tab', { name: 'Documents' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save PDF' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/decision report\.pdf$/);
    expect(
      readFileSync(await file.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });
});
