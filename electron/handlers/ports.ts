/** What handlers ask of the backend around them, and who calls them: forms alone, which the backend fills. */
import type { OperationName } from '#shared/contract/operations.ts';
import type { Reply } from '#shared/contract/reply.ts';
import type { Language } from '#shared/domain/language.ts';
import type { InstitutionLevel, Role } from '#shared/domain/officers.ts';
import type { Words } from '#shared/domain/words.ts';
import type { Clock } from '../ground/clock.ts';
import type { JsonValue } from '../ground/json.ts';
import type { ProgressState } from '../ground/progress.ts';
import type { Signer } from '../store/audit.ts';
import type { Durability, WriteStore } from '../store/connection.ts';
import type { WorkspaceStore } from '../store/workspace.ts';

/** The signed-in officer, taken from the unlocked session, never from the payload. */
export interface Caller {
  readonly officerId: string;
  readonly name: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly level: InstitutionLevel;
  /** The language they chose; null where they have not. */
  readonly language: Language | null;
}

export interface WorkspaceFacts {
  readonly file: string;
  readonly name: string;
}

/**
 * The key slots of the open workspace as one command changes them: in force with its commit, and not
 * without it. The workspace key itself never reaches a handler.
 */
export interface OfficerKeys {
  /** Gives an officer of the workspace a slot under a password, with key pairs of their own. */
  give(officer: string, password: string): Promise<void>;
  take(officer: string): Promise<void>;
  /** Throws `invalid-input` or `unauthenticated` where it is not the workspace's recovery phrase. */
  checkPhrase(phrase: string): Promise<void>;
}

/** What one command changes of the key file: the slots, and what its audit event says of them. */
export interface KeyChange extends OfficerKeys {
  /** Whether anything is staged, which then has to be settled. */
  readonly staged: boolean;
  /** The event's JSON with the public keys the command gave. */
  recorded(after: JsonValue): JsonValue;
}

/** A signed-in officer on one connection. */
export interface Session {
  readonly store: WorkspaceStore;
  readonly workspace: WorkspaceFacts;
  readonly officerId: string;
  /** Signs acts of decision as the officer. */
  readonly signer: Signer;
  /** Goes on with the officer's new signing key. */
  readonly renew: (seed: Buffer) => void;
  /** Changes of the key file within a command's transaction. */
  readonly keysIn: (store: WriteStore) => KeyChange;
  /** Brings the key file to what is committed. */
  readonly settleKeys: () => Promise<void>;
  /** Milliseconds since the epoch of the last call the officer made. */
  lastActive: number;
  /** Forgets the signing key. */
  readonly forget: () => void;
}

export type HostKind = 'electron' | 'loopback' | 'command-line';

export interface BackendOptions {
  /** Where workspaces are kept and looked for. */
  readonly dataFolder: string;
  readonly clock: Clock;
  /** A new identifier at every call. */
  readonly newId: () => string;
  readonly version: string;
  /** Idle time after which a session locks by itself. */
  readonly idleLockSeconds: number;
  /** Every commit is on the disk before its command is answered, unless said otherwise. */
  readonly durability?: Durability;
  /** Where internal errors are written for the operator; never to the caller. */
  readonly reportInternal: (correlationId: string, operation: string, error: unknown) => void;
}

export interface Connection {
  /**
   * Answers in the language asked for; in the desk's default one where none is. A page says as whom it
   * shows its reader to be signed in, by the officer's id: acts of another are refused.
   */
  call(operation: string, input: unknown, language?: Language, shown?: string): Promise<Reply<unknown>>;
  close(): Promise<void>;
}

export interface Backend {
  connect(host: HostKind): Connection;
  /** Stops every background job, locks every session and closes every workspace. */
  close(): Promise<void>;
}

/** The line an operation of the desk itself was called on. */
export interface DeskLine {
  readonly host: HostKind;
  readonly options: BackendOptions;
  readonly session: Session | null;
  readonly workspaces: {
    /** A share in the open workspace at `file`; keys are copied, the caller keeps its own. */
    acquire(file: string, keys: readonly Buffer[]): WorkspaceStore;
    release(store: WorkspaceStore): Promise<void>;
  };
  readonly progress: {
    get(id: string): ProgressState | null;
    endOf(id: string): { readonly why: Words | null } | null;
    list(workspace: string | null): readonly { readonly progressId: string; readonly operation: OperationName }[];
    cancel(id: string): void;
  };
  startSession(session: Session): Promise<void>;
  endSession(): Promise<void>;
  /** Another backend, apart from this one, as the maker of the sample fills its workspace through. */
  backendOver(options: BackendOptions): Backend;
}
