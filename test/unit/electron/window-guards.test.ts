import { EventEmitter } from 'node:events';
import type { Session, WebContents } from 'electron';
import { expect, test, vi } from 'vitest';
import { guardContents, guardSession, mayRequest } from '#electron/security/window-guards.ts';

class StandInContents extends EventEmitter {
  openHandler: (() => { action: string }) | undefined;
  setWindowOpenHandler(handler: () => { action: string }): void {
    this.openHandler = handler;
  }
}

function guardedContents(): StandInContents {
  const contents = new StandInContents();
  guardContents(contents as unknown as WebContents);
  return contents;
}

function prevented(contents: EventEmitter, name: string, details: { url?: string; isMainFrame?: boolean }): boolean {
  const event = { preventDefault: vi.fn(), url: '', isMainFrame: true, ...details };
  contents.emit(name, event);
  return event.preventDefault.mock.calls.length > 0;
}

test('no new window opens', () => {
  expect(guardedContents().openHandler?.()).toEqual({ action: 'deny' });
});

test.each([
  'https://example.com/',
  'http://127.0.0.1:8080/',
  'file:///etc/passwd',
  'app://desk.example.com/index.html',
  'app://desk@example.com/index.html',
  'app://someone@desk/index.html',
  'data:text/html,<p>hello',
  'javascript:void 0',
  'not an address',
])('the page cannot navigate to %s', (url) => {
  expect(prevented(guardedContents(), 'will-navigate', { url })).toBe(true);
  expect(prevented(guardedContents(), 'will-frame-navigate', { url })).toBe(true);
});

test('the page may load itself again, but not inside a frame', () => {
  const url = 'app://desk/index.html#/worklist';
  expect(prevented(guardedContents(), 'will-navigate', { url })).toBe(false);
  expect(prevented(guardedContents(), 'will-frame-navigate', { url, isMainFrame: false })).toBe(true);
});

test('redirects and web views are denied', () => {
  expect(prevented(guardedContents(), 'will-redirect', { url: 'app://desk/index.html' })).toBe(true);
  expect(prevented(guardedContents(), 'will-attach-webview', {})).toBe(true);
});

function guardedSession() {
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    setDisplayMediaRequestHandler: vi.fn(),
    webRequest: { onBeforeRequest: vi.fn() },
  });
  guardSession(session as unknown as Session);
  return session;
}

test('every permission, device and screen capture is denied', () => {
  const session = guardedSession();
  const answer = vi.fn();
  session.setPermissionRequestHandler.mock.calls[0]?.[0](null, 'notifications', answer);
  session.setDisplayMediaRequestHandler.mock.calls[0]?.[0]({}, answer);
  expect(answer.mock.calls).toEqual([[false], [{}]]);
  expect(session.setPermissionCheckHandler.mock.calls[0]?.[0](null, 'clipboard-read')).toBe(false);
  expect(session.setDevicePermissionHandler.mock.calls[0]?.[0]({})).toBe(false);
});

test('a request to anywhere but the desk is cancelled before it is made', () => {
  const session = guardedSession();
  const ask = session.webRequest.onBeforeRequest.mock.calls[0]?.[0];
  const answer = vi.fn();
  ask({ url: 'https://example.com/pixel.png' }, answer);
  ask({ url: 'app://desk/assets/index.js' }, answer);
  expect(answer.mock.calls).toEqual([[{ cancel: true }], [{ cancel: false }]]);
});

test('only the desk’s own files, documents and pictures may be requested', () => {
  expect(mayRequest('blob:app://desk/0d3f')).toBe(true);
  expect(mayRequest('data:image/png;base64,AAAA')).toBe(true);
  for (const address of ['blob:https://example.com/1', 'data:text/html,x', 'ws://127.0.0.1/', 'file:///etc/hosts']) {
    expect(mayRequest(address), address).toBe(false);
  }
});

test('the officer can save a document the desk made, and nothing else is downloaded', () => {
  const session = guardedSession();
  const download = (url: string): boolean => {
    const event = { preventDefault: vi.fn() };
    session.emit('will-download', event, { getURL: () => url });
    return event.preventDefault.mock.calls.length === 0;
  };
  expect(download('blob:app://desk/0d3f')).toBe(true);
  expect(download('app://desk/index.html')).toBe(false);
  expect(download('https://example.com/a.exe')).toBe(false);
});
