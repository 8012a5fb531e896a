/** Fits bags in worker threads. Each thread gets the prepared table once; a bag's figures do not depend on its thread. */

import { Worker } from 'node:worker_threads';
import { Fault } from '#shared/domain/fault.ts';
import { workerEntry } from '../../ground/worker-entry.ts';
import type { BagReply } from './bag-reply.ts';
import type { BagFit, BagTask } from './boosting/fit-bag.ts';
import type { Prepared } from './boosting/prepared.ts';
import type { BagRunner, MakeRunner } from './runners.ts';

interface Waiting {
  readonly resolve: (fit: BagFit) => void;
  readonly reject: (error: Error) => void;
}

/** One thread that fits one bag at a time. */
class BagThread {
  private readonly worker: Worker;
  private waiting: Waiting | null = null;

  constructor(prepared: Prepared) {
    this.worker = new Worker(workerEntry(import.meta.url, './bag-worker.ts'), { workerData: prepared });
    this.worker.on('message', (reply: BagReply) => {
      if (reply.ok) this.waiting?.resolve(reply.fit);
      else this.waiting?.reject(new Error(reply.error));
    });
    this.worker.on('error', (error) => this.waiting?.reject(error instanceof Error ? error : new Error(String(error))));
    this.worker.on('exit', () => this.waiting?.reject(new Fault('training.thread-ended')));
  }

  run(task: BagTask): Promise<BagFit> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.worker.postMessage(task);
    });
  }

  async close(): Promise<void> {
    this.waiting = null;
    await this.worker.terminate();
  }
}

/** A maker of runners with so many threads. */
export function inThreads(threads: number): MakeRunner {
  return (prepared): BagRunner => {
    const all = Array.from({ length: threads }, () => new BagThread(prepared));
    const idle = [...all];
    return {
      width: threads,
      fit: async (task) => {
        const thread = idle.pop();
        if (!thread) throw new Fault('training.too-few-threads');
        const fit = await thread.run(task);
        idle.push(thread);
        return fit;
      },
      close: async () => {
        await Promise.all(all.map((thread) => thread.close()));
      },
    };
  };
}
