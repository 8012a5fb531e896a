/** The Electron host: one channel from the desk's own page to the backend, and one signal back. */

import type { IpcMain, IpcMainInvokeEvent, PowerMonitor, WebContents } from 'electron';
import type { Failure, Reply } from '#shared/contract/reply.ts';
import { DEFAULT_LANGUAGE, isLanguage, type Language } from '#shared/domain/language.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { say } from '#shared/text/tell.ts';
import type { Connection } from '../handlers/ports.ts';
import { isOwnAddress } from '../security/window-origin.ts';
import { CALL_CHANNEL, SUSPEND_CHANNEL } from './electron-channels.ts';

/** A refusal of the bridge itself, in the language the page asks for. */
function refused(code: Failure['code'], words: Sentence, language: Language): Failure {
  return { ok: false, code, message: say(words, language), details: [] };
}

/** Answers calls that come from the main frame of `window`, showing the desk's own page. */
export function answerCalls(ipc: Pick<IpcMain, 'handle'>, window: WebContents, connection: Connection): void {
  ipc.handle(
    CALL_CHANNEL,
    async (event, operation: unknown, input: unknown, asked: unknown, shown: unknown): Promise<Reply<unknown>> => {
      const language = isLanguage(asked) ? asked : DEFAULT_LANGUAGE;
      if (!isOwnFrame(event, window)) return refused('forbidden', sentence('host.own-page'), language);
      const plain = asJson(input);
      if (typeof operation !== 'string' || plain === undefined)
        return refused('invalid-input', sentence('host.call'), language);
      return connection.call(operation, plain.value, language, typeof shown === 'string' ? shown : undefined);
    },
  );
}

/** Whether a message was sent by the page of the desk's window itself: no other window, no frame within it. */
function isOwnFrame(event: IpcMainInvokeEvent, window: WebContents): boolean {
  const frame = event.senderFrame;
  return frame !== null && event.sender === window && frame === window.mainFrame && isOwnAddress(frame.url);
}

/** What JSON keeps of a value, so that the bridge carries exactly what the other hosts carry. */
function asJson(value: unknown): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(JSON.stringify(value ?? {})) };
  } catch {
    return undefined;
  }
}

/** Signs out when the machine sleeps or its screen locks, then tells the page. */
export function lockWithTheMachine(
  power: Pick<PowerMonitor, 'on'>,
  window: Pick<WebContents, 'send' | 'isDestroyed'>,
  connection: Connection,
): void {
  const lock = async (): Promise<void> => {
    await connection.call('session.signOut', {});
    if (!window.isDestroyed()) window.send(SUSPEND_CHANNEL);
  };
  power.on('suspend', () => void lock());
  power.on('lock-screen', () => void lock());
}
