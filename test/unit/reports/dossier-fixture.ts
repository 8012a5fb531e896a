/** A dossier as the backend would gather it, with figures that agree with each other. */

import { buildDossier, type Dossier, type DossierParts } from '#electron/reports/dossier.ts';
import { GROUPS } from '#shared/domain/groups.ts';
import { forEachPolicy, POLICY_KINDS, underHashKeys } from '#shared/domain/policies.ts';
import {
  assessmentOf,
  definitionsOf,
  FACTOR,
  gradeOf,
  hash,
  MASTER_SCALE,
  OFFSET,
  pdOf,
} from './dossier-assessment.ts';
import { EARNINGS, FACILITY, STRESS, scheduleOf } from './dossier-terms.ts';

export const CHINESE_NAME = '杭州精工阀门制造有限公司';
export const POLISH_NAME = 'Łódzka Fabryka Źródeł Światła sp. z o.o.';

const SNAPSHOT = {
  hash: hash('snapshot'),
  at: '2026-01-16T09:12:44.120Z',
  by: '王芳 (Wang Fang)',
  modelHash: hash('model'),
  ...underHashKeys(forEachPolicy((kind) => hash(`${kind} policy`))),
  evidenceHash: hash('evidence'),
};

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
