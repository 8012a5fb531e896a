/** Scores open cases anew after another model came into force, in batches that are audited one by one. */
import type { JobEvent } from '#shared/domain/job-events.ts';
import { sentence } from '#shared/text/sentence.ts';
import { assessCase } from '../casework/gathering.ts';
import type { JsonValue } from '../ground/json.ts';
import type { ReadStore, WriteStore } from '../store/connection.ts';
import { activeModelHash, modelByHash } from '../store/models.ts';
import { officerById } from '../store/officers.ts';
import { outdatedAfter, outdatedCases } from '../store/outdated-scores.ts';
import type { Actor, WorkspaceStore } from '../store/workspace.ts';
import type { JobContext } from './job.ts';

/** Cases scored in one transaction. */
const BATCH = 50;

/** Who put the model in force that the cases are scored by. */
function activatorOf(store: ReadStore): Actor {
  const id = modelByHash(store, activeModelHash(store))?.activatedBy ?? null;
  const officer = id === null ? undefined : officerById(store, id);
  return officer ? { id: officer.id, name: officer.displayName } : { id: 'system', name: 'SME Credit Desk' };
}

/** Works until no open case has a score of an earlier model, or the signal says to stop. */
export async function rescoringJob(store: WorkspaceStore, context: JobContext): Promise<void> {
  const { signal, report } = context;
  let total = await store.read(outdatedCases);
  let completed = 0;
  let after = '';
  let model = await store.read(activeModelHash);
  report({ phase: sentence('progress.rescoring'), completed, total });
  while (!signal.aborted) {
    const batch = await store.read((read) => ({
      model: activeModelHash(read),
      ids: outdatedAfter(read, after, BATCH),
    }));
    if (batch.model !== model) {
      // Another model came into force meanwhile: from the start again.
      model = batch.model;
      total = completed + (await store.read(outdatedCases));
      after = '';
      continue;
    }
    if (batch.ids.length === 0) return;
    await scoreBatch(store, batch.ids, context);
    after = batch.ids.at(-1) ?? after;
    completed += batch.ids.length;
    report({ phase: sentence('progress.rescoring'), completed, total: Math.max(total, completed) });
  }
}

async function scoreBatch(store: WorkspaceStore, ids: readonly string[], context: JobContext): Promise<void> {
  await store.write((write) => {
    const actor = activatorOf(write);
    const after = rescore(write, ids, context);
    const at = context.clock.now();
    const operation: JobEvent = 'case.rescore';
    const entry = { at, actor, operation, subject: 'cases', before: null, after };
    return { value: undefined, entry };
  });
}

/** Scores cases; one that cannot be scored keeps its score and is named. */
function rescore(write: WriteStore, ids: readonly string[], context: JobContext): JsonValue {
  const scored: string[] = [];
  const failed: string[] = [];
  for (const id of ids) {
    try {
      assessCase({ store: write }, id);
      scored.push(id);
    } catch (error) {
      context.reportInternal('case.rescore', error);
      failed.push(id);
    }
  }
  return { model: activeModelHash(write), cases: scored, failed };
}
