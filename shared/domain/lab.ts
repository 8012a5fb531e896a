/** The model lab: how a model is trained from a labelled table, and what a person may change by hand. */
import { z } from 'zod';
import { DIRECTIONS } from './assessment.ts';

const columnSchema = z.string().min(1).max(200);

export const TRAINING_METHODS = ['additive', 'scorecard'] as const;
export const REJECT_METHODS = ['none', 'augmentation', 'parcelling', 'fuzzy'] as const;

export const labSettingsSchema = z.strictObject({
  target: columnSchema,
  /** Inputs the model may use; every other column is left out. */
  inputs: z
    .array(
      z.strictObject({
        name: columnSchema,
        direction: z.enum(DIRECTIONS).default('none'),
        /** Exact values that are codes ("999 = unknown"): each gets a bin of its own. */
        special: z.array(z.number()).max(50).default([]),
      }),
    )
    .min(1)
    .max(2000),
  method: z.enum(TRAINING_METHODS).default('additive'),
  folds: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('made'), count: z.int().min(2).max(20) }),
      z.strictObject({ kind: z.literal('column'), column: columnSchema }),
    ])
    .default({ kind: 'made', count: 10 }),
  /** Rows kept out of folds and training, scored once at the end. */
  holdout: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('none') }),
      z.strictObject({ kind: z.literal('random'), share: z.number().min(0.05).max(0.5) }),
      /** Rows dated on or after `from`. */
      z.strictObject({ kind: z.literal('time'), column: columnSchema, from: z.string().min(4).max(30) }),
    ])
    .default({ kind: 'none' }),
  weight: columnSchema.nullable().default(null),
  /** Column of dates or periods, by which the validation report shows figures over time. */
  time: columnSchema.nullable().default(null),
  /** What is done with rows whose outcome is empty: rejected applications. */
  rejects: z
    .strictObject({ method: z.enum(REJECT_METHODS), factor: z.number().min(1).max(5).default(1.3) })
    .default({ method: 'none', factor: 1.3 }),
  pairs: z.union([z.literal('auto'), z.int().min(0).max(100)]).default('auto'),
  calibration: z.enum(['scaling', 'steps']).default('scaling'),
  /** Rows that a smoothed interval of a shape is the mean of; 0 smooths nothing. */
  smoothing: z.int().min(0).max(100_000).default(0),
  /** Scorecard bins set by hand, which replace the optimal ones. */
  bins: z
    .array(z.strictObject({ input: columnSchema, edges: z.array(z.number()).max(30) }))
    .max(200)
    .default([]),
  /** Columns by which the validation report shows subgroups. */
  subgroups: z.array(columnSchema).max(10).default([]),
  seed: z.int().min(0).max(2_147_483_647).default(20_240_101),
});
export type LabSettings = z.output<typeof labSettingsSchema>;

/** A change of an input's points by hand; places count the shape's bins as `learned.shape` lists them. */
export const shapeEditSchema = z.discriminatedUnion('kind', [
  /** Gives bins first … last these points. */
  z.strictObject({
    kind: z.literal('set'),
    input: columnSchema,
    first: z.int().min(0),
    last: z.int().min(0),
    points: z.int().min(-1_000_000).max(1_000_000),
  }),
  /** Makes one bin of first … last: the mean of their points by rows. */
  z.strictObject({ kind: z.literal('merge'), input: columnSchema, first: z.int().min(0), last: z.int().min(0) }),
]);
export type ShapeEdit = z.infer<typeof shapeEditSchema>;
