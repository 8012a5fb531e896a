/** Progress and cancellation of long calls, kept per connection and polled by whoever asked. */

import { setImmediate as nextTurn } from 'node:timers/promises';
import { DeskError } from '#shared/contract/reply.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { Progress, ProgressState } from '../ground/progress.ts';

export class ProgressBoard {
  readonly #states = new Map<string, ProgressState>();
  readonly #cancelled = new Set<string>();

  /** A progress for one call; without an id it only yields. */
  start(id: string | undefined): Progress {
    if (id !== undefined) this.#states.set(id, { phase: sentence('progress.starting'), completed: 0, total: null });
    return {
      report: async (phase, completed, total) => {
        if (id !== undefined) this.#states.set(id, { phase, completed, total });
        await nextTurn();
        if (id !== undefined && this.#cancelled.has(id))
          throw new DeskError('conflict', sentence('progress.cancelled'));
      },
    };
  }

  finish(id: string | undefined): void {
    if (id === undefined) return;
    this.#states.delete(id);
    this.#cancelled.delete(id);
  }

  get(id: string): ProgressState | null {
    return this.#states.get(id) ?? null;
  }

  cancel(id: string): void {
    if (this.#states.has(id)) this.#cancelled.add(id);
  }
}
