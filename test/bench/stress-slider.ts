/** A slider of the stress room: from the key that moves it to the new cover on the screen, in Chromium over the loopback host. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { chromiumLaunchOptions } from '#test/support/chromium.ts';
import { makeSample, startDesk } from '#test/support/desk.ts';
import { giveToken } from '#test/support/give-token.ts';
import { openScreen } from '../e2e/screens.ts';
import { type Measurement, summary } from './measure.ts';

const MOVES = 50;

/** Presses the key that takes a hundredth off revenue and waits for the frame that shows another cover. */
async function timeOfMove(page: Page): Promise<number> {
  await page.evaluate(() => {
    const shown = window as unknown as { painted: Promise<number> };
    const cell = document.querySelector('table tbody tr td:last-child');
    if (!cell) throw new Error('The table of outcomes is not there.');
    shown.painted = new Promise((resolve) => {
      let pressed = 0;
      document.addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { once: true, capture: true });
      const observer = new MutationObserver(() => {
        observer.disconnect();
        // The frame after the change is the one that is painted with it.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - pressed)));
      });
      observer.observe(cell, { childList: true, characterData: true, subtree: true });
    });
  });
  await page.keyboard.press('ArrowLeft');
  return page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted);
}

/** Measures 50 moves of the first slider on a case of the sample. */
export async function benchStressSlider(): Promise<Measurement[]> {
  const home = mkdtempSync(join(tmpdir(), 'desk-bench-stress-'));
  const sample = await makeSample(join(home, 'data'));
  const desk = await startDesk(sample);
  const browser = await chromium.launch(await chromiumLaunchOptions());
  try {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    await giveToken(page, desk);
    await openScreen(page, { name: 'case-stress', role: 'officer', path: '/cases/:case/stress' }, desk, sample);
    await page.getByRole('slider').first().focus();
    const times: number[] = [];
    for (let move = 0; move < MOVES; move += 1) times.push(await timeOfMove(page));
    return [summary('stress slider: key → new figures painted', times, 'two frames of 16.7 ms among them')];
  } finally {
    await browser.close();
    await desk.stop();
    rmSync(home, { recursive: true, force: true });
  }
}
