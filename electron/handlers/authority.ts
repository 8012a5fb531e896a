/** Who must decide a case, by the authority table its submission was frozen with, and who has. */
import type { OutputOf } from '#shared/contract/operations.ts';
import { INSTITUTION_LEVELS, type InstitutionLevel, levelCovers } from '#shared/domain/officers.ts';
import { type AuthorityRequirement, requiredDecision } from '../policy/authority.ts';
import { authorityPolicySchema } from '../policy/schemas.ts';
import type { StoredCase } from '../store/cases.ts';
import type { ReadStore } from '../store/connection.ts';
import { type Decision, decisionsOf, type Snapshot, snapshotsOf } from '../store/decisions.ts';
import { policyByHash } from '../store/policies.ts';
import type { Caller } from './handler.ts';
import { frozenAssessment } from './submission.ts';

export type Requirement = NonNullable<OutputOf<'decision.trail'>['requirement']>;

/** The authority the table in the snapshot asks for, on the terms proposed. */
function required(store: ReadStore, stored: StoredCase, snapshot: Snapshot): AuthorityRequirement {
  const policy = policyByHash(store, snapshot.authorityPolicyHash);
  if (!policy) throw new Error('the workspace lacks the authority table of a snapshot');
  const { score, price } = frozenAssessment(snapshot);
  const { application, proposal } = stored;
  return requiredDecision(
    {
      amount: proposal?.amount ?? application.amount,
      currency: application.currency,
      grade: score.grade,
      institutionLevel: application.institutionLevel,
      proposedRateBasisPoints: proposal?.rateBasisPoints ?? null,
      modelRateBasisPoints: price.rateBasisPoints,
    },
    authorityPolicySchema.parse(policy.content),
  );
}

/** The levels still wanted of each role, once what was given is counted against what was asked. */
function openSlots(
  requirement: AuthorityRequirement,
  decisions: readonly Decision[],
): { role: string; level: InstitutionLevel; count: number; given: number }[] {
  // The highest demands are met first and by the highest levels, so that a head-office approval
  // is not used up where a branch approval would do.
  const highestFirst = (a: { level: InstitutionLevel }, b: { level: InstitutionLevel }) =>
    INSTITUTION_LEVELS.indexOf(b.level) - INSTITUTION_LEVELS.indexOf(a.level);
  const given = decisions
    .filter(({ kind, inForce }) => inForce && (kind === 'approve' || kind === 'recommend'))
    .map(({ kind, level }) => ({ role: kind === 'approve' ? 'approver' : 'reviewer', level }));
  const left = [...given].sort(highestFirst);
  return [...requirement.required].sort(highestFirst).map((slot) => {
    let taken = 0;
    while (taken < slot.count) {
      // The lowest level that still covers the slot keeps the higher ones for later.
      const index = left.findLastIndex(({ role, level }) => role === slot.role && levelCovers(level, slot.level));
      if (index < 0) break;
      left.splice(index, 1);
      taken += 1;
    }
    return { ...slot, given: taken };
  });
}

/** The requirement with what was given so far; null before the first submission. */
export function requirementOf(store: ReadStore, stored: StoredCase): Requirement | null {
  const snapshot = snapshotsOf(store, stored.id)[0];
  if (!snapshot) return null;
  const requirement = required(store, stored, snapshot);
  const given = new Map(
    openSlots(requirement, decisionsOf(store, stored.id)).map((slot) => [`${slot.role} ${slot.level}`, slot.given]),
  );
  return {
    rule: requirement.rule,
    reasons: requirement.reasons,
    required: requirement.required.map((slot) => ({ ...slot, given: given.get(`${slot.role} ${slot.level}`) ?? 0 })),
  };
}

/** Whether every approval the table asks for has been given. */
export function isComplete(requirement: Requirement): boolean {
  return requirement.required.every(({ given, count }) => given >= count);
}

/** Why this approver's level adds nothing to what is still wanted; null where it does. */
export function approvalRefusal(store: ReadStore, stored: StoredCase, caller: Caller): string | null {
  const requirement = requirementOf(store, stored);
  if (!requirement) return 'This case was never submitted.';
  const open = requirement.required.filter(({ role, given, count }) => role === 'approver' && given < count);
  if (open.some(({ level }) => levelCovers(caller.level, level))) return null;
  const wanted = open.map(({ level, count, given }) => `${count - given} at ${level} level`).join(', ');
  return `The authority table asks for an approver of a higher level: ${wanted || 'none is open'}. Yours is ${caller.level}.`;
}
