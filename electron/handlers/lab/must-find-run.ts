/** Tables and runs of the lab as the contract shows them. */

import type { OutputOf } from '#shared/contract/operations.ts';
import { DeskError } from '#shared/contract/reply.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { WorkspaceJobs } from '../../jobs/workspace-jobs.ts';
import type { LabFile } from '../../modelling/runs/run-table.ts';
import { parseLearnedModel } from '../../modelling/training/learned/checked-learned.ts';
import type { LearnedModel } from '../../modelling/training/learned/schema.ts';
import type { ReadStore } from '../../store/connection.ts';
import { type LabRun, labRunById, labRunModel, type RunDetail } from '../../store/lab-runs.ts';
import { type LabTable, labTableById, labTableContent } from '../../store/lab-tables.ts';

type ShownRun = OutputOf<'lab.runs'>['runs'][number];

/** The table, or `not-found`. */
export function mustFindTable(store: ReadStore, tableId: string): LabTable {
  const table = labTableById(store, tableId);
  if (!table) throw new DeskError('not-found', sentence('lab.no-table', { tableId }));
  return table;
}

/** The table's file. Throws `not-found`. */
export function tableFile(store: ReadStore, tableId: string): LabFile {
  return { name: mustFindTable(store, tableId).fileName, content: labTableContent(store, tableId) };
}

/** The run, or `not-found`. */
export function mustFindRun(store: ReadStore, runId: string): RunDetail {
  const run = labRunById(store, runId);
  if (!run) throw new DeskError('not-found', sentence('lab.no-run', { runId }));
  return run;
}

/** A finished run with its model. Throws `not-found`, and `conflict` while there is no model. */
export function mustHaveModel(store: ReadStore, runId: string): { run: RunDetail; model: LearnedModel; hash: string } {
  const run = mustFindRun(store, runId);
  const text = labRunModel(store, runId);
  if (run.state !== 'finished' || text === null) {
    throw new DeskError('conflict', sentence('lab.no-model-yet', { number: run.number, state: run.state }));
  }
  return { run, ...parseLearnedModel(text) };
}

const INTERRUPTED = sentence('lab.interrupted');

/** A run with where it really stands: one that nothing works on any more has stopped. */
export function shownRun(run: LabRun, jobs: WorkspaceJobs): ShownRun {
  const progress = run.state === 'running' ? jobs.runProgress(run.runId) : null;
  const isInterrupted = run.state === 'running' && progress === null;
  return {
    runId: run.runId,
    number: run.number,
    name: run.name,
    tableId: run.tableId,
    fileName: run.fileName,
    kind: run.kind,
    parentRunId: run.parentRunId,
    method: run.method,
    state: isInterrupted ? 'stopped' : run.state,
    progress: progress && { phase: progress.phase, completed: progress.completed, total: progress.total },
    message: isInterrupted ? INTERRUPTED : run.message,
    foldsDone: run.foldsDone,
    foldsTotal: run.foldsTotal,
    auc: run.auc,
    startedBy: run.startedBy,
    startedAt: run.startedAt,
    finishedAt: run.finishedAt,
    modelHash: run.state === 'finished' ? run.modelHash : null,
    registeredHash: run.registeredHash,
  };
}
