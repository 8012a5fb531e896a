import { z } from 'zod';
import { INPUT_DIRECTIONS } from '../../domain/assessment.ts';
import { GRADES } from '../../domain/grades.ts';
import { GROUPS } from '../../domain/groups.ts';
import { MODEL_PURPOSES, passportSchema } from '../../domain/passport.ts';
import { wordsSchema } from '../../domain/words.ts';
import {
  documentSchema,
  fileSchema,
  idSchema,
  longTextSchema,
  nothing,
  progressIdSchema,
  shortTextSchema,
} from '../fields.ts';
import { command, decision, query } from '../operation.ts';
import { shapeBinSchema } from './assessment.ts';

export const MODEL_STATES = ['proposed', 'active', 'challenger', 'superseded', 'refused'] as const;
/** What a registered model is: of cases by indicator, of tables by column, or a challenger of another maker. */
export const MODEL_KINDS = ['case-model', 'learned-model', 'xgboost', 'onnx'] as const;

const PROPOSERS = ['officer', 'reviewer', 'approver', 'administrator'] as const;
/** Who may put a model in force that somebody else proposed. */
const ACTIVATORS = ['approver', 'administrator'] as const;

const registeredSchema = z.object({
  hash: z.string(),
  id: z.string(),
  version: z.string(),
  name: z.string(),
  /** "expert judgement", "estimated", or "estimated and expert judgement". */
  origin: z.string(),
  kind: z.enum(MODEL_KINDS),
  purpose: z.enum(MODEL_PURPOSES),
  status: z.enum(MODEL_STATES),
  note: wordsSchema,
  proposedBy: wordsSchema,
  proposedAt: z.string(),
  activatedBy: wordsSchema.nullable(),
  activatedAt: z.string().nullable(),
  hasPassport: z.boolean(),
});

const pairAxisSchema = z.object({ indicator: z.string(), name: wordsSchema, places: z.array(wordsSchema) });

const mappingSchema = z.array(z.strictObject({ input: z.string().min(1), indicator: z.string().min(1) })).max(200);

export const modelOperations = {
  'model.list': query({
    access: 'signed-in',
    passive: true,
    input: nothing,
    output: z.object({
      models: z.array(registeredSchema),
      /** Open cases still to be scored anew after a model was put in force; null when none. */
      rescoring: z.object({ completed: z.int(), total: z.int() }).nullable(),
    }),
  }),
  'model.get': query({
    access: 'signed-in',
    input: z.strictObject({ hash: z.string() }),
    output: z.object({
      hash: z.string(),
      id: z.string(),
      name: z.string(),
      version: z.string(),
      description: wordsSchema,
      origin: z.string(),
      scaling: z.object({
        pdo: z.number(),
        referenceScore: z.number(),
        referenceOdds: z.number(),
        factor: z.number(),
        offset: z.number(),
      }),
      basePoints: z.int(),
      masterScale: z.array(z.object({ grade: z.enum(GRADES), pdUpTo: z.number(), pointsFrom: z.int().nullable() })),
      inputs: z.array(
        z.object({
          indicator: z.string(),
          name: wordsSchema,
          group: z.enum(GROUPS),
          direction: z.enum(INPUT_DIRECTIONS),
          origin: z.string(),
          bins: z.array(shapeBinSchema),
        }),
      ),
      /** Terms of two inputs beside what each earns alone; they count in the group of the first. */
      pairs: z.array(
        z.object({
          group: z.enum(GROUPS),
          origin: z.string(),
          /** Names of the places on each axis, in drawing order. */
          axes: z.tuple([pairAxisSchema, pairAxisSchema]),
          /** By place on the first axis, then on the second. */
          points: z.array(z.array(z.int())),
          shares: z.array(z.array(z.number())),
        }),
      ),
      /** The model document exactly as hashed. */
      document: z.string(),
    }),
  }),
  'model.propose': decision({
    access: PROPOSERS,
    input: z.strictObject({
      runId: idSchema,
      id: shortTextSchema,
      name: shortTextSchema,
      version: shortTextSchema,
      note: longTextSchema,
      /** What the model is not valid for, a sentence each. */
      limitsOfUse: z.array(longTextSchema).min(1).max(20),
      use: z.discriminatedUnion('purpose', [
        z.strictObject({ purpose: z.literal('files') }),
        z.strictObject({
          purpose: z.literal('cases'),
          mapping: mappingSchema.min(1),
          /** Share of the bank's own applicants expected to default within a year; the table's own rate where absent. */
          centralTendency: z.number().gt(0).lt(1).optional(),
        }),
      ]),
    }),
    output: registeredSchema,
  }),
  'model.import': command({
    access: PROPOSERS,
    input: z.strictObject({
      file: fileSchema,
      passport: fileSchema.optional(),
      note: longTextSchema,
      /**
       * Of a challenger: the indicator behind each feature, in the challenger’s order. A trained model with a
       * mapping stands beside the model of cases; without one it scores tables.
       */
      mapping: mappingSchema.optional(),
    }),
    output: registeredSchema,
  }),
  'model.activate': decision({
    access: ACTIVATORS,
    input: z.strictObject({ hash: z.string() }),
    output: registeredSchema,
  }),
  'model.challenge': decision({
    access: ACTIVATORS,
    input: z.strictObject({ hash: z.string() }),
    output: registeredSchema,
  }),
  'model.refuse': decision({
    access: ACTIVATORS,
    input: z.strictObject({ hash: z.string() }),
    output: registeredSchema,
  }),
  'model.passport': query({
    access: 'signed-in',
    input: z.strictObject({ hash: z.string() }),
    output: z.object({ passport: passportSchema.nullable() }),
  }),
  'model.export': query({
    access: 'signed-in',
    input: z.strictObject({ hash: z.string(), to: z.enum(['sql', 'pmml', 'json']) }),
    output: documentSchema,
  }),
  'model.scoreFile': query({
    access: 'signed-in',
    input: z.strictObject({ hash: z.string(), file: fileSchema, progressId: progressIdSchema }),
    output: z.object({
      rows: z.int(),
      meanPd: z.number(),
      grades: z.array(z.object({ grade: z.enum(GRADES), rows: z.int() })),
      /** Columns row, points, pd, grade, reason1 … reason4, in the order of the input. */
      scores: documentSchema,
    }),
  }),
  'assessment.challengers': query({
    access: 'signed-in',
    input: z.strictObject({ caseId: idSchema }),
    output: z.object({
      champion: z.object({
        hash: z.string(),
        name: z.string(),
        version: z.string(),
        pd: z.number(),
        grade: z.enum(GRADES),
      }),
      challengers: z.array(
        z.object({
          hash: z.string(),
          name: z.string(),
          version: z.string(),
          kind: z.enum(MODEL_KINDS),
          /** Null where it could not score the case, with the reason. */
          pd: z.number().nullable(),
          grade: z.enum(GRADES).nullable(),
          reason: z.string().nullable(),
          /** What moves its PD most: log-odds of default by indicator (or "one × other"), largest first; empty where it cannot say. */
          drivers: z.array(z.object({ indicator: z.string(), logOdds: z.number() })),
        }),
      ),
    }),
  }),
};
