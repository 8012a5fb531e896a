/** Watches a page for what must never happen on any screen. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

declare global {
  interface Window {
    reportViolation?: (violation: string) => void;
  }
}

/** What a page did that it may not do. */
export interface PageWatch {
  /** Errors on the console and uncaught exceptions. */
  readonly errors: string[];
  /** Breaches of the content policy. */
  readonly violations: string[];
  /** Requests to anywhere but the desk. */
  readonly outbound: string[];
}

/** Starts watching; call before the page's first navigation. */
export async function watchPage(page: Page, origin: string): Promise<PageWatch> {
  const watch: PageWatch = { errors: [], violations: [], outbound: [] };
  page.on('console', (message) => {
    // A refused call is an answer, which the browser also logs; what the desk makes of it is on the screen.
    const isRefusal = message.location().url.startsWith(`${origin}/call/`) && / status of 4\d\d /.test(message.text());
    if (message.type() === 'error' && !isRefusal) watch.errors.push(message.text());
  });
  page.on('pageerror', (error) => watch.errors.push(String(error.stack ?? error)));
  page.context().on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob|about):/.test(url)) watch.outbound.push(url);
  });
  await page.exposeFunction('reportViolation', (violation: string) => watch.violations.push(violation));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      window.reportViolation?.(
        `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
      );
    });
  });
  return watch;
}

/** Fails when the page has done any of it. */
export function expectQuiet(watch: PageWatch): void {
  expect.soft(watch.violations, 'breaches of the content policy').toEqual([]);
  expect.soft(watch.outbound, 'requests that leave the machine').toEqual([]);
  expect(watch.errors, 'errors on the console').toEqual([]);
}

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Fails with rule and element when what the page shows now breaks WCAG 2.2 at level AA. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(STANDARD).analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} at ${node.target.join(' ')}`),
  );
  expect(found, 'accessibility').toEqual([]);
}
