/**
 * Typed stand-ins for the few parts of Electron the shell uses, so that it runs where Electron's
 * binary is not. Values cross the bridge as they do in Electron: by structured clone.
 */
import type { IpcMain, IpcMainInvokeEvent, WebContents, WebFrameMain } from 'electron';
import { START_ADDRESS } from '#electron/security/window-origin.ts';

type Listener = Parameters<IpcMain['handle']>[1];

/** Electron's ipcMain as far as invocations go. */
export class StandInIpc implements Pick<IpcMain, 'handle'> {
  readonly #listeners = new Map<string, Listener>();

  handle(channel: string, listener: Listener): void {
    if (this.#listeners.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#listeners.set(channel, listener);
  }

  get channels(): string[] {
    return [...this.#listeners.keys()];
  }

  /** What ipcRenderer.invoke does on the other side. */
  async invoke(event: IpcMainInvokeEvent, channel: string, ...given: unknown[]): Promise<unknown> {
    const listener = this.#listeners.get(channel);
    if (listener === undefined) throw new Error(`No handler registered for '${channel}'`);
    return structuredClone(await listener(event, ...structuredClone(given)));
  }
}

/** A window's contents whose main frame shows `address`. */
export function standInContents(address: string = START_ADDRESS): WebContents {
  const mainFrame = { url: address } as WebFrameMain;
  return { mainFrame, isDestroyed: () => false } as WebContents;
}

/** The event of a message from `frame` of `sender`; from its main frame when none is named. */
export function messageFrom(sender: WebContents, frame: WebFrameMain | null = sender.mainFrame): IpcMainInvokeEvent {
  return { sender, senderFrame: frame } as IpcMainInvokeEvent;
}
