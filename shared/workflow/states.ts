/** The states of a case and what each of them means for those around it (DOMAIN §11). */

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

export interface StateFacts {
  /** A change of facts or evidence: is taken in; sends the case back to its maker; is refused. */
  readonly change: 'taken-in' | 'sends-back' | 'refused';
  /** What the case has come to: nothing yet, the bank's yes or no, or the applicant's own end to it. */
  readonly outcome: 'open' | 'granted' | 'declined' | 'withdrawn';
  /** Whether the credit is outstanding or can still become so. */
  readonly active: boolean;
  /** How far the case has come, as a mark shows it. */
  readonly mark: 'begun' | 'in-hands' | 'near' | 'reached' | 'refused' | 'sent-back' | 'ended';
}

const TAKEN_UP: StateFacts = { change: 'sends-back', outcome: 'open', active: true, mark: 'in-hands' };
const GRANTED: StateFacts = { change: 'sends-back', outcome: 'granted', active: true, mark: 'reached' };
const PAID_OUT: StateFacts = { ...GRANTED, change: 'refused' };

/** What holds in each state: whoever asks about states asks here. */
export const STATE_FACTS: Readonly<Record<CaseState, StateFacts>> = {
  draft: { change: 'taken-in', outcome: 'open', active: true, mark: 'begun' },
  submitted: TAKEN_UP,
  'in-review': TAKEN_UP,
  recommended: { ...TAKEN_UP, mark: 'near' },
  approved: GRANTED,
  declined: { change: 'refused', outcome: 'declined', active: false, mark: 'refused' },
  returned: { change: 'taken-in', outcome: 'open', active: true, mark: 'sent-back' },
  accepted: GRANTED,
  'conditions-met': GRANTED,
  disbursed: PAID_OUT,
  monitored: PAID_OUT,
  closed: { change: 'refused', outcome: 'granted', active: false, mark: 'ended' },
  withdrawn: { change: 'refused', outcome: 'withdrawn', active: false, mark: 'ended' },
};

/** The states whose facts answer a question with yes, in workflow order. */
function statesWhere(holds: (facts: StateFacts) => boolean): CaseState[] {
  return STATES.filter((state) => holds(STATE_FACTS[state]));
}

/** States in which the maker may change the case and its evidence. */
export const EDITABLE_STATES: readonly CaseState[] = statesWhere(({ change }) => change === 'taken-in');

/** States before disbursement, in which a case can still be changed or withdrawn. */
export const WITHDRAWABLE_STATES: readonly CaseState[] = statesWhere(({ change }) => change !== 'refused');

/** States in which credit is granted and not yet ended: what a client already owes or may draw. */
export const COMMITTED_STATES: readonly CaseState[] = statesWhere(
  ({ outcome, active }) => outcome === 'granted' && active,
);

/** Whether the bank has said yes or no. */
export function isDecided(state: CaseState): boolean {
  const { outcome } = STATE_FACTS[state];
  return outcome === 'granted' || outcome === 'declined';
}

/** Whether the maker was last told no: declined for good, or sent back. */
export function isTurnedBack(state: CaseState): boolean {
  const { mark } = STATE_FACTS[state];
  return mark === 'refused' || mark === 'sent-back';
}
