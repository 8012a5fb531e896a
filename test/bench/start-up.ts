/** Start-up: the built loopback host from its process's start to the first screen's data over 20,000 cases. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, chromium } from '@playwright/test';
import { chromiumLaunchOptions } from '#test/support/chromium.ts';
import { PASSWORD, type StaffedDesk } from '#test/support/workspace.ts';
import { type Measurement, measure } from './measure.ts';
import { CASES, workspaceOfManyCases } from './worklist.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** Starts the host, opens the page, signs in, waits for the first row of the worklist; then ends it all. */
async function startToWorklist(desk: StaffedDesk, browser: Browser): Promise<void> {
  const child = spawn(process.execPath, [
    join(ROOT, 'dist', 'electron', 'serve.js'),
    '--no-open',
    '--data',
    desk.folder,
  ]);
  try {
    const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
    const page = await browser.newPage();
    await page.goto(line.slice(line.indexOf('http')));
    await page.getByRole('button', { name: /Test/ }).first().click();
    await page.getByLabel(/officer/i).fill('reviewer');
    await page
      .getByLabel(/password/i)
      .first()
      .fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.locator('[role="row"][data-id]').first().waitFor();
    await page.close();
  } finally {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
}

/** The empty floor: the same process doing nothing. */
async function startNode(): Promise<void> {
  await once(spawn(process.execPath, ['-e', '0']), 'exit');
}

/** Measures a warm start with 20,000 cases in the workspace. */
export async function benchStartUp(): Promise<Measurement[]> {
  const desk = await workspaceOfManyCases();
  for (const { call } of Object.values(desk.as)) await call('session.signOut', {});
  const browser = await chromium.launch(await chromiumLaunchOptions());
  try {
    const floor = await measure('starting node alone', 5, startNode);
    return [
      floor,
      await measure(
        `warm start: process start → sign-in → worklist of ${CASES} cases on screen (browser already running)`,
        5,
        () => startToWorklist(desk, browser),
        `node alone ${floor.p50.toFixed(0)} ms`,
      ),
    ];
  } finally {
    await browser.close();
    await desk.dispose();
  }
}
