/** Which of a case's actions is the next one, and which stand in the menu; pure. */
import type { CaseDetail } from '#renderer/api/replies.ts';
import type { CaseState, TransitionName } from '#shared/workflow/states.ts';
import { EDITABLE_STATES, WITHDRAWABLE_STATES } from '#shared/workflow/states.ts';

/** What a person can do from the head of a case: a step of the workflow, or a change of its content. */
export type CaseAction = TransitionName | 'edit' | 'import' | 'propose';

export interface OfferedAction {
  readonly action: CaseAction;
  readonly allowed: boolean;
  readonly reason: string | null;
}

/** Steps that move a case forward, in the order of the work; the first allowed one is the next action. */
const FORWARD: readonly TransitionName[] = [
  'submit',
  'startReview',
  'recommend',
  'approve',
  'accept',
  'meetCondition',
  'confirmConditions',
  'disburse',
  'startMonitoring',
  'close',
];

const STEPS: readonly TransitionName[] = [...FORWARD, 'return', 'decline', 'withdraw'];

/** Whether facts, evidence and terms of a case in this state can still be changed by an officer. */
export function canChange(state: CaseState): boolean {
  return WITHDRAWABLE_STATES.includes(state);
}

/** Whether a change now would take the case back from those who check it. */
export function changeSendsBack(state: CaseState): boolean {
  return canChange(state) && !EDITABLE_STATES.includes(state);
}

/** The workflow's steps as the backend offers them, and the changes an officer may make. */
export function offeredActions(detail: CaseDetail, isOfficer: boolean): OfferedAction[] {
  const steps = STEPS.flatMap((step) => {
    const offered = detail.actions.find(({ action }) => action === step);
    return offered ? [{ action: step, allowed: offered.allowed, reason: offered.reason }] : [];
  });
  if (!isOfficer || !canChange(detail.summary.state)) return steps;
  const changes = (['import', 'propose', 'edit'] as const).map((action) => ({ action, allowed: true, reason: null }));
  return [...steps, ...changes];
}

/**
 * The one filled button: the first forward step that is allowed. A draft that cannot be submitted
 * yet asks for evidence first and for terms once there is a grade.
 */
export function nextAction(
  offered: readonly OfferedAction[],
  detail: CaseDetail,
  hasEvidence: boolean,
): CaseAction | null {
  const forward = FORWARD.find((step) => offered.some(({ action, allowed }) => action === step && allowed));
  if (forward) return forward;
  if (!EDITABLE_STATES.includes(detail.summary.state)) return null;
  const may = (action: CaseAction) => offered.some((entry) => entry.action === action && entry.allowed);
  if (!hasEvidence && may('import')) return 'import';
  if (detail.proposal === null && may('propose')) return 'propose';
  return null;
}
