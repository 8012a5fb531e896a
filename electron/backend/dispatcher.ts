/**
 * The one way in. A host carries (operation, JSON) here and the reply back; nothing else reaches a
 * handler. The order of checks is fixed: name, session, role, input.
 */

import { z } from 'zod';
import type { Operation } from '#shared/contract/operation.ts';
import {
  isOperationName,
  type OperationName,
  operations,
  type TakesOut,
  takesOut,
} from '#shared/contract/operations.ts';
import { DeskError, type Failure, type Reply } from '#shared/contract/reply.ts';
import { dayIn } from '#shared/domain/dates.ts';
import { DEFAULT_LANGUAGE, type Language } from '#shared/domain/language.ts';
import type { Words } from '#shared/domain/words.ts';
import { issueWords } from '#shared/text/issues.ts';
import { sentence } from '#shared/text/sentence.ts';
import { say, tell } from '#shared/text/tell.ts';
import type { DeskContext } from '../handlers/desk/desk-handler.ts';
import { deskHandlers } from '../handlers/desk/desk-handlers.ts';
import { callerOf } from '../handlers/desk/session.ts';
import type { Audited, CommandContext, QueryContext, WorkspaceHandlers } from '../handlers/handler.ts';
import type {
  Backend,
  BackendOptions,
  Caller,
  Connection,
  DeskLine,
  HostKind,
  KeyChange,
  Session,
} from '../handlers/ports.ts';
import { takenOut } from '../handlers/taken-out.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { unavailableBecause } from '../store/unavailable.ts';
import type { OpenWorkspaces } from './open-workspaces.ts';
import { ProgressBoard } from './progress.ts';

type AnyHandler = (context: unknown, input: unknown) => unknown;

/** What all connections of a backend share. */
interface Shared {
  readonly workspaces: OpenWorkspaces;
  readonly jobs: Jobs;
  readonly handlers: WorkspaceHandlers;
  readonly backendOver: (options: BackendOptions) => Backend;
}

/** One carrier's line to the backend, with at most one signed-in officer. */
export class DeskConnection implements Connection, DeskLine {
  readonly host: HostKind;
  readonly options: BackendOptions;
  readonly workspaces: OpenWorkspaces;
  readonly progress = new ProgressBoard();
  readonly backendOver: (options: BackendOptions) => Backend;
  readonly #jobs: Jobs;
  readonly #handlers: WorkspaceHandlers;
  readonly #onClose: () => void;
  #session: Session | null = null;

  constructor(host: HostKind, options: BackendOptions, shared: Shared, onClose: () => void) {
    this.host = host;
    this.options = options;
    this.workspaces = shared.workspaces;
    this.backendOver = shared.backendOver;
    this.#jobs = shared.jobs;
    this.#handlers = shared.handlers;
    this.#onClose = onClose;
  }

  /** Answers one call; every failure is a value of the closed set of codes. */
  async call(
    name: string,
    input: unknown,
    language: Language = DEFAULT_LANGUAGE,
    shown?: string,
  ): Promise<Reply<unknown>> {
    try {
      if (!isOperationName(name)) throw new DeskError('not-found', sentence('desk.no-operation', { name }));
      const value = await this.#dispatch(name, operations[name], { input, shown }, language);
      return { ok: true, value: tell(value, language) };
    } catch (error) {
      return this.#failure(name, error, language);
    }
  }

  async close(): Promise<void> {
    await this.endSession();
    this.#onClose();
  }

  get session(): Session | null {
    return this.#session;
  }

  async startSession(session: Session): Promise<void> {
    await this.endSession();
    this.#session = session;
    await this.#jobs.resume(session.store);
  }

  async endSession(): Promise<void> {
    const session = this.#session;
    this.#session = null;
    if (!session) return;
    session.forget();
    await this.workspaces.release(session.store);
  }

