/** The loopback host’s guards: it answers its own page with its own token, and nobody else. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LoopbackHost, startLoopback } from '#electron/hosts/loopback.ts';
import { redeem } from '#test/support/desk.ts';
import { type TestDesk, testDesk } from '#test/support/workspace.ts';

let desk: TestDesk;
let folder: string;
let host: LoopbackHost;
let token: string;
let redeemedAgain = 0;

beforeAll(async () => {
  desk = testDesk();
  folder = mkdtempSync(join(tmpdir(), 'interface-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>t</title>');
  const connection = desk.backend.connect('loopback');
  host = await startLoopback({
    connection,
    interfaceFolder: folder,
    port: 0,
    idleSeconds: 600,
    onIdle: () => undefined,
    onRedeemedAgain: () => {
      redeemedAgain += 1;
    },
  });
  token = await redeem(host.issueAddress());
});

afterAll(async () => {
  await host.close();
  await desk.dispose();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
}

/** A request with exactly these headers; fetch would set Host and Origin itself. */
function send(path: string, method: string, headers: Record<string, string>, body = ''): Promise<Answer> {
  const { hostname, port, host: own } = new URL(host.origin);
  return new Promise((resolve, reject) => {
    const call = request({ hostname, port, path, method, headers: { host: own, ...headers } }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    call.on('error', reject);
    call.end(body);
  });
}

const good = (): Record<string, string> => ({
  'content-type': 'application/json',
  authorization: `Bearer ${token}`,
  origin: host.origin,
});

const CALL = '/call/session.current';

test('its own page with its own token is answered', async () => {
  const answer = await send(CALL, 'POST', good(), '{}');
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.body)).toMatchObject({ ok: true, value: { host: 'loopback', session: null } });
});

test.each<[string, (headers: Record<string, string>) => Record<string, string>, number]>([
  ['no token', ({ authorization: _, ...headers }) => headers, 401],
  ['a wrong token', (headers) => ({ ...headers, authorization: `Bearer ${'A'.repeat(43)}` }), 401],
  ['a token of another length', (headers) => ({ ...headers, authorization: 'Bearer x' }), 401],
  ['another site’s origin', (headers) => ({ ...headers, origin: 'https://example.com' }), 403],
  [
    'the same address under another scheme',
    (headers) => ({ ...headers, origin: host.origin.replace('http:', 'https:') }),
    403,
  ],
  ['a rebound host name', (headers) => ({ ...headers, host: 'example.com' }), 403],
  [
    'localhost instead of 127.0.0.1',
    (headers) => ({ ...headers, host: host.origin.replace('http://127.0.0.1', 'localhost') }),
    403,
  ],
  ['a cross-site fetch', (headers) => ({ ...headers, 'sec-fetch-site': 'cross-site' }), 403],
  ['a form post', (headers) => ({ ...headers, 'content-type': 'application/x-www-form-urlencoded' }), 400],
])('a call with %s is refused', async (_what, change, status) => {
  const answer = await send(CALL, 'POST', change(good()), '{}');
  expect(answer.status).toBe(status);
  expect(JSON.parse(answer.body).ok).toBe(false);
});

const codeOf = (address: string): string => JSON.stringify({ code: new URL(address).hash.slice('#code='.length) });

test('an address gives the token once; used again it gives nothing and is told', async () => {
  const [one, other] = [host.issueAddress(), host.issueAddress()];
  const { authorization: _, ...own } = good();
  const first = await send('/redeem', 'POST', own, codeOf(one));
  expect(JSON.parse(first.body)).toEqual({ ok: true, value: { token } });
  expect(redeemedAgain).toBe(0);
  const again = await send('/redeem', 'POST', own, codeOf(one));
  expect([again.status, again.body.includes(token)]).toEqual([401, false]);
  await expect.poll(() => redeemedAgain).toBe(1);
  expect((await send('/redeem', 'POST', own, codeOf(other))).status).toBe(200);
});

test.each<[string, Record<string, string>, string, number]>([
  ['a code of no run', {}, '{"code":"AAAA"}', 401],
  ['no code', {}, '{}', 401],
  ['no JSON', {}, 'code', 401],
  ['a body without end', {}, `{"code":"${'A'.repeat(100_000)}"}`, 401],
  ['another site’s origin', { origin: 'https://example.com' }, '', 403],
  ['a rebound host name', { host: 'example.com' }, '', 403],
  ['a form post', { 'content-type': 'text/plain' }, '', 400],
])('redeeming with %s gives no token and spends no code', async (_what, headers, body, status) => {
  const address = host.issueAddress();
  const { authorization: _, ...own } = good();
  const refused = await send('/redeem', 'POST', { ...own, ...headers }, body || codeOf(address));
  expect([refused.status, refused.body.includes(token)]).toEqual([status, false]);
  expect(await redeem(address)).toBe(token);
});

test('a call by GET is refused, and so is a body that is not JSON', async () => {
  expect((await send(CALL, 'GET', good())).status).toBe(403);
  expect((await send(CALL, 'POST', good(), '{"a":')).status).toBe(400);
});

test('no answer may be stored, framed, sniffed or shared across origins', async () => {
  for (const { headers } of [await send(CALL, 'POST', good(), '{}'), await send('/', 'GET', {})]) {
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  }
});

test.each(['/../package.json', '/..%2f..%2fetc%2fpasswd', '/%2e%2e/secret.json', '/%00index.html', '/absent.js'])(
  'a path outside the interface (%s) is not found',
  async (path) => expect((await send(path, 'GET', {})).status).toBe(404),
);

test('it listens on the loopback address only', () => {
  expect(new URL(host.origin).hostname).toBe('127.0.0.1');
});
