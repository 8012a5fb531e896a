/** A stand-in for the whole module `electron`, as far as main.ts uses it; it writes down in order what was asked of it. */
import { EventEmitter } from 'node:events';
import type { WebFrameMain } from 'electron';
import { StandInIpc } from './electron-stand-ins.ts';

/** Contents of a window that has been told to load an address. */
class Contents extends EventEmitter {
  mainFrame = { url: '' } as WebFrameMain;
  readonly sent: string[] = [];
  send(channel: string): void {
    this.sent.push(channel);
  }
  isDestroyed(): boolean {
    return false;
  }
  setWindowOpenHandler(): void {}
}

/** What a test looks at; the module's other parts only have to be there. */
export interface StandInElectron {
  /** Every request in order, with its main argument. */
  readonly asked: string[];
  readonly windows: { readonly options: object; readonly webContents: Contents }[];
  readonly ipcMain: StandInIpc;
  readonly powerMonitor: EventEmitter;
  readonly app: EventEmitter;
  readonly [part: string]: unknown;
}

/** Makes a fresh stand-in. */
export function standInElectron(): StandInElectron {
  const asked: string[] = [];
  const windows: { options: object; webContents: Contents }[] = [];
  const note =
    (name: string) =>
    (argument?: unknown): void => {
      asked.push(argument === undefined ? name : `${name} ${String(argument)}`);
    };
  const app = Object.assign(new EventEmitter(), {
    commandLine: { appendSwitch: (name: string, value?: string) => note('switch')(value ? `${name}=${value}` : name) },
    enableSandbox: note('sandbox'),
    requestSingleInstanceLock: () => true,
    getPreferredSystemLanguages: () => ['zh-Hans-CN', 'en'],
    whenReady: async () => note('ready')(),
    quit: note('quit'),
    exit: note('exit'),
  });
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: () => note('guard session')(),
    setPermissionCheckHandler: () => {},
    setDevicePermissionHandler: () => {},
    setDisplayMediaRequestHandler: () => {},
    webRequest: { onBeforeRequest: () => {} },
  });
  class BrowserWindow extends EventEmitter {
    readonly webContents = new Contents();
    constructor(options: object) {
      super();
      note('window')();
      windows.push({ options, webContents: this.webContents });
      app.emit('web-contents-created', {}, this.webContents);
    }
    async loadURL(address: string): Promise<void> {
      note('load')(address);
      this.webContents.mainFrame = { url: address } as WebFrameMain;
    }
    show = note('show');
  }
  return {
    asked,
    windows,
    ipcMain: new StandInIpc(),
    powerMonitor: new EventEmitter(),
    app,
    BrowserWindow,
    dialog: { showErrorBox: (_title: string, message: string) => note('error')(message) },
    Menu: { setApplicationMenu: note('menu'), buildFromTemplate: () => 'template' },
    protocol: {
      registerSchemesAsPrivileged: ([scheme]: { scheme: string }[]) => note('scheme')(scheme?.scheme),
      handle: note('serve'),
    },
    session: { defaultSession: session },
  };
}
