/**
 * What the cross-examination of a case's documents finds: test results, reconciled revenue,
 * reliability by group, declared and verified values, and the party graph.
 */
import { z } from 'zod';
import { GROUPS } from './groups.ts';
import { RECORD_SET_NAMES } from './record-sets.ts';
import { UNITS } from './units.ts';
import { wordsSchema } from './words.ts';

/** T1 to T12 of the handbook; C1 and C2 are what sources say of one fact; G1 and G2 are read off the party graph. */
export const AUTHENTICITY_TESTS = [
  'T1',
  'T2',
  'T3',
  'T4',
  'T5',
  'T6',
  'T7',
  'T8',
  'T9',
  'T10',
  'T11',
  'T12',
  'C1',
  'C2',
  'G1',
  'G2',
] as const;
export type AuthenticityTestId = (typeof AUTHENTICITY_TESTS)[number];

/**
 * How grave a contradiction is (expert judgement):
 * 0 none; 1 small or with an ordinary explanation: ask; 2 material and not explained by timing: do
 * not rely on it; 3 the documents cannot all be true.
 */
const SEVERITIES = [0, 1, 2, 3] as const;
export type Severity = (typeof SEVERITIES)[number];
const severitySchema = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]);

const recordSetSchema = z.enum(RECORD_SET_NAMES as [string, ...string[]]);

/** What a figure of a finding is, whatever it is called; a result may hold several of one kind, say one an account. */
const FIGURE_IDS = [
  'amount-applied-for',
  'own-facilities',
  'lent-to-connected',
  'guarantees-to-outsiders',
  'guarantee-left',
  'debt-reported',
  'debt-booked',
  'unreported-loan-service',
  'paid-in',
  'payroll-compared',
  'wages-paid',
  'headcount-rise',
  'insurance-fall',
  'left-without-invoice',
  'first-digit-deviation',
  'first-digit-share',
  'invoices-elsewhere',
  'repeated-numbers',
  'invoices-compared',
  'files-compared',
  'other-cases',
  'unshipped-value',
  'unshipped-share',
  'never-shipped-share',
  'late-shipped-share',
  'shipped-short',
  'dear-share',
  'accrual-ratio',
  'accounts-gap',
  'beneish-m',
  'guarantees-stated',
  'circle-size',
  'guarantees-netted',
  'sales-change',
  'physical-change',
  'concealed-trade-share',
  'shell-purchase-share',
  'parties-compared',
  'last-week-share',
  'usual-last-week-share',
  'taken-back-share',
  'identity-gap',
  'revenue-by-source',
  'share-by-source',
  'returned-through-others',
  'round-trip-value',
  'receipts-examined',
  'lines-recomputed',
  'balance-breaks',
  'days-without-line',
  'cash-booked',
  'bank-balances',
  'long-due-invoices',
  'received-for-long-due',
  'paid-share',
  'never-paid-share',
] as const;
export type FigureId = (typeof FIGURE_IDS)[number];

const figureSchema = z.object({
  id: z.enum(FIGURE_IDS),
  name: wordsSchema,
  /** Money in minor units; null where it could not be computed. */
  value: z.union([z.number(), wordsSchema, z.null()]),
  unit: z.enum(UNITS),
  note: wordsSchema.optional(),
});
export type Figure = z.infer<typeof figureSchema>;

/** Records one can open, and the part they play in the finding. */
const evidenceRowSchema = z.object({
  recordSet: recordSetSchema,
  recordIds: z.array(z.int()),
  role: wordsSchema,
  note: wordsSchema,
});
export type EvidenceRow = z.infer<typeof evidenceRowSchema>;

const testResultSchema = z.object({
  test: z.enum(AUTHENTICITY_TESTS),
  title: wordsSchema,
  /** The groups whose reliability the result speaks to. */
  groups: z.array(z.enum(GROUPS)),
  status: z.enum(['consistent', 'contradiction', 'not-testable']),
  severity: severitySchema,
  /** The gap in plain sentences with amounts; for a test that could not run, why. */
  gap: wordsSchema,
  evidence: z.array(evidenceRowSchema),
  figures: z.array(figureSchema),
});
export type TestResult = z.infer<typeof testResultSchema>;

export const REVENUE_SOURCES = ['book', 'vat', 'invoices', 'bank', 'shipments'] as const;
export type RevenueSource = (typeof REVENUE_SOURCES)[number];

const reconciledRevenueSchema = z.object({
  /** Period of the book revenue that is reconciled. */
  periodStart: z.string(),
  periodEnd: z.string(),
  /** Months the flows are compared over, first and last; null where no two sources share three months. */
  windowFrom: z.string().nullable(),
  windowTo: z.string().nullable(),
  declared: z.int(),
  reconciled: z.int(),
  lower: z.int(),
  upper: z.int(),
  /** reconciled ÷ declared. */
  supportedShare: z.number(),
  /** Per source: its revenue on the scale of the book period, and its share of the book's. */
  sources: z.array(
    z.object({
      source: z.enum(REVENUE_SOURCES),
      amount: z.int().nullable(),
      share: z.number().nullable(),
      /** Whether the source falls short by more than its tolerance. */
      short: z.boolean(),
      reason: wordsSchema.nullable(),
      evidence: z.array(evidenceRowSchema),
    }),
  ),
  /** From the book down to the shipments: a bar per source, between them the causes of the difference. */
  waterfall: z.array(
    z.object({
      step: wordsSchema,
      kind: z.enum(['level', 'gap']),
      source: z.enum(REVENUE_SOURCES),
      /** A level's amount, or a gap's signed change. */
      amount: z.int(),
      cause: wordsSchema,
      evidence: z.array(evidenceRowSchema),
    }),
  ),
});
export type ReconciledRevenue = z.infer<typeof reconciledRevenueSchema>;

