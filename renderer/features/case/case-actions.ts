/** Which of a case's actions is the next one, and which stand in the menu; pure. */
import type { CaseDetail } from '#renderer/api/replies.ts';

import { type CaseState, STATE_FACTS } from '#shared/workflow/states.ts';
import { STEP_NAMES, type StepName, stepOf } from '#shared/workflow/steps.ts';
import { waitOf } from '#shared/workflow/waiting.ts';

/** What a person can do from the head of a case: a step of the workflow, or a change of its content. */
export type CaseAction = StepName | 'edit' | 'import' | 'propose';

export interface OfferedAction {
  readonly action: CaseAction;
  readonly allowed: boolean;
  readonly reason: string | null;
}

/** Whether facts, evidence and terms of a case in this state can still be changed by an officer. */
export function canChange(state: CaseState): boolean {
  return STATE_FACTS[state].change !== 'refused';
}

/** Whether a change now would take the case back from those who check it. */
export function changeSendsBack(state: CaseState): boolean {
  return STATE_FACTS[state].change === 'sends-back';
}

/** The workflow's steps as the backend offers them, and the changes an officer may make. */
export function offeredActions(detail: CaseDetail, isOfficer: boolean): OfferedAction[] {
  const steps = STEP_NAMES.flatMap((step) => {
    const offered = detail.actions.find(({ action }) => action === step);
    return offered ? [{ action: step, allowed: offered.allowed, reason: offered.reason }] : [];
  });
  if (!isOfficer || !canChange(detail.summary.state)) return steps;
  const changes = (['import', 'propose', 'edit'] as const).map((action) => ({ action, allowed: true, reason: null }));
  return [...steps, ...changes];
}

/**
 * The one filled button: what the case waits for, where this officer may do it; else the first step
 * onward that is allowed.
 */
export function nextAction(
  offered: readonly OfferedAction[],
  detail: CaseDetail,
  hasEvidence: boolean,
): CaseAction | null {
  const may = (action: CaseAction) => offered.some((entry) => entry.action === action && entry.allowed);
  const awaited = waitOf(detail.summary.state, {
    isAssessed: hasEvidence,
    hasProposal: detail.proposal !== null,
    hasOpenCondition: may('meetCondition'),
  });
  if (awaited && may(awaited.act)) return awaited.act;
  return STEP_NAMES.find((step) => stepOf(step).onward && may(step)) ?? null;
}
