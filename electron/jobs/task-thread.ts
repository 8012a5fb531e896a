/** Tasks of the lab on large files in a thread of their own, so that the desk answers meanwhile. */

import { workerEntry } from '../ground/worker-entry.ts';
import type { LabTaskInput, LabTaskName, LabTaskOutput } from '../modelling/runs/tasks.ts';
import type { TaskOrder } from './thread-orders.ts';
import { answerOf } from './thread-reply.ts';

/** A smaller file is done with before a thread has started. */
const LEAST_BYTES = 512 * 1024;

/** Does a task on a file of so many bytes. Throws what the task throws. */
export async function labTask<N extends LabTaskName>(
  name: N,
  input: LabTaskInput<N>,
  bytes: number,
): Promise<LabTaskOutput<N>> {
  if (bytes < LEAST_BYTES) {
    // Loaded when asked for: the desk starts without training and validation.
    const { LAB_TASKS } = await import('../modelling/runs/tasks.ts');
    return (LAB_TASKS[name] as (given: LabTaskInput<N>) => Promise<LabTaskOutput<N>>)(input);
  }
  const order: TaskOrder = { name, input };
  return (await answerOf(workerEntry(import.meta.url, './task-worker.ts'), order)) as LabTaskOutput<N>;
}
