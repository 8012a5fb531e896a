/**
 * What the desk computes from a case's evidence: indicators → score → limit → price. These schemas
 * are both the contract's outputs and the content of a submission's frozen snapshot.
 */
import { z } from 'zod';
import { groupReliabilitySchema } from './authenticity.ts';
import { GRADES } from './grades.ts';
import { GROUPS } from './groups.ts';
import { RECORD_SET_NAMES } from './record-sets.ts';
import { UNITS } from './units.ts';
import { wordsSchema } from './words.ts';

/** Which way risk rises: with a higher value, with a lower one, or neither way alone. */
export const DIRECTIONS = ['higher-is-riskier', 'lower-is-riskier', 'none'] as const;
export type Direction = (typeof DIRECTIONS)[number];
/** The same of an indicator and of an input of a case model; of some both ends are riskier than the middle. */
export const INPUT_DIRECTIONS = [...DIRECTIONS, 'middle-is-safest'] as const;
export type InputDirection = (typeof INPUT_DIRECTIONS)[number];

/** One named number (or text) of a formula, and how many records it was computed from. */
export const operandSchema = z.object({
  /** Tells it apart from the indicator's other operands. */
  id: z.string(),
  name: wordsSchema,
  value: z.union([z.number(), z.string(), z.null()]),
  unit: z.enum(UNITS),
  recordSet: z.enum(RECORD_SET_NAMES as [string, ...string[]]).nullable(),
  recordCount: z.int(),
  note: wordsSchema.optional(),
});
export type OperandSummary = z.infer<typeof operandSchema>;

/** What it says of the borrower that a formula has no meaning: no debt is good, negative equity is bad. */
const MEANINGS = ['good', 'bad', 'unknown'] as const;
export type Meaning = (typeof MEANINGS)[number];

/**
 * How well a value is known: at least, where records lie outside every search that was made; without
 * an amount, where an adverse record states none. Neither is ever milder than the missing value.
 */
const KNOWN = ['at-least', 'without-amount'] as const;
export type Known = (typeof KNOWN)[number];

export const indicatorValueSchema = z.object({
  indicator: z.string(),
  group: z.enum(GROUPS),
  status: z.enum(['value', 'missing', 'not-meaningful']),
  /** Present when status is "value": a number, or a category's name. Flags are 0 or 1. */
  value: z.union([z.number(), z.string(), z.null()]),
  /** Why there is no value; null when there is one. */
  reason: wordsSchema.nullable(),
  /** Present when status is "not-meaningful". */
  meaning: z.enum(MEANINGS).optional(),
  /** Present when a value is known only in part. */
  known: z.enum(KNOWN).optional(),
  operands: z.array(operandSchema),
  /** Oldest first; absent where the indicator has no course over time. */
  trend: z.array(z.object({ period: z.string(), value: z.number().nullable() })).optional(),
});
export type IndicatorValue = z.infer<typeof indicatorValueSchema>;

const contributionSchema = z.object({
  indicator: z.string(),
  /** The second indicator of a pair, which counts in the group of the first; absent for an input alone. */
  partner: z.string().optional(),
  group: z.enum(GROUPS),
  status: z.enum(['value', 'missing', 'not-meaningful']),
  binLabel: wordsSchema,
  /** Points of the bin, before reliability. */
  binPoints: z.int(),
  /** What counts: a favourable contribution is weighed by its group's reliability, an adverse one is whole. */
  points: z.int(),
  /** Mean points of the model's reference population for this input: what the reasons compare with. */
  baseline: z.number(),
});
export type Contribution = z.infer<typeof contributionSchema>;

const scoreSchema = z.object({
  modelId: z.string(),
  modelVersion: z.string(),
  modelHash: z.string(),
  basePoints: z.int(),
  /** basePoints + Σ contribution points, an exact integer sum. */
  points: z.int(),
  baselinePoints: z.number(),
  /** D in default, else by the master scale. */
  grade: z.enum(GRADES),
  /** 1 in default. */
  pd: z.number(),
  /** Why the PD is not that of the points; null where it is. */
  pdReason: wordsSchema.nullable(),
  /** What the points alone say: the score if not in default. */
  onScale: z.object({ grade: z.enum(GRADES), pd: z.number() }),
  /** 90% interval of the PD that missing and unreliable inputs leave open. */
  pdLow: z.number(),
  pdHigh: z.number(),
  contributions: z.array(contributionSchema),
  groups: z.array(
    z.object({
      group: z.enum(GROUPS),
      points: z.int(),
      baseline: z.number(),
      present: z.int(),
      expected: z.int(),
    }),
  ),
  reasons: z.array(
    z.object({
      /** Null where the reason is the reliability of a whole group. */
      indicator: z.string().nullable(),
      group: z.enum(GROUPS),
      pointsLost: z.number(),
      text: wordsSchema,
    }),
  ),
});
export type Score = z.infer<typeof scoreSchema>;

