/** The three hosts as one kind of thing: call an operation as an officer, get the reply that came over the wire. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { IpcMain, WebContents } from 'electron';
import type { Connection } from '#electron/handlers/ports.ts';
import { answerCalls } from '#electron/hosts/electron-bridge.ts';
import { startLoopback } from '#electron/hosts/loopback.ts';
import type { ErrorCode, Reply } from '#shared/contract/reply.ts';
import { redeem } from '#test/support/desk.ts';
import { PASSWORD, type StaffedDesk } from '#test/support/workspace.ts';

export interface HostUnderTest {
  /** Calls as an officer of the workspace, or as nobody. */
  call(officer: string | null, operation: string, input: unknown): Promise<Reply<unknown>>;
  stop(): Promise<void>;
}

export type StartHost = (desk: StaffedDesk) => Promise<HostUnderTest>;

const ROOT = join(import.meta.dirname, '..', '..');

/** A carrier with one connection: signs the wanted officer in before each call that changes who acts. */
function overOneConnection(desk: StaffedDesk, carry: Connection['call'], stop: () => Promise<void>): HostUnderTest {
  let current: string | null = null;
  /** As whom a page would show its reader to be signed in. */
  let shown: string | undefined;
  return {
    call: async (officer, operation, input) => {
      if (officer !== current) {
        if (current !== null) await carry('session.signOut', {});
        if (officer !== null) {
          const reply = await carry('session.signIn', { workspace: desk.file, officer, password: PASSWORD });
          if (!reply.ok) throw new Error(reply.message);
          shown = (reply.value as { officerId: string }).officerId;
        }
        current = officer;
      }
      return carry(operation, input, undefined, shown);
    },
    stop,
  };
}

const startLoopbackHost: StartHost = async (desk) => {
  const connection = desk.backend.connect('loopback');
  const host = await startLoopback({
    connection,
    interfaceFolder: ROOT,
    port: 0,
    idleSeconds: 600,
    onIdle: () => undefined,
    onRedeemedAgain: () => undefined,
  });
  const token = await redeem(host.issueAddress());
  const carry: Connection['call'] = async (operation, input, _language, shown) => {
    const response = await fetch(`${host.origin}/call/${encodeURIComponent(operation)}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        ...(shown !== undefined && { 'desk-officer': shown }),
      },
      body: JSON.stringify(input),
    });
    return (await response.json()) as Reply<unknown>;
  };
  return overOneConnection(desk, carry, async () => {
    await connection.close();
    await host.close();
  });
};

/** Electron's IPC reduced to what the bridge uses: one handler, called with a sender. */
const startElectronHost: StartHost = async (desk) => {
  const connection = desk.backend.connect('electron');
  const mainFrame = { url: 'app://desk/' };
  const window = { mainFrame } as unknown as WebContents;
  let handler: Parameters<IpcMain['handle']>[1] = () => undefined;
  const ipc: Pick<IpcMain, 'handle'> = {
    handle: (_channel, listener) => {
      handler = listener;
    },
  };
  answerCalls(ipc, window, connection);
  const event = { sender: window, senderFrame: mainFrame } as unknown as Parameters<typeof handler>[0];
  const carry: Connection['call'] = (operation, input, language, shown) =>
    handler(event, operation, input, language, shown) as Promise<Reply<unknown>>;
  return overOneConnection(desk, carry, () => connection.close());
};

/** Runs `desk call` as a program of its own; the workspace must not be open here meanwhile. */
const startCommandLineHost: StartHost = async (desk) => {
  for (const line of Object.values(desk.as)) await line.call('session.signOut', {});
  return {
    call: async (officer, operation, input) => {
      const given = [join(ROOT, 'electron', 'desk.ts'), 'call', operation, JSON.stringify(input)];
      const session = officer === null ? [] : ['--workspace', desk.file, '--officer', officer];
      const environment = {
        ...process.env,
        DESK_DATA: desk.folder,
        ...(officer === null ? {} : { DESK_PASSWORD: PASSWORD }),
      };
      try {
        const { stdout } = await promisify(execFile)(process.execPath, [...given, ...session], {
          env: environment,
          maxBuffer: 1 << 26,
        });
        return { ok: true, value: JSON.parse(stdout) };
      } catch (error) {
        return failureFrom(error);
      }
    },
    stop: async () => undefined,
  };
};

/** The failure a command printed: "desk: CODE: message", then one indented line a detail. */
function failureFrom(error: unknown): Reply<unknown> {
  const stderr = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
  const match = /^desk: ([a-z-]+): (.*)$/m.exec(stderr);
  // A call without the session's options is refused by the command line itself, before any operation.
  if (!match)
    return {
      ok: false,
      code: stderr.includes('DESK_PASSWORD') ? 'unauthenticated' : 'internal',
      message: stderr,
      details: [],
    };
  const details = [...stderr.matchAll(/^ {2}(\S+): (.*)$/gm)].map(([, place = '', message = '']) => ({
    place,
    message,
  }));
  return { ok: false, code: match[1] as ErrorCode, message: match[2] ?? '', details };
}

export const HOSTS: readonly (readonly [string, StartHost])[] = [
  ['loopback', startLoopbackHost],
  ['electron', startElectronHost],
  ['command line', startCommandLineHost],
];
