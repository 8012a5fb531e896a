/** The loopback host as other programs and pages on the machine can reach it. */
import { existsSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname } from 'node:path';
import { test as base } from '@playwright/test';
import { type RunningDesk, startDesk, startedBrowser } from '#test/support/desk.ts';
import { expect, test } from './desk-test.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

/** Sends bytes as they are, and breaks off after them if asked; the status of the answer, or "closed" when there is none. */
function raw(origin: string, request: string, breakOff = false): Promise<string> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => (breakOff ? socket.end(request) : socket.write(request)));
    let answer = '';
    socket.setEncoding('utf8');
    socket.on('data', (text) => {
      answer += text;
    });
    socket.on('error', () => resolve('closed'));
    socket.on('close', () => resolve(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 'closed'));
  });
}

test('without the run’s token no call is answered', async ({ desk }) => {
  for (const authorization of [{}, { authorization: 'Bearer ' }, { authorization: `Bearer ${'A'.repeat(43)}` }]) {
    const reply = await fetch(`${desk.origin}/call/session.current`, {
      method: 'POST',
      headers: { ...JSON_TYPE, ...authorization },
      body: '{}',
    });
    expect(reply.status).toBe(401);
  }
});

test('a page of another site is refused, token or not, and gets no permission to read', async ({ desk }) => {
  const authorization = `Bearer ${await desk.token()}`;
  const reply = await fetch(`${desk.origin}/call/session.current`, {
    method: 'POST',
    headers: { ...JSON_TYPE, authorization, origin: 'https://example.com' },
    body: '{}',
  });
  expect(reply.status).toBe(403);
  expect(reply.headers.get('access-control-allow-origin')).toBeNull();
});

test('a name rebound to this machine is refused', async ({ desk }) => {
  expect(await raw(desk.origin, 'GET / HTTP/1.1\r\nHost: desk.example.com\r\nConnection: close\r\n\r\n')).toBe('403');
});

test('malformed requests and an upload broken off leave the host answering', async ({ desk }) => {
  const { host } = new URL(desk.origin);
  const head = `Host: ${host}\r\nConnection: close\r\n`;
  const call = `${head}Authorization: Bearer ${await desk.token()}\r\nContent-Type: application/json\r\n`;
  await raw(desk.origin, `GET // HTTP/1.1\r\n${head}\r\n`);
  await raw(desk.origin, `GET /%ZZ HTTP/1.1\r\n${head}\r\n`);
  await raw(desk.origin, `POST /call/%ZZ HTTP/1.1\r\n${call}Content-Length: 2\r\n\r\n{}`);
  await raw(desk.origin, `POST /call/session.current HTTP/1.1\r\n${call}Content-Length: 900\r\n\r\n{"broken":`, true);
  expect(await desk.call('session.current', {})).toMatchObject({ ok: true, value: { host: 'loopback' } });
});

test('files outside the interface are not served', async ({ desk }) => {
  const { host } = new URL(desk.origin);
  for (const path of ['/../package.json', '/%2e%2e/electron/serve.js', '/..%2f..%2fpackage.json', '/assets/']) {
    expect(await raw(desk.origin, `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)).toBe('404');
  }
});

test('the page is served under its policy and kept nowhere', async ({ desk }) => {
  const { headers } = await fetch(desk.origin);
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
  expect(headers.get('cache-control')).toBe('no-store');
});

/** A desk of the test's own: its printed address opens once. */
async function withOwnDesk(work: (own: RunningDesk) => Promise<void>): Promise<void> {
  const own = await startDesk();
  try {
    await work(own);
  } finally {
    await own.stop();
  }
}

base(
  'the printed address makes a desk of one page, leaves its address bar, and a reload keeps it',
  async ({ page }) => {
    await withOwnDesk(async (own) => {
      await page.goto(own.address);
      await expect(page.getByRole('heading', { name: 'Welcome' })).toBeVisible();
      expect(page.url()).not.toContain('code');
      await page.reload();
      await expect(page.getByRole('heading', { name: 'Welcome' })).toBeVisible();
    });
  },
);

base(
  'an address used a second time ends the run with a warning, and locks whoever had it',
  async ({ page, browser }) => {
    await withOwnDesk(async (own) => {
      await page.goto(own.address);
      await expect(page.getByRole('heading', { name: 'Welcome' })).toBeVisible();
      const other = await browser.newContext();
      await (await other.newPage()).goto(own.address);
      expect(await own.ended).toBe(1);
      expect(own.output()).toContain('was used a second time');
      await other.close();
    });
  },
);

base('the browser is started with the path of a private page, which is gone once it was opened', async ({ page }) => {
  const asked = await startedBrowser();
  try {
    const [path = '', ...more] = asked.argument.split('\n');
    expect(more).toEqual([]);
    expect(path).not.toMatch(/http|code|127\.0\.0\.1/);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
    await page.goto(`file://${path}`);
    await expect(page.getByRole('heading', { name: 'Welcome' })).toBeVisible();
    expect(page.url()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#\/$/);
    expect(existsSync(dirname(path))).toBe(false);
  } finally {
    await asked.stop();
  }
});

test('a second tab says what it is and where the desk is open, and does not ask again', async ({ page, desk }) => {
  await page.goto(desk.origin);
  await expect(page.locator('#root')).not.toBeEmpty();
  const second = await page.context().newPage();
  let asked = 0;
  second.on('request', (request) => {
    if (request.url().includes('/call/')) asked += 1;
  });
  await second.goto(desk.origin);
  await expect(second.getByRole('heading', { name: 'The desk is open in another tab' })).toBeVisible();
  await second.waitForLoadState('networkidle');
  expect(asked).toBe(1);
});
