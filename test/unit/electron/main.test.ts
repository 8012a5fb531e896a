import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IpcMainInvokeEvent } from 'electron';
import { afterAll, expect, test, vi } from 'vitest';
import type { StandInElectron } from '#test/support/electron-module.ts';

vi.mock('electron', async () => (await import('#test/support/electron-module.ts')).standInElectron());

const data = mkdtempSync(join(tmpdir(), 'desk-main-'));
process.env['DESK_DATA'] = data;
afterAll(() => rmSync(data, { recursive: true, force: true }));

const electron = (await import('electron')) as unknown as StandInElectron;
await import('#electron/main.ts');
await vi.waitFor(() => expect(electron.asked.at(-1)).toBe('load app://desk/index.html'));
const window = electron.windows[0];

/** Asks the backend as the page of the window would. */
function call(operation: string): Promise<unknown> {
  const event = { sender: window?.webContents, senderFrame: window?.webContents.mainFrame };
  return electron.ipcMain.invoke(event as unknown as IpcMainInvokeEvent, 'desk:call', operation, {});
}

test('sandbox, scheme and switches are set before Electron is ready, guards before the page loads', () => {
  const order = [
    'sandbox',
    'scheme app',
    'ready',
    'guard session',
    'serve app',
    'window',
    'load app://desk/index.html',
  ];
  expect(electron.asked.filter((asked) => order.includes(asked))).toEqual(order);
  const switches = electron.asked.filter((asked) => asked.startsWith('switch'));
  expect(switches).toContain('switch disable-background-networking');
  expect(switches).toContain('switch host-resolver-rules=MAP * ~NOTFOUND');
  expect(electron.asked.indexOf(switches.at(-1) ?? '')).toBeLessThan(electron.asked.indexOf('ready'));
});

test('there is one window, with the built preload, and its contents are guarded', () => {
  expect(electron.windows).toHaveLength(1);
  expect(window?.options).toMatchObject({
    webPreferences: { sandbox: true, preload: expect.stringMatching(/preload\.cjs$/) },
  });
  expect(window?.webContents.eventNames()).toEqual(expect.arrayContaining(['will-navigate', 'will-attach-webview']));
});

test('the window’s page reaches the real backend', async () => {
  expect(await call('session.current')).toMatchObject({ ok: true, value: { host: 'electron', session: null } });
  expect(await call('no.such')).toMatchObject({ ok: false, code: 'not-found' });
});

test('when the screen locks the page is told', async () => {
  electron.powerMonitor.emit('lock-screen');
  await vi.waitFor(() => expect(window?.webContents.sent).toEqual(['desk:suspend']));
});

test('the program ends only after the backend has closed', async () => {
  const event = { preventDefault: vi.fn() };
  electron.app.emit('before-quit', event);
  expect(event.preventDefault).toHaveBeenCalledOnce();
  await vi.waitFor(() => expect(electron.asked.at(-1)).toBe('quit'));
});
