/** Runs of the lab: started, stopped, resumed, looked at. The work itself is a background job. */

import { DeskError } from '#shared/contract/reply.ts';
import { sentence } from '#shared/text/sentence.ts';
import { labTask } from '../../jobs/task-thread.ts';
import { listFolds } from '../../store/lab-folds.ts';
import { addRunMaker, insertLabRun, listLabRuns, nextRunNumber, setRunState } from '../../store/lab-runs.ts';
import type { WorkspaceHandlers } from '../handler.ts';
import { mustFindRun, shownRun, tableFile } from './must-find-run.ts';

type RunHandlers = Pick<WorkspaceHandlers, 'lab.runs' | 'lab.start' | 'lab.stop' | 'lab.resume' | 'lab.run'>;

export const labRunHandlers: RunHandlers = {
  'lab.runs': ({ store, jobs }, { tableId }) => ({
    runs: listLabRuns(store, tableId).map((run) => shownRun(run, jobs)),
  }),

  'lab.start': async ({ store, caller, now, newId, jobs }, { tableId, name, settings }) => {
    const file = tableFile(store, tableId);
    // Settings that do not fit the table are refused now, not after the run has begun.
    const foldsTotal = await labTask('count-folds', { file, settings }, file.content.byteLength);
    const runId = newId();
    const number = nextRunNumber(store);
    insertLabRun(store, {
      ...{ runId, number, name, tableId, settings, kind: 'training', parentRunId: null },
      method: settings.method,
      foldsTotal,
      officerId: caller.officerId,
      at: now,
    });
    return {
      value: { runId },
      audit: { subject: `run:${runId}`, before: null, after: { number, name, tableId, settings } },
      afterwards: () => jobs.startRun(runId, { id: caller.officerId, name: caller.displayName }),
    };
  },

  'lab.stop': ({ store, caller, jobs }, { runId }) => {
    const run = mustFindRun(store, runId);
    if (run.state !== 'running')
      throw new DeskError('conflict', sentence('lab.not-running', { number: run.number, state: run.state }));
    setRunState(store, runId, 'stopped', sentence('lab.stopped-by', { officer: caller.displayName }));
    return {
      value: { done: true },
      audit: {
        subject: `run:${runId}`,
        before: { state: 'running' },
        after: { state: 'stopped', foldsDone: run.foldsDone },
      },
      afterwards: () => jobs.stopRun(runId),
    };
  },

  'lab.resume': ({ store, caller, jobs }, { runId }) => {
    const run = mustFindRun(store, runId);
    const { state } = shownRun(run, jobs);
    if (state !== 'stopped' && state !== 'failed') {
      throw new DeskError('conflict', sentence('lab.cannot-resume', { number: run.number, state }));
    }
    setRunState(store, runId, 'running', null);
    addRunMaker(store, runId, caller.officerId);
    return {
      value: { done: true },
      audit: { subject: `run:${runId}`, before: { state }, after: { state: 'running', foldsDone: run.foldsDone } },
      afterwards: () => jobs.startRun(runId, { id: caller.officerId, name: caller.displayName }),
    };
  },

  'lab.run': ({ store, jobs }, { runId }) => {
    const run = mustFindRun(store, runId);
    const { settings, reports, edits, comparisons, facts } = run;
    return {
      run: shownRun(run, jobs),
      settings,
      folds: listFolds(store, runId),
      reports: [...reports],
      edits: edits.map((edit) => ({ ...edit })),
      comparisons: [...comparisons],
      rejects: [...(facts?.rejects ?? [])],
    };
  },
};
