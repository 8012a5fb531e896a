/** One run in a thread of its own, told of as it goes on. */
import { Worker } from 'node:worker_threads';
import { workerEntry } from '../ground/worker-entry.ts';
import type { RunOrder, RunReport } from './thread-orders.ts';

/**
 * Runs a task and hands every report to `take`, in order. Resolves when the thread and all its own
 * have ended: after the work, or as soon as the signal says so. Rejects where the thread breaks.
 */
export async function inRunThread(
  order: RunOrder,
  take: (report: RunReport) => void,
  signal: AbortSignal,
): Promise<void> {
  if (signal.aborted) return;
  const worker = new Worker(workerEntry(import.meta.url, './run-worker.ts'), { workerData: order });
  const stop = (): void => {
    void worker.terminate();
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    await new Promise<void>((resolve, reject) => {
      worker.on('message', (report: RunReport) => {
        if (!signal.aborted) take(report);
      });
      worker.on('error', (error) => reject(error instanceof Error ? error : new Error(String(error))));
      worker.on('exit', () => resolve());
    });
  } finally {
    signal.removeEventListener('abort', stop);
    await worker.terminate();
  }
}
