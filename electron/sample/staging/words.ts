/** What the sample's officers write. */
import type { InputOf } from '#shared/contract/operations.ts';
import type { Product } from '#shared/domain/applications.ts';
import type { Health } from '../plan.ts';

/** One of several texts, by the case's number. */
export function pick(texts: readonly string[], index: number): string {
  return texts[index % texts.length] ?? '';
}

export const RATIONALES: Readonly<Record<Health, readonly string[]>> = {
  strong: [
    'Orders in hand cover the drawdown; receipts follow invoices within the agreed terms.',
    'Cash flow covers the instalments more than twice; long-standing buyers.',
  ],
  sound: [
    'Seasonal need in line with last year; debt service is covered.',
    'Turnover through our accounts agrees with the VAT returns. Amount cut to the computed limit.',
  ],
  weak: [
    'Margins are thin. Proposed within the limit, with collateral and a monthly review of receivables.',
    'Buyers pay late; a smaller amount against assigned receivables.',
  ],
  distressed: [
    'The applicant asks for time to collect old receivables. Put forward at the owner’s request.',
    'Inflow has fallen for three quarters. Put forward for a decision, not supported by the numbers.',
  ],
};

/** Why an officer takes a case no further. */
export const HOPELESS =
  'In default with another lender, or without the papers a decision needs. Taken back after a talk.';

export const RECOMMENDATIONS: Readonly<Record<Health, readonly string[]>> = {
  strong: [
    'Documents agree with each other. Supported as proposed.',
    'Checked statements against bank and VAT. Supported.',
  ],
  sound: ['Supported with the conditions named.', 'Debt service holds under a tenth less revenue. Supported.'],
  weak: ['Supported only with collateral registered first.', 'Coverage is tight; supported for the shortest term.'],
  distressed: [
    'Not supported: cash does not cover what is already due.',
    'Not supported: arrears with a lender and falling sales.',
  ],
};

export const RETURN_COMMENTS = [
  'The statements end before the last quarter. Please add the management accounts.',
  'Explain the related company among the buyers and add its share of sales.',
  'The purpose does not fit the term. Please propose anew.',
];

export const WITHDRAWALS = [
  'The applicant financed the purchase from its own funds.',
  'The applicant took another lender’s offer.',
  'The order behind the request was cancelled.',
];

export const CLOSING_COMMENTS = ['Repaid early and in full.', 'Repaid at maturity; collateral released.'];

export const DECLINE_REASON = 'Repayment from the business cannot be expected on these figures.';

export const MET_NOTE = 'Signed original seen and filed.';

/** A comment of an approver. */
export function approvalComment(index: number): string {
  return pick(
    ['Approved on the recommended terms.', 'Agreed; watch the largest buyer.', 'Approved within authority.'],
    index,
  );
}

/** Conditions that go with an approval of the product. */
export function conditionsFor(product: Product): InputOf<'decision.approve'>['conditions'] {
  const secured = product === 'equipment-loan' || product === 'term-loan';
  return [
    {
      kind: 'before-disbursement',
      text: secured ? 'Security registered in first rank' : 'Guarantee of the owner signed',
    },
    { kind: 'financial-covenant', text: 'Debt service cover of at least 1.1 at each year end' },
    { kind: 'documentary-covenant', text: 'Management accounts within 45 days of each quarter end' },
  ];
}
