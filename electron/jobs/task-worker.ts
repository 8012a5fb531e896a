/** Entry of a thread that does one task of the lab. */
import { workerData } from 'node:worker_threads';
import { LAB_TASKS } from '../modelling/runs/tasks.ts';
import type { TaskOrder } from './thread-orders.ts';
import { answerWith } from './thread-reply.ts';

const { name, input } = workerData as TaskOrder;

await answerWith(() => (LAB_TASKS[name] as (given: unknown) => Promise<unknown>)(input));
