/** Background jobs of the open workspaces: each holds its workspace open for as long as it works. */

import { availableParallelism } from 'node:os';
import { sentence } from '#shared/text/sentence.ts';
import type { ProgressState } from '../ground/progress.ts';
import { outdatedCases } from '../store/outdated-scores.ts';
import type { Actor, WorkspaceStore } from '../store/workspace.ts';
import type { JobContext } from './job.ts';
import { rescoringJob } from './rescoring-job.ts';
import { trainingJob } from './training-job.ts';
import type { WorkspaceJobs } from './workspace-jobs.ts';

interface Job {
  readonly stop: AbortController;
  readonly done: Promise<void>;
  progress: ProgressState;
}

const WAITING: ProgressState = { phase: sentence('progress.waiting'), completed: 0, total: null };
const STARTING: ProgressState = { phase: sentence('progress.starting'), completed: 0, total: null };

/** Where jobs take their time and their ids from, and where they tell of an error of their own. */
interface Options {
  readonly clock: JobContext['clock'];
  readonly newId: () => string;
  readonly reportInternal: (correlationId: string, operation: string, error: unknown) => void;
}

/** The open workspaces: a job holds its own open for as long as it works. */
interface SharedWorkspaces {
  /** A share in a workspace that is open; call what it returns to let go of it. */
  share(store: WorkspaceStore): () => Promise<void>;
}

/** What the jobs of all workspaces have in common. */
interface Board {
  readonly workspaces: SharedWorkspaces;
  readonly options: Options;
  /** Jobs under way, whatever their workspace. */
  readonly working: Set<Job>;
  isClosed: boolean;
}

/** The jobs of one open workspace. */
class StoreJobs implements WorkspaceJobs {
  readonly #store: WorkspaceStore;
  readonly #board: Board;
  #waiting: { readonly runId: string; readonly actor: Actor }[] = [];
  #run: (Job & { readonly runId: string }) | null = null;
  #rescoring: Job | null = null;

  constructor(store: WorkspaceStore, board: Board) {
    this.#store = store;
    this.#board = board;
  }

  runProgress(runId: string): ProgressState | null {
    if (this.#run?.runId === runId) return this.#run.progress;
    return this.#waiting.some((other) => other.runId === runId) ? WAITING : null;
  }

  startRun(runId: string, actor: Actor): void {
    if (this.#board.isClosed || this.runProgress(runId)) return;
    this.#waiting.push({ runId, actor });
    this.#next();
  }

  async stopRun(runId: string): Promise<void> {
    this.#waiting = this.#waiting.filter((other) => other.runId !== runId);
    if (this.#run?.runId !== runId) return;
    this.#run.stop.abort();
    await this.#run.done;
  }

  rescoringProgress(): { readonly completed: number; readonly total: number } | null {
    const state = this.#rescoring?.progress;
    return state ? { completed: state.completed, total: state.total ?? state.completed } : null;
  }

  startRescoring(): void {
    // A job under way notices by itself that another model came into force.
    if (this.#board.isClosed || this.#rescoring) return;
    const job = this.#launch('case.rescore', (context) => rescoringJob(this.#store, context), this.#endRescoring);
    this.#rescoring = job;
  }

  readonly #endRescoring = (): void => {
    this.#rescoring = null;
  };

  #next(): void {
    if (this.#run || this.#board.isClosed) return;
    const first = this.#waiting.shift();
    if (!first) return;
    const { runId, actor } = first;
    const end = (): void => {
      this.#run = null;
      this.#next();
    };
    const job = this.#launch('lab.run', (context) => trainingJob(this.#store, runId, actor, context), end);
    this.#run = Object.assign(job, { runId });
  }

  /** Starts work that holds the workspace open. What it throws is told to the operator. */
  #launch(operation: string, work: (context: JobContext) => Promise<void>, end: () => void): Job {
    const { workspaces, options, working } = this.#board;
    const release = workspaces.share(this.#store);
    const stop = new AbortController();
    const reportInternal: JobContext['reportInternal'] = (name, error) =>
      options.reportInternal(options.newId(), name, error);
    const report = (progress: ProgressState): void => {
      job.progress = progress;
    };
    // One core is left to the desk itself.
    const threads = Math.max(1, availableParallelism() - 1);
    const run = async (): Promise<void> => {
      try {
        await work({ clock: options.clock, threads, signal: stop.signal, report, reportInternal });
      } catch (error) {
        if (!stop.signal.aborted) reportInternal(operation, error);
      }
      end();
      await release();
      working.delete(job);
    };
    const job: Job = { stop, progress: STARTING, done: Promise.resolve().then(run) };
    working.add(job);
    return job;
  }
}

/** The jobs of every workspace that is open in this process. */
export class Jobs {
  readonly #board: Board;
  readonly #known = new WeakMap<WorkspaceStore, StoreJobs>();

  constructor(workspaces: SharedWorkspaces, options: Options) {
    this.#board = { workspaces, options, working: new Set(), isClosed: false };
  }

  of(store: WorkspaceStore): WorkspaceJobs {
    const jobs = this.#known.get(store) ?? new StoreJobs(store, this.#board);
    this.#known.set(store, jobs);
    return jobs;
  }

  /** Goes on with the scoring of open cases that an earlier session left unfinished. */
  async resume(store: WorkspaceStore): Promise<void> {
    if ((await store.read(outdatedCases)) > 0) this.of(store).startRescoring();
  }

  /** Stops every job; resolves when none is left. */
  async close(): Promise<void> {
    this.#board.isClosed = true;
    const all = [...this.#board.working];
    for (const { stop } of all) stop.abort();
    await Promise.all(all.map(({ done }) => done));
  }
}
