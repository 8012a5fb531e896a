/** What a background job may use, and what it says of itself. */

import type { Clock } from '../ground/clock.ts';
import type { ProgressState } from '../ground/progress.ts';

export interface JobContext {
  readonly clock: Clock;
  /** Threads the job may train in. */
  readonly threads: number;
  /** Aborted when the job is to stop. */
  readonly signal: AbortSignal;
  /** Says how far the job is. */
  readonly report: (state: ProgressState) => void;
  /** Tells the operator of an error of the program itself. */
  readonly reportInternal: (operation: string, error: unknown) => void;
}
