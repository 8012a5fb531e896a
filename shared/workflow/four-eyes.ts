/** Whether an officer may take a workflow step on a case: state, role and four eyes (DOMAIN §11). */
import type { Role } from '../domain/officers.ts';
import { type CaseState, TRANSITIONS, type Transition, type TransitionName } from './states.ts';

export interface StepFacts {
  readonly state: CaseState;
  /** Ids of everyone who prepared the case. */
  readonly makers: readonly string[];
  /** Decisions in force, with who took them. */
  readonly decisions: readonly { readonly kind: string; readonly officerId: string }[];
}

export interface StepCaller {
  readonly officerId: string;
  readonly roles: readonly Role[];
}

export interface Refusal {
  readonly code: 'forbidden' | 'conflict';
  readonly message: string;
}

/** Acts that make an officer a checker of a case; such an officer gives no approval on it. */
const REVIEWS = ['review', 'recommend'];

/**
 * Why `caller` may not take `step`, or null where they may. Four eyes come before the state, so
 * that a maker is refused as a maker whatever state the case is in.
 */
export function stepRefusal(step: TransitionName, facts: StepFacts, caller: StepCaller): Refusal | null {
  const transition: Transition = TRANSITIONS[step];
  if (!transition.roles.some((role) => caller.roles.includes(role))) {
    return { code: 'forbidden', message: `Another role takes this step: ${transition.roles.join(' or ')}.` };
  }
  const isMaker = facts.makers.includes(caller.officerId);
  if (transition.part === 'checker' && isMaker) {
    return { code: 'forbidden', message: 'Four eyes: you prepared this case, so another officer must take this step.' };
  }
  if (transition.part === 'maker' && !isMaker) {
    return { code: 'forbidden', message: 'Only an officer who prepared this case takes this step.' };
  }
  return onePartRefusal(step, facts, caller) ?? stateRefusal(transition, facts);
}

function onePartRefusal(step: TransitionName, facts: StepFacts, { officerId }: StepCaller): Refusal | null {
  if (step !== 'approve' && step !== 'decline') return null;
  const acts = facts.decisions.filter((decision) => decision.officerId === officerId).map(({ kind }) => kind);
  if (acts.some((kind) => REVIEWS.includes(kind))) {
    return { code: 'forbidden', message: 'Four eyes: you reviewed this case, so another officer must decide it.' };
  }
  if (acts.includes('approve'))
    return { code: 'forbidden', message: 'You have already approved this case; another approver must follow.' };
  return null;
}

function stateRefusal(transition: Transition, { state }: StepFacts): Refusal | null {
  if (transition.from.includes(state)) return null;
  return {
    code: 'conflict',
    message: `A case that is ${state} does not take this step; it must be ${transition.from.join(' or ')}.`,
  };
}
