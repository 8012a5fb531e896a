/** The watch that stands over every other test must itself notice what it watches for. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { contentHeaders } from '#electron/security/content-policy.ts';
import { expectAccessible, type PageWatch, watchPage } from '#test/support/page-watch.ts';

const PAGES: Readonly<Record<string, string>> = {
  '/index.html':
    '<!doctype html><html lang="en"><title>Page</title><main><h1>Page</h1></main><script src="page.js"></script></html>',
  '/quiet.html': '<!doctype html><html lang="en"><title>Page</title><main><h1>Page</h1></main></html>',
  '/unnamed.html': '<!doctype html><html><title></title><main><button></button></main></html>',
  '/page.js': `
    console.error('a word on the console');
    document.head.append(Object.assign(document.createElement('style'), { textContent: 'h1 { color: red }' }));
    document.body.append(Object.assign(new Image(), { src: 'http://elsewhere.invalid/pixel.png' }));
    try { document.body.insertAdjacentHTML('beforeend', '<p>text</p>'); } catch {}
    const sheet = document.head.appendChild(document.createElement('style')).sheet;
    sheet.insertRule('h1 { margin-top: 7px }');
    setTimeout(() => { throw new Error('a thrown error'); });`,
};

const server = createServer((request, response) => {
  const path = request.url ?? '';
  response.writeHead(path in PAGES ? 200 : 404, {
    ...contentHeaders('http'),
    'Content-Type': path.endsWith('.js') ? 'text/javascript' : 'text/html',
  });
  response.end(PAGES[path]);
});

let origin = '';
test.beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

test('errors, policy breaches and outbound requests are noticed; rules put in through the CSSOM are not one', async ({
  page,
}) => {
  const watch: PageWatch = await watchPage(page, origin);
  await page.goto(`${origin}/index.html`);
  await expect.poll(() => watch.errors.join('\n')).toMatch(/a thrown error/);
  expect(watch.errors.join('\n')).toMatch(/a word on the console/);
  await expect
    .poll(() => watch.violations.map((violation) => violation.split(' ')[0]).sort())
    .toEqual(['img-src', 'require-trusted-types-for', 'style-src-elem']);
  await expect(page.locator('h1')).toHaveCSS('margin-top', '7px');
});

test('a request to elsewhere is noticed even before a policy stops it', async ({ page }) => {
  const watch = await watchPage(page, origin);
  await page.goto(`${origin}/quiet.html`);
  await page.goto('http://elsewhere.invalid/').catch(() => {});
  expect(watch.outbound).toEqual(['http://elsewhere.invalid/']);
});

test('a page that is not accessible is told by rule', async ({ page }) => {
  await page.goto(`${origin}/quiet.html`);
  await expectAccessible(page);
  await page.goto(`${origin}/unnamed.html`);
  await expect(expectAccessible(page)).rejects.toThrow(/button-name[\s\S]*html-has-lang/);
});
