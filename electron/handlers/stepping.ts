/** Checking and taking a workflow step, the same way for every step. */

import { DeskError } from '#shared/contract/reply.ts';
import { sentence } from '#shared/text/sentence.ts';
import { type StepCaller, type StepFacts, stepRefusal } from '#shared/workflow/four-eyes.ts';
import type { StepName } from '#shared/workflow/steps.ts';
import { makersOf, type StoredCase } from '../store/cases.ts';
import type { ReadStore } from '../store/connection.ts';
import { decisionsOf, type Snapshot, snapshotsOf } from '../store/decisions.ts';
import { mustFindCase } from '../store/must-find.ts';

/** The facts a step is judged by. */
export function stepFacts(store: ReadStore, stored: StoredCase): StepFacts {
  return {
    state: stored.state,
    makers: makersOf(store, stored.id).map(({ id }) => id),
    decisions: decisionsOf(store, stored.id).filter(({ inForce }) => inForce),
  };
}

/** The case, when the caller may take the step on it; throws `forbidden` or `conflict` otherwise. */
export function requireStep(
  context: { readonly store: ReadStore; readonly caller: StepCaller },
  caseId: string,
  step: StepName,
): StoredCase {
  const stored = mustFindCase(context.store, caseId);
  const refusal = stepRefusal(step, stepFacts(context.store, stored), context.caller);
  if (refusal) throw new DeskError(refusal.code, refusal.message);
  return stored;
}

/** The frozen submission the round of decisions under way is about. */
export function latestSnapshot(store: ReadStore, caseId: string): Snapshot {
  const snapshot = snapshotsOf(store, caseId)[0];
  if (!snapshot) throw new DeskError('conflict', sentence('decision.never-submitted'));
  return snapshot;
}
