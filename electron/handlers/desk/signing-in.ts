/** Signing in and out. What happens to a session is in the audit chain like every other act. */

import { basename } from 'node:path';
import { DeskError } from '#shared/contract/reply.ts';
import type { DeskEvent } from '#shared/domain/job-events.ts';
import type { Language } from '#shared/domain/language.ts';
import { sentence } from '#shared/text/sentence.ts';
import { todayOf } from '../../ground/clock.ts';
import { settleVault, slotOf, type Unlocked, unlockWithPassword, unlockWithPhrase } from '../../security/key-vault.ts';
import {
  countAttempt,
  type FailedAttempts,
  failedAttempts,
  secondsToWait,
  settleAttempts,
  uncountAttempt,
} from '../../security/sign-in-attempts.ts';
import type { ReadStore, WriteStore } from '../../store/connection.ts';
import { keyFileFacts, officerKeyInForce } from '../../store/officer-keys.ts';
import { insertNotice, markNoticesRead, unreadNotices } from '../../store/officer-requests.ts';
import {
  activeAdministrators,
  isBeingFounded,
  listOfficers,
  type Officer,
  officerById,
  officerByName,
  ownPassword,
  setLanguage,
} from '../../store/officers.ts';
import type { WorkspaceStore } from '../../store/workspace.ts';
import type { DeskLine, KeyChange } from '../ports.ts';
import type { DeskHandlers } from './desk-handler.ts';
import { keyChangeIn, settleKeys } from './officer-keys.ts';
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
  readonly change?: (write: WriteStore, keys: KeyChange) => Promise<void> | void;
}

/** Writes a session event into the audit chain, and the officer's language where they chose one. */
async function record(
  connection: DeskLine,
  store: WorkspaceStore,
  officer: { id: string; name: string },
  { operation, language, after, change }: SessionAct,
): Promise<void> {
  let keys: KeyChange | undefined;
  try {
    await store.write(async (write) => {
      keys = keyChangeIn(write, store.file, (work) => store.withKey(work));
      if (language !== undefined) setLanguage(write, officer.id, language);
      await change?.(write, keys);
      return {
        value: undefined,
        entry: {
          at: connection.options.clock.now(),
          actor: officer,
          operation,
          subject: `officer:${officer.id}`,
          before: null,
          after: keys.recorded({ host: connection.host, ...(language !== undefined && { language }), ...after }),
        },
      };
    });
  } finally {
    if (keys?.staged) await settleKeys(store);
  }
}

/** Writes what failed at the sign-in form since somebody last signed in, one event for each name aimed at. */
async function recordFailures(
  connection: DeskLine,
  store: WorkspaceStore,
  failures: readonly FailedAttempts[],
): Promise<void> {
  if (failures.every(({ times, reported }) => times <= reported)) return;
  const officers = await store.read((read) => listOfficers(read));
  const bySlot = new Map(officers.map((officer) => [slotOf(store.file, officer.name), officer]));
  const operation: DeskEvent = 'session.refused';
  for (const { slot, times, reported, first, last } of failures) {
    if (times <= reported) continue;
    const officer = bySlot.get(slot);
    await store.write(() => ({
      value: undefined,
      entry: {
        at: connection.options.clock.now(),
        actor: { id: 'system', name: 'SME Credit Desk' },
        operation,
        subject: officer ? `officer:${officer.id}` : 'sign-in',
        before: null,
        after: { host: connection.host, attempts: times - reported, firstAttempt: first, lastAttempt: last },
      },
    }));
  }
}

interface SignIn {
  readonly file: string;
  readonly name: string;
  readonly unlocked: Unlocked;
  /** The officer who may sign in, and what the event says; throws where nobody may. */
  readonly actOf: (found: Officer | undefined, read: ReadStore) => { officer: Officer; act: SessionAct };
  /** The password the officer has once the event is written. */
  readonly password: string;
}

/** Opens the store with its key and starts the officer's session; lets go of both when that fails. */
async function startSession(connection: DeskLine, signIn: SignIn): Promise<{ officerId: string }> {
  const { file, name, unlocked, actOf, password } = signIn;
  await connection.endSession();
  const store = connection.workspaces.acquire(file, unlocked.keys);
  try {
    settleVault(store.file, await store.read((read) => keyFileFacts(read).change), unlocked);
    const { officer, act } = await store.read((read) => actOf(officerByName(read, name), read));
    const failures = failedAttempts(file);
    await record(connection, store, { id: officer.id, name: officer.displayName }, act);
    await recordFailures(connection, store, failures);
    settleAttempts(file, failures, slotOf(file, name));
    const seed = act.change ? (await unlockWithPassword(file, name, password)).seed : unlocked.seed;
    if (!seed) throw new DeskError('conflict', sentence('vault.other-time'));
    const at = Date.parse(connection.options.clock.now());
    await connection.startSession(
      openSession(store, { file: store.file, name: workspaceName(store.file) }, officer.id, Buffer.from(seed), at),
    );
    return { officerId: officer.id };
  } catch (error) {
    await connection.workspaces.release(store);
    throw error;
  } finally {
    for (const key of unlocked.keys) key.fill(0);
    unlocked.seed?.fill(0);
  }
}

