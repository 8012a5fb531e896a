/** Signing in and out. What happens to a session is in the audit chain like every other act. */

import { basename } from 'node:path';
import { DeskError } from '#shared/contract/reply.ts';
import type { Language } from '#shared/domain/language.ts';
import { sentence } from '#shared/text/sentence.ts';
import { todayOf } from '../../ground/clock.ts';
import { putSlot, unlockWithPassword, unlockWithPhrase } from '../../security/key-vault.ts';
import type { WriteStore } from '../../store/connection.ts';
import { insertNotice, markNoticesRead, unreadNotices } from '../../store/officer-requests.ts';
import {
  activeAdministrators,
  isBeingFounded,
  type Officer,
  officerById,
  officerByName,
  ownPassword,
  setLanguage,
} from '../../store/officers.ts';
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
  | 'session.readNotices'
  | 'session.setLanguage'
  | 'session.current'
>;

/** What an event of a session says beside the host it came by, and what it changes in the same transaction. */
interface SessionAct {
  readonly operation: string;
  readonly language?: Language | undefined;
  readonly after?: { readonly [name: string]: string };
  readonly change?: (write: WriteStore) => Promise<void> | void;
}

/** Writes a session event into the audit chain, and the officer's language where they chose one. */
async function record(
  connection: DeskLine,
  store: WorkspaceStore,
  officer: { id: string; name: string },
  { operation, language, after, change }: SessionAct,
): Promise<void> {
  await store.write(async (write) => {
    if (language !== undefined) setLanguage(write, officer.id, language);
    await change?.(write);
    return {
      value: undefined,
      entry: {
        at: connection.options.clock.now(),
        actor: officer,
        operation,
        subject: `officer:${officer.id}`,
        before: null,
        after: { host: connection.host, ...(language !== undefined && { language }), ...after },
      },
    };
  });
}

/** Opens the store with its key and starts the officer's session; lets go of both when that fails. */
async function startSession(
  connection: DeskLine,
  file: string,
  key: Buffer,
  name: string,
  actOf: (found: Officer | undefined) => { readonly officer: Officer; readonly act: SessionAct },
): Promise<{ officerId: string }> {
  await connection.endSession();
  const store = connection.workspaces.acquire(file, key, 'write');
  try {
    const { officer, act } = actOf(await store.read((read) => officerByName(read, name)));
    await record(connection, store, { id: officer.id, name: officer.displayName }, act);
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

/**
 * What a sign-in changes of the officer's password: nothing, or their own takes the place of the
 * one-time password. A one-time password opens nothing else.
 */
function ownPasswordAct(
  officer: Officer,
  given: { readonly password: string; readonly next: string | undefined },
  put: (password: string) => Promise<void>,
): Pick<SessionAct, 'after' | 'change'> {
  const { password, next } = given;
  if (!officer.oneTimePassword && next === undefined) return {};
  const why =
    next === undefined
      ? sentence('session.one-time-password')
      : officer.oneTimePassword
        ? sentence('session.same-password')
        : sentence('session.no-one-time-password');
  if (!officer.oneTimePassword || next === undefined || next === password)
    throw new DeskError('conflict', why, [{ place: 'next', message: why }]);
  return {
    after: { password: 'own' },
    change: async (write) => {
      // The slot first: cut off between the two, the one-time password is gone and the question comes again.
      await put(next);
      ownPassword(write, officer.id);
    },
  };
}

/** Tells every other administrator, and the officer, that the recovery phrase gave a password. */
function tellOfRecovery(write: WriteStore, officerId: string, at: string): void {
  for (const { id } of activeAdministrators(write))
    insertNotice(write, id, { kind: 'recover', aboutId: officerId, at, by: [], byPhrase: true });
}

export const sessionHandlers: SessionHandlers = {
  'session.signIn': async ({ connection }, { workspace, officer, password, next, language }) => {
    const key = await unlockWithPassword(workspace, officer, password);
    return startSession(connection, workspace, key, officer, (found) => {
      if (found?.status !== 'active') throw new DeskError('unauthenticated', sentence('session.disabled'));
      const own = ownPasswordAct(found, { password, next }, (chosen) => putSlot(workspace, key, found.name, chosen));
      return { officer: found, act: { operation: 'session.signIn', language, ...own } };
    });
  },

  'session.recover': async ({ connection }, { workspace, phrase, officer, password }) => {
    const key = await unlockWithPhrase(workspace, phrase);
    return startSession(connection, workspace, key, officer, (found) => {
      if (found?.status !== 'active' || !found.roles.includes('administrator')) {
        throw new DeskError('forbidden', sentence('session.no-administrator', { officer }));
      }
      const change = async (write: WriteStore): Promise<void> => {
        tellOfRecovery(write, found.id, connection.options.clock.now());
        ownPassword(write, found.id);
        await putSlot(workspace, key, found.name, password);
      };
      return { officer: found, act: { operation: 'session.recover', change } };
    });
  },

  'session.signOut': async ({ connection, caller }) => {
    const { session } = connection;
    if (session && caller)
      await record(
        connection,
        session.store,
        { id: caller.officerId, name: caller.displayName },
        { operation: 'session.signOut' },
      );
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
      { operation: 'session.changePassword' },
    );
    return { done: true };
  },

  'session.setLanguage': async ({ connection, caller }, { language }) => {
    const { session } = connection;
    if (!session || !caller) throw new DeskError('unauthenticated', sentence('desk.sign-in-first'));
    const officer = { id: caller.officerId, name: caller.displayName };
    await record(connection, session.store, officer, { operation: 'session.setLanguage', language });
    return { done: true };
  },

  'session.readNotices': async ({ connection, caller }) => {
    const { session } = connection;
    if (!session || !caller) throw new DeskError('unauthenticated', sentence('desk.sign-in-first'));
    const officer = { id: caller.officerId, name: caller.displayName };
    const at = connection.options.clock.now();
    await record(connection, session.store, officer, {
      operation: 'session.readNotices',
      change: (write) => markNoticesRead(write, caller.officerId, at),
    });
    return { done: true };
  },

  'session.current': async ({ connection, caller }) => {
    const { host, options, session } = connection;
    const shown = { host, version: options.version, zone: options.clock.zone() };
    if (!session || !caller) return { ...shown, session: null };
    const { founding, notices } = await session.store.read((store) => ({
      founding: isBeingFounded(store),
      notices: unreadNotices(store, caller.officerId).map(({ aboutId, by, ...notice }) => ({
        ...notice,
        officer: officerById(store, aboutId)?.displayName ?? aboutId,
        by: by.map((id) => officerById(store, id)?.displayName ?? id),
      })),
    }));
    const { file, name } = session.workspace;
    const { officerId, displayName, roles, level, language } = caller;
    return {
      ...shown,
      session: {
        workspace: { file, name, sample: basename(file) === SAMPLE_FILE, founding },
        officer: { id: officerId, name: caller.name, displayName, roles: [...roles], level, language },
        notices,
        idleLockSeconds: options.idleLockSeconds,
        today: todayOf(options.clock),
      },
    };
  },
};
