/** Operations about the desk itself: finding, making and opening workspaces, sessions, progress. */
import type { DeskHandlers } from './desk-handler.ts';
import { draftHandlers } from './drafts.ts';
import { sessionHandlers } from './signing-in.ts';
import { workspaceFileHandlers } from './workspace-files.ts';

export const deskHandlers: DeskHandlers = {
  ...workspaceFileHandlers,
  ...sessionHandlers,
  ...draftHandlers,
  'progress.get': ({ connection }, { progressId }) => ({ progress: connection.progress.get(progressId) }),
  'progress.cancel': ({ connection }, { progressId }) => {
    connection.progress.cancel(progressId);
    return { done: true };
  },
};
