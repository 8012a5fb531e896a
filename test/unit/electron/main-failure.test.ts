import { expect, test, vi } from 'vitest';
import type { StandInElectron } from '#test/support/electron-module.ts';

vi.mock('electron', async () => {
  const standIn = (await import('#test/support/electron-module.ts')).standInElectron();
  class NoWindow {
    constructor() {
      throw new Error('no display');
    }
  }
  return { ...standIn, BrowserWindow: NoWindow };
});
vi.mock('#electron/backend/this-machine.ts', () => ({
  backendOfThisMachine: () => ({ connect: () => ({}), close: async () => {} }),
}));

const electron = (await import('electron')) as unknown as StandInElectron;
await import('#electron/main.ts');

test('a desk that cannot open says so in the language of the system, and ends', async () => {
  await vi.waitFor(() => expect(electron.asked.at(-1)).toBe('exit 1'));
  expect(electron.asked.at(-2)).toBe('error 工作台无法打开：no display');
});
