/** The model passport: one file that says what a model is, what it was made from and what it is good for. */
import { z } from 'zod';
import { INPUT_DIRECTIONS } from './assessment.ts';
import { wordsSchema } from './words.ts';

export const PASSPORT_FORMAT = 'sme-credit-desk/model-passport@1';

/** What a registered model scores: every case of the workspace, or tables by column. */
export const MODEL_PURPOSES = ['cases', 'files'] as const;

const figuresSchema = z.object({
  auc: z.number(),
  ks: z.number(),
  brier: z.number(),
  logLoss: z.number(),
});

export const passportSchema = z.strictObject({
  format: z.literal(PASSPORT_FORMAT),
  model: z.strictObject({
    id: z.string(),
    name: z.string(),
    version: z.string(),
    /** SHA-256 over the canonical JSON of the model document. */
    hash: z.string(),
    format: z.string(),
    purpose: z.enum(MODEL_PURPOSES),
  }),
  made: z.strictObject({ at: z.string(), by: z.string(), codeVersion: z.string() }),
  /** Null for a model of expert judgement alone. */
  training: z
    .strictObject({
      source: wordsSchema,
      sha256: z.string(),
      rows: z.int(),
      defaults: z.int(),
      /** Rows without a known outcome that reject inference used. */
      rejected: z.int(),
      target: z.string(),
      /** When the rows are from, where that is known. */
      period: wordsSchema.nullable(),
      licence: z.string().nullable(),
    })
    .nullable(),
  /** Method, seed and every option of the training. */
  settings: z.record(z.string(), z.json()),
  inputs: z.array(
    z.strictObject({
      /** A column of the table, or the name of the indicator that stands for itself. */
      input: wordsSchema,
      /** The indicator that feeds it in a case; null where the model scores tables only. */
      indicator: z.string().nullable(),
      direction: z.enum(INPUT_DIRECTIONS),
      origin: wordsSchema,
    }),
  ),
  metrics: z
    .strictObject({
      /** Mean and standard deviation over folds whose rows the scoring model had not seen. */
      folds: z.strictObject({ count: z.int(), mean: figuresSchema, deviation: figuresSchema }).nullable(),
      holdout: figuresSchema.extend({ rows: z.int(), defaults: z.int(), chosen: wordsSchema }).nullable(),
    })
    .nullable(),
  /** Changes made by hand after training. */
  edits: z.array(
    z.strictObject({ input: z.string(), change: wordsSchema, reason: z.string(), by: z.string(), at: z.string() }),
  ),
  /** What in the model is expert judgement. */
  judgement: z.array(wordsSchema),
  /** What the model is not valid for. */
  limitsOfUse: z.array(wordsSchema).min(1),
  /** How anyone makes the model again. */
  reproduce: z.array(wordsSchema),
});
export type Passport = z.infer<typeof passportSchema>;
