/** Entry of a thread that looks for the path of one case. */
import { workerData } from 'node:worker_threads';
import { findPath } from '../path/find-path.ts';
import type { PathOrder } from './thread-orders.ts';
import { answerWith } from './thread-reply.ts';

const { view, basis, elsewhere, target } = workerData as PathOrder;

await answerWith(() => findPath(view, basis, elsewhere, target));
