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

/** Whether a condition of a kind must be met before the money goes out; the others run with the loan. */
const HOLDS_DISBURSEMENT: Readonly<Record<ConditionKind, boolean>> = {
  'before-disbursement': true,
  'financial-covenant': false,
  'documentary-covenant': false,
};

/** Kinds of condition that hold the disbursement until they are met. */
export const HOLDING_CONDITIONS: readonly ConditionKind[] = CONDITION_KINDS.filter((kind) => HOLDS_DISBURSEMENT[kind]);

/** Whether a condition holds the disbursement now. */
export function holdsDisbursement(condition: { readonly kind: ConditionKind; readonly metAt: string | null }): boolean {
  return condition.metAt === null && HOLDS_DISBURSEMENT[condition.kind];
}
