/** What the sample's officers write: their reasons, comments and conditions. */
import type { Product } from '../../domain/applications.ts';

const purposes: Readonly<Record<Product, string>> = {
  'working-capital-loan': 'Purchase of materials for confirmed orders.',
  'revolving-credit-line': 'Seasonal swings between purchases and receipts.',
  'term-loan': 'Refitting of premises and a second site.',
  'equipment-loan': 'New equipment to replace an old line.',
  'invoice-financing': 'Advance on invoices to long-standing buyers.',
  'trade-finance': 'Import of goods against a letter of credit.',
};

export const sampleText = {
  purposes,
  /** By how the applicant fares, of which one is taken. */
  rationales: {
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
  },
  /** Why an officer takes a case no further. */
  hopeless: 'In default with another lender, or without the papers a decision needs. Taken back after a talk.',
  recommendations: {
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
  },
  returns: [
    'The statements end before the last quarter. Please add the management accounts.',
    'Explain the related company among the buyers and add its share of sales.',
    'The purpose does not fit the term. Please propose anew.',
  ],
  withdrawals: [
    'The applicant financed the purchase from its own funds.',
    'The applicant took another lender’s offer.',
    'The order behind the request was cancelled.',
  ],
  closings: ['Repaid early and in full.', 'Repaid at maturity; collateral released.'],
  decline: 'Repayment from the business cannot be expected on these figures.',
  conditionMet: 'Signed original seen and filed.',
  approvals: ['Approved on the recommended terms.', 'Agreed; watch the largest buyer.', 'Approved within authority.'],
  conditions: {
    security: 'Security registered in first rank',
    guarantee: 'Guarantee of the owner signed',
    cover: 'Debt service cover of at least 1.1 at each year end',
    accounts: 'Management accounts within 45 days of each quarter end',
  },
  rates: { source: 'invented for the sample', note: 'Month-end rates of the last four years' },
} as const;
