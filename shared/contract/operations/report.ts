import { z } from 'zod';
import { caseIdSchema, documentLanguageSchema, documentSchema } from '../fields.ts';
import { query } from '../operation.ts';

export const reportOperations = {
  'report.create': query({
    access: 'signed-in',
    input: z.strictObject({
      caseId: caseIdSchema,
      format: z.enum(['pdf', 'xlsx', 'json']),
      language: documentLanguageSchema,
    }),
    output: documentSchema,
  }),
};
