/** Entry of a training thread: fits the bags it is sent. */
import { parentPort, workerData } from 'node:worker_threads';
import type { BagReply } from './bag-reply.ts';
import { type BagTask, fitBag } from './boosting/fit-bag.ts';
import type { Prepared } from './boosting/prepared.ts';

const prepared = workerData as Prepared;

parentPort?.on('message', (task: BagTask) => {
  let reply: BagReply;
  try {
    reply = { ok: true, fit: fitBag(prepared, task) };
  } catch (error) {
    reply = { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(reply);
});
