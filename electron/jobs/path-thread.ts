/** The search for a path in a thread of its own: it may take a second, and the desk answers meanwhile. */

import type { Path } from '#shared/domain/path.ts';
import { workerEntry } from '../ground/worker-entry.ts';
import type { PathOrder } from './thread-orders.ts';
import { answerOf } from './thread-reply.ts';

/** The path as `findPath` finds it. */
export async function pathInThread(order: PathOrder): Promise<Path> {
  return (await answerOf(workerEntry(import.meta.url, './path-worker.ts'), order)) as Path;
}
