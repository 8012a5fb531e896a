/** The bridge: exactly two functions, and nothing of Electron, reach the page. */
import { contextBridge, ipcRenderer } from 'electron';
import type { Reply } from '#shared/contract/reply.ts';
import type { Language } from '#shared/domain/language.ts';
import { CALL_CHANNEL, SUSPEND_CHANNEL } from './hosts/electron-channels.ts';

/** What the page finds as `window.desk`. */
export interface Bridge {
  /** Carries one call to the backend and its reply back, in the language asked for, as whom the page shows. */
  call(operation: string, input: unknown, language?: Language, shown?: string): Promise<Reply<unknown>>;
  /** Calls `listener` after the machine slept or locked and the session ended; returns how to stop. */
  onSuspend(listener: () => void): () => void;
}

const bridge: Bridge = {
  call: (operation, input, language, shown) => ipcRenderer.invoke(CALL_CHANNEL, operation, input, language, shown),
  onSuspend: (listener) => {
    const heard = (): void => listener();
    ipcRenderer.on(SUSPEND_CHANNEL, heard);
    return () => ipcRenderer.off(SUSPEND_CHANNEL, heard);
  },
};

contextBridge.exposeInMainWorld('desk', bridge);
