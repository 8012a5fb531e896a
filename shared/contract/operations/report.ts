import { z } from 'zod';
import { caseIdSchema, documentLanguageSchema, documentSchema } from '../fields.ts';
import { query } from '../operation.ts';

export const reportOperations = {
  'report.create': query({
    access: 'signed-in',
    summary: 'The decision report of a case as PDF (A4), XLSX or JSON.',
    input: z.strictObject({
      caseId: caseIdSchema,
      format: z.enum(['pdf', 'xlsx', 'json']),
      language: documentLanguageSchema,
    }),
    output: documentSchema,
  }),
};
