/** What a handler is given and what it must return, per kind of operation. */
import type { OperationName, OperationsWhere, OutputOf, ParsedInputOf } from '#shared/contract/operations.ts';
import type { IsoDate, IsoInstant, TimeZone } from '#shared/domain/dates.ts';

import type { Language } from '#shared/domain/language.ts';
import type { JsonValue } from '../ground/json.ts';
import type { Progress } from '../ground/progress.ts';
import type { WorkspaceJobs } from '../jobs/workspace-jobs.ts';
import type { ReadStore, WriteStore } from '../store/connection.ts';
import type { Caller, OfficerKeys, WorkspaceFacts } from './ports.ts';

interface Context {
  readonly caller: Caller;
  readonly now: IsoInstant;
  /** The zone the desk stands in: an instant is the day it has there. */
  readonly zone: TimeZone;
  /** The desk's local calendar date. */
  readonly today: IsoDate;
  readonly progress: Progress;
  readonly workspace: WorkspaceFacts;
  /** Background jobs of the workspace. */
  readonly jobs: WorkspaceJobs;
  /** Version of the program. */
  readonly version: string;
  /** The caller's language: for the order of names and the words of documents; replies are told after the handler. */
  readonly language: Language;
}

export interface QueryContext extends Context {
  readonly store: ReadStore;
}

export interface CommandContext extends Context {
  readonly store: WriteStore;
  /** A new identifier, unique in the workspace. */
  readonly newId: () => string;
  readonly keys: OfficerKeys;
}

/** A command's result with what the audit chain records of it. */
export interface Audited<T> {
  readonly value: T;
  readonly audit: { readonly subject: string; readonly before: JsonValue; readonly after: JsonValue };
  /** What starts or ends once the command is committed. */
  readonly afterwards?: () => void | Promise<void>;
}

type Now<T> = T | Promise<T>;

type QueryHandler<N extends OperationName> = (context: QueryContext, input: ParsedInputOf<N>) => Now<OutputOf<N>>;
type CommandHandler<N extends OperationName> = (
  context: CommandContext,
  input: ParsedInputOf<N>,
) => Now<Audited<OutputOf<N>>>;

/** A handler for every operation on a workspace: one that is missing does not compile. */
export type WorkspaceHandlers = {
  [N in OperationsWhere<'query', 'workspace'>]: QueryHandler<N>;
} & {
  [N in OperationsWhere<'command', 'workspace'>]: CommandHandler<N>;
};
