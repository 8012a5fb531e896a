/** The steps of a decision, from submission to the loan's end. */

import type { Proposal } from '#shared/contract/operations/case.ts';
import type { OutputOf } from '#shared/contract/operations.ts';
import { DeskError } from '#shared/contract/reply.ts';
import { ROLES, type Role } from '#shared/domain/officers.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { CaseState } from '#shared/workflow/states.ts';
import { STEPS, type StepName, stepOf } from '#shared/workflow/steps.ts';
import { missingFrom } from '../casework/missing.ts';
import { freeze, isFrozenAt } from '../casework/submission.ts';
import { type StoredCase, setAwaitedLevel, setProposal, setState } from '../store/cases.ts';
import type { WriteStore } from '../store/connection.ts';
import {
  conditionsOf,
  type Decision,
  insertCondition,
  insertDecision,
  insertSnapshot,
  meetCondition,
  type RequiredPost,
  voidDecisions,
} from '../store/decisions.ts';
import { mustFindCase } from '../store/must-find.ts';
import { approvalRefusal, awaitedLevel, isComplete, requirementOf } from './authority.ts';
import { unmetConditions } from './case-actions.ts';
import type { Audited, CommandContext, WorkspaceHandlers } from './handler.ts';
import { approvalBar, checkProposal } from './proposal-rules.ts';
import { latestSnapshot, requireStep } from './stepping.ts';

/** One handler for every step but the withdrawal, which is the case's own: one that is missing does not compile. */
type DecisionHandlers = Pick<WorkspaceHandlers, Exclude<(typeof STEPS)[StepName]['operation'], 'case.withdraw'>>;

/** The caller's role in a step: the first of the step's roles they hold. */
function roleIn(context: CommandContext, step: StepName): Role {
  const { roles } = stepOf(step);
  return ROLES.find((role) => roles.includes(role) && context.caller.roles.includes(role)) ?? 'officer';
}

/** The steps that go on record as a decision. */
type RecordedStep = {
  [S in StepName]: (typeof STEPS)[S]['records'] extends null ? never : S;
}[StepName];

type NewDecision = Partial<Pick<Decision, 'comment' | 'reasons' | 'terms'>> & {
  /** Of a recommendation: who must decide. */
  readonly required?: readonly RequiredPost[];
};

/** Puts the caller's act on record against the frozen submission. */
function decide(
  context: CommandContext,
  stored: StoredCase,
  step: RecordedStep,
  snapshotHash: string,
  act: NewDecision = {},
): string {
  const id = context.newId();
  const decision = {
    id,
    caseId: stored.id,
    snapshotHash,
    kind: STEPS[step].records,
    officerId: context.caller.officerId,
    role: roleIn(context, step),
    level: context.caller.level,
    at: context.now,
    comment: act.comment ?? '',
    reasons: act.reasons ?? [],
    terms: act.terms ?? null,
  };
  insertDecision(context.store, decision, act.required ?? null);
  return id;
}

/** Moves the case and says so to the audit chain. */
function move(
  context: CommandContext,
  stored: StoredCase,
  state: CaseState,
  after: Record<string, string | number | null | string[]> = {},
): Audited<{ state: CaseState }> {
  if (state !== stored.state) setState(context.store, stored.id, state, context.now);
  return {
    value: { state },
    audit: { subject: `case:${stored.id}`, before: { state: stored.state }, after: { state, ...after } },
  };
}

/** Keeps whose approval is asked for next, for the queue. */
function keepAwaitedLevel(store: WriteStore, requirement: ReturnType<typeof requirementOf>, caseId: string): void {
  setAwaitedLevel(store, caseId, requirement && awaitedLevel(requirement));
}

/** A step that only moves the case. */
function plainStep(step: StepName) {
  return (context: CommandContext, { caseId }: { caseId: string }): Audited<{ state: CaseState }> =>
    move(context, requireStep(context, caseId, step), STEPS[step].to);
}

function termsOf(stored: StoredCase): NonNullable<Decision['terms']> {
  const { proposal } = stored;
  if (!proposal) throw new DeskError('conflict', sentence('decision.no-proposal'));
  const { amount, termMonths, rateBasisPoints } = proposal;
  return { amount, termMonths, rateBasisPoints };
}

/**
 * The frozen submission with these terms: the one under way, or a new one where a reviewer changed them.
 * A counter-proposal is computed and frozen again, so that who decides sees limit, price and authority of it.
 */
function frozenAt(context: CommandContext, stored: StoredCase, proposal: Proposal): string {
  const latest = latestSnapshot(context.store, stored.id);
  if (isFrozenAt(latest, proposal)) return latest.hash;
  const snapshot = freeze(context, stored, proposal);
  insertSnapshot(context.store, snapshot);
  return snapshot.hash;
}