  async #dispatch(
    name: OperationName,
    operation: Operation,
    { input, shown }: { readonly input: unknown; readonly shown: string | undefined },
    language: Language,
  ): Promise<unknown> {
    const caller = await this.#authorise(name, operation, shown);
    const parsed = parseInput(operation, input);
    // A poll or a cancellation names another call's progress; it has none of its own.
    const progressId = name.startsWith('progress.') ? undefined : progressIdOf(parsed);
    const workspace = operation.scope === 'desk' ? null : (this.#session?.workspace.file ?? null);
    const running = progressId === undefined ? null : { progressId, operation: name, workspace };
    const progress = this.progress.start(running);
    let why: Words | null = null;
    try {
      if (operation.scope === 'desk') {
        const context: DeskContext = { connection: this, caller, progress, language };
        return await (deskHandlers[name as keyof typeof deskHandlers] as AnyHandler)(context, parsed);
      }
      const session = this.#session;
      if (!session || !caller) throw new DeskError('unauthenticated', sentence('desk.sign-in-first'));
      return await this.#onWorkspace(name, operation, session, { caller, progress, language }, parsed);
    } catch (error) {
      why = error instanceof DeskError ? error.words : sentence('progress.broke-off');
      throw error;
    } finally {
      if (running) this.progress.finish(running, why);
    }
  }

  async #onWorkspace(
    name: OperationName,
    operation: Operation,
    session: Session,
    call: Pick<QueryContext, 'caller' | 'progress' | 'language'>,
    input: unknown,
  ): Promise<unknown> {
    const handler = this.#handlers[name as keyof WorkspaceHandlers] as AnyHandler;
    const { clock, newId, version } = this.options;
    const { store: workspaceStore, workspace } = session;
    const jobs = this.#jobs.of(workspaceStore);
    const [now, zone] = [clock.now(), clock.zone()];
    const shared = { ...call, now, zone, today: dayIn(now, zone), workspace, jobs, version };
    if (operation.kind === 'query') {
      const answer = await workspaceStore.read((store) => handler({ ...shared, store } satisfies QueryContext, input));
      if (takesOut(name)) await this.#recordTakenOut(name, session, call.caller, input);
      return answer;
    }
    const signer = operation.signed ? session.signer : undefined;
    let keys: KeyChange | undefined;
    const { value, afterwards } = await workspaceStore
      .write(async (store) => {
        keys = session.keysIn(store);
        const context: CommandContext = { ...shared, store, newId, keys };
        const { audit, ...outcome } = (await handler(context, input)) as Audited<unknown>;
        const actor = { id: call.caller.officerId, name: call.caller.displayName };
        const after = keys.recorded(audit.after);
        return { value: outcome, entry: { at: shared.now, actor, operation: name, ...audit, after, signer } };
      })
      .finally(() => keys?.staged && session.settleKeys());
    await afterwards?.();
    return value;
  }

  /** Writes what was taken out into the audit chain, before it leaves the desk. */
  async #recordTakenOut(name: TakesOut, session: Session, caller: Caller, input: unknown): Promise<void> {
    const at = this.options.clock.now();
    const actor = { id: caller.officerId, name: caller.displayName };
    await session.store.write((store) => ({
      value: undefined,
      entry: { at, actor, operation: name, ...takenOut(store, input, this.host) },
    }));
  }

  async #authorise(name: OperationName, operation: Operation, shown: string | undefined): Promise<Caller | null> {
    await this.#lockWhenIdle(operation);
    if (!this.#session) {
      if (operation.access === 'anyone') return null;
      throw new DeskError('unauthenticated', sentence('desk.sign-in-first'));
    }
    const { access } = operation;
    // A page may still show who was signed in before: it acts as nobody but whom it shows. Ending a session it may.
    if (this.host !== 'command-line' && access !== 'anyone' && name !== 'session.signOut') {
      if (shown !== this.#session.officerId) throw new DeskError('locked', sentence('desk.other-officer'));
    }
    const caller = await callerOf(this.#session);
    if (typeof access !== 'string' && !access.some((role) => caller.roles.includes(role))) {
      throw new DeskError('forbidden', sentence('desk.not-your-role', { name, access, roles: caller.roles }));
    }
    return caller;
  }

  async #lockWhenIdle({ access, passive }: Operation): Promise<void> {
    const session = this.#session;
    if (!session) return;
    const now = Date.parse(this.options.clock.now());
    if (now - session.lastActive > this.options.idleLockSeconds * 1000) {
      await this.endSession();
      if (access !== 'anyone') throw new DeskError('locked', sentence('desk.locked-when-idle'));
    } else if (!passive) {
      session.lastActive = now;
    }
  }

  #failure(operation: string, thrown: unknown, language: Language): Failure {
    const error = unavailableBecause(thrown) ?? thrown;
    if (error instanceof DeskError) {
      const { code, words, details } = error;
      return { ok: false, code, message: say(words, language), details: tell(details, language) };
    }
    const correlationId = this.options.newId();
    this.options.reportInternal(correlationId, operation, error);
    return {
      ok: false,
      code: 'internal',
      message: say(sentence('desk.internal', { correlationId }), language),
      details: [],
    };
  }
}

function parseInput(operation: Operation, input: unknown): unknown {
  const parsed = operation.input.safeParse(input ?? {});
  if (parsed.success) return parsed.data;
  const details = parsed.error.issues.map((issue) => ({
    place: z.core.toDotPath(issue.path) || '(input)',
    message: issueWords(issue),
  }));
  const first = details[0];
  throw new DeskError(
    'invalid-input',
    first ? sentence('desk.invalid-field', first) : sentence('desk.invalid-input'),
    details,
  );
}

function progressIdOf(input: unknown): string | undefined {
  const id = typeof input === 'object' && input !== null && 'progressId' in input ? input.progressId : undefined;
  return typeof id === 'string' ? id : undefined;
}
