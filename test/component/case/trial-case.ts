/** One case as the desk answers it, small enough to read: two groups with inputs, a limit, a price. */
import type { AnswerOf } from '#shared/contract/operations.ts';
import type { Assessment } from '#shared/domain/assessment.ts';
import { GROUPS } from '#shared/domain/groups.ts';
import type { Told } from '#shared/domain/words.ts';

export type CaseDetail = AnswerOf<'case.get'>;

export const CASE_ID = 'case-1';

/** Base 600; financial −7 against a mean of 2, customer +4 against 1, the rest empty: 597 points, mean 603. */
export const ASSESSMENT: Told<Assessment> = {
  caseId: CASE_ID,
  asOf: '2026-03-01',
  currency: 'CNY',
  evidenceHash: 'e'.repeat(64),
  reliability: [],
  indicators: [
    {
      indicator: 'current_ratio',
      group: 'financial',
      status: 'value',
      value: 0.8,
      reason: null,
      operands: [
        {
          id: 'current-assets',
          name: 'current assets',
          value: 80_000,
          unit: 'money',
          recordSet: 'statement_line',
          recordCount: 1,
        },
        {
          id: 'current-liabilities',
          name: 'current liabilities',
          value: 100_000,
          unit: 'money',
          recordSet: 'statement_line',
          recordCount: 1,
        },
      ],
      trend: [
        { period: '2024', value: 1 },
        { period: '2025', value: 0.8 },
      ],
    },
    {
      indicator: 'cash_ratio',
      group: 'financial',
      status: 'missing',
      value: null,
      reason: 'no balance sheet',
      operands: [],
    },
    { indicator: 'repeat_rate_12m', group: 'customer', status: 'value', value: 0.7, reason: null, operands: [] },
  ],
  eligibility: { defaults: [], missing: [], policyHash: 'e'.repeat(64) },
  score: {
    modelId: 'sme-7',
    modelVersion: '1',
    modelHash: 'm'.repeat(64),
    basePoints: 600,
    points: 597,
    baselinePoints: 603,
    grade: 'BB',
    pd: 0.02,
    pdReason: null,
    onScale: { grade: 'BB', pd: 0.02 },
    pdLow: 0.01,
    pdHigh: 0.04,
    contributions: [
      {
        indicator: 'current_ratio',
        group: 'financial',
        status: 'value',
        binLabel: 'below 1×',
        binPoints: -7,
        points: -7,
        baseline: 2,
      },
      {
        indicator: 'repeat_rate_12m',
        group: 'customer',
        status: 'value',
        binLabel: '60% or more',
        binPoints: 4,
        points: 4,
        baseline: 1,
      },
    ],
    groups: GROUPS.map((group) => ({
      group,
      points: group === 'financial' ? -7 : group === 'customer' ? 4 : 0,
      baseline: group === 'financial' ? 2 : group === 'customer' ? 1 : 0,
      present: group === 'financial' || group === 'customer' ? 1 : 0,
      expected: group === 'financial' ? 2 : 1,
    })),
    reasons: [
      { indicator: 'current_ratio', group: 'financial', pointsLost: 9, text: 'Current ratio: 0.8× costs 9 points.' },
    ],
  },
  limit: {
    measures: [
      { measure: 'need', amount: 90_000_000, reason: null, applies: true, formula: 'need', working: [] },
      {
        measure: 'dscr',
        amount: 60_000_000,
        reason: null,
        applies: true,
        formula: 'cash for debt service ÷ minimum cover',
        working: [{ name: 'EBIT', value: 12_000_000, unit: 'money' }],
      },
      { measure: 'collateral', amount: 10_000_000, reason: null, applies: false, formula: 'cover', working: [] },
    ],
    binding: 'dscr',
    amount: 60_000_000,
    reason: null,
    policyHash: 'l'.repeat(64),
  },
  price: {
    parts: [
      { part: 'funds-transfer-price', basisPoints: 220, formula: 'FTP', working: [] },
      { part: 'expected-loss', basisPoints: 90, formula: 'PD · LGD', working: [] },
      { part: 'relationship-discount', basisPoints: -10, formula: 'tier', working: [] },
    ],
    rateBasisPoints: 300,
    reason: null,
    capitalRatio: 0.06,
    riskWeight: 0.75,
    amount: 80_000_000,
    termMonths: 12,
    lossGivenDefault: 0.4,
    raroc: 0.12,
    policyHash: 'p'.repeat(64),
  },
};

export const DETAIL: CaseDetail = {
  summary: {
    id: CASE_ID,
    number: '2026-000001',
    legalName: 'Anlan Metal',
    registrationId: '9144030071526726XG',
    state: 'draft',
    product: 'working-capital-loan',
    amount: 80_000_000,
    currency: 'CNY',
    grade: 'BB',
    points: 597,
    pd: 0.02,
    isAssessed: true,
    isAssessable: true,
    owner: { id: 'o1', displayName: 'Li Wei' },
    createdAt: '2026-03-01T08:00:00.000Z',
    updatedAt: '2026-03-01T08:00:00.000Z',
    stateSince: '2026-03-01T08:00:00.000Z',
  },
  applicant: {
    legalName: 'Anlan Metal',
    registrationIdKind: 'uscc',
    registrationId: '9144030071526726XG',
    industryCode: null,
    sizeIndustry: 'industry',
    lifeStage: null,
    foundedOn: null,
    region: null,
    headcount: null,
  },
  application: {
    amount: 80_000_000,
    currency: 'CNY',
    termMonths: 12,
    product: 'working-capital-loan',
    purpose: 'Steel',
    channel: 'direct',
    institutionLevel: 'branch',
    appliedOn: '2026-03-01',
  },
  proposal: null,
  makers: [{ id: 'o1', displayName: 'Li Wei' }],
  missing: [
    { item: 'A proposal.', blocking: true },
    { item: 'The headcount.', blocking: false },
  ],
  actions: [
    { action: 'submit', allowed: false, reason: 'A proposal is missing.' },
    { action: 'withdraw', allowed: true, reason: null },
  ],
  decidedUnderSnapshot: null,
};