/** Tries a password or phrase, where enough time has passed since others failed on the same slot. */
async function attempt(
  connection: DeskLine,
  file: string,
  name: string,
  open: () => Promise<Unlocked>,
): Promise<Unlocked> {
  const slot = slotOf(file, name);
  const now = connection.options.clock.now();
  const seconds = secondsToWait(file, slot, now);
  if (seconds > 0) throw new DeskError('unauthenticated', sentence('session.wait', { seconds }));
  countAttempt(file, slot, now);
  const unlocked = await open();
  uncountAttempt(file, slot);
  return unlocked;
}

/**
 * Refuses a slot whose keys the workspace does not know: key file and workspace of different times,
 * or of other hands. A slot of before there were key pairs is given them with this sign-in.
 */
function keysGiven(
  read: ReadStore,
  officer: Officer,
  unlocked: Unlocked,
  password: string,
): Pick<SessionAct, 'change'> {
  const known = officerKeyInForce(read, officer.id);
  const own = unlocked.publicKeys;
  if (known === undefined && own === null) return { change: (_write, keys) => keys.give(officer.name, password) };
  if (known === undefined || own === null || known.signing !== own.signing || known.sealing !== own.sealing)
    throw new DeskError('conflict', sentence('vault.other-time'));
  return {};
}

/**
 * What a sign-in changes of the officer's password: nothing, or their own takes the place of the
 * one-time password. A one-time password opens nothing else.
 */
function ownPasswordAct(
  officer: Officer,
  given: { readonly password: string; readonly next: string | undefined },
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
    change: async (write, keys) => {
      await keys.give(officer.name, next);
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
    const unlocked = await attempt(connection, workspace, officer, () =>
      unlockWithPassword(workspace, officer, password),
    );
    return startSession(connection, {
      file: workspace,
      name: officer,
      unlocked,
      password: next ?? password,
      actOf: (found, read) => {
        if (found?.status !== 'active') throw new DeskError('unauthenticated', sentence('session.disabled'));
        const given = keysGiven(read, found, unlocked, password);
        const own = ownPasswordAct(found, { password, next });
        return { officer: found, act: { operation: 'session.signIn', language, ...given, ...own } };
      },
    });
  },

  'session.recover': async ({ connection }, { workspace, phrase, officer, password }) => {
    const unlocked = await unlockWithPhrase(workspace, phrase);
    return startSession(connection, {
      file: workspace,
      name: officer,
      unlocked,
      password,
      actOf: (found, read) => {
        if (keyFileFacts(read).recoverySealing !== (unlocked.publicKeys?.sealing ?? null))
          throw new DeskError('conflict', sentence('vault.other-time'));
        if (found?.status !== 'active' || !found.roles.includes('administrator')) {
          throw new DeskError('forbidden', sentence('session.no-administrator', { officer }));
        }
        const change: SessionAct['change'] = async (write, keys) => {
          tellOfRecovery(write, found.id, connection.options.clock.now());
          ownPassword(write, found.id);
          await keys.give(found.name, password);
        };
        return { officer: found, act: { operation: 'session.recover', change } };
      },
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
    const { file } = session.workspace;
    const open = () => unlockWithPassword(file, caller.name, current);
    const unlocked = await attempt(connection, file, caller.name, open).catch((error: unknown) => {
      if (error instanceof DeskError && error.code === 'unauthenticated') {
        const why = typeof error.words !== 'string' && error.words.id === 'session.wait' ? error.words : undefined;
        const words = why ?? sentence('session.wrong-current');
        throw new DeskError('invalid-input', words, [{ place: 'current', message: words }]);
      }
      throw error;
    });
    for (const key of unlocked.keys) key.fill(0);
    await record(
      connection,
      session.store,
      { id: caller.officerId, name: caller.displayName },
      { operation: 'session.changePassword', change: (_write, keys) => keys.give(caller.name, next) },
    );
    // The pair is a new one: the session goes on with it, other sessions of the officer end.
    const { keys, seed } = await unlockWithPassword(file, caller.name, next);
    for (const key of keys) key.fill(0);
    if (seed) session.renew(seed);
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
