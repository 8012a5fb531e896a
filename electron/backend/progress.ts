/** Progress and cancellation of long calls, kept per connection and polled by whoever asked. */

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { OperationName } from '#shared/contract/operations.ts';
import { DeskError } from '#shared/contract/reply.ts';
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { Progress, ProgressState } from '../ground/progress.ts';

/** A long call under way. */
export interface RunningCall {
  readonly progressId: string;
  readonly operation: OperationName;
  /** File of the workspace it works on; null for a call of the desk itself. */
  readonly workspace: string | null;
}

/** How a long call ended: why it failed, or null where it was done. */
export interface EndedCall {
  readonly why: Words | null;
}

/** Ends kept for a page that was loaded anew meanwhile. */
const KEPT_ENDS = 20;

export class ProgressBoard {
  readonly #states = new Map<string, ProgressState>();
  readonly #calls = new Map<string, RunningCall>();
  readonly #ended = new Map<string, EndedCall>();
  readonly #cancelled = new Set<string>();

  /** A progress for one call; without an id it only yields. */
  start(call: RunningCall | null): Progress {
    const id = call?.progressId;
    if (call) {
      this.#calls.set(call.progressId, call);
      this.#states.set(call.progressId, { phase: sentence('progress.starting'), completed: 0, total: null });
    }
    return {
      report: async (phase, completed, total) => {
        if (id !== undefined) this.#states.set(id, { phase, completed, total });
        await nextTurn();
        if (id !== undefined && this.#cancelled.has(id))
          throw new DeskError('conflict', sentence('progress.cancelled'));
      },
    };
  }

  finish({ progressId }: RunningCall, why: Words | null): void {
    this.#states.delete(progressId);
    this.#calls.delete(progressId);
    this.#cancelled.delete(progressId);
    this.#ended.set(progressId, { why });
    const [oldest] = this.#ended.keys();
    if (this.#ended.size > KEPT_ENDS && oldest !== undefined) this.#ended.delete(oldest);
  }

  get(id: string): ProgressState | null {
    return this.#states.get(id) ?? null;
  }

  /** How one of the last calls ended; null while it runs, and for an unknown one. */
  endOf(id: string): EndedCall | null {
    return this.#states.has(id) ? null : (this.#ended.get(id) ?? null);
  }

  /** Calls under way of the desk itself and of one workspace. */
  list(workspace: string | null): RunningCall[] {
    return [...this.#calls.values()].filter((call) => call.workspace === null || call.workspace === workspace);
  }

  cancel(id: string): void {
    if (this.#states.has(id)) this.#cancelled.add(id);
  }
}
