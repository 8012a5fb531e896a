import { z } from 'zod';
import { wordsSchema } from '../../domain/words.ts';
import { dayOrInstantSchema, documentSchema, pageSchema, progressIdSchema } from '../fields.ts';
import { query } from '../operation.ts';

const auditEventSchema = z.object({
  sequence: z.int(),
  at: z.string(),
  actorId: z.string(),
  actor: z.string(),
  operation: z.string(),
  /** What the operation is called by people. */
  what: wordsSchema,
  subject: z.string(),
  /** What the subject is called by people: a case's number and applicant, an officer's name. */
  about: wordsSchema,
  /** As hashed: codes, and money in minor units. */
  before: z.json(),
  after: z.json(),
  /** What differs between the two as people call it, money in major units; ids nobody reads are left out. */
  changes: z.array(
    z.object({
      /** Path in the two documents. */
      place: z.string(),
      name: wordsSchema,
      before: wordsSchema.nullable(),
      after: wordsSchema.nullable(),
    }),
  ),
  previousHash: z.string(),
  hash: z.string(),
  /** Public key of the officer who signed the event, and the signature over its hash; null where it is no act of decision. */
  signer: z.string().nullable(),
  signature: z.string().nullable(),
});

const auditFilter = {
  actorId: z.string().optional(),
  operation: z.string().optional(),
  /** Exactly this subject: "case:…", "officer:…". */
  subject: z.string().optional(),
  /** Part of what the list prints a subject as: a case's number and applicant, an officer's name. */
  about: z.string().trim().max(200).optional(),
  /** Days of the desk's zone or instants, both inclusive; a day counts whole. */
  from: dayOrInstantSchema.optional(),
  to: dayOrInstantSchema.optional(),
};

export const auditOperations = {
  'audit.list': query({
    access: 'signed-in',
    input: z.strictObject({ ...auditFilter, ...pageSchema }),
    output: z.object({
      total: z.int(),
      events: z.array(auditEventSchema),
      head: z.object({ sequence: z.int(), hash: z.string() }),
    }),
  }),
  'audit.verify': query({
    access: 'signed-in',
    input: z.strictObject({
      /** A head that somebody else holds, as reports print it: the number of an event and its hash. */
      head: z
        .string()
        .trim()
        .regex(/^[1-9]\d{0,9}:[0-9a-f]{64}$/, 'values.no-head')
        .optional(),
      progressId: progressIdSchema,
    }),
    output: z.object({
      intact: z.boolean(),
      events: z.int(),
      head: z.string(),
      /** Signatures that were checked. */
      signatures: z.int(),
      /** The head held against, as it was given; null where none was. */
      heldHead: z.string().nullable(),
      brokenAt: z.int().nullable(),
      /** Everything that does not hold, and how much of it there is: at most a hundred are named. */
      faultCount: z.int(),
      faults: z.array(wordsSchema),
      message: wordsSchema,
    }),
  }),
  'audit.export': query({
    access: ['auditor', 'administrator'],
    input: z.strictObject({ ...auditFilter, format: z.enum(['csv', 'json']) }),
    output: documentSchema,
  }),
};