export const RELIABILITIES = ['A', 'B', 'C', 'D'] as const;
export type Reliability = (typeof RELIABILITIES)[number];

/** The worst of several reliabilities; A of none. */
export function worstReliability(groups: readonly { readonly reliability: Reliability }[]): Reliability {
  return RELIABILITIES.findLast((each) => groups.some(({ reliability }) => reliability === each)) ?? 'A';
}

export const groupReliabilitySchema = z.object({
  group: z.enum(GROUPS),
  reliability: z.enum(RELIABILITIES),
  /** What a favourable contribution is multiplied by: 1, 0.75, 0.5 or 0. */
  factor: z.number(),
  /** Share of the group's record sets that are present, and of what was compared that agrees. */
  presentShare: z.number(),
  matchedShare: z.number().nullable(),
  testsRun: z.array(z.enum(AUTHENTICITY_TESTS)),
  worstSeverity: severitySchema,
  reason: wordsSchema,
});
export type GroupReliability = z.infer<typeof groupReliabilitySchema>;

export const declaredVsVerifiedSchema = z.object({
  indicator: z.string(),
  name: wordsSchema,
  group: z.enum(GROUPS),
  unit: z.enum(UNITS),
  declared: z.number().nullable(),
  verified: z.number().nullable(),
  difference: z.number().nullable(),
  /** Whether the verified value is the riskier one and therefore the one that is scored. */
  scored: z.enum(['declared', 'verified']),
  basis: wordsSchema,
});
export type DeclaredVsVerified = z.infer<typeof declaredVsVerifiedSchema>;

export const GRAPH_EDGE_KINDS = [
  'owns',
  'controls',
  'directs',
  'family',
  'guarantees',
  'trades',
  'shares-identity',
] as const;

export const partyGraphSchema = z.object({
  nodes: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      kind: z.enum(['applicant', 'person', 'company', 'unknown']),
      /** In the applicant's group of connected clients. */
      connected: z.boolean(),
      /** Index into `circles`; null outside every circle. */
      circle: z.int().nullable(),
      /** Amount known to be owed by the party to lenders, or null. */
      exposure: z.int().nullable(),
      /** Probability of default with contagion, where probabilities were given. */
      contagion: z.number().nullable(),
    }),
  ),
  edges: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      kind: z.enum(GRAPH_EDGE_KINDS),
      label: wordsSchema,
      amount: z.int().nullable(),
      share: z.number().nullable(),
      inCircle: z.boolean(),
      evidence: z.array(evidenceRowSchema),
    }),
  ),
  /** Guarantee circles: keys of the members, largest circle first. */
  circles: z.array(z.array(z.string())),
  groupExposure: z.object({ total: z.int(), members: z.array(z.string()), working: z.array(figureSchema) }),
  /** Guarantees for the applicant before and after netting mutual ones. */
  guarantees: z.object({ stated: z.int(), effective: z.int(), working: z.array(figureSchema) }),
});
export type PartyGraph = z.infer<typeof partyGraphSchema>;

export const examinationSchema = z.object({
  tests: z.array(testResultSchema),
  revenue: reconciledRevenueSchema.nullable(),
  /** Why there is no reconciled revenue; null where there is. */
  noRevenueReason: wordsSchema.nullable(),
  reliability: z.array(groupReliabilitySchema),
});
export type Examination = z.infer<typeof examinationSchema>;

export const distressScoreSchema = z.object({
  model: z.enum(['altman-z', 'altman-z1', 'altman-z2', 'ohlson-o', 'zmijewski', 'springate', 'beneish-m']),
  name: wordsSchema,
  formula: wordsSchema,
  status: z.enum(['value', 'missing', 'not-meaningful']),
  value: z.number().nullable(),
  reason: wordsSchema.nullable(),
  zone: wordsSchema.nullable(),
  zones: wordsSchema,
  /** The value's axis: where one zone ends and the next begins, the zones from low to high, and which end is the risk. */
  scale: z.object({ cuts: z.array(z.number()), zones: z.array(wordsSchema), riskier: z.enum(['lower', 'higher']) }),
  /** The model's own probability (Ohlson, Zmijewski); not this bank's PD. */
  probability: z.number().nullable(),
  authority: wordsSchema,
  /** The sample and year it was estimated on. */
  sample: wordsSchema,
  note: wordsSchema.nullable(),
  terms: z.array(
    z.object({
      name: wordsSchema,
      coefficient: z.number(),
      value: z.number(),
      contribution: z.number(),
      note: wordsSchema.optional(),
      operands: z.array(
        z.object({
          name: wordsSchema,
          value: z.number().nullable(),
          recordIds: z.array(z.int()),
          note: wordsSchema.optional(),
        }),
      ),
    }),
  ),
  /** The value under other assumptions than the shown one. */
  sensitivity: z.array(z.object({ assumption: wordsSchema, value: z.number(), probability: z.number().nullable() })),
});
export type DistressScore = z.infer<typeof distressScoreSchema>;

export const derivedCashFlowSchema = z.object({
  year: z.string(),
  lines: z.array(
    z.object({
      section: z.enum(['operations', 'investing', 'financing', 'total']),
      /** Tells it apart within its section. */
      id: z.string(),
      name: wordsSchema,
      amount: z.int(),
      operands: z.array(z.object({ name: wordsSchema, value: z.number(), recordIds: z.array(z.int()) })),
    }),
  ),
  comparison: z.array(
    z.object({
      section: z.enum(['operations', 'investing', 'financing', 'total']),
      derived: z.int(),
      submitted: z.int().nullable(),
      difference: z.int().nullable(),
      note: wordsSchema,
    }),
  ),
});
export type DerivedCashFlow = z.infer<typeof derivedCashFlowSchema>;
