/**
 * A model that training makes, as a document: tables of bins to integer points for inputs and for
 * pairs of inputs. Score = basePoints + Σ points of each input's bin + Σ points of each pair's cell;
 * more points mean less risk. PD by the scaling, or by steps where it was calibrated isotonically.
 */
import { z } from 'zod';
import { DIRECTIONS } from '#shared/domain/assessment.ts';
import { GRADES } from '#shared/domain/grades.ts';

export const LEARNED_FORMAT = 'sme-credit-desk/additive-model@2';

const pointsSchema = z.int().min(-1_000_000).max(1_000_000);
/** Share of the training rows in a bin; the shares of an input's bins sum to 1. */
const shareSchema = z.number().min(0).max(1);
const nameSchema = z.string().min(1).max(200);
const binSchema = z.strictObject({ points: pointsSchema, share: shareSchema });

const numericInputSchema = z.strictObject({
  kind: z.literal('numeric'),
  name: nameSchema,
  direction: z.enum(DIRECTIONS),
  /** Rising bounds; bin k is the half-open interval [edges[k−1], edges[k]), unbounded at either end. */
  edges: z.array(z.number()).max(65_000),
  /** One more than there are edges. */
  bins: z.array(binSchema).min(1),
  /** Not provided (empty, null, not a number). */
  missing: binSchema,
  /** Exact values that are codes, not quantities; each has a bin of its own, outside the intervals. */
  special: z.array(z.strictObject({ value: z.number(), points: pointsSchema, share: shareSchema })).max(50),
});

const categoricalInputSchema = z.strictObject({
  kind: z.literal('categorical'),
  name: nameSchema,
  direction: z.literal('none'),
  /** Each level belongs to one bin. */
  bins: z.array(
    z.strictObject({ levels: z.array(z.string().min(1)).min(1), points: pointsSchema, share: shareSchema }),
  ),
  missing: binSchema,
  /** Every level that no bin lists: rare in training, or never seen. */
  other: binSchema,
});

const inputSchema = z.discriminatedUnion('kind', [numericInputSchema, categoricalInputSchema]);
export type LearnedInput = z.infer<typeof inputSchema>;
export type LearnedNumericInput = z.infer<typeof numericInputSchema>;
export type LearnedCategoricalInput = z.infer<typeof categoricalInputSchema>;

/**
 * One side of a pair. Places run: missing, then special values (numeric) or other (categorical),
 * then the groups in order. Edges of a numeric axis are among its input's edges.
 */
const axisSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('numeric'), input: nameSchema, edges: z.array(z.number()) }),
  z.strictObject({
    kind: z.literal('categorical'),
    input: nameSchema,
    /** Levels by group; each group is the union of whole bins of the input. */
    groups: z.array(z.array(z.string().min(1)).min(1)),
  }),
]);
export type LearnedAxis = z.infer<typeof axisSchema>;

const pairSchema = z.strictObject({
  axes: z.tuple([axisSchema, axisSchema]),
  /** Points by place on the first axis, then on the second. */
  points: z.array(z.array(pointsSchema)).min(1),
});
export type LearnedPair = z.infer<typeof pairSchema>;

/** `referenceScore` points are `referenceOdds` good to one bad; `pdo` points double the odds. */
const scalingSchema = z.strictObject({
  pdo: z.int().min(1).max(2000),
  referenceScore: z.int().min(0).max(100_000),
  referenceOdds: z.int().min(1).max(100_000),
});

const calibrationSchema = z.discriminatedUnion('kind', [
  /** PD = 1/(1+e^((score − offset)/factor)). */
  z.strictObject({ kind: z.literal('scaling') }),
  /** PD of the last step whose `pointsFrom` the score reaches; the first step takes every lower score. */
  z.strictObject({
    kind: z.literal('steps'),
    steps: z.array(z.strictObject({ pointsFrom: z.int(), pd: z.number().min(0).max(1) })).min(1),
  }),
]);

const masterScaleSchema = z.array(z.strictObject({ grade: z.enum(GRADES), pdUpTo: z.number().positive().max(1) }));

export const learnedModelShape = z.strictObject({
  format: z.literal(LEARNED_FORMAT),
  id: z.string().min(1).max(64),
  name: z.string().min(1).max(200),
  version: z.string().min(1).max(32),
  description: z.string().max(4000),
  method: z.enum(['additive', 'scorecard']),
  scaling: scalingSchema,
  basePoints: z.int(),
  inputs: z.array(inputSchema).max(5000),
  pairs: z.array(pairSchema).max(500),
  calibration: calibrationSchema,
  masterScale: masterScaleSchema,
});

export type LearnedModel = z.infer<typeof learnedModelShape>;
