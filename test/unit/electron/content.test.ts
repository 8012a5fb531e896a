import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { CONTENT_PRIVILEGES, contentResponder } from '#electron/hosts/electron-content.ts';
import { contentPolicy } from '#electron/security/content-policy.ts';

const home = mkdtempSync(join(tmpdir(), 'desk-content-'));
const folder = join(home, 'renderer');
mkdirSync(join(folder, 'assets'), { recursive: true });
writeFileSync(join(folder, 'index.html'), '<!doctype html>');
writeFileSync(join(folder, 'assets', 'index.js'), 'export {}');
writeFileSync(join(folder, 'notes.txt'), 'not an asset');
writeFileSync(join(home, 'secret.json'), '{}');
afterAll(() => rmSync(home, { recursive: true }));

const respond = contentResponder(folder);
const get = (address: string): Promise<Response> => respond(new Request(address));

describe('content policy', () => {
  const directives = (carrier: 'bridge' | 'http') =>
    new Map(
      contentPolicy(carrier)
        .split('; ')
        .map((d) => [d.split(' ')[0], d]),
    );

  test('starts from nothing and allows no inline or evaluated code', () => {
    expect(contentPolicy('bridge').startsWith("default-src 'none'; ")).toBe(true);
    for (const carrier of ['bridge', 'http'] as const) {
      expect(directives(carrier).get('script-src')).toBe("script-src 'self'");
      expect(contentPolicy(carrier)).not.toMatch(/unsafe|\*|https?:/);
      for (const name of ['base-uri', 'form-action', 'frame-ancestors']) {
        expect(directives(carrier).get(name)).toBe(`${name} 'none'`);
      }
    }
  });

  test('a style element may exist but hold no text', () => {
    const hashOfNothing = createHash('sha256').update('').digest('base64');
    expect(directives('bridge').get('style-src')).toBe(`style-src 'self' 'sha256-${hashOfNothing}'`);
  });

  test('the page connects to nothing over the bridge, and to its own origin over HTTP', () => {
    expect(directives('bridge').get('connect-src')).toBe("connect-src 'none'");
    expect(directives('http').get('connect-src')).toBe("connect-src 'self'");
  });
});

describe('app://desk', () => {
  test('serves the page with its policy and type', async () => {
    const page = await get('app://desk/');
    expect(await page.text()).toBe('<!doctype html>');
    expect(page.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('Content-Security-Policy')).toBe(contentPolicy('bridge'));
    expect(page.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect((await get('app://desk/assets/index.js')).headers.get('Content-Type')).toMatch(/^text\/javascript/);
  });

  test.each([
    'app://desk/absent.js',
    'app://desk/notes.txt',
    'app://desk/assets',
    'app://desk/..%2Fsecret.json',
    'app://desk/%2e%2e/secret.json',
    'app://desk/assets/..%5C..%5Csecret.json',
    'app://desk/index.html%00.js',
    'app://desk/%ZZ',
  ])('finds nothing at %s', async (address) => {
    expect((await get(address)).status).toBe(404);
  });

  test('answers for no other host and to nothing but GET', async () => {
    expect((await get('app://other/index.html')).status).toBe(403);
    expect((await respond(new Request('app://desk/', { method: 'POST' }))).status).toBe(405);
  });

  test('is a standard, secure scheme that bypasses no policy', () => {
    expect(CONTENT_PRIVILEGES).toEqual({
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    });
  });
});
