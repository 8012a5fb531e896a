/** How far a long piece of work is, and how it says so. */

import type { Words } from '#shared/domain/words.ts';
export interface ProgressState {
  readonly phase: Words;
  readonly completed: number;
  readonly total: number | null;
}

export interface Progress {
  /**
   * Says how far the call is and lets other work have a turn. Throws `conflict` when the caller
   * asked to cancel, which rolls the command back.
   */
  report(phase: Words, completed: number, total: number | null): Promise<void>;
}
