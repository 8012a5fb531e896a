import { z } from 'zod';
import { wordsSchema } from '../../domain/words.ts';
import { fileProblemSchema, fileSchema, progressIdSchema } from '../fields.ts';
import { command, query } from '../operation.ts';

/** How the columns of a table of applications become a case: target field → column or constant. */
export const intakeMappingSchema = z.strictObject({
  columns: z.record(z.string(), z.string()),
  constants: z.record(z.string(), z.string()),
});
export type IntakeMapping = z.infer<typeof intakeMappingSchema>;

export const intakeOperations = {
  'intake.preview': query({
    access: ['officer'],
    input: z.strictObject({
      file: fileSchema,
      mapping: intakeMappingSchema.optional(),
      progressId: progressIdSchema,
    }),
    output: z.object({
      headers: z.array(z.string()),
      rowCount: z.int(),
      sampleRows: z.array(z.array(z.string())),
      mapping: intakeMappingSchema,
      remembered: z.boolean(),
      unmappedColumns: z.array(z.string()),
      /** The target fields a mapping can fill. */
      targets: z.array(
        z.object({
          field: z.string(),
          label: wordsSchema,
          required: z.boolean(),
          options: z.array(z.string()).nullable(),
        }),
      ),
      accepted: z.int(),
      duplicates: z.int(),
      refused: z.array(fileProblemSchema),
      refusedCount: z.int(),
      sample: z.array(
        z.object({
          row: z.int(),
          legalName: z.string(),
          registrationId: z.string(),
          amount: z.int(),
          currency: z.string(),
          termMonths: z.int(),
          product: z.string(),
        }),
      ),
    }),
  }),
  'intake.import': command({
    access: ['officer'],
    input: z.strictObject({ file: fileSchema, mapping: intakeMappingSchema, progressId: progressIdSchema }),
    output: z.object({
      created: z.int(),
      duplicates: z.int(),
      refusedCount: z.int(),
      refused: z.array(fileProblemSchema),
    }),
  }),
};
