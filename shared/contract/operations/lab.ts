import { z } from 'zod';
import { DIRECTIONS } from '../../domain/assessment.ts';
import { labSettingsSchema, shapeEditSchema } from '../../domain/lab.ts';
import { comparisonSchema, validationReportSchema } from '../../domain/validation.ts';
import { wordsSchema } from '../../domain/words.ts';
import {
  documentLanguageSchema,
  documentSchema,
  done,
  fileSchema,
  idSchema,
  longTextSchema,
  progressIdSchema,
  shortTextSchema,
} from '../fields.ts';
import { command, query } from '../operation.ts';

const LAB_ROLES = ['officer', 'reviewer', 'approver', 'administrator'] as const;

const tableSchema = z.object({
  tableId: z.string(),
  /** The file it came in. */
  fileName: z.string(),
  sha256: z.string(),
  size: z.int(),
  rows: z.int(),
  columns: z.int(),
  addedBy: z.string(),
  addedAt: z.string(),
  runs: z.int(),
});

const columnSchema = z.object({
  name: z.string(),
  kind: z.enum(['numeric', 'categorical', 'date']),
  missing: z.int(),
  distinct: z.int(),
  /** Smallest and largest, or the most frequent values. */
  range: wordsSchema,
  /** What the column looks like by its name and values. */
  suggestion: z.enum(['target', 'folds', 'time', 'weight', 'identifier', 'input']),
});

const warningSchema = z.object({ kind: z.string(), message: wordsSchema });

const profileSchema = z.object({
  name: z.string(),
  kind: z.enum(['numeric', 'categorical']),
  missing: z.int(),
  distinct: z.int(),
  /** Information value over deciles or levels. */
  iv: z.number(),
  /** AUC of the column alone, at least 0.5. */
  auc: z.number(),
  /** Smallest, 1%, 25%, 50%, 75%, 99%, largest; null for categories or where nothing is known. */
  quantiles: z.array(z.number()).nullable(),
  outliers: z.int().nullable(),
  /** Most frequent levels; null for numbers. */
  levels: z.array(z.object({ level: z.string(), rows: z.int(), defaults: z.int() })).nullable(),
  warnings: z.array(warningSchema),
});

const LAB_RUN_STATES = ['running', 'stopped', 'failed', 'finished'] as const;

const runSchema = z.object({
  runId: z.string(),
  number: z.int(),
  name: z.string(),
  tableId: z.string(),
  fileName: z.string(),
  /** Trained from the table, or changed by hand from another run's model. */
  kind: z.enum(['training', 'edit']),
  parentRunId: z.string().nullable(),
  method: z.enum(['additive', 'scorecard']),
  state: z.enum(LAB_RUN_STATES),
  /** While running: what it is doing. */
  progress: z.object({ phase: wordsSchema, completed: z.int(), total: z.int().nullable() }).nullable(),
  /** Why it stopped or failed. */
  message: wordsSchema.nullable(),
  foldsDone: z.int(),
  foldsTotal: z.int(),
  /** Mean AUC over held-out folds, or of the holdout for an edit; null until known. */
  auc: z.number().nullable(),
  startedBy: z.string(),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  modelHash: z.string().nullable(),
  /** The registered model made of this run, if any. */
  registeredHash: z.string().nullable(),
});

/** A model to look into: of a run of the lab, or of the register. */
const sourceSchema = z.union([z.strictObject({ runId: idSchema }), z.strictObject({ hash: z.string() })]);

