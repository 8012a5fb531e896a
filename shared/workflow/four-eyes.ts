/** Whether an officer may take a workflow step on a case: state, role and four eyes (DOMAIN §11). */
import type { Role } from '../domain/officers.ts';
import type { CaseState } from './states.ts';
import { type Step, type StepName, stepOf } from './steps.ts';

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

/**
 * Why `caller` may not take `step`, or null where they may. Four eyes come before the state, so
 * that a maker is refused as a maker whatever state the case is in.
 */
export function stepRefusal(name: StepName, facts: StepFacts, caller: StepCaller): Refusal | null {
  const step = stepOf(name);
  if (!step.roles.some((role) => caller.roles.includes(role))) {
    return { code: 'forbidden', message: `Another role takes this step: ${step.roles.join(' or ')}.` };
  }
  const isMaker = facts.makers.includes(caller.officerId);
  if (step.part === 'checker' && isMaker) {
    return { code: 'forbidden', message: 'Four eyes: you prepared this case, so another officer must take this step.' };
  }
  if (step.part === 'maker' && !isMaker) {
    return { code: 'forbidden', message: 'Only an officer who prepared this case takes this step.' };
  }
  return onePartRefusal(step, facts, caller) ?? stateRefusal(step, facts);
}

function onePartRefusal({ apartFrom = [] }: Step, facts: StepFacts, { officerId }: StepCaller): Refusal | null {
  const own = facts.decisions.filter((decision) => decision.officerId === officerId);
  const barring = apartFrom.filter((kind) => own.some((decision) => decision.kind === kind));
  if (barring.length === 0) return null;
  const message = barring.some((kind) => kind !== 'approve')
    ? 'Four eyes: you reviewed this case, so another officer must decide it.'
    : 'You have already approved this case; another approver must follow.';
  return { code: 'forbidden', message };
}

function stateRefusal({ from }: Step, { state }: StepFacts): Refusal | null {
  if (from.includes(state)) return null;
  return {
    code: 'conflict',
    message: `A case that is ${state} does not take this step; it must be ${from.join(' or ')}.`,
  };
}
