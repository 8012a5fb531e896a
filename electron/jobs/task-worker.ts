/** Entry of a thread that does one task of the lab. */
import { parentPort, workerData } from 'node:worker_threads';
import { DeskError } from '#shared/contract/reply.ts';
import { LAB_TASKS } from '../lab/tasks.ts';
import type { TaskOrder, TaskReply } from './task-thread.ts';

const { name, input } = workerData as TaskOrder;

function reply(message: TaskReply): void {
  parentPort?.postMessage(message);
}

try {
  const work = LAB_TASKS[name] as (given: unknown) => Promise<unknown>;
  reply({ ok: true, value: await work(input) });
} catch (error) {
  if (error instanceof DeskError) {
    reply({ ok: false, code: error.code, message: error.message, details: error.details });
  } else throw error;
}
