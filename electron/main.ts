/** The desk as a window: composes the backend, serves the interface under `app://`, opens one guarded window. */
import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor, protocol, session } from 'electron';
import { languageFor } from '#shared/domain/language.ts';
import { sentence } from '#shared/text/sentence.ts';
import { tell } from '#shared/text/tell.ts';
import { backendOfThisMachine } from './backend/this-machine.ts';
import { answerCalls, lockWithTheMachine } from './hosts/electron-bridge.ts';
import { CONTENT_PRIVILEGES, contentResponder } from './hosts/electron-content.ts';
import { guardContents, guardSession } from './security/window-guards.ts';
import { windowOptions } from './security/window-options.ts';
import { CONTENT_SCHEME, START_ADDRESS } from './security/window-origin.ts';

/** Built, this file is dist/electron/main.js beside its preload; the interface is in dist/renderer. */
const HERE = import.meta.dirname;
/** Chromium's own services stay off, and no name is ever resolved. */
const SWITCHES: readonly (readonly [string, string?])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-pings'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
];

function prepare(): void {
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value);
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([CONTENT_PRIVILEGES]);
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  app.on('window-all-closed', () => app.quit());
  // Only macOS needs a menu, for the keys of editing; elsewhere none means no reload and no tools.
  Menu.setApplicationMenu(
    process.platform === 'darwin'
      ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }])
      : null,
  );
}

async function open(): Promise<void> {
  await app.whenReady();
  const backend = backendOfThisMachine({ dataFolder: undefined });
  const connection = backend.connect('electron');
  guardSession(session.defaultSession);
  protocol.handle(CONTENT_SCHEME, contentResponder(join(HERE, '..', 'renderer')));
  const window = new BrowserWindow(windowOptions(join(HERE, 'preload.cjs')));
  answerCalls(ipcMain, window.webContents, connection);
  lockWithTheMachine(powerMonitor, window.webContents, connection);
  window.once('ready-to-show', () => window.show());
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  closeBeforeQuitting(() => backend.close());
  await window.loadURL(START_ADDRESS);
}

/** Holds the end of the program back until sessions are locked and files closed. */
function closeBeforeQuitting(close: () => Promise<void>): void {
  app.once('before-quit', (event) => {
    event.preventDefault();
    void close().finally(() => app.quit());
  });
}

if (app.requestSingleInstanceLock()) {
  prepare();
  // Not awaited: Electron becomes ready only after this module has been evaluated.
  open().catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    const language = languageFor(app.getPreferredSystemLanguages());
    dialog.showErrorBox('SME Credit Desk', tell(sentence('host.not-opened', { why }), language));
    app.exit(1);
  });
} else {
  app.quit();
}
