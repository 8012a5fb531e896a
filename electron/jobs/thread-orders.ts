/** What the threads of the desk are asked to do, and what a run tells of itself meanwhile. */

import type { Elsewhere } from '#shared/domain/elsewhere.ts';
import type { TargetGrade } from '#shared/domain/path.ts';
import type { Words } from '#shared/domain/words.ts';
import type { AssessmentBasis } from '../assessment/assess.ts';
import type { CaseView } from '../case-view/case-view.ts';
import type { RunNews, RunTask } from '../modelling/runs/run.ts';
import type { LabTaskName } from '../modelling/runs/tasks.ts';

export interface PathOrder {
  readonly view: CaseView;
  readonly basis: AssessmentBasis;
  readonly elsewhere: Elsewhere;
  readonly target: TargetGrade;
}

export interface TaskOrder {
  readonly name: LabTaskName;
  readonly input: unknown;
}

export interface RunOrder {
  readonly task: RunTask;
  /** Threads that bags are fitted in, besides the run's own. */
  readonly threads: number;
}

export type RunReport =
  | RunNews
  /** Expected where the table or the settings are to blame. */
  | { readonly kind: 'failed'; readonly isExpected: boolean; readonly words: Words; readonly message: string };
