/** Who a case waits for in each state, with which act, and for how long that is right (DOMAIN §11). */
import { addDays, type IsoDate } from '../domain/dates.ts';
import type { Role } from '../domain/officers.ts';
import type { CaseState } from './states.ts';
import { STEP_NAMES, stepOf } from './steps.ts';

/** What a case can wait for: a step, or what its maker does before the first one. */
export const AWAITED_ACTS = ['import', 'propose', ...STEP_NAMES] as const;
export type AwaitedAct = (typeof AWAITED_ACTS)[number];

/** What a case lacks or has that decides which act comes next. */
export interface Circumstances {
  /** Some evidence is on file, so that the grade says something. */
  readonly isAssessed: boolean;
  readonly hasProposal: boolean;
  /** A condition before disbursement is not met yet. */
  readonly hasOpenCondition: boolean;
}

/** When an act comes before the others of its state. */
export type Want = 'evidence' | 'proposal' | 'condition';

const IS_WANTING: Readonly<Record<Want, (circumstances: Circumstances) => boolean>> = {
  evidence: ({ isAssessed }) => !isAssessed,
  proposal: ({ hasProposal }) => !hasProposal,
  condition: ({ hasOpenCondition }) => hasOpenCondition,
};

export interface Wait {
  readonly act: AwaitedAct;
  readonly role: Role;
  /** The owner of the case; the reviewer who took it; anyone of the role whom four eyes let. */
  readonly on: 'owner' | 'its-reviewer' | 'anyone';
  /** Whether only some institution levels count: those that add to what the authority table still asks. */
  readonly byAuthority: boolean;
  /** The act comes first while this is wanting; null is what comes when nothing is. */
  readonly whileWanting: Want | null;
}

export interface Waiting {
  /** Calendar days in the state within which the bank wants its acts done (expert judgement). */
  readonly days: number;
  /** The first whose want is open is the next act; the last has none. */
  readonly waits: readonly Wait[];
}

const ownerActs = (act: AwaitedAct, whileWanting: Want | null = null): Wait => ({
  act,
  role: 'officer',
  on: 'owner',
  byAuthority: false,
  whileWanting,
});

const checkerActs = (act: AwaitedAct, role: Role, on: Wait['on'] = 'anyone'): Wait => ({
  act,
  role,
  on,
  byAuthority: false,
  whileWanting: null,
});

const PREPARING: readonly Wait[] = [
  ownerActs('import', 'evidence'),
  ownerActs('propose', 'proposal'),
  ownerActs('submit'),
];

/** Per state, what the case waits for; null where it waits for nobody. */
export const WAITING: Readonly<Record<CaseState, Waiting | null>> = {
  draft: { days: 10, waits: PREPARING },
  submitted: { days: 2, waits: [checkerActs('startReview', 'reviewer')] },
  'in-review': { days: 5, waits: [checkerActs('recommend', 'reviewer', 'its-reviewer')] },
  recommended: { days: 3, waits: [{ ...checkerActs('approve', 'approver'), byAuthority: true }] },
  approved: { days: 10, waits: [ownerActs('accept')] },
  declined: null,
  returned: { days: 5, waits: PREPARING },
  accepted: {
    days: 15,
    waits: [ownerActs('meetCondition', 'condition'), checkerActs('confirmConditions', 'reviewer')],
  },
  'conditions-met': { days: 2, waits: [checkerActs('disburse', 'releaser')] },
  disbursed: { days: 3, waits: [ownerActs('startMonitoring')] },
  // A running loan waits for its repayment, not for an officer.
  monitored: null,
  closed: null,
  withdrawn: null,
};

/** The wait of a case in a state under its circumstances; null where it waits for nobody. */
export function waitOf(state: CaseState, circumstances: Circumstances): Wait | null {
  const waits = WAITING[state]?.waits ?? [];
  return waits.find(({ whileWanting: want }) => want === null || IS_WANTING[want](circumstances)) ?? null;
}

/** The day by which the case should leave its state; null where it waits for nobody. */
export function dueOn(state: CaseState, enteredOn: IsoDate): IsoDate | null {
  const waiting = WAITING[state];
  return waiting && addDays(enteredOn, waiting.days);
}

/** What bars an officer of the awaited role from the act, by the step's own rules. */
export function barsOf({ act }: Wait): { readonly makers: boolean; readonly takersOf: readonly string[] } {
  if (act === 'import' || act === 'propose') return { makers: false, takersOf: [] };
  const { part, apartFrom = [] } = stepOf(act);
  return { makers: part === 'checker', takersOf: apartFrom };
}
