import { expect, test, vi } from 'vitest';
import type { Bridge } from '#electron/preload.ts';

const electron = vi.hoisted(() => ({
  contextBridge: { exposeInMainWorld: vi.fn() },
  ipcRenderer: { invoke: vi.fn(async () => ({ ok: true, value: 1 })), on: vi.fn(), off: vi.fn() },
}));
vi.mock('electron', () => electron);

await import('#electron/preload.ts');
const exposed = electron.contextBridge.exposeInMainWorld.mock.calls as [string, Bridge][];
const [name, bridge] = exposed[0] as [string, Bridge];
const exposures = exposed.length;

test('the page gets exactly two functions under one name', () => {
  expect(exposures).toBe(1);
  expect(name).toBe('desk');
  expect(Object.entries(bridge).map(([key, value]) => [key, typeof value])).toEqual([
    ['call', 'function'],
    ['onSuspend', 'function'],
  ]);
});

test('a call goes out on the one channel, and no other channel can be named', async () => {
  expect(await bridge.call('case.list', { limit: 1 }, 'zh', 'o1')).toEqual({ ok: true, value: 1 });
  expect(electron.ipcRenderer.invoke.mock.calls).toEqual([['desk:call', 'case.list', { limit: 1 }, 'zh', 'o1']]);
});

test('the suspend listener gets nothing of Electron, and can be taken off', () => {
  const listener = vi.fn();
  const stop = bridge.onSuspend(listener);
  const [channel, heard] = electron.ipcRenderer.on.mock.calls[0] as [string, (event: unknown) => void];
  heard({ sender: 'electron' });
  expect(channel).toBe('desk:suspend');
  expect(listener.mock.calls).toEqual([[]]);
  stop();
  expect(electron.ipcRenderer.off).toHaveBeenCalledWith('desk:suspend', heard);
});
