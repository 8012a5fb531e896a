/** What holds of the frame on every screen: nothing overprints or runs out of the window, no label is cut, and a Chinese page speaks Chinese. */
import type { Page } from '@playwright/test';
import { screenText as english } from '#shared/text/en/screens.ts';
import { screenText as chinese } from '#shared/text/zh/screens.ts';
import { signInAs } from '#test/support/desk.ts';
import { expect, test } from './desk-test.ts';
import { openScreen, SCREENS } from './screens.ts';

test.describe.configure({ mode: 'parallel' });

/** Every plain string of a catalogue. */
function stringsOf(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(stringsOf) : [];
}

const SPOKEN_IN_BOTH = new Set(stringsOf(chinese));
/** Words of the English catalogue that the Chinese one does not share, as names and codes are shared. */
const ENGLISH_ONLY = new Set(
  stringsOf(english)
    .map((text) => text.trim())
    .filter((text) => /[a-z]{3}/.test(text) && !SPOKEN_IN_BOTH.has(text)),
);

/** Text that is seen, node by node; what people typed or files say is marked as not to be translated. */
async function seenTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (text !== '' && element?.checkVisibility() && !element.closest('[translate="no"]')) texts.push(text);
    }
    return texts;
  });
}

/** Labels, buttons and heads whose words do not fit: what is cut on purpose says so by its title. */
async function cutLabels(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('label, button, th, dl, dt, h1, h2, h3, [role="tab"], nav a')]
      .filter((element) => element.checkVisibility() && element.closest('.visually-hidden') === null)
      .filter((element) => element.querySelector('.visually-hidden') === null)
      .filter((element) => element.closest('[title]') === null && getComputedStyle(element).fontSize !== '0px')
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      .map((element) => element.textContent?.trim() ?? ''),
  );
}

/**
 * Pairs of things in the top bar that lie over each other, and whether the page or the room scrolls
 * sideways: what is wider than its place, as a table at a zoom of 200%, scrolls in a place of its own.
 */
async function overprints(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const items = [...(document.querySelector('header')?.children ?? [])].filter(
      (item) => item.checkVisibility() && item.getBoundingClientRect().width > 0 && item.textContent?.trim() !== '',
    );
    const over = items.flatMap((item, index) => {
      const right = item.getBoundingClientRect().right;
      const next = items[index + 1];
      return next && next.getBoundingClientRect().left < right - 1
        ? [`${item.textContent} over ${next.textContent}`]
        : [];
    });
    const { documentElement: page } = document;
    if (page.scrollWidth > page.clientWidth) over.push(`the page is ${page.scrollWidth} wide`);
    const main = document.querySelector('main');
    if (main && main.scrollWidth > main.clientWidth + 1)
      over.push(`the room is ${main.scrollWidth} wide in ${main.clientWidth}`);
    return over;
  });
}

// An officer's language is kept with the officer: the tests after these find everybody speaking English.
test.afterEach(async ({ desk, sample }) => {
  for (const role of new Set(SCREENS.map((screen) => screen.role))) {
    if (role !== null) await signInAs(desk, sample, role, 'en');
  }
});

for (const screen of SCREENS) {
  test(`${screen.name} fits its window in both languages and speaks one at a time`, async ({ page, desk, sample }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1280, height: 800 });
    await openScreen(page, screen, desk, sample, 'en');
    const cutInEnglish = await cutLabels(page);
    await openScreen(page, screen, desk, sample, 'zh');
    const texts = await seenTexts(page);
    expect.soft(texts.filter((text) => ENGLISH_ONLY.has(text) || /^[a-z]{3,}(-[a-z]{2,})+$/.test(text))).toEqual([]);
    expect.soft({ en: cutInEnglish, zh: await cutLabels(page) }).toEqual({ en: [], zh: [] });
    for (const [width, height] of [
      [640, 400],
      [1024, 768],
      [1280, 800],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      expect.soft({ width, over: await overprints(page) }).toEqual({ width, over: [] });
    }
  });
}

for (const width of [640, 1280]) {
  test(`at ${width} the head of a case folds to one line when scrolled, and what is read keeps its place`, async ({
    page,
    desk,
    sample,
  }) => {
    await page.setViewportSize({ width, height: 400 });
    const indicators = SCREENS.find(({ name }) => name === 'case-indicators');
    if (indicators === undefined) throw new Error('no indicators');
    await openScreen(page, indicators, desk, sample);
    /** Scrolls and says how far what is read moved, and how high the head is then. */
    const scrolled = (by: number) =>
      page.evaluate(async (distance) => {
        const read = document.querySelectorAll('main h2')[2];
        const before = read?.getBoundingClientRect().top ?? 0;
        document.querySelector('main')?.scrollBy({ top: distance });
        for (let frames = 0; frames < 4; frames++) await new Promise(requestAnimationFrame);
        const moved = before - (read?.getBoundingClientRect().top ?? 0);
        return {
          moved: Math.round(moved),
          head: document.querySelector<HTMLElement>('main header')?.offsetHeight ?? 0,
        };
      }, by);
    const whole = (await scrolled(0)).head;
    for (const by of [20, 20, 20, 20, 20, 20, 20]) expect(await scrolled(by)).toMatchObject({ moved: by });
    expect((await scrolled(0)).head).toBeLessThan(50);
    for (const by of [-20, -20, -20, -20]) expect(await scrolled(by)).toMatchObject({ moved: by });
    await scrolled(-1000);
    expect((await scrolled(0)).head).toBe(whole);
  });
}