export const labOperations = {
  'lab.tables': query({
    access: 'signed-in',
    input: z.strictObject({}),
    output: z.object({ tables: z.array(tableSchema) }),
  }),
  'lab.addTable': command({
    access: LAB_ROLES,
    input: z.strictObject({ file: fileSchema, progressId: progressIdSchema }),
    output: tableSchema,
  }),
  'lab.removeTable': command({
    access: LAB_ROLES,
    input: z.strictObject({ tableId: idSchema }),
    output: done,
  }),
  'lab.table': query({
    access: 'signed-in',
    input: z.strictObject({ tableId: idSchema }),
    output: z.object({
      table: tableSchema,
      columns: z.array(columnSchema),
      sample: z.array(z.array(z.string())),
    }),
  }),
  'lab.profile': query({
    access: 'signed-in',
    input: z.strictObject({ tableId: idSchema, target: z.string(), progressId: progressIdSchema }),
    output: z.object({
      rows: z.int(),
      defaults: z.int(),
      /** Rows without an outcome. */
      unknown: z.int(),
      columns: z.array(profileSchema),
    }),
  }),
  'lab.runs': query({
    access: 'signed-in',
    passive: true,
    input: z.strictObject({ tableId: idSchema.optional() }),
    output: z.object({ runs: z.array(runSchema) }),
  }),
  'lab.start': command({
    access: LAB_ROLES,
    input: z.strictObject({ tableId: idSchema, name: shortTextSchema, settings: labSettingsSchema }),
    output: z.object({ runId: z.string() }),
  }),
  'lab.stop': command({
    access: LAB_ROLES,
    input: z.strictObject({ runId: idSchema }),
    output: done,
  }),
  'lab.resume': command({
    access: LAB_ROLES,
    input: z.strictObject({ runId: idSchema }),
    output: done,
  }),
  'lab.run': query({
    access: 'signed-in',
    passive: true,
    input: z.strictObject({ runId: idSchema }),
    output: z.object({
      run: runSchema,
      settings: labSettingsSchema,
      /** Folds done so far. */
      folds: z.array(
        z.object({
          fold: z.int(),
          auc: z.number(),
          ks: z.number(),
          brier: z.number(),
          logLoss: z.number(),
          seconds: z.number(),
        }),
      ),
      /** The main report first: held-out folds, then the holdout; of an edit the holdout or training rows. */
      reports: z.array(validationReportSchema),
      edits: z.array(z.object({ edit: shapeEditSchema, reason: z.string(), by: z.string(), at: z.string() })),
      comparisons: z.array(comparisonSchema),
      /** What was done with rejected applications, in sentences; empty where nothing was. */
      rejects: z.array(wordsSchema),
    }),
  }),
  'learned.terms': query({
    access: 'signed-in',
    input: z.strictObject({ source: sourceSchema }),
    output: z.object({
      name: z.string(),
      hash: z.string(),
      method: z.enum(['additive', 'scorecard']),
      basePoints: z.int(),
      scaling: z.object({ pdo: z.int(), referenceScore: z.int(), referenceOdds: z.int() }),
      terms: z.array(
        z.object({
          /** One input, or two for a pair. */
          inputs: z.array(z.string()).min(1).max(2),
          kind: z.enum(['numeric', 'categorical', 'pair']),
          direction: z.enum(DIRECTIONS),
          bins: z.int(),
          /** Mean distance in points from the term's mean, over the training rows. */
          importance: z.number(),
        }),
      ),
    }),
  }),
  'learned.shape': query({
    access: 'signed-in',
    input: z.strictObject({ source: sourceSchema, inputs: z.array(z.string()).min(1).max(2) }),
    output: z.object({
      kind: z.enum(['numeric', 'categorical', 'pair']),
      /** Of one input, in drawing order: intervals rising or categories, then other, special values, missing. */
      bins: z.array(
        z.object({
          label: wordsSchema,
          kind: z.enum(['interval', 'category', 'other', 'special', 'missing']),
          from: z.number().nullable(),
          to: z.number().nullable(),
          points: z.int(),
          share: z.number(),
        }),
      ),
      /** Of a pair: labels of both axes, and points by place on the first, then on the second. */
      pair: z
        .object({ first: z.array(wordsSchema), second: z.array(wordsSchema), points: z.array(z.array(z.int())) })
        .nullable(),
    }),
  }),
  'lab.edit': command({
    access: LAB_ROLES,
    input: z.strictObject({
      runId: idSchema,
      name: shortTextSchema,
      edits: z.array(shapeEditSchema).min(1).max(100),
      reason: longTextSchema,
    }),
    output: z.object({ runId: z.string() }),
  }),
  'lab.compare': query({
    access: 'signed-in',
    input: z.strictObject({ first: idSchema, second: idSchema }),
    output: comparisonSchema,
  }),
  'lab.challenge': command({
    access: LAB_ROLES,
    input: z.strictObject({
      runId: idSchema,
      file: fileSchema,
      /** Columns of the table in the order of the challenger’s features, where it does not name them. */
      features: z.array(z.string()).max(5000).optional(),
      progressId: progressIdSchema,
    }),
    output: comparisonSchema,
  }),
  'lab.mapping': query({
    access: 'signed-in',
    input: z.strictObject({ runId: idSchema }),
    output: z.object({ inputs: z.array(z.object({ input: z.string(), indicator: z.string().nullable() })) }),
  }),
  'lab.passport': query({
    access: 'signed-in',
    input: z.strictObject({ runId: idSchema, language: documentLanguageSchema }),
    output: documentSchema,
  }),
  'lab.report': query({
    access: 'signed-in',
    input: z.strictObject({ runId: idSchema, language: documentLanguageSchema }),
    output: documentSchema,
  }),
  'lab.export': query({
    access: 'signed-in',
    input: z.strictObject({ runId: idSchema, to: z.enum(['sql', 'pmml', 'json']) }),
    output: documentSchema,
  }),
};
