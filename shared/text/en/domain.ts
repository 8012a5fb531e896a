/** The field's standard terms, as every screen writes them. */
import type { Channel, LifeStage, Product, RegistrationIdKind, SizeIndustry } from '../../domain/applications.ts';
import type { Group } from '../../domain/groups.ts';
import type { InstitutionLevel, Role } from '../../domain/officers.ts';
import type { Repayment } from '../../domain/repayment.ts';
import type { SIZE_CLASSES } from '../../domain/size-class.ts';
import type { CaseState } from '../../workflow/states.ts';

import { authenticityNames } from './authenticity-names.ts';
import { commandNames } from './command-names.ts';
import { decisionNames } from './decision-names.ts';
import { evidenceNames } from './evidence-names.ts';
import { formulaNames } from './formula-names.ts';
import { modelNames } from './model-names.ts';

const states: Readonly<Record<CaseState, string>> = {
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

const products: Readonly<Record<Product, string>> = {
  'working-capital-loan': 'Working-capital loan',
  'revolving-credit-line': 'Revolving credit line',
  'term-loan': 'Term loan',
  'equipment-loan': 'Equipment loan',
  'invoice-financing': 'Invoice financing',
  'trade-finance': 'Trade finance',
};

const channels: Readonly<Record<Channel, string>> = {
  direct: 'Direct',
  'third-party-payment': 'Third-party payment',
  p2p: 'P2P lending',
  'big-data-finance': 'Big-data finance',
  crowdfunding: 'Crowdfunding',
  'information-based-institution': 'Information-based institution',
  portal: 'Portal',
};

const lifeStages: Readonly<Record<LifeStage, string>> = {
  'start-up': 'Start-up',
  growth: 'Growth',
  'second-entrepreneurship': 'Second entrepreneurship',
  mature: 'Mature',
  distressed: 'Distressed',
};

const sizeIndustries: Readonly<Record<SizeIndustry, string>> = {
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

const sizeClasses: Readonly<Record<(typeof SIZE_CLASSES)[number], string>> = {
  micro: 'Micro',
  small: 'Small',
  medium: 'Medium',
  large: 'Large',
};

const registrationIdKinds: Readonly<Record<RegistrationIdKind, string>> = {
  uscc: 'Unified social credit code',
  lei: 'Legal entity identifier',
  other: 'Other register number',
};

const groups: Readonly<Record<Group, string>> = {
  certification: 'Certification',
  operational: 'Operational',
  financial: 'Financial',
  transactions: 'Transactions',
  customer: 'Customer',
  logistics: 'Logistics',
  monitoring: 'Monitoring',
};

const roles: Readonly<Record<Role, string>> = {
  officer: 'Officer',
  reviewer: 'Reviewer',
  approver: 'Approver',
  releaser: 'Releaser of funds',
  auditor: 'Auditor',
  administrator: 'Administrator',
};

const levels: Readonly<Record<InstitutionLevel, string>> = {
  'sub-branch': 'Sub-branch',
  branch: 'Branch',
  'head-office': 'Head office',
};

const repayments: Readonly<Record<Repayment, string>> = {
  bullet: 'At maturity',
  linear: 'Equal principal',
  annuity: 'Equal payments',
  seasonal: 'By season',
  balloon: 'Balloon',
};

export const domainText = {
  states,
  products,
  channels,
  lifeStages,
  sizeIndustries,
  sizeClasses,
  registrationIdKinds,
  groups,
  roles,
  levels,
  repayments,
  ...authenticityNames,
  ...commandNames,
  ...decisionNames,
  ...evidenceNames,
  ...formulaNames,
  ...modelNames,
  grade: 'Grade',
  pd: 'PD',
  points: 'Points',
} as const;
