/** The trail of a case: requirement, decisions, conditions, snapshots, timeline, and the replay of a decision. */

import { DeskError } from '#shared/contract/reply.ts';
import { underHashKeys } from '#shared/domain/policies.ts';
import { sentence } from '#shared/text/sentence.ts';
import { replay } from '../casework/submission.ts';
import { listAuditEvents } from '../store/audit.ts';
import type { ReadStore } from '../store/connection.ts';
import { conditionsOf, decisionsOf, snapshotsOf } from '../store/decisions.ts';
import { mustFindCase } from '../store/must-find.ts';
import { requirementOf } from './authority.ts';
import type { WorkspaceHandlers } from './handler.ts';
import { timelineSummary } from './timeline.ts';

/** A timeline shows at most this many of the newest events. */
const TIMELINE_LENGTH = 500;

function timelineOf(store: ReadStore, caseId: string) {
  const { events } = listAuditEvents(store, { subject: `case:${caseId}` }, 0, TIMELINE_LENGTH);
  return events.map((event) => ({
    sequence: event.sequence,
    at: event.at,
    actor: event.actor,
    operation: event.operation,
    summary: timelineSummary(event.operation, JSON.parse(event.after)),
  }));
}

export const trailHandlers: Pick<WorkspaceHandlers, 'decision.trail' | 'decision.replay'> = {
  'decision.trail': ({ store }, { caseId }) => {
    const stored = mustFindCase(store, caseId);
    return {
      requirement: requirementOf(store, stored),
      decisions: decisionsOf(store, caseId).map(
        ({ id, kind, officerName, role, at, comment, reasons, terms, snapshotHash, inForce }) => ({
          id,
          kind,
          officer: officerName,
          role,
          at,
          comment,
          reasons: [...reasons],
          terms,
          snapshotHash,
          inForce,
        }),
      ),
      conditions: conditionsOf(store, caseId).map(({ id, kind, text, metBy, metAt, note }) => ({
        id,
        kind,
        text,
        metBy,
        metAt,
        note,
      })),
      snapshots: snapshotsOf(store, caseId).map((snapshot) => ({
        hash: snapshot.hash,
        at: snapshot.at,
        by: snapshot.officerName,
        modelHash: snapshot.modelHash,
        ...underHashKeys(snapshot.policies),
        evidenceHash: snapshot.evidenceHash,
      })),
      timeline: timelineOf(store, caseId),
    };
  },

  'decision.replay': ({ store }, { caseId, snapshotHash }) => {
    const snapshot = snapshotsOf(store, caseId).find(({ hash }) => hash === snapshotHash);
    if (!snapshot) throw new DeskError('not-found', sentence('found.no-snapshot'));
    return replay(store, snapshot);
  },
};
