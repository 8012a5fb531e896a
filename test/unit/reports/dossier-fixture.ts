/** A dossier as the backend would gather it, with figures that agree with each other. */

import { effectiveAnnualRate } from '#electron/facilities/annual-rate.ts';
import { isSchedule, repaymentSchedule } from '#electron/facilities/schedule.ts';
import { sha256 } from '#electron/ground/canonical.ts';
import { buildDossier, type Dossier, type DossierParts } from '#electron/reports/dossier.ts';
import type { IndicatorDefinition } from '#shared/contract/operations/assessment.ts';
import type { Assessment, Contribution, IndicatorValue } from '#shared/domain/assessment.ts';
import { GROUPS, type Group } from '#shared/domain/groups.ts';
import { forEachPolicy, POLICY_KINDS, underHashKeys } from '#shared/domain/policies.ts';
import { usualTerms } from '#shared/domain/repayment.ts';
import type { Unit } from '#shared/domain/units.ts';

export const CHINESE_NAME = '杭州精工阀门制造有限公司';
export const POLISH_NAME = 'Łódzka Fabryka Źródeł Światła sp. z o.o.';

export const hash = (text: string): string => sha256(text);

const UNITS_IN_TURN: readonly Unit[] = ['ratio', 'share', 'days', 'count', 'money', 'flag', 'index', 'years'];
const VALUES: Readonly<Record<string, number>> = {
  ratio: 1.4523,
  share: 0.3471,
  days: 63.4,
  count: 17,
  money: 123_456_789,
  flag: 1,
  index: -0.0312,
  years: 8.5,
};

/** Definitions of `perGroup` indicators in each group. */
export function definitionsOf(perGroup: number): IndicatorDefinition[] {
  return GROUPS.flatMap((group) =>
    Array.from(
      { length: perGroup },
      (_, index): IndicatorDefinition => ({
        indicator: `${group}_${index}`,
        group,
        name: `${group === 'financial' ? 'Debt to tangible net worth' : 'Share of the largest buyer'} ${index + 1}`,
        formula: 'Σ of the parts ÷ √ of the whole, average of opening and closing balance',
        unit: UNITS_IN_TURN[index % UNITS_IN_TURN.length] ?? 'index',
        window: '12 months to the application date',
        direction: 'higher-is-riskier',
        nullRule: 'missing when a part is missing',
        authority: index % 2 === 0 ? 'expert judgement' : 'DOMAIN definition',
      }),
    ),
  );
}

function indicatorValueOf(definition: IndicatorDefinition, index: number): IndicatorValue {
  const { indicator, group, unit } = definition;
  const operands = [
    {
      id: 'liabilities',
      name: 'total_liabilities',
      value: 845_000_000,
      unit: 'money' as const,
      recordSet: 'statement_line',
      recordCount: 2,
    },
    {
      id: 'net-worth',
      name: 'tangible net worth',
      value: null,
      unit: 'money' as const,
      recordSet: 'statement_line',
      recordCount: 0,
      note: 'intangibles were not provided',
    },
  ];
  if (index % 7 === 3) {
    return {
      indicator,
      group,
      status: 'missing',
      value: null,
      reason: 'No shipment in the window: waybills were not provided',
      operands: [],
    };
  }
  if (index % 7 === 5) {
    return {
      indicator,
      group,
      status: 'not-meaningful',
      value: null,
      reason: 'Tangible net worth is negative',
      operands,
    };
  }
  return { indicator, group, status: 'value', value: VALUES[unit] ?? 1, reason: null, operands };
}

function contributionOf(value: IndicatorValue, index: number): Contribution {
  const points = [9, -9, 14, 4, -15, 0, 7][index % 7] ?? 0;
  const binLabel =
    value.status === 'missing' ? 'missing' : value.status === 'not-meaningful' ? 'not meaningful' : '1.20 to 1.50';
  const { indicator, group, status } = value;
  return { indicator, group, status, binLabel, binPoints: points, points, baseline: 2.5 };
}

/** One pair, of the first two financial indicators. */
function pairsOf(indicators: readonly IndicatorValue[]): Contribution[] {
  const [first, second] = indicators.filter(({ group }) => group === 'financial');
  if (!first || !second) return [];
  const binLabel = '1.20 to 1.50 · 80% or more';
  const { indicator, group } = first;
  const points = { binPoints: -3, points: -3, baseline: 0.5 };
  return [{ indicator, partner: second.indicator, group, status: 'value', binLabel, ...points }];
}

