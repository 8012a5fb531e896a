/** Composition root of the backend. Every host makes one, connects to it and carries calls. */

import type { WorkspaceHandlers } from '../handlers/handler.ts';
import type { Backend, BackendOptions } from '../handlers/ports.ts';
import { workspaceHandlers } from '../handlers/workspace-handlers.ts';
import { Jobs } from '../jobs/jobs.ts';
import { DeskConnection } from './dispatcher.ts';
import { OpenWorkspaces } from './open-workspaces.ts';

/** The backend over the real store and handlers. */
export function createBackend(options: BackendOptions): Backend {
  const handlers: WorkspaceHandlers = workspaceHandlers;
  const workspaces = new OpenWorkspaces(options.durability);
  const jobs = new Jobs(workspaces, options);
  const connections = new Set<DeskConnection>();
  return {
    connect: (host) => {
      const forget = () => connections.delete(connection);
      const connection = new DeskConnection(
        host,
        options,
        { workspaces, jobs, handlers, backendOver: createBackend },
        forget,
      );
      connections.add(connection);
      return connection;
    },
    close: async () => {
      await jobs.close();
      for (const connection of [...connections]) await connection.close();
    },
  };
}
