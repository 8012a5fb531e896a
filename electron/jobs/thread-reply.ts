/** One piece of work in a thread of its own: its answer, or the failure it ended with, carried back. */

import { parentPort, Worker } from 'node:worker_threads';
import { DeskError } from '#shared/contract/reply.ts';
import { Fault } from '#shared/domain/fault.ts';

/** An expected failure, its words still untold. */
type Thrown = Pick<DeskError, 'code' | 'words' | 'details'>;
type ThreadReply = { readonly ok: true; readonly value: unknown } | ({ readonly ok: false } & Thrown);

/** Does the work of a thread's entry and answers with it. Expected failures travel as values. */
export async function answerWith(work: () => unknown): Promise<void> {
  let reply: ThreadReply;
  try {
    reply = { ok: true, value: await work() };
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    reply = { ok: false, code: error.code, words: error.words, details: error.details };
  }
  parentPort?.postMessage(reply);
}

/** The answer of a thread's entry to an order. Throws what the work threw. */
export async function answerOf(entry: URL, order: unknown): Promise<unknown> {
  const worker = new Worker(entry, { workerData: order });
  const reply = await new Promise<ThreadReply>((resolve, reject) => {
    worker.once('message', (message: ThreadReply) => {
      resolve(message);
      void worker.terminate();
    });
    worker.once('error', (error) => reject(error instanceof Error ? error : new Error(String(error))));
    worker.once('exit', () => reject(new Fault('thread.no-answer')));
  });
  if (reply.ok) return reply.value;
  throw new DeskError(reply.code, reply.words, reply.details);
}
