/** The report's words for the domain's names. */
import type { Channel, LifeStage, Product, RegistrationIdKind, SizeIndustry } from '#shared/domain/applications.ts';
import type { LimitMeasureId, PRICE_PARTS } from '#shared/domain/assessment.ts';
import type { Group } from '#shared/domain/groups.ts';
import type { InstitutionLevel, Role } from '#shared/domain/officers.ts';
import type { ConditionKind, DecisionKind } from '#shared/workflow/decisions.ts';
import type { CaseState } from '#shared/workflow/states.ts';

export const GROUP_NAMES: Readonly<Record<Group, string>> = {
  certification: 'Certification',
  operational: 'Operational',
  financial: 'Financial',
  transactions: 'Transactions',
  customer: 'Customer',
  logistics: 'Logistics',
  monitoring: 'Credit monitoring',
};

export const STATE_NAMES: Readonly<Record<CaseState, string>> = {
  draft: 'Draft',
  submitted: 'Submitted',
  'in-review': 'In review',
  recommended: 'Recommended',
  approved: 'Approved',
  declined: 'Declined',
  returned: 'Returned',
  accepted: 'Accepted',
  'conditions-met': 'Conditions met',
  disbursed: 'Disbursed',
  monitored: 'Monitored',
  closed: 'Closed',
  withdrawn: 'Withdrawn',
};

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  officer: 'Officer',
  reviewer: 'Reviewer',
  approver: 'Approver',
  auditor: 'Auditor',
  administrator: 'Administrator',
};

export const LEVEL_NAMES: Readonly<Record<InstitutionLevel, string>> = {
  'sub-branch': 'Sub-branch',
  branch: 'Branch',
  'head-office': 'Head office',
};

export const PRODUCT_NAMES: Readonly<Record<Product, string>> = {
  'working-capital-loan': 'Working capital loan',
  'revolving-credit-line': 'Revolving credit line',
  'term-loan': 'Term loan',
  'equipment-loan': 'Equipment loan',
  'invoice-financing': 'Invoice financing',
  'trade-finance': 'Trade finance',
};

export const CHANNEL_NAMES: Readonly<Record<Channel, string>> = {
  direct: 'Direct',
  'third-party-payment': 'Third-party payment',
  p2p: 'P2P (historical)',
  'big-data-finance': 'Big-data finance',
  crowdfunding: 'Crowdfunding',
  'information-based-institution': 'Information-based institution',
  portal: 'Portal',
};

export const LIFE_STAGE_NAMES: Readonly<Record<LifeStage, string>> = {
  'start-up': 'Start-up',
  growth: 'Growth',
  'second-entrepreneurship': 'Second entrepreneurship',
  mature: 'Mature',
  distressed: 'Distressed',
};

export const SIZE_INDUSTRY_NAMES: Readonly<Record<SizeIndustry, string>> = {
  industry: 'Industry',
  construction: 'Construction',
  wholesale: 'Wholesale',
  retail: 'Retail',
  transport: 'Transport',
  warehousing: 'Warehousing',
  'hotel-and-catering': 'Hotel and catering',
  software: 'Software',
  agriculture: 'Agriculture',
  other: 'Other',
};

export const REGISTRATION_NAMES: Readonly<Record<RegistrationIdKind, string>> = {
  uscc: 'USCC',
  lei: 'LEI',
  other: 'Registration id',
};

export const MEASURE_NAMES: Readonly<Record<LimitMeasureId, string>> = {
  need: 'Working-capital need',
  dscr: 'DSCR capacity',
  'grade-cap': 'Grade cap',
  collateral: 'Collateral cover',
  requested: 'Requested amount',
};

export const PRICE_PART_NAMES: Readonly<Record<(typeof PRICE_PARTS)[number], string>> = {
  'funds-transfer-price': 'Funds transfer price',
  'operating-cost': 'Operating cost',
  'expected-loss': 'Expected loss',
  'capital-charge': 'Capital charge',
  'tenor-and-liquidity-premium': 'Tenor and liquidity premium',
  'branch-margin': 'Branch margin',
  'relationship-discount': 'Relationship discount',
};

export const DECISION_NAMES: Readonly<Record<DecisionKind, string>> = {
  submit: 'Submitted',
  review: 'Taken into review',
  recommend: 'Recommended',
  return: 'Returned',
  approve: 'Approved',
  decline: 'Declined',
  'confirm-conditions': 'Conditions confirmed',
  disburse: 'Disbursed',
};

export const CONDITION_NAMES: Readonly<Record<ConditionKind, string>> = {
  'before-disbursement': 'Before disbursement',
  'financial-covenant': 'Financial covenant',
  'documentary-covenant': 'Documentary covenant',
};

export const POLICY_NAMES = { limit: 'Limit policy', price: 'Price policy', authority: 'Authority table' } as const;

/** A snake_case name in words: "bank_transaction" → "bank transaction". */
export function spoken(name: string): string {
  return name.replaceAll('_', ' ');
}

/** A name on one line, its end left out where it has more characters than `most`. */
export function shortened(name: string, most: number): string {
  const characters = Array.from(name.replace(/\s+/g, ' '));
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : characters.join('');
}

/** "12 months", "1 month". */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A date as prose spells it: "15 January 2026". */
export function spelledDate(iso: string): string {
  const month = MONTHS[Number(iso.slice(5, 7)) - 1];
  return month === undefined ? iso : `${Number(iso.slice(8, 10))} ${month} ${iso.slice(0, 4)}`;
}
