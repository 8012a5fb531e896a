/** Operations about the desk itself: finding, making and opening workspaces, sessions, progress. */
import type { OperationsWhere, OutputOf, ParsedInputOf } from '#shared/contract/operations.ts';
import type { DeskConnection } from '../backend/dispatcher.ts';
import type { Progress } from '../backend/progress.ts';
import type { Caller } from './handler.ts';
import { sessionHandlers } from './session.ts';
import { workspaceFileHandlers } from './workspace-files.ts';

export interface DeskContext {
  readonly connection: DeskConnection;
  readonly caller: Caller | null;
  readonly progress: Progress;
}

type DeskOperation = OperationsWhere<'query' | 'command', 'desk'>;

export type DeskHandler<N extends DeskOperation> = (
  context: DeskContext,
  input: ParsedInputOf<N>,
) => OutputOf<N> | Promise<OutputOf<N>>;

export type DeskHandlers = { [N in DeskOperation]: DeskHandler<N> };

export const deskHandlers: DeskHandlers = {
  ...workspaceFileHandlers,
  ...sessionHandlers,
  'progress.get': ({ connection }, { progressId }) => ({ progress: connection.progress.get(progressId) }),
  'progress.cancel': ({ connection }, { progressId }) => {
    connection.progress.cancel(progressId);
    return { done: true };
  },
};