export const decisionHandlers: DecisionHandlers = {
  'decision.submit': (context, { caseId }): Audited<OutputOf<'decision.submit'>> => {
    const stored = requireStep(context, caseId, 'submit');
    const blocking = missingFrom(context.store, stored).find((item) => item.blocking);
    if (blocking || !stored.proposal)
      throw new DeskError(
        'conflict',
        sentence('decision.not-ready', { item: blocking?.item ?? sentence('missing.a-proposal') }),
      );
    const snapshot = freeze(context, stored, stored.proposal);
    insertSnapshot(context.store, snapshot);
    decide(context, stored, 'submit', snapshot.hash, { terms: termsOf(stored) });
    const { value, audit } = move(context, stored, STEPS.submit.to, { snapshotHash: snapshot.hash });
    return { value: { ...value, snapshotHash: snapshot.hash }, audit };
  },

  'decision.startReview': (context, { caseId }) => {
    const stored = requireStep(context, caseId, 'startReview');
    decide(context, stored, 'startReview', latestSnapshot(context.store, caseId).hash);
    return move(context, stored, STEPS.startReview.to);
  },

  'decision.recommend': (context, { caseId, proposal, comment }) => {
    const stored = requireStep(context, caseId, 'recommend');
    const { amount, termMonths, rateBasisPoints } = proposal;
    checkProposal(context.store, stored, proposal);
    setProposal(context.store, caseId, proposal, context.now);
    const countered = mustFindCase(context.store, caseId);
    const snapshotHash = frozenAt(context, countered, proposal);
    const asked = requirementOf(context.store, countered)?.required ?? [];
    decide(context, stored, 'recommend', snapshotHash, {
      comment,
      terms: { amount, termMonths, rateBasisPoints },
      required: asked.map(({ role, level, count }) => ({ role, level, count })),
    });
    keepAwaitedLevel(context.store, requirementOf(context.store, { ...stored, proposal }), caseId);
    return move(context, stored, STEPS.recommend.to, { amount, termMonths, rateBasisPoints, comment, snapshotHash });
  },

  'decision.return': (context, { caseId, comment }) => {
    const stored = requireStep(context, caseId, 'return');
    decide(context, stored, 'return', latestSnapshot(context.store, caseId).hash, { comment });
    voidDecisions(context.store, caseId);
    return move(context, stored, STEPS.return.to, { comment });
  },

  'decision.approve': (context, { caseId, conditions, comment }) => {
    const { store, caller, newId } = context;
    const stored = requireStep(context, caseId, 'approve');
    const bar = approvalBar(store, stored);
    if (bar) throw new DeskError('conflict', bar);
    const refusal = approvalRefusal(store, stored, caller);
    if (refusal) throw new DeskError('forbidden', refusal);
    const decisionId = decide(context, stored, 'approve', latestSnapshot(store, caseId).hash, {
      comment,
      terms: termsOf(stored),
    });
    // Who asks again for what is asked for, in the same form or as a second approver, adds no condition.
    const known = new Set(conditionsOf(store, caseId).map(({ kind, text }) => `${kind} ${text}`));
    for (const condition of conditions) {
      const said = `${condition.kind} ${condition.text}`;
      if (!known.has(said)) insertCondition(store, caseId, decisionId, { id: newId(), ...condition });
      known.add(said);
    }
    const requirement = requirementOf(store, stored);
    keepAwaitedLevel(store, requirement, caseId);
    const complete = requirement !== null && isComplete(requirement);
    return move(context, stored, complete ? STEPS.approve.to : stored.state, {
      decisionId,
      comment,
      conditions: conditions.map(({ text }) => text),
    });
  },

  'decision.decline': (context, { caseId, reasons, comment }) => {
    const stored = requireStep(context, caseId, 'decline');
    decide(context, stored, 'decline', latestSnapshot(context.store, caseId).hash, {
      comment,
      reasons,
      terms: termsOf(stored),
    });
    return move(context, stored, STEPS.decline.to, { reasons, comment });
  },

  'decision.accept': plainStep('accept'),

  'decision.meetCondition': (context, { caseId, conditionId, note }) => {
    const { store, caller, now } = context;
    const stored = requireStep(context, caseId, 'meetCondition');
    const condition = conditionsOf(store, caseId).find(({ id }) => id === conditionId);
    if (!condition) throw new DeskError('not-found', sentence('decision.no-condition'));
    meetCondition(store, conditionId, caller.officerId, now, note);
    return move(context, stored, stored.state, { conditionId, text: condition.text, note });
  },

  'decision.confirmConditions': (context, { caseId }) => {
    const stored = requireStep(context, caseId, 'confirmConditions');
    const open = unmetConditions(context.store, caseId);
    if (open) throw new DeskError('conflict', open);
    decide(context, stored, 'confirmConditions', latestSnapshot(context.store, caseId).hash);
    return move(context, stored, STEPS.confirmConditions.to);
  },

  'decision.disburse': (context, { caseId }) => {
    const stored = requireStep(context, caseId, 'disburse');
    decide(context, stored, 'disburse', latestSnapshot(context.store, caseId).hash, {
      terms: termsOf(stored),
    });
    return move(context, stored, STEPS.disburse.to);
  },

  'decision.startMonitoring': plainStep('startMonitoring'),

  'decision.close': (context, { caseId, comment }) =>
    move(context, requireStep(context, caseId, 'close'), STEPS.close.to, { comment }),
};
