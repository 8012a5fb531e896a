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
    summary:
      'What a case’s documents say about each other: tests with evidence rows, reconciled revenue, reliability, declared and verified values.',
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
    summary: 'The applicant’s parties: connected clients and their exposure, guarantee circles, netting, contagion.',
    input: caseOnly,
    output: partyGraphSchema,
  }),
  'evidence.open': query({
    access: 'signed-in',
    summary: 'Records of a case by their numbers, with their source: the rows behind a finding.',
    input: z.strictObject({
      caseId: caseIdSchema,
      recordSet: z.enum(RECORD_SET_NAMES as [string, ...string[]]),
      recordIds: z.array(z.int()).max(500),
    }),
    output: z.object({ records: z.array(recordSchema) }),
  }),
};
