import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'desk-outbound-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs code in a process with the watch; what it tried, and what it printed. */
function tried(name: string, code: string): { log: string; output: string } {
  const log = join(folder, name);
  const watch = join(import.meta.dirname, '..', '..', 'support', 'outbound-watch.ts');
  const done = spawnSync(process.execPath, ['--import', watch, '--input-type=module', '-e', code], {
    encoding: 'utf8',
    env: { ...process.env, OUTBOUND_LOG: log },
  });
  return { log: existsSync(log) ? readFileSync(log, 'utf8') : '', output: done.stdout.trim() };
}

test.each([
  ['fetch', "await fetch('http://192.0.2.1/').catch(() => {})", /tcp 192\.0\.2\.1:80/],
  ['name', "await fetch('https://example.com/').catch(() => {})", /example\.com/],
  ['tls', "import tls from 'node:tls'; try { tls.connect(443, '192.0.2.1') } catch {}", /tcp 192\.0\.2\.1:443/],
  [
    'dns',
    "import { lookup } from 'node:dns'; try { lookup('example.com', () => {}) } catch {}",
    /dns lookup example\.com/,
  ],
  [
    'resolve',
    "import { resolveTxt } from 'node:dns/promises'; try { await resolveTxt('example.com') } catch {}",
    /dns resolveTxt/,
  ],
  [
    'udp',
    "import dgram from 'node:dgram'; const s = dgram.createSocket('udp4'); try { s.send('x', 53, '192.0.2.1') } catch {} s.close()",
    /udp x 53 192\.0\.2\.1/,
  ],
])('the watch notices %s', (name, code, expected) => {
  expect(tried(name, code).log).toMatch(expected);
});

test('the watch lets a process talk to itself over 127.0.0.1', () => {
  const code = `import http from 'node:http';
    const server = http.createServer((_, reply) => reply.end('heard')).listen(0, '127.0.0.1', async () => {
      console.log(await (await fetch('http://127.0.0.1:' + server.address().port)).text());
      server.close();
    });`;
  expect(tried('loopback', code)).toEqual({ log: '', output: 'heard' });
});
