import { z } from 'zod';
import { POLICY_KINDS } from '../../domain/policies.ts';
import { wordsSchema } from '../../domain/words.ts';
import { longTextSchema, nothing } from '../fields.ts';
import { decision, query } from '../operation.ts';

const policyKindSchema = z.enum(POLICY_KINDS);

const policyVersionSchema = z.object({
  hash: z.string(),
  kind: policyKindSchema,
  version: z.int(),
  status: z.enum(['proposed', 'active', 'superseded', 'refused']),
  note: wordsSchema,
  proposedBy: wordsSchema,
  proposedAt: z.string(),
  activatedBy: wordsSchema.nullable(),
  activatedAt: z.string().nullable(),
});

export const policyOperations = {
  'policy.list': query({
    access: 'signed-in',
    input: nothing,
    output: z.object({ policies: z.array(policyVersionSchema) }),
  }),
  'policy.get': query({
    access: 'signed-in',
    input: z.strictObject({ hash: z.string() }),
    output: policyVersionSchema.extend({ content: z.json() }),
  }),
  'policy.propose': decision({
    access: ['administrator'],
    input: z.strictObject({ kind: policyKindSchema, content: z.json(), note: longTextSchema }),
    output: z.object({ hash: z.string() }),
  }),
  'policy.activate': decision({
    access: ['administrator'],
    input: z.strictObject({ hash: z.string() }),
    output: policyVersionSchema,
  }),
  'policy.refuse': decision({
    access: ['administrator'],
    input: z.strictObject({ hash: z.string() }),
    output: policyVersionSchema,
  }),
};
