/** Operations about the desk itself: finding, making and opening workspaces, sessions, progress. */
import type { DeskHandlers } from './desk-handler.ts';
import { draftHandlers } from './drafts.ts';
import { rekeyHandlers } from './rekeying.ts';
import { sessionHandlers } from './signing-in.ts';
import { workspaceFileHandlers } from './workspace-files.ts';

export const deskHandlers: DeskHandlers = {
  ...workspaceFileHandlers,
  ...sessionHandlers,
  ...draftHandlers,
  'progress.get': ({ connection }, { progressId }) => ({
    progress: connection.progress.get(progressId),
    ended: connection.progress.endOf(progressId),
  }),
  'progress.list': ({ connection }) => ({
    running: connection.progress
      .list(connection.session?.workspace.file ?? null)
      .map(({ progressId, operation }) => ({ progressId, operation })),
  }),
  ...rekeyHandlers,
  'progress.cancel': ({ connection }, { progressId }) => {
    connection.progress.cancel(progressId);
    return { done: true };
  },
};
