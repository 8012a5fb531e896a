import { z } from 'zod';
import { declaredVsVerifiedSchema, examinationSchema, partyGraphSchema } from '../../domain/authenticity.ts';
import { RECORD_SET_NAMES } from '../../domain/record-sets.ts';
import { caseIdSchema } from '../fields.ts';
import { query } from '../operation.ts';
import { recordSchema } from './evidence.ts';

const caseOnly = z.strictObject({ caseId: caseIdSchema });

export const authenticityOperations = {
  'authenticity.get': query({
    access: 'signed-in',
    input: caseOnly,
    output: z.object({
      examination: examinationSchema,
      declaredVsVerified: z.array(declaredVsVerifiedSchema),
      /** Whether this is the examination of a frozen submission. */
      frozen: z.boolean(),
    }),
  }),
  'authenticity.graph': query({
    access: 'signed-in',
    input: caseOnly,
    output: partyGraphSchema,
  }),
  'evidence.open': query({
    access: 'signed-in',
    input: z.strictObject({
      caseId: caseIdSchema,
      recordSet: z.enum(RECORD_SET_NAMES as [string, ...string[]]),
      recordIds: z.array(z.int()).max(500),
    }),
    output: z.object({ records: z.array(recordSchema) }),
  }),
};