function sumOf(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Upper PD bounds of the master scale and the points that reach them at 20 points to double odds of 50:1 at 600. */
const MASTER_SCALE = [
  { grade: 'AAA', pdUpTo: 0.001, pointsFrom: 687 },
  { grade: 'AA', pdUpTo: 0.0025, pointsFrom: 660 },
  { grade: 'A', pdUpTo: 0.006, pointsFrom: 635 },
  { grade: 'BBB', pdUpTo: 0.012, pointsFrom: 615 },
  { grade: 'BB', pdUpTo: 0.025, pointsFrom: 593 },
  { grade: 'B', pdUpTo: 0.05, pointsFrom: 573 },
  { grade: 'CCC', pdUpTo: 0.1, pointsFrom: 551 },
  { grade: 'CC', pdUpTo: 0.2, pointsFrom: 528 },
  { grade: 'C', pdUpTo: 1, pointsFrom: null },
] as const;

function gradeOf(points: number): (typeof MASTER_SCALE)[number]['grade'] {
  return MASTER_SCALE.find((step) => step.pointsFrom === null || points >= step.pointsFrom)?.grade ?? 'C';
}

function pdOf(points: number): number {
  return 1 / (1 + Math.exp((points - OFFSET) / FACTOR));
}

export const FACTOR = 20 / Math.log(2);
export const OFFSET = 600 - FACTOR * Math.log(50);

export function assessmentOf(definitions: readonly IndicatorDefinition[]): Assessment {
  const indicators = definitions.map(indicatorValueOf);
  const contributions = [
    ...indicators.filter((_, index) => index % 4 !== 2).map(contributionOf),
    ...pairsOf(indicators),
  ];
  const of = (group: Group): Contribution[] => contributions.filter((entry) => entry.group === group);
  const points = 540 + sumOf(contributions.map((entry) => entry.points));
  const need = 418_761_000;
  return {
    caseId: 'case-1',
    asOf: '2026-01-15',
    currency: 'CNY',
    evidenceHash: hash('evidence'),
    indicators,
    reliability: [],
    eligibility: { defaults: [], missing: [], policyHash: hash('eligibility policy') },
    score: {
      modelId: 'sme-7',
      modelVersion: '1',
      modelHash: hash('model'),
      basePoints: 540,
      points,
      baselinePoints: 540 + sumOf(contributions.map((entry) => entry.baseline)),
      grade: gradeOf(points),
      pd: pdOf(points),
      pdReason: null,
      onScale: { grade: gradeOf(points), pd: pdOf(points) },
      pdLow: pdOf(points + 14),
      pdHigh: pdOf(points - 14),
      contributions,
      groups: GROUPS.map((group) => ({
        group,
        points: sumOf(of(group).map((entry) => entry.points)),
        baseline: sumOf(of(group).map((entry) => entry.baseline)),
        present: of(group).filter((entry) => entry.status === 'value' && entry.partner === undefined).length,
        expected: of(group).filter((entry) => entry.partner === undefined).length,
      })),
      reasons: contributions
        .filter((entry) => entry.points < 0)
        .slice(0, 4)
        .map((entry) => ({
          indicator: entry.indicator,
          group: entry.group,
          pointsLost: entry.baseline - entry.points,
          text: 'Debt is high against tangible net worth: 2.31 where 0.80 to 1.20 is usual.',
        })),
    },
    limit: {
      measures: [
        {
          measure: 'need',
          amount: need,
          reason: null,
          applies: true,
          formula: 'S · (1 − m) · (1 + g) ÷ turns − own funds − loans',
          working: [
            { name: 'Sales, last year', value: 2_031_574_000, unit: 'money' },
            { name: 'Sales profit rate', value: 0.0445, unit: 'rate' },
            {
              name: 'Turns',
              value: 4.852,
              unit: 'ratio',
              note: '360 ÷ (inventory days + receivable days − payable days + prepayment days − advance days)',
            },
            { name: 'Own funds', value: null, unit: 'money', note: 'not in the statements' },
          ],
        },
        {
          measure: 'dscr',
          amount: 612_000_000,
          reason: null,
          applies: true,
          formula: '(EBITDA − cash tax) ÷ DSCR floor, as an annuity',
          working: [{ name: 'DSCR floor', value: 1.2, unit: 'ratio' }],
        },
        {
          measure: 'grade-cap',
          amount: 507_900_000,
          reason: null,
          applies: true,
          formula: 'cap share × turnover',
          working: [],
        },
        {
          measure: 'collateral',
          amount: null,
          reason: 'No collateral is registered and the product does not require any',
          applies: false,
          formula: 'Σ value · (1 − haircut) · enforceability',
          working: [],
        },
        {
          measure: 'requested',
          amount: 500_000_000,
          reason: null,
          applies: true,
          formula: 'the amount applied for',
          working: [],
        },
      ],
      binding: 'need',
      amount: need,
      reason: null,
      policyHash: hash('limit policy'),
    },
    price: {
      parts: [
        {
          part: 'funds-transfer-price',
          basisPoints: 210,
          formula: 'FTP(tenor)',
          working: [{ name: 'Tenor', value: 12, unit: 'months' }],
        },
        { part: 'operating-cost', basisPoints: 85.5, formula: 'cost table (product, level)', working: [] },
        {
          part: 'expected-loss',
          basisPoints: 56.77,
          formula: 'PD · LGD',
          working: [{ name: 'LGD', value: 0.45, unit: 'rate' }],
        },
        { part: 'capital-charge', basisPoints: 61.3, formula: 'K · (h ÷ (1 − t) − FTP)', working: [] },
        { part: 'tenor-and-liquidity-premium', basisPoints: 12, formula: 'premium table (tenor)', working: [] },
        { part: 'branch-margin', basisPoints: 30, formula: 'margin table (level)', working: [] },
        { part: 'relationship-discount', basisPoints: -15, formula: 'discount table (tier)', working: [] },
      ],
      rateBasisPoints: 441,
      reason: null,
      capitalRatio: 0.0613,
      riskWeight: 0.7663,
      amount: 80_000_000,
      termMonths: 12,
      lossGivenDefault: 0.4,
      raroc: 0.1421,
      policyHash: hash('price policy'),
    },
  };
}

const SNAPSHOT = {
  hash: hash('snapshot'),
  at: '2026-01-16T09:12:44.120Z',
  by: '王芳 (Wang Fang)',
  modelHash: hash('model'),
  ...underHashKeys(forEachPolicy((kind) => hash(`${kind} policy`))),
  evidenceHash: hash('evidence'),
};

const FACILITY = { ...usualTerms('term-loan'), drawdownOn: '2026-02-01', feeBasisPoints: 50 };

const EARNINGS: DossierParts['earnings'] = {
  modelRateBasisPoints: 441,
  raroc: 0.1338,
  hurdle: 0.11,
  breakEvenBasisPoints: 318,
  hurdleRateBasisPoints: 402,
  concessionBasisPoints: 16,
  concessionCost: 362_400,
};

const OUTCOME = {
  cover: 1.46,
  cash: 207_939_603,
  revolver: 0,
  grade: 'BBB',
  points: 624,
  pd: 0.0086,
  limit: 420_000_000,
  rateBasisPoints: 441,
} as const;
const STRESS: DossierParts['stress'] = {
  yearEnd: '2025-12-31',
  minimumCover: 1.2,
  facilityService: 15_541_732,
  largestBuyer: 0.33,
  before: OUTCOME,
  after: OUTCOME,
  shocks: [
    { shock: 'revenue', coverFrom: -0.23, coverTo: 2.13, breaksAt: -0.135 },
    { shock: 'inputPrice', coverFrom: 2.77, coverTo: -2.48, breaksAt: 0.035 },
    { shock: 'receivableDays', coverFrom: 1.46, coverTo: -4.04, breaksAt: 10.2 },
    { shock: 'rateBasisPoints', coverFrom: 1.46, coverTo: 1.14, breaksAt: null },
  ],
  reason: null,
};

/** The schedule of the proposal, by the functions the desk computes it with. */
function scheduleOf(): DossierParts['schedule'] {
  const found = repaymentSchedule({
    amount: 420_000_000,
    ratePercent: 4.25,
    months: 12,
    graceMonths: 0,
    repayment: { kind: 'annuity' },
    dayCount: FACILITY.dayCount,
    start: FACILITY.drawdownOn,
  });
  if (!isSchedule(found)) throw new Error(found.reason.id);
  const lines = [...found.lines];
  return { ...found, lines, fee: 2_100_000, annualRate: effectiveAnnualRate(417_900_000, lines) };
}

function trailOf(): DossierParts['trail'] {
  const decision = { reasons: [], terms: null, snapshotHash: SNAPSHOT.hash, inForce: true };
  return {
    requirement: {
      rule: 'A7: CNY 3–10 million, BBB, branch',
      required: [
        { role: 'approver', level: 'branch', count: 2, given: 1 },
        { role: 'approver', level: 'head-office', count: 1, given: 0 },
      ],
      nobody: false,
      reasons: ['Amount is above the single-approver ceiling', 'Rate is 16 basis points below the model rate'],
    },
    decisions: [
      {
        ...decision,
        id: 'd1',
        kind: 'submit',
        officer: '王芳 (Wang Fang)',
        role: 'officer',
        at: SNAPSHOT.at,
        comment: '',
      },
      {
        ...decision,
        id: 'd2',
        kind: 'recommend',
        officer: 'Zofia Źrebiec',
        role: 'reviewer',
        at: '2026-01-17T13:05:00.000Z',
        comment: 'Seasonal stock is financed; order book seen. Repayment from Q3 receipts — “tight, but covered”.',
      },
      {
        ...decision,
        id: 'd3',
        kind: 'approve',
        terms: { amount: 420_000_000, termMonths: 12, rateBasisPoints: 425 },
        officer: 'Li Wei 李伟',
        role: 'approver',
        at: '2026-01-18T08:00:10.000Z',
        comment: 'Approved on the recommended terms.',
      },
    ],
    conditions: [
      {
        id: 'c1',
        kind: 'before-disbursement',
        text: 'Pledge of receivables from the three largest buyers registered',
        metBy: '王芳 (Wang Fang)',
        metAt: '2026-01-20T10:00:00.000Z',
        note: 'Registration 2026-88121',
      },
      {
        id: 'c2',
        kind: 'financial-covenant',
        text: 'DSCR ≥ 1.20, tested half-yearly',
        metBy: null,
        metAt: null,
        note: null,
      },
    ],
    snapshots: [SNAPSHOT],
    timeline: Array.from({ length: 14 }, (_, index) => ({
      sequence: 1201 + index * 3,
      at: `2026-01-${String(10 + index).padStart(2, '0')}T09:00:00.000Z`,
      actor: index % 2 === 0 ? '王芳 (Wang Fang)' : 'Zofia Źrebiec',
      operation: ['case.create', 'evidence.import', 'case.propose', 'decision.submit'][index % 4] ?? 'case.edit',
      summary: 'Imported bank_statement_2025.csv: 1,204 records',
    })),
  };
}

const APPLICANT = {
  legalName: CHINESE_NAME,
  registrationIdKind: 'uscc',
  registrationId: '91330100799655058B',
  industryCode: 'C3443',
  sizeIndustry: 'industry',
  lifeStage: 'second-entrepreneurship',
  foundedOn: '2009-04-02',
  region: '浙江省杭州市 (Hangzhou)',
  headcount: 143,
} as const;

function sourcesOf(): DossierParts['sources'] {
  return [
    'bank_statement_2025.csv',
    '增值税申报表_2025.xlsx',
    'sales invoices 2025 (export from the accounting program, second version).xlsx',
  ].map((name, index) => ({
    id: `s${index}`,
    name,
    sha256: hash(name),
    bytes: 182_334 * (index + 1),
    format: name.endsWith('csv') ? 'csv' : 'xlsx',
    importedAt: '2026-01-12T09:30:00.000Z',
    importedBy: '王芳 (Wang Fang)',
    records: [{ recordSet: index === 0 ? 'bank_transaction' : 'invoice', count: 1204 - index * 100 }],
    notUnderstood:
      index === 2
        ? [
            {
              file: name,
              sheet: 'Sheet1',
              row: 17,
              column: 'Betrag',
              severity: 'error' as const,
              message: '“1.234,5x” is not an amount',
            },
            {
              file: name,
              sheet: 'Sheet1',
              row: null,
              column: 'Kommentar',
              severity: 'warning' as const,
              message: 'Column is not mapped',
            },
          ]
        : [],
  }));
}

/** The parts of a full dossier: a Chinese applicant, recommended and half approved. */
export function parts(perGroup = 7): DossierParts {
  const definitions = definitionsOf(perGroup);
  const assessment = assessmentOf(definitions);
  return {
    case: {
      summary: {
        id: 'case-1',
        number: '2026-000123',
        legalName: CHINESE_NAME,
        registrationId: APPLICANT.registrationId,
        state: 'recommended',
        product: 'working-capital-loan',
        amount: 500_000_000,
        currency: 'CNY',
        grade: assessment.score.grade,
        points: assessment.score.points,
        pd: assessment.score.pd,
        isAssessed: true,
        isAssessable: true,
        owner: { id: 'o1', displayName: '王芳 (Wang Fang)' },
        createdAt: '2026-01-10T09:00:00.000Z',
        updatedAt: '2026-01-18T08:00:10.000Z',
        stateSince: '2026-01-17T13:05:00.000Z',
      },
      applicant: APPLICANT,
      application: {
        amount: 500_000_000,
        currency: 'CNY',
        termMonths: 12,
        product: 'working-capital-loan',
        purpose: 'Seasonal stock of brass and steel ahead of the spring orders; supplier asks for 30% in advance.',
        channel: 'portal',
        institutionLevel: 'branch',
        appliedOn: '2026-01-15',
      },
      proposal: {
        amount: 420_000_000,
        termMonths: 12,
        rateBasisPoints: 425,
        rationale: 'Long-standing client; relationship discount asked for.',
        facility: FACILITY,
      },
      makers: [{ id: 'o1', displayName: '王芳 (Wang Fang)' }],
      missing: [{ item: 'Utility bills of the last 12 months', blocking: false }],
      actions: [{ action: 'decision.approve', allowed: false, reason: 'You prepared the case' }],
      decidedUnderSnapshot: SNAPSHOT.hash,
    },
    assessment: { assessment, frozen: true },
    definitions,
    model: {
      hash: hash('model'),
      id: 'sme-7',
      name: 'SME-7',
      version: '1',
      description: 'Seven groups, additive integer points.',
      origin: 'expert judgement',
      scaling: { pdo: 20, referenceScore: 600, referenceOdds: 50, factor: FACTOR, offset: OFFSET },
      basePoints: 540,
      masterScale: [...MASTER_SCALE],
      inputs: [],
      pairs: [],
      document: '{}',
    },
    policies: POLICY_KINDS.map((kind) => ({
      hash: hash(`${kind} policy`),
      kind,
      version: 3,
      status: 'active',
      note: 'Yearly review',
      proposedBy: 'Administrator',
      proposedAt: '2025-12-01T00:00:00.000Z',
      activatedBy: 'Second administrator',
      activatedAt: '2025-12-02T00:00:00.000Z',
    })),
    sources: sourcesOf(),
    coverage: [
      { recordSet: 'bank_transaction', total: 1204, byMonth: null, unit: 'monthly' },
      { recordSet: 'invoice', total: 2108, byMonth: null, unit: 'monthly' },
      { recordSet: 'utility_bill', total: 0, byMonth: null, unit: 'monthly' },
    ],
    conflicts: [
      {
        fact: 'statement_line income 2024-01-01 2024-12-31',
        carried: { by: 'Ağata Ødegård', at: '2026-01-10T09:00:00.000Z', reason: 'restated after the audit' },
        recordSet: 'statement_line',
        key: '2024-12-31 revenue',
        field: 'amount',
        values: [
          { value: 2_031_574_000, recordId: 11, sourceName: 'statements.xlsx', locator: 'Sheet1!C4' },
          { value: 1_998_000_000, recordId: 91, sourceName: '增值税申报表_2025.xlsx', locator: 'row 3' },
        ],
      },
    ],
    authenticity: authenticityOf(),
    trail: trailOf(),
    schedule: scheduleOf(),
    earnings: EARNINGS,
    stress: STRESS,
    path: null,
    generated: {
      at: '2026-01-18T09:30:00.000Z',
      by: { displayName: 'Ağata Ødegård', roles: ['auditor'] },
      workspace: 'Sample workspace',
      auditHead: { sequence: 1244, hash: hash('audit head') },
    },
  };
}

export function fullDossier(perGroup = 7): Dossier {
  return buildDossier(parts(perGroup));
}

/** A case just opened: nothing brought in, so nothing computed, proposed or decided. */
export function emptyDossier(): Dossier {
  const full = parts();
  const { assessment } = full.assessment;
  const empty = { pd: pdOf(540), pdLow: pdOf(600), pdHigh: pdOf(480), grade: gradeOf(540), baselinePoints: 540 };
  return buildDossier({
    ...full,
    schedule: null,
    earnings: null,
    stress: null,
    case: {
      ...full.case,
      summary: { ...full.case.summary, state: 'draft' },
      applicant: {
        ...full.case.applicant,
        industryCode: null,
        lifeStage: null,
        foundedOn: null,
        region: null,
        headcount: null,
      },
      application: { ...full.case.application, purpose: '' },
      proposal: null,
      makers: [],
      missing: [],
      decidedUnderSnapshot: null,
    },
    assessment: {
      frozen: false,
      assessment: {
        ...assessment,
        indicators: assessment.indicators.map((value) => ({
          ...value,
          status: 'missing',
          value: null,
          reason: 'Not provided: statements',
          operands: [],
        })),
        score: { ...assessment.score, ...empty, points: 540, contributions: [], groups: [], reasons: [] },
        limit: {
          ...assessment.limit,
          measures: assessment.limit.measures.map((entry) => ({
            ...entry,
            amount: null,
            reason: 'Not provided: statements',
            working: [],
          })),
          binding: null,
          amount: null,
        },
        price: {
          ...assessment.price,
          parts: assessment.price.parts.map((part) => ({ ...part, working: [] })),
          rateBasisPoints: null,
          reason: 'The model rate is above the highest rate the policy offers.',
          capitalRatio: null,
          riskWeight: null,
          amount: 80_000_000,
          termMonths: 12,
          raroc: null,
        },
      },
    },
    policies: [],
    sources: [],
    coverage: [],
    conflicts: [],
    authenticity: {
      examination: { tests: [], revenue: null, noRevenueReason: 'No statement was provided.', reliability: [] },
      declaredVsVerified: [],
      frozen: false,
    },
    trail: { requirement: null, decisions: [], conditions: [], snapshots: [], timeline: [] },
  });
}

/** An examination with one grave contradiction, a test that could not run, and reconciled revenue. */
function authenticityOf(): DossierParts['authenticity'] {
  return {
    examination: {
      tests: [
        {
          test: 'T2',
          title: 'Revenue triangulation',
          groups: ['financial'],
          status: 'contradiction',
          severity: 3,
          gap: 'The books state CNY 20,315,740.00; VAT returns, invoices and bank credits support CNY 14,221,018.00.',
          evidence: [],
          figures: [],
        },
        {
          test: 'T8',
          title: 'First digits',
          groups: ['transactions'],
          status: 'not-testable',
          severity: 0,
          gap: 'The test needs 300 amounts; there are 212.',
          evidence: [],
          figures: [],
        },
      ],
      revenue: {
        periodStart: '2025-01-01',
        periodEnd: '2025-12-31',
        windowFrom: '2025-02',
        windowTo: '2026-01',
        declared: 2_031_574_000,
        reconciled: 1_422_101_800,
        lower: 1_390_000_000,
        upper: 1_460_000_000,
        supportedShare: 0.7,
        sources: [
          { source: 'book', amount: 2_031_574_000, share: 1, short: false, reason: null, evidence: [] },
          { source: 'shipments', amount: null, share: null, short: false, reason: 'no shipments', evidence: [] },
        ],
        waterfall: [],
      },
      noRevenueReason: null,
      reliability: GROUPS.map((group) => ({
        group,
        reliability: group === 'financial' ? 'D' : 'A',
        factor: group === 'financial' ? 0 : 1,
        presentShare: 1,
        matchedShare: group === 'financial' ? 0.7 : null,
        testsRun: [],
        worstSeverity: group === 'financial' ? 3 : 0,
        reason: group === 'financial' ? 'Documents contradict each other: T2.' : 'The tests found no contradiction.',
      })),
    },
    declaredVsVerified: [],
    frozen: true,
  };
}
