import { z } from 'zod';
import { assessmentSchema, INPUT_DIRECTIONS, indicatorValueSchema, operandSchema } from '../../domain/assessment.ts';
import { GROUPS } from '../../domain/groups.ts';
import { pathSchema, targetGradeSchema } from '../../domain/path.ts';
import { UNITS } from '../../domain/units.ts';
import { wordsSchema } from '../../domain/words.ts';
import { caseIdSchema, nothing, pageSchema } from '../fields.ts';
import { query } from '../operation.ts';
import { recordSchema } from './evidence.ts';

/** What an indicator is, independent of any case. */
export const indicatorDefinitionSchema = z.object({
  indicator: z.string(),
  group: z.enum(GROUPS),
  name: wordsSchema,
  formula: wordsSchema,
  unit: z.enum(UNITS),
  /** In words: "12 months to the application date", "last balance sheet". */
  window: wordsSchema,
  direction: z.enum(INPUT_DIRECTIONS),
  nullRule: wordsSchema,
  /** Source of the definition, or "expert judgement". */
  authority: wordsSchema,
});
export type IndicatorDefinition = z.infer<typeof indicatorDefinitionSchema>;

/** One step of an indicator's shape in the model, for drawing and for the bin's name. */
export const shapeBinSchema = z.object({
  label: wordsSchema,
  /** Lower bound inclusive and upper bound exclusive; null is unbounded. Both null for categories and special bins. */
  from: z.number().nullable(),
  to: z.number().nullable(),
  kind: z.enum(['interval', 'category', 'missing', 'not-meaningful']),
  points: z.int(),
  share: z.number(),
});

export const assessmentOperations = {
  'assessment.get': query({
    access: 'signed-in',
    input: z.strictObject({ caseId: caseIdSchema }),
    output: z.object({ assessment: assessmentSchema, frozen: z.boolean() }),
  }),
  'assessment.trace': query({
    access: 'signed-in',
    input: z.strictObject({
      caseId: caseIdSchema,
      indicator: z.string(),
      /** The operand's id; its name as it was told will do. */
      operand: z.string().optional(),
      ...pageSchema,
    }),
    output: z.object({
      definition: indicatorDefinitionSchema,
      value: indicatorValueSchema,
      operands: z.array(operandSchema.extend({ records: z.array(recordSchema), totalRecords: z.int() })),
      shape: z.array(shapeBinSchema).nullable(),
      activeBin: z.int().nullable(),
    }),
  }),
  'assessment.path': query({
    access: 'signed-in',
    input: z.strictObject({
      caseId: caseIdSchema,
      /** When absent: the next better grade that earns a limit. */
      grade: targetGradeSchema.optional(),
    }),
    output: z.object({ path: pathSchema, frozen: z.boolean() }),
  }),
  'indicator.catalogue': query({
    access: 'signed-in',
    input: nothing,
    output: z.object({ indicators: z.array(indicatorDefinitionSchema) }),
  }),
};
