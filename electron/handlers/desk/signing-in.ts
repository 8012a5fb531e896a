/** Signing in and out. What happens to a session is in the audit chain like every other act. */

import { basename } from 'node:path';
import { DeskError } from '#shared/contract/reply.ts';
import type { Language } from '#shared/domain/language.ts';
import { sentence } from '#shared/text/sentence.ts';
import { todayOf } from '../../ground/clock.ts';
import { putSlot, unlockWithPassword, unlockWithPhrase } from '../../security/key-vault.ts';
import { type Officer, officerByName, setLanguage } from '../../store/officers.ts';
import type { WorkspaceStore } from '../../store/workspace.ts';
import type { DeskLine } from '../ports.ts';
import type { DeskHandlers } from './desk-handler.ts';
import { openSession } from './session.ts';
import { SAMPLE_FILE } from './workspace-files.ts';
import { workspaceName } from './workspace-name.ts';

type SessionHandlers = Pick<
  DeskHandlers,
  | 'session.signIn'
  | 'session.signOut'
  | 'session.recover'
  | 'session.changePassword'
  | 'session.setLanguage'
  | 'session.current'
>;

/** Writes a session event into the audit chain, and the officer's language where they chose one. */
async function record(
  connection: DeskLine,
  store: WorkspaceStore,
  officer: { id: string; name: string },
  operation: string,
  language?: Language,
): Promise<void> {
  await store.write((write) => {
    if (language !== undefined) setLanguage(write, officer.id, language);
    return {
      value: undefined,
      entry: {
        at: connection.options.clock.now(),
        actor: officer,
        operation,
        subject: `officer:${officer.id}`,
        before: null,
        after: { host: connection.host, ...(language !== undefined && { language }) },
      },
    };
  });
}

/** Opens the store with its key and starts the officer's session; lets go of both when that fails. */
async function startSession(
  connection: DeskLine,
  file: string,
  key: Buffer,
  operation: string,
  choose: (officer: Officer | undefined) => Officer,
  name: string,
  language?: Language,
): Promise<{ officerId: string }> {
  await connection.endSession();
  const store = connection.workspaces.acquire(file, key, 'write');
  try {
    const officer = choose(await store.read((read) => officerByName(read, name)));
    await record(connection, store, { id: officer.id, name: officer.displayName }, operation, language);
    const at = Date.parse(connection.options.clock.now());
    await connection.startSession(
      openSession(store, { file: store.file, name: workspaceName(store.file) }, officer.id, key, at),
    );
    return { officerId: officer.id };
  } catch (error) {
    await connection.workspaces.release(store);
    throw error;
  }
}

export const sessionHandlers: SessionHandlers = {
  'session.signIn': async ({ connection }, { workspace, officer, password, language }) => {
    const key = await unlockWithPassword(workspace, officer, password);
    return startSession(
      connection,
      workspace,
      key,
      'session.signIn',
      (found) => {
        if (found?.status !== 'active') throw new DeskError('unauthenticated', sentence('session.disabled'));
        return found;
      },
      officer,
      language,
    );
  },

  'session.recover': async ({ connection }, { workspace, phrase, officer, password }) => {
    const key = await unlockWithPhrase(workspace, phrase);
    const reply = await startSession(
      connection,
      workspace,
      key,
      'session.recover',
      (found) => {
        if (found?.status !== 'active' || !found.roles.includes('administrator')) {
          throw new DeskError('forbidden', sentence('session.no-administrator', { officer }));
        }
        return found;
      },
      officer,
    );
    await putSlot(workspace, key, officer, password);
    return reply;
  },

  'session.signOut': async ({ connection, caller }) => {
    const { session } = connection;
    if (session && caller)
      await record(connection, session.store, { id: caller.officerId, name: caller.displayName }, 'session.signOut');
    await connection.endSession();
    return { done: true };
  },

  'session.changePassword': async ({ connection, caller }, { current, next }) => {
    const { session } = connection;
    if (!session || !caller) throw new DeskError('unauthenticated', sentence('desk.sign-in-first'));
    const key = await unlockWithPassword(session.workspace.file, caller.name, current).catch((error: unknown) => {
      if (error instanceof DeskError && error.code === 'unauthenticated') {
        throw new DeskError('invalid-input', sentence('session.wrong-current'), [
          { place: 'current', message: sentence('session.wrong-current') },
        ]);
      }
      throw error;
    });
    key.fill(0);
    await session.keys.give(caller.name, next);
    await record(
      connection,
      session.store,
      { id: caller.officerId, name: caller.displayName },
      'session.changePassword',
    );
    return { done: true };
  },

  'session.setLanguage': async ({ connection, caller }, { language }) => {
    const { session } = connection;
    if (!session || !caller) throw new DeskError('unauthenticated', sentence('desk.sign-in-first'));
    const officer = { id: caller.officerId, name: caller.displayName };
    await record(connection, session.store, officer, 'session.setLanguage', language);
    return { done: true };
  },

  'session.current': ({ connection, caller }) => {
    const { host, options, session } = connection;
    return {
      host,
      version: options.version,
      zone: options.clock.zone(),
      session:
        session && caller
          ? {
              workspace: { ...session.workspace, sample: basename(session.workspace.file) === SAMPLE_FILE },
              officer: {
                id: caller.officerId,
                name: caller.name,
                displayName: caller.displayName,
                roles: [...caller.roles],
                level: caller.level,
                language: caller.language,
              },
              idleLockSeconds: options.idleLockSeconds,
              today: todayOf(options.clock),
            }
          : null,
    };
  },
};
