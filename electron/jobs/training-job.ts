/** A run of the lab as a background job: every finished fold and the end are audited commands of their own. */
import { Fault } from '#shared/domain/fault.ts';
import type { JobEvent } from '#shared/domain/job-events.ts';
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { canonicalJson, hashOf } from '../ground/canonical.ts';
import type { JsonValue } from '../ground/json.ts';
import type { RunResult, RunTask } from '../modelling/runs/run.ts';
import { parseLearnedModel } from '../modelling/training/learned/checked-learned.ts';
import type { ReadStore, WriteStore } from '../store/connection.ts';
import { insertFold, loadFolds, type StoredFold } from '../store/lab-folds.ts';
import { finishRun, labRunById, labRunModel, setRunFolds, setRunState } from '../store/lab-runs.ts';
import { labTableContent } from '../store/lab-tables.ts';
import type { Actor, WorkspaceStore } from '../store/workspace.ts';
import type { JobContext } from './job.ts';
import { inRunThread } from './run-thread.ts';
import type { RunReport } from './thread-orders.ts';

/** Works on a run until it is finished, has failed, or the signal says to stop. */
export async function trainingJob(
  store: WorkspaceStore,
  runId: string,
  actor: Actor,
  context: JobContext,
): Promise<void> {
  const { threads, signal, report } = context;
  const order = { task: await store.read((read) => taskOf(read, runId)), threads };
  const records = new RunRecords(store, runId, actor, context);
  let written: Promise<unknown> = Promise.resolve();
  const broken = new AbortController();
  const take = (news: RunReport): void => {
    if (news.kind === 'progress') {
      report(news);
      return;
    }
    written = written.then(() => records.take(news));
    written.catch(() => broken.abort());
  };
  try {
    await inRunThread(order, take, AbortSignal.any([signal, broken.signal]));
    await written;
  } catch (error) {
    if (error instanceof RunIsOver || signal.aborted) return;
    context.reportInternal('lab.run', error);
    await records.take({ kind: 'failed', isExpected: false, words: String(error), message: String(error) });
  }
}

function taskOf(read: ReadStore, runId: string): RunTask {
  const run = labRunById(read, runId);
  if (!run) throw new Fault('job.no-run', { runId });
  const model = run.kind === 'edit' ? labRunModel(read, runId) : null;
  return {
    file: { name: run.fileName, content: labTableContent(read, run.tableId) },
    settings: run.settings,
    folds: loadFolds(read, runId),
    edited: model === null ? null : parseLearnedModel(model).model,
  };
}

/** Somebody stopped the run while its thread still told of it. */
class RunIsOver extends Error {}

/** Writes what a run tells, each in one audited transaction. */
class RunRecords {
  readonly #store: WorkspaceStore;
  readonly #runId: string;
  readonly #actor: Actor;
  readonly #context: JobContext;

  constructor(store: WorkspaceStore, runId: string, actor: Actor, context: JobContext) {
    this.#store = store;
    this.#runId = runId;
    this.#actor = actor;
    this.#context = context;
  }

  async take(news: Exclude<RunReport, { kind: 'progress' }>): Promise<void> {
    switch (news.kind) {
      case 'folds':
        return this.#writeFolds(news.total);
      case 'fold':
        return this.#writeFold(news.fold);
      case 'finished':
        return this.#writeEnd(news.result);
      case 'failed':
        if (!news.isExpected) this.#context.reportInternal('lab.run', new Error(news.message));
        return this.#writeFailure(news.isExpected ? news.words : sentence('lab.broken-with', { why: news.message }));
      default:
        throw news satisfies never;
    }
  }

  async #writeFolds(total: number): Promise<void> {
    const known = await this.#store.read((read) => labRunById(read, this.#runId)?.foldsTotal);
    if (known === total) return;
    await this.#write('lab.read', { folds: known ?? null }, (write) => {
      setRunFolds(write, this.#runId, total);
      return { folds: total };
    });
  }

  #writeFold(fold: StoredFold): Promise<void> {
    return this.#write('lab.fold', null, (write) => {
      insertFold(write, this.#runId, fold);
      const { rows, auc, ks, brier, logLoss } = fold;
      return { fold: fold.fold, rows: rows.length, auc, ks, brier, logLoss };
    });
  }

  #writeEnd({ model, facts, reports, auc }: RunResult): Promise<void> {
    return this.#write('lab.finish', { state: 'running' }, (write) => {
      const hash = hashOf(model);
      const at = this.#context.clock.now();
      finishRun(write, this.#runId, { at, auc, facts, reports, model: { document: canonicalJson(model), hash } });
      return { state: 'finished', modelHash: hash, auc };
    });
  }

  #writeFailure(message: Words): Promise<void> {
    return this.#write('lab.fail', { state: 'running' }, (write) => {
      setRunState(write, this.#runId, 'failed', message);
      return { state: 'failed', message };
    });
  }

  /** Throws RunIsOver where the run no longer goes on. */
  async #write(operation: JobEvent, before: JsonValue, change: (write: WriteStore) => JsonValue): Promise<void> {
    await this.#store.write((write) => {
      if (labRunById(write, this.#runId)?.state !== 'running') throw new RunIsOver();
      const after = change(write);
      const subject = `run:${this.#runId}`;
      const at = this.#context.clock.now();
      return { value: undefined, entry: { at, actor: this.#actor, operation, subject, before, after } };
    });
  }
}
