/** Where bags are fitted: in this thread, or in others. The figures are the same either way. */
import { type BagFit, type BagTask, fitBag } from './boosting/fit-bag.ts';
import type { Prepared } from './boosting/prepared.ts';

export interface BagRunner {
  /** Bags that can be fitted at once. */
  readonly width: number;
  fit(task: BagTask): Promise<BagFit>;
  close(): Promise<void>;
}

export type MakeRunner = (prepared: Prepared) => BagRunner;

/** Fits bags one after the other in this thread; between two, messages and cancellations get through. */
export function inThisThread(prepared: Prepared): BagRunner {
  return {
    width: 1,
    fit: async (task) => {
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
      return fitBag(prepared, task);
    },
    close: async () => undefined,
  };
}

/** Runs a job for every bag, at most `width` at once, and returns the results in the order of the bags. */
export async function forBags<T>(
  bags: number,
  width: number,
  job: (bag: number) => Promise<T>,
  done: (count: number) => void,
  signal: AbortSignal | undefined,
): Promise<T[]> {
  const results = new Map<number, T>();
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < bags) {
      const bag = next;
      next += 1;
      signal?.throwIfAborted();
      results.set(bag, await job(bag));
      done(results.size);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, bags) }, work));
  signal?.throwIfAborted();
  return Array.from({ length: bags }, (_, bag) => results.get(bag) as T);
}
