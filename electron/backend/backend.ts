/** Composition root of the backend. Every host makes one, connects to it and carries calls. */

import type { Reply } from '#shared/contract/reply.ts';
import type { Clock } from '../ground/clock.ts';
import type { WorkspaceHandlers } from '../handlers/handler.ts';
import { workspaceHandlers } from '../handlers/workspace-handlers.ts';
import { Jobs } from '../jobs/jobs.ts';
import type { Durability } from '../store/connection.ts';
import { DeskConnection, type HostKind } from './dispatcher.ts';
import { OpenWorkspaces } from './open-workspaces.ts';

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
  call(operation: string, input: unknown): Promise<Reply<unknown>>;
  close(): Promise<void>;
}

export interface Backend {
  connect(host: HostKind): Connection;
  /** Stops every background job, locks every session and closes every workspace. */
  close(): Promise<void>;
}

/** The backend over the real store and handlers. */
export function createBackend(options: BackendOptions): Backend {
  const handlers: WorkspaceHandlers = workspaceHandlers;
  const workspaces = new OpenWorkspaces(options.durability);
  const jobs = new Jobs(workspaces, options);
  const connections = new Set<DeskConnection>();
  return {
    connect: (host) => {
      const forget = () => connections.delete(connection);
      const connection = new DeskConnection(host, options, { workspaces, jobs, handlers }, forget);
      connections.add(connection);
      return connection;
    },
    close: async () => {
      await jobs.close();
      for (const connection of [...connections]) await connection.close();
    },
  };
}
