/** Composition root of the backend. Every host makes one, connects to it and carries calls. */

import type { Reply } from '#shared/contract/reply.ts';
import type { Clock } from './clock.ts';
import { DeskConnection, type HostKind } from './dispatcher.ts';
import type { WorkspaceHandlers } from './handlers/handler.ts';
import { workspaceHandlers } from './handlers/workspace-handlers.ts';
import { OpenWorkspaces } from './open-workspaces.ts';
import type { Durability } from './store/connection.ts';

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
  /** Locks every session and closes every workspace. */
  close(): Promise<void>;
}

/** The backend over the real store and handlers. */
export function createBackend(options: BackendOptions): Backend {
  const handlers: WorkspaceHandlers = workspaceHandlers;
  const workspaces = new OpenWorkspaces(options.durability);
  const connections = new Set<DeskConnection>();
  return {
    connect: (host) => {
      const connection = new DeskConnection(host, options, workspaces, handlers, () => connections.delete(connection));
      connections.add(connection);
      return connection;
    },
    close: async () => {
      for (const connection of [...connections]) await connection.close();
    },
  };
}
