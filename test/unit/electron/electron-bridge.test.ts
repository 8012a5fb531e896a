import { EventEmitter } from 'node:events';
import type { PowerMonitor, WebFrameMain } from 'electron';
import { expect, test, vi } from 'vitest';
import { answerCalls, lockWithTheMachine } from '#electron/hosts/electron-bridge.ts';
import { CALL_CHANNEL, SUSPEND_CHANNEL } from '#electron/hosts/electron-channels.ts';
import { messageFrom, StandInIpc, standInContents } from '#test/support/electron-stand-ins.ts';

function bridge(window = standInContents()) {
  const ipc = new StandInIpc();
  const call = vi.fn(async (operation: string, input: unknown) => ({ ok: true as const, value: { operation, input } }));
  answerCalls(ipc, window, { call, close: async () => {} });
  return { ipc, window, call };
}

test('there is one channel, and it carries operation and input to the backend and the reply back', async () => {
  const { ipc, window } = bridge();
  expect(ipc.channels).toEqual([CALL_CHANNEL]);
  const reply = await ipc.invoke(messageFrom(window), CALL_CHANNEL, 'case.get', { caseId: 'c1' });
  expect(reply).toEqual({ ok: true, value: { operation: 'case.get', input: { caseId: 'c1' } } });
});

test.each(['https://example.com/', 'app://desk.example.com/', 'about:blank', 'file:///index.html', ''])(
  'a page at “%s” is refused',
  async (address) => {
    const { ipc, window, call } = bridge(standInContents(address));
    const reply = await ipc.invoke(messageFrom(window), CALL_CHANNEL, 'session.current', {});
    expect(reply).toMatchObject({ ok: false, code: 'forbidden' });
    expect(call).not.toHaveBeenCalled();
  },
);

test('a frame within the page, a frame that is gone and another window are refused', async () => {
  const { ipc, window, call } = bridge();
  const inner = { url: 'app://desk/index.html' } as WebFrameMain;
  for (const event of [messageFrom(window, inner), messageFrom(window, null), messageFrom(standInContents())]) {
    const reply = await ipc.invoke(event, CALL_CHANNEL, 'session.current', {});
    expect(reply).toMatchObject({ ok: false, code: 'forbidden' });
  }
  expect(call).not.toHaveBeenCalled();
});

test('input arrives as JSON would carry it', async () => {
  const { ipc, window, call } = bridge();
  const input = { at: new Date('2026-01-05T00:00:00Z'), none: undefined, list: new Set([1]) };
  await ipc.invoke(messageFrom(window), CALL_CHANNEL, 'x', input, 'zh', 'o1');
  await ipc.invoke(messageFrom(window), CALL_CHANNEL, 'y', {}, 'no language', { id: 'o1' });
  expect(call).toHaveBeenLastCalledWith('y', {}, 'en', undefined);
  expect(call).toHaveBeenCalledWith('x', { at: '2026-01-05T00:00:00.000Z', list: {} }, 'zh', 'o1');
});

test('a call without a name, or with an input JSON cannot hold, is invalid input', async () => {
  const { ipc, window, call } = bridge();
  const circular: { self?: unknown } = {};
  circular.self = circular;
  const inputs: [unknown, unknown][] = [
    [7, {}],
    [undefined, {}],
    ['x', circular],
    ['x', { n: 1n }],
  ];
  for (const [operation, input] of inputs) {
    const reply = await ipc.invoke(messageFrom(window), CALL_CHANNEL, operation, input);
    expect(reply).toMatchObject({ ok: false, code: 'invalid-input' });
  }
  expect(call).not.toHaveBeenCalled();
});

test.each(['suspend', 'lock-screen'])('on %s the session ends before the page is told', async (name) => {
  const order: string[] = [];
  const power = new EventEmitter();
  const told = new Promise<void>((resolve) => {
    const window = {
      isDestroyed: () => false,
      send: (channel: string) => {
        order.push(channel);
        resolve();
      },
    };
    const call = async (operation: string) => {
      order.push(operation);
      return { ok: true as const, value: {} };
    };
    lockWithTheMachine(power as unknown as PowerMonitor, window, { call, close: async () => {} });
  });
  power.emit(name);
  await told;
  expect(order).toEqual(['session.signOut', SUSPEND_CHANNEL]);
});
