/** What the parts of a decision are called: measures of the limit, parts of the price, acts, conditions, policies. */
import type { LimitMeasureId, PRICE_PARTS } from '../../domain/assessment.ts';
import type { RecordFields } from '../../domain/record-sets.ts';
import type { ConditionKind, DecisionKind } from '../../workflow/decisions.ts';

type CollateralKind = RecordFields<'collateral'>['kind'];

const limitMeasures: Readonly<Record<LimitMeasureId, string>> = {
  need: 'Working-capital need',
  dscr: 'Debt-service capacity',
  'grade-cap': 'Grade cap',
  collateral: 'Collateral cover',
  requested: 'Requested amount',
};

const priceParts: Readonly<Record<(typeof PRICE_PARTS)[number], string>> = {
  'funds-transfer-price': 'Funds transfer price',
  'operating-cost': 'Operating cost',
  'expected-loss': 'Expected loss',
  'capital-charge': 'Capital charge',
  'tenor-and-liquidity-premium': 'Tenor and liquidity premium',
  'branch-margin': 'Branch margin',
  'relationship-discount': 'Relationship discount',
};

const decisionKinds: Readonly<Record<DecisionKind, string>> = {
  submit: 'Submitted',
  review: 'Taken into review',
  recommend: 'Recommended',
  return: 'Returned',
  approve: 'Approved',
  decline: 'Declined',
  'confirm-conditions': 'Conditions confirmed',
  disburse: 'Disbursed',
};

const conditionKinds: Readonly<Record<ConditionKind, string>> = {
  'before-disbursement': 'Before disbursement',
  'financial-covenant': 'Financial covenant',
  'documentary-covenant': 'Documentary covenant',
};

const policies = {
  limit: 'Limit policy',
  price: 'Price policy',
  authority: 'Authority table',
  eligibility: 'Eligibility policy',
  rates: 'Rates',
} as const;

const collateralKinds: Readonly<Record<CollateralKind, string>> = {
  'cash-deposit': 'Cash deposit',
  'real-estate': 'Real estate',
  'land-use-right': 'Land-use right',
  equipment: 'Equipment',
  inventory: 'Inventory',
  receivables: 'Receivables',
  vehicle: 'Vehicle',
  'intellectual-property': 'Intellectual property',
  other: 'Other',
};

const assetClasses = { corporate: 'Corporate', 'other-retail': 'Other retail' } as const;

export const decisionNames = {
  limitMeasures,
  priceParts,
  decisionKinds,
  conditionKinds,
  policies,
  collateralKinds,
  assetClasses,
} as const;
