/** The states of a case and who may move it (DOMAIN §11). */
import type { Role } from '../domain/officers.ts';

export const STATES = [
  'draft',
  'submitted',
  'in-review',
  'recommended',
  'approved',
  'declined',
  'returned',
  'accepted',
  'conditions-met',
  'disbursed',
  'monitored',
  'closed',
  'withdrawn',
] as const;
export type CaseState = (typeof STATES)[number];

/** States in which the maker may change the case and its evidence. */
export const EDITABLE_STATES: readonly CaseState[] = ['draft', 'returned'];

/** States before disbursement in which a case can still be withdrawn. */
export const WITHDRAWABLE_STATES: readonly CaseState[] = [
  'draft',
  'submitted',
  'in-review',
  'recommended',
  'approved',
  'returned',
  'accepted',
  'conditions-met',
];

export interface Transition {
  readonly from: readonly CaseState[];
  readonly to: CaseState;
  readonly roles: readonly Role[];
  /** Maker: only those who prepared the case. Checker: only those who did not. Any: no rule. */
  readonly part: 'maker' | 'checker' | 'any';
}

/**
 * Every step of the workflow. `approve` needs the quorum of the authority table before the state
 * changes; each approver's decision is recorded as it is given.
 */
export const TRANSITIONS = {
  submit: { from: ['draft', 'returned'], to: 'submitted', roles: ['officer'], part: 'maker' },
  startReview: { from: ['submitted'], to: 'in-review', roles: ['reviewer'], part: 'checker' },
  recommend: { from: ['in-review'], to: 'recommended', roles: ['reviewer'], part: 'checker' },
  return: {
    from: ['submitted', 'in-review', 'recommended'],
    to: 'returned',
    roles: ['reviewer', 'approver'],
    part: 'checker',
  },
  approve: { from: ['recommended'], to: 'approved', roles: ['approver'], part: 'checker' },
  decline: { from: ['recommended'], to: 'declined', roles: ['approver'], part: 'checker' },
  accept: { from: ['approved'], to: 'accepted', roles: ['officer'], part: 'maker' },
  /** Records one condition as met; the state stays. */
  meetCondition: { from: ['accepted'], to: 'accepted', roles: ['officer'], part: 'maker' },
  confirmConditions: { from: ['accepted'], to: 'conditions-met', roles: ['reviewer'], part: 'checker' },
  disburse: { from: ['conditions-met'], to: 'disbursed', roles: ['approver'], part: 'checker' },
  startMonitoring: { from: ['disbursed'], to: 'monitored', roles: ['officer', 'reviewer'], part: 'any' },
  close: { from: ['monitored'], to: 'closed', roles: ['officer', 'reviewer'], part: 'any' },
  withdraw: { from: WITHDRAWABLE_STATES, to: 'withdrawn', roles: ['officer'], part: 'maker' },
} as const satisfies Record<string, Transition>;

export type TransitionName = keyof typeof TRANSITIONS;

/** The transitions a state allows, in workflow order. */
export function transitionsFrom(state: CaseState): TransitionName[] {
  return (Object.keys(TRANSITIONS) as TransitionName[]).filter((name) =>
    (TRANSITIONS[name].from as readonly CaseState[]).includes(state),
  );
}
