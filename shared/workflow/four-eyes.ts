/** Whether an officer may take a workflow step on a case: state, role and four eyes (DOMAIN §11). */
import type { Role } from '../domain/officers.ts';
import type { Sentence } from '../domain/words.ts';
import { sentence } from '../text/sentence.ts';
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
  readonly message: Sentence;
}

/**
 * Why `caller` may not take `step`, or null where they may. Four eyes come before the state, so
 * that a maker is refused as a maker whatever state the case is in.
 */
export function stepRefusal(name: StepName, facts: StepFacts, caller: StepCaller): Refusal | null {
  const step = stepOf(name);
  if (!step.roles.some((role) => caller.roles.includes(role))) {
    return { code: 'forbidden', message: sentence('step.other-role', { roles: step.roles }) };
  }
  const isMaker = facts.makers.includes(caller.officerId);
  if (step.part === 'checker' && isMaker) {
    return { code: 'forbidden', message: sentence('step.you-prepared') };
  }
  if (step.part === 'maker' && !isMaker) {
    return { code: 'forbidden', message: sentence('step.only-who-prepared') };
  }
  return onePartRefusal(step, facts, caller) ?? stateRefusal(step, facts);
}

function onePartRefusal({ apartFrom = [] }: Step, facts: StepFacts, { officerId }: StepCaller): Refusal | null {
  const own = facts.decisions.filter((decision) => decision.officerId === officerId);
  const barring = apartFrom.filter((kind) => own.some((decision) => decision.kind === kind));
  if (barring.length === 0) return null;
  const message = barring.some((kind) => kind !== 'approve')
    ? sentence('step.you-reviewed')
    : sentence('step.you-approved');
  return { code: 'forbidden', message };
}

function stateRefusal({ from }: Step, { state }: StepFacts): Refusal | null {
  if (from.includes(state)) return null;
  return { code: 'conflict', message: sentence('step.other-state', { state, from }) };
}
