/** The acts that go on record as decisions, and the conditions an approval can carry (DOMAIN §11). */

export const DECISION_KINDS = [
  'submit',
  'review',
  'recommend',
  'return',
  'approve',
  'decline',
  'confirm-conditions',
  'disburse',
] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** What must be met before the money goes out, and what runs with the loan. */
export const CONDITION_KINDS = ['before-disbursement', 'financial-covenant', 'documentary-covenant'] as const;
export type ConditionKind = (typeof CONDITION_KINDS)[number];
