/** Who must decide a case, by the authority table its submission was frozen with, and who has. */

import type { OutputOf } from '#shared/contract/operations.ts';
import { worstReliability } from '#shared/domain/authenticity.ts';
import { INSTITUTION_LEVELS, type InstitutionLevel, levelCovers, rolesInForce } from '#shared/domain/officers.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { frozenBasisHashes, loadBasis } from '../casework/gathering.ts';
import { assessmentAtTerms } from '../casework/submission.ts';
import { requiredDecision } from '../policy/authority/authority.ts';
import { fillRequirements, type GivenApproval } from '../policy/authority/quorum.ts';
import type { StoredCase } from '../store/cases.ts';
import type { ReadStore } from '../store/connection.ts';
import { decisionsOf, type Snapshot, snapshotsOf } from '../store/decisions.ts';
import { officerById } from '../store/officers.ts';
import type { Caller } from './ports.ts';

type Requirement = NonNullable<OutputOf<'decision.trail'>['requirement']>;

/** The authority the table in the snapshot asks for, on the terms now proposed. */
function required(store: ReadStore, stored: StoredCase, snapshot: Snapshot): ReturnType<typeof requiredDecision> {
  const { application, proposal } = stored;
  const { score, limit, price, reliability } = assessmentAtTerms(store, snapshot, proposal ?? application);
  const { policies } = loadBasis(store, frozenBasisHashes(snapshot));
  return requiredDecision(
    {
      amount: proposal?.amount ?? application.amount,
      currency: application.currency,
      asOf: application.appliedOn,
      grade: score.grade,
      institutionLevel: application.institutionLevel,
      // Before a proposal there is no deviation; without a model rate any rate deviates without bound.
      priceDeviationBasisPoints:
        price.rateBasisPoints === null ? null : proposal ? price.rateBasisPoints - proposal.rateBasisPoints : 0,
      limitAmount: limit.amount,
      product: application.product,
      channel: application.channel,
      termMonths: proposal?.termMonths ?? application.termMonths,
      lossGivenDefault: price.lossGivenDefault,
      reliability: worstReliability(reliability),
      // The desk keeps no exceptions on record beside those that are keys of their own.
      exceptions: [],
    },
    policies.authority.content,
    policies.rates.content.exchange.rows,
  );
}

/**
 * What counts towards the required role set: a recommendation for a reviewer, an approval for an approver,
 * while its giver holds the role, and at no higher level than they hold now.
 */
function approvalsGiven(store: ReadStore, caseId: string): GivenApproval[] {
  return decisionsOf(store, caseId).flatMap(({ officerId, kind, inForce, level }) => {
    if (!inForce || (kind !== 'approve' && kind !== 'recommend')) return [];
    const role = kind === 'approve' ? 'approver' : 'reviewer';
    const giver = officerById(store, officerId);
    if (giver?.status !== 'active' || !rolesInForce(giver.roles).includes(role)) return [];
    return [{ officerId, role, level: levelCovers(giver.level, level) ? level : giver.level }];
  });
}

/** The requirement with what was given so far; null before the first submission. */
export function requirementOf(store: ReadStore, stored: StoredCase): Requirement | null {
  const snapshot = snapshotsOf(store, stored.id)[0];
  if (!snapshot) return null;
  const { rule, reasons, nobody, required: posts } = required(store, stored, snapshot);
  const said = nobody ? [sentence('authority.nobody-may', { rule }), ...reasons] : [...reasons];
  return { rule, reasons: said, nobody, required: fillRequirements(posts, approvalsGiven(store, stored.id)) };
}

/** Whether every approval the table asks for has been given; never where nobody may approve. */
export function isComplete(requirement: Requirement): boolean {
  return !requirement.nobody && requirement.required.every(({ given, count }) => given >= count);
}

function openPosts({ required: posts }: Requirement): Requirement['required'] {
  return posts.filter(({ role, given, count }) => role === 'approver' && given < count);
}

/** The lowest level whose approval is still asked for; null where none is. */
export function awaitedLevel(requirement: Requirement): InstitutionLevel | null {
  const open = openPosts(requirement);
  return INSTITUTION_LEVELS.find((level) => open.some((post) => post.level === level)) ?? null;
}

/** Why this approver's level adds nothing to what is still wanted; null where it does. */
export function approvalRefusal(store: ReadStore, stored: StoredCase, caller: Caller): Sentence | null {
  const requirement = requirementOf(store, stored);
  if (!requirement) return sentence('authority.never-submitted');
  if (requirement.nobody) return sentence('authority.nobody-may', { rule: requirement.rule });
  const open = openPosts(requirement);
  if (open.some(({ level }) => levelCovers(caller.level, level))) return null;
  const wanted = open.map(({ level, count, given }) => ({ count: count - given, level }));
  return sentence('authority.level-too-low', { wanted, own: caller.level });
}
