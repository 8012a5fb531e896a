/** Every step of the workflow: from where to where, who takes it, what goes on record (DOMAIN §11). */
import type { Role } from '../domain/officers.ts';
import type { DecisionKind } from './decisions.ts';
import { type CaseState, WITHDRAWABLE_STATES } from './states.ts';

export interface Step {
  /** The contract's operation that takes it. */
  readonly operation: string;
  readonly from: readonly CaseState[];
  readonly to: CaseState;
  readonly roles: readonly Role[];
  /** Maker: only those who prepared the case. Checker: only those who did not. Any: no rule. */
  readonly part: 'maker' | 'checker' | 'any';
  /** The decision it puts on record; null where the audit chain alone keeps it. */
  readonly records: DecisionKind | null;
  /** Whether it brings the case onward: the next act of a case is the first such step that is open. */
  readonly onward: boolean;
  /** Decisions in force whose taker takes this step no more: one person holds one part. */
  readonly apartFrom?: readonly DecisionKind[];
}

const ONE_PART: readonly DecisionKind[] = ['review', 'recommend', 'approve'];

/**
 * The table. `approve` needs the quorum of the authority table before the state changes; each
 * approver's decision is recorded as it is given.
 */
export const STEPS = {
  submit: {
    operation: 'decision.submit',
    from: ['draft', 'returned'],
    to: 'submitted',
    roles: ['officer'],
    part: 'maker',
    records: 'submit',
    onward: true,
  },
  startReview: {
    operation: 'decision.startReview',
    from: ['submitted'],
    to: 'in-review',
    roles: ['reviewer'],
    part: 'checker',
    records: 'review',
    onward: true,
  },
  recommend: {
    operation: 'decision.recommend',
    from: ['in-review'],
    to: 'recommended',
    roles: ['reviewer'],
    part: 'checker',
    records: 'recommend',
    onward: true,
  },
  approve: {
    operation: 'decision.approve',
    from: ['recommended'],
    to: 'approved',
    roles: ['approver'],
    part: 'checker',
    records: 'approve',
    onward: true,
    apartFrom: ONE_PART,
  },
  accept: {
    operation: 'decision.accept',
    from: ['approved'],
    to: 'accepted',
    roles: ['officer'],
    part: 'maker',
    records: null,
    onward: true,
  },
  /** Records one condition as met; the state stays. */
  meetCondition: {
    operation: 'decision.meetCondition',
    from: ['accepted'],
    to: 'accepted',
    roles: ['officer'],
    part: 'maker',
    records: null,
    onward: true,
  },
  confirmConditions: {
    operation: 'decision.confirmConditions',
    from: ['accepted'],
    to: 'conditions-met',
    roles: ['reviewer'],
    part: 'checker',
    records: 'confirm-conditions',
    onward: true,
  },
  disburse: {
    operation: 'decision.disburse',
    from: ['conditions-met'],
    to: 'disbursed',
    roles: ['releaser'],
    part: 'checker',
    records: 'disburse',
    onward: true,
    apartFrom: [...ONE_PART, 'confirm-conditions'],
  },
  startMonitoring: {
    operation: 'decision.startMonitoring',
    from: ['disbursed'],
    to: 'monitored',
    roles: ['officer', 'reviewer'],
    part: 'any',
    records: null,
    onward: true,
  },
  close: {
    operation: 'decision.close',
    from: ['monitored'],
    to: 'closed',
    roles: ['officer', 'reviewer'],
    part: 'any',
    records: null,
    onward: true,
  },
  return: {
    operation: 'decision.return',
    from: ['submitted', 'in-review', 'recommended'],
    to: 'returned',
    roles: ['reviewer', 'approver'],
    part: 'checker',
    records: 'return',
    onward: false,
  },
  decline: {
    operation: 'decision.decline',
    from: ['recommended'],
    to: 'declined',
    roles: ['approver'],
    part: 'checker',
    records: 'decline',
    onward: false,
    apartFrom: ONE_PART,
  },
  withdraw: {
    operation: 'case.withdraw',
    from: WITHDRAWABLE_STATES,
    to: 'withdrawn',
    roles: ['officer'],
    part: 'maker',
    records: null,
    onward: false,
  },
} as const satisfies Record<string, Step>;

export type StepName = keyof typeof STEPS;

/** Names of all steps, those that bring a case onward first and in the order of the work. */
export const STEP_NAMES = Object.keys(STEPS) as readonly StepName[];

/** A step by its name, as what every step is. */
export function stepOf(name: StepName): Step {
  return STEPS[name];
}

/** The steps a state allows, in the table's order. */
export function stepsFrom(state: CaseState): StepName[] {
  return STEP_NAMES.filter((name) => stepOf(name).from.includes(state));
}
