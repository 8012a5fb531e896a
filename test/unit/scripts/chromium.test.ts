import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { findChromium, QUIET_FLAGS, systemCandidates } from '#test/support/chromium.ts';
import { saying } from '#test/support/saying.ts';

test('CHROMIUM_PATH comes before everything', async () => {
  process.env['CHROMIUM_PATH'] = process.execPath;
  try {
    expect(await findChromium()).toMatchObject({ executablePath: process.execPath, origin: 'CHROMIUM_PATH' });
    process.env['CHROMIUM_PATH'] = join('nowhere', 'chromium');
    await expect(findChromium()).rejects.toThrow(saying(/does not exist/));
  } finally {
    delete process.env['CHROMIUM_PATH'];
  }
});

test('the system is searched for Chromium before Chrome before Edge', () => {
  const found = systemCandidates('linux', { PATH: ['/usr/bin', '/opt/bin'].join(delimiter) });
  expect(found.slice(0, 2)).toEqual([join('/usr/bin', 'chromium'), join('/opt/bin', 'chromium')]);
  expect(found.at(-1)).toBe(join('/opt/bin', 'microsoft-edge'));
  expect(systemCandidates('darwin', {})[1]).toBe('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  expect(systemCandidates('win32', { ProgramFiles: 'C:\\Program Files' })).toContain(
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  );
});

test('no name but the desk’s own address resolves in the browser', () => {
  expect(QUIET_FLAGS).toContain('--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1');
  expect(QUIET_FLAGS).toContain('--disable-background-networking');
});
