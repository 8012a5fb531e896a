/** Tasks of the lab on large files in a thread of their own, so that the desk answers meanwhile. */
import { Worker } from 'node:worker_threads';
import { DeskError, type Failure } from '#shared/contract/reply.ts';
import type { LabTaskInput, LabTaskName, LabTaskOutput } from '../lab/tasks.ts';
import { workerEntry } from '../worker-entry.ts';

export interface TaskOrder {
  readonly name: LabTaskName;
  readonly input: unknown;
}

export type TaskReply = { readonly ok: true; readonly value: unknown } | Failure;

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
    const { LAB_TASKS } = await import('../lab/tasks.ts');
    return (LAB_TASKS[name] as (given: LabTaskInput<N>) => Promise<LabTaskOutput<N>>)(input);
  }
  const reply = await inThread({ name, input });
  if (reply.ok) return reply.value as LabTaskOutput<N>;
  throw new DeskError(reply.code, reply.message, reply.details);
}

function inThread(order: TaskOrder): Promise<TaskReply> {
  const worker = new Worker(workerEntry(import.meta.url, './task-worker.ts'), { workerData: order });
  return new Promise<TaskReply>((resolve, reject) => {
    worker.once('message', (reply: TaskReply) => {
      resolve(reply);
      void worker.terminate();
    });
    worker.once('error', (error) => reject(error instanceof Error ? error : new Error(String(error))));
    worker.once('exit', () => reject(new Error('a thread of the lab ended early')));
  });
}
