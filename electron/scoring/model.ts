/** The additive integer-points scoring model as a document: its shape. */
import { z } from 'zod';
import { INPUT_DIRECTIONS } from '#shared/domain/assessment.ts';
import { GRADES } from '#shared/domain/grades.ts';
import { GROUPS } from '#shared/domain/groups.ts';
import { UNITS } from '#shared/domain/units.ts';
import { sentenceSchema } from '#shared/domain/words.ts';
import { MODEL_ORIGINS } from './origins.ts';

export const CASE_MODEL_FORMATS = [
  'sme-credit-desk/scoring-model/1',
  'sme-credit-desk/scoring-model/2',
  'sme-credit-desk/scoring-model/3',
] as const;
export const CASE_MODEL_FORMAT = 'sme-credit-desk/scoring-model/3';

const pointsSchema = z.int().min(-1000).max(1000);
/** Expected share of the reference population in a bin; the shares of an input's bins sum to 1. */
const shareSchema = z.number().min(0).max(1);
/** Text, or a sentence of the catalogues where the model is the desk's own. */
export const descriptionSchema = z.union([z.string().min(1).max(4000), sentenceSchema]);
const labelSchema = z.string().trim().min(1).max(80);

const specialBinSchema = z.strictObject({ points: pointsSchema, share: shareSchema });

/**
 * A half-open interval [previous bin's `below`, this `below`); null is unbounded and ends the list.
 * Bounds are given once, so that neither a gap nor an overlap can be written down.
 */
const intervalBinSchema = z.strictObject({
  below: z.number().nullable(),
  label: labelSchema.optional(),
  points: pointsSchema,
  share: shareSchema,
});

const categoryBinSchema = z.strictObject({
  categories: z.array(z.string().min(1)).min(1),
  label: labelSchema.optional(),
  points: pointsSchema,
  share: shareSchema,
});

/** Most bins of a numeric input. Steps of equal points are one bin, so that a shape stays far below it. */
export const MOST_BINS = 256;

const indicatorSchema = z.string().regex(/^[a-z][a-z0-9_]*$/, 'scoring-model.indicator-id');

const inputFields = {
  indicator: indicatorSchema,
  group: z.enum(GROUPS),
  unit: z.enum(UNITS),
  direction: z.enum(INPUT_DIRECTIONS),
  /** Where the bins and points come from: judgement, or estimates and the passport that tells of them. */
  origin: z.string().min(1),
  missing: specialBinSchema,
  notMeaningful: specialBinSchema,
  /** Where having no meaning says something good (no debt) or bad (negative equity); else as `notMeaningful`. */
  notMeaningfulGood: specialBinSchema.optional(),
  notMeaningfulBad: specialBinSchema.optional(),
};

const numericInputSchema = z.strictObject({
  kind: z.literal('numeric'),
  ...inputFields,
  bins: z.array(intervalBinSchema).min(1).max(MOST_BINS),
});

const categoricalInputSchema = z.strictObject({
  kind: z.literal('categorical'),
  ...inputFields,
  bins: z.array(categoryBinSchema).min(1).max(40),
  /** Every category that no bin lists. */
  other: specialBinSchema,
});

const modelInputSchema = z.discriminatedUnion('kind', [numericInputSchema, categoricalInputSchema]);
export type ModelInput = z.infer<typeof modelInputSchema>;
export type NumericInput = z.infer<typeof numericInputSchema>;
export type CategoricalInput = z.infer<typeof categoricalInputSchema>;

/**
 * One side of a pair. Its places are those of its input's shape, put together: intervals between the
 * bounds, or the groups and then other categories; then not meaningful, then missing.
 */
const pairAxisSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('numeric'),
    indicator: indicatorSchema,
    /** Rising; each is a bound of the input. */
    bounds: z.array(z.number()).max(MOST_BINS),
  }),
  z.strictObject({
    kind: z.literal('categorical'),
    indicator: indicatorSchema,
    /** Every category of the input once, by whole bins. */
    groups: z
      .array(z.array(z.string().min(1)).min(1))
      .min(1)
      .max(40),
  }),
]);
export type PairAxis = z.infer<typeof pairAxisSchema>;

/** A term of two inputs beside what each of them earns alone; it belongs to the group of the first. */
const pairSchema = z.strictObject({
  axes: z.tuple([pairAxisSchema, pairAxisSchema]),
  /** Where the points come from. */
  origin: z.string().min(1),
  /** By place on the first axis, then on the second. */
  points: z.array(z.array(pointsSchema)).min(1),
  /** Expected share of the reference population in each cell; they sum to 1. */
  shares: z.array(z.array(shareSchema)).min(1),
});
export type ModelPair = z.infer<typeof pairSchema>;

/** Points to odds: `referenceScore` points are `referenceOdds` good to one bad; `pdo` points double the odds. */
const scalingSchema = z.strictObject({
  pdo: z.int().min(1).max(200),
  referenceScore: z.int().min(0).max(10_000),
  referenceOdds: z.int().min(1).max(100_000),
});
export type Scaling = z.infer<typeof scalingSchema>;

const masterScaleSchema = z.array(
  z.strictObject({
    grade: z.enum(GRADES),
    /** Upper bound of the grade's PD, inclusive; in steps of one millionth. C ends at 1 and D, in default, is 1. */
    pdUpTo: z.number().positive().max(1),
  }),
);
export type MasterScale = z.infer<typeof masterScaleSchema>;

export const modelShape = z.strictObject({
  /**
   * A document of format 1 has neither pairs nor estimated inputs that name a passport; one of format 1 or
   * 2 does not tell what having no meaning says.
   */
  format: z.enum(CASE_MODEL_FORMATS),
  id: z.string().min(1).max(64),
  name: z.string().min(1).max(200),
  version: z.string().min(1).max(32),
  description: descriptionSchema,
  origin: z.enum(MODEL_ORIGINS),
  scaling: scalingSchema,
  basePoints: z.int(),
  inputs: z.array(modelInputSchema).min(1).max(200),
  pairs: z.array(pairSchema).max(100).optional(),
  masterScale: masterScaleSchema,
});

/** An additive integer-points model: score = basePoints + Σ points of each input's bin + Σ points of each pair's cell. */
export type ModelDocument = z.infer<typeof modelShape>;
