/** The product's own window, on machines that have Electron's binary. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import type { Bridge } from '#electron/preload.ts';
import { electronBinary } from '../../scripts/electron-binary.mjs';

const ROOT = join(import.meta.dirname, '..', '..');

test('the window opens on app://desk, isolated, and the bridge answers', async () => {
  const data = mkdtempSync(join(tmpdir(), 'desk-window-'));
  const desk = await _electron.launch({
    executablePath: electronBinary(ROOT) ?? '',
    args: [ROOT],
    env: { ...process.env, DESK_DATA: data } as Record<string, string>,
  });
  try {
    const page = await desk.firstWindow();
    expect(page.url()).toMatch(/^app:\/\/desk\/index\.html/);
    expect(
      await page.evaluate(() => [typeof Reflect.get(globalThis, 'require'), typeof Reflect.get(globalThis, 'process')]),
    ).toEqual(['undefined', 'undefined']);
    const reply = await page.evaluate(() => (Reflect.get(globalThis, 'desk') as Bridge).call('session.current', {}));
    expect(reply).toMatchObject({ ok: true, value: { host: 'electron', session: null } });
    await expect(page.locator('#root')).not.toBeEmpty();
  } finally {
    await desk.close();
    rmSync(data, { recursive: true, force: true });
  }
});
