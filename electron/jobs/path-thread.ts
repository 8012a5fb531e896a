/** The search for a path in a thread of its own: it may take a second, and the desk answers meanwhile. */

import type { Elsewhere } from '#shared/domain/elsewhere.ts';
import type { Path, TargetGrade } from '#shared/domain/path.ts';
import type { AssessmentBasis } from '../assessment/assess.ts';
import type { CaseView } from '../case-view/case-view.ts';
import { workerEntry } from '../ground/worker-entry.ts';
import { answerOf } from './thread-reply.ts';

export interface PathOrder {
  readonly view: CaseView;
  readonly basis: AssessmentBasis;
  readonly elsewhere: Elsewhere;
  readonly target: TargetGrade;
}

/** The path as `findPath` finds it. */
export async function pathInThread(order: PathOrder): Promise<Path> {
  return (await answerOf(workerEntry(import.meta.url, './path-worker.ts'), order)) as Path;
}
