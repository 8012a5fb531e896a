/** Facts that sources state differently: shown, settled by choosing one, or carried with a reason. */
import type { OutputOf } from '#shared/contract/operations.ts';
import { DeskError } from '#shared/contract/reply.ts';
import { sentence } from '#shared/text/sentence.ts';
import { caseConflicts } from '../casework/case-conflicts.ts';
import { assessCase } from '../casework/gathering.ts';
import { insertCarriedConflict } from '../store/carried-conflicts.ts';
import type { ReadStore } from '../store/connection.ts';
import { retireRecord } from '../store/evidence.ts';
import { sourcesOf } from '../store/sources.ts';
import { prepareEdit } from './editing.ts';
import type { WorkspaceHandlers } from './handler.ts';

type ConflictHandlers = Pick<
  WorkspaceHandlers,
  'evidence.conflicts' | 'evidence.settleConflict' | 'evidence.carryConflict'
>;

type CaseConflict = ReturnType<typeof caseConflicts>[number];

export const evidenceConflictHandlers: ConflictHandlers = {
  'evidence.conflicts': ({ store }, { caseId }) => conflictsOfCase(store, caseId),

  'evidence.settleConflict': (context, { caseId, fact, keep, reason }) => {
    const { store } = context;
    const { sentBack } = prepareEdit(context, caseId);
    const conflict = mustFindConflict(store, caseId, fact);
    const side = conflict.sides.find(({ id }) => id === keep);
    if (!side) throw new DeskError('not-found', sentence('found.no-side', { about: conflict.about }));
    for (const recordId of side.drops) retireRecord(store, conflict.recordSet, recordId);
    assessCase(context, caseId);
    const { recordSet, about } = conflict;
    return {
      value: { removed: side.drops.length },
      audit: {
        subject: `case:${caseId}`,
        before: { recordSet, fact: about, recordIds: side.drops },
        after: {
          recordSet,
          fact: about,
          kept: nameOf(store, caseId, side),
          records: side.drops.length,
          reason,
          sentBack,
        },
      },
    };
  },

  'evidence.carryConflict': (context, { caseId, fact, reason }) => {
    const { store, caller, now } = context;
    const { sentBack } = prepareEdit(context, caseId);
    const { recordSet, about, carried, id, valuesHash } = mustFindConflict(store, caseId, fact);
    if (carried) throw new DeskError('conflict', sentence('conflict.carried-already', { by: carried.by }));
    insertCarriedConflict(store, caseId, { conflict: id, valuesHash, officerId: caller.officerId, at: now, reason });
    return {
      value: { done: true },
      audit: { subject: `case:${caseId}`, before: null, after: { recordSet, fact: about, reason, sentBack } },
    };
  },
};

function mustFindConflict(store: ReadStore, caseId: string, fact: string): CaseConflict {
  const found = caseConflicts(store, caseId).find(({ id }) => id === fact);
  if (!found) throw new DeskError('not-found', sentence('found.no-conflict'));
  return found;
}

/** What a side is called in an event: the file, with the kind of its statements. */
function nameOf(store: ReadStore, caseId: string, { sourceId, kind }: CaseConflict['sides'][number]) {
  const file = sourcesOf(store, caseId).find(({ id }) => id === sourceId)?.name ?? null;
  return sentence('conflict.side', { file, kind });
}

function conflictsOfCase(store: ReadStore, caseId: string): OutputOf<'evidence.conflicts'> {
  const conflicts = caseConflicts(store, caseId);
  const names = new Map(sourcesOf(store, caseId).map(({ id, name }) => [id, name]));
  const nameOfSource = (sourceId: string | null) => (sourceId === null ? null : (names.get(sourceId) ?? null));
  return {
    conflicts: conflicts.flatMap(({ id, recordSet, fields, carried }) =>
      fields.map(({ key, field, values }) => ({
        fact: id,
        recordSet,
        key,
        field,
        carried,
        values: values.map(({ value, recordId, sourceId, locator }) => ({
          value,
          recordId,
          sourceName: nameOfSource(sourceId),
          locator,
        })),
      })),
    ),
    facts: conflicts.map(({ id, recordSet, about, sides, carried }) => ({
      fact: id,
      recordSet,
      about,
      carried,
      sides: sides.map((side) => ({
        side: side.id,
        sourceName: nameOfSource(side.sourceId),
        kind: side.kind,
        recordIds: [...side.recordIds],
        drops: side.drops.length,
      })),
    })),
  };
}