/** One thing that puts the borrower in default, and the record that says so. */
const defaultFindingSchema = z.object({
  recordSet: z.enum(['credit_facility', 'credit_event']),
  recordId: z.int(),
  text: wordsSchema,
});
export type DefaultFinding = z.infer<typeof defaultFindingSchema>;

/** What stands before the score counts. */
const eligibilitySchema = z.object({
  /** What puts the borrower in default; empty where nothing does. */
  defaults: z.array(defaultFindingSchema),
  /** What is mandatory and not on file; with any of it there is no limit and no rate. */
  missing: z.array(wordsSchema),
  /** Why the bank's own decision model gives no credit, as the bank wrote it; absent where the policy has none. */
  knockOuts: z.array(z.string()).optional(),
  policyHash: z.string(),
});
export type Eligibility = z.infer<typeof eligibilitySchema>;

const workingLineSchema = z.object({
  name: wordsSchema,
  value: z.union([z.number(), wordsSchema, z.null()]),
  unit: z.enum(UNITS),
  note: wordsSchema.optional(),
});
export type WorkingLine = z.infer<typeof workingLineSchema>;

export const LIMIT_MEASURES = ['need', 'dscr', 'grade-cap', 'collateral', 'requested'] as const;
export type LimitMeasureId = (typeof LIMIT_MEASURES)[number];

const limitSchema = z.object({
  measures: z.array(
    z.object({
      measure: z.enum(LIMIT_MEASURES),
      /** Minor units; null when it cannot be computed, with the reason. */
      amount: z.int().nullable(),
      reason: wordsSchema.nullable(),
      /** Whether the measure caps the limit under the policy and product in force. */
      applies: z.boolean(),
      formula: wordsSchema,
      working: z.array(workingLineSchema),
    }),
  ),
  /** The lowest applying measure; null when none could be computed. */
  binding: z.enum(LIMIT_MEASURES).nullable(),
  amount: z.int().nullable(),
  /** Why there is no limit; null where there is one. */
  reason: wordsSchema.nullable(),
  policyHash: z.string(),
});
export type Limit = z.infer<typeof limitSchema>;

export const PRICE_PARTS = [
  'funds-transfer-price',
  'operating-cost',
  'expected-loss',
  'capital-charge',
  'tenor-and-liquidity-premium',
  'branch-margin',
  'relationship-discount',
] as const;

const priceSchema = z.object({
  /** What is priced, in minor units: the terms proposed, or as requested before there is a proposal. */
  amount: z.int(),
  termMonths: z.int(),
  /** Each part in basis points, rounded to 0.01 bp; the discount is negative. */
  parts: z.array(
    z.object({
      part: z.enum(PRICE_PARTS),
      basisPoints: z.number(),
      formula: wordsSchema,
      working: z.array(workingLineSchema),
    }),
  ),
  /** Model rate, whole basis points (sum of the parts, rounded up). Null with a reason when it cannot be priced. */
  rateBasisPoints: z.int().nullable(),
  reason: wordsSchema.nullable(),
  capitalRatio: z.number().nullable(),
  riskWeight: z.number().nullable(),
  raroc: z.number().nullable(),
  /** LGD of the amount as a share; null where there is no price, and in what was frozen before it was kept. */
  lossGivenDefault: z.number().nullable().default(null),
  policyHash: z.string(),
});
export type Price = z.infer<typeof priceSchema>;

export const assessmentSchema = z.object({
  caseId: z.string(),
  asOf: z.string(),
  currency: z.string(),
  /** SHA-256 over the canonical JSON of the live evidence the assessment was computed from. */
  evidenceHash: z.string(),
  /** Values the score uses: verified where the documents prove a riskier value than was declared. */
  indicators: z.array(indicatorValueSchema),
  /** How far each group's evidence can be relied on. */
  reliability: z.array(groupReliabilitySchema),
  eligibility: eligibilitySchema,
  score: scoreSchema,
  limit: limitSchema,
  price: priceSchema,
});
export type Assessment = z.infer<typeof assessmentSchema>;

/**
 * Whether an assessment says anything about the case: some indicator was computed from records. Facts
 * of the applicant alone (age, registration id) leave every score at the mean of the population.
 */
export function restsOnEvidence({ indicators }: Pick<Assessment, 'indicators'>): boolean {
  return indicators.some(
    ({ status, operands }) => status !== 'missing' && operands.some(({ recordCount }) => recordCount > 0),
  );
}
