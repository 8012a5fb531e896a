/** Entry of a run's thread: reads, trains and validates, so that the desk answers meanwhile. */
import { parentPort, workerData } from 'node:worker_threads';
import { DeskError } from '#shared/contract/reply.ts';
import { doRun, type RunTask } from '../modelling/runs/run.ts';
import { inThreads } from '../modelling/training/workers.ts';
import type { RunOrder, RunReport } from './thread-orders.ts';

const { task, threads } = workerData as RunOrder;

function tell(report: RunReport): void {
  parentPort?.postMessage(report);
}

try {
  await doRun(task satisfies RunTask, inThreads(threads), tell);
} catch (error) {
  const isExpected = error instanceof DeskError;
  const message = error instanceof Error ? error.message : String(error);
  tell({ kind: 'failed', isExpected, words: error instanceof DeskError ? error.words : message, message });
}
