/** Start-up: the built loopback host from its process's start to the first screen's data over 20,000 cases. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, chromium } from '@playwright/test';
import { chromiumLaunchOptions } from '#test/support/chromium.ts';
import { PASSWORD, type StaffedDesk } from '#test/support/workspace.ts';
import { type Measurement, measure, summary } from './measure.ts';
import { CASES, workspaceOfManyCases } from './worklist.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** Milliseconds from the process's start to the sign-in form, and to the first row of the worklist. */
interface StartUp {
  readonly firstScreen: number;
  readonly worklist: number;
}

/** Starts the host, opens the page, signs in, waits for the first row of the worklist; then ends it all. */
async function startToWorklist(desk: StaffedDesk, browser: Browser): Promise<StartUp> {
  const start = performance.now();
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
    const officer = page.getByLabel('Officer', { exact: true });
    await officer.waitFor();
    const firstScreen = performance.now() - start;
    await officer.fill('reviewer');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.locator('[role="row"][data-id]').first().waitFor();
    const worklist = performance.now() - start;
    await page.close();
    return { firstScreen, worklist };
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
    const beside = `node alone ${floor.p50.toFixed(0)} ms`;
    await startToWorklist(desk, browser);
    const runs: StartUp[] = [];
    for (let run = 0; run < 5; run += 1) runs.push(await startToWorklist(desk, browser));
    return [
      floor,
      summary(
        'warm start: process start → sign-in form (browser already running)',
        runs.map(({ firstScreen }) => firstScreen),
        beside,
      ),
      summary(
        `the same → signed in → worklist of ${CASES} cases on screen`,
        runs.map(({ worklist }) => worklist),
        beside,
      ),
    ];
  } finally {
    await browser.close();
    await desk.dispose();
  }
}
