import { z } from 'zod';
import { OFFICER_REQUESTS } from '../../domain/officers.ts';
import {
  done,
  idSchema,
  levelSchema,
  nothing,
  roleSchema,
  rolesSchema,
  shortTextSchema,
  signInNameSchema,
  staffNumberSchema,
} from '../fields.ts';
import { decision, query } from '../operation.ts';

const officerSchema = z.object({
  id: z.string(),
  name: z.string(),
  displayName: z.string(),
  /** The person's number at the bank; null for officers of before it was asked for. */
  staffNumber: z.string().nullable(),
  roles: z.array(roleSchema),
  level: levelSchema,
  status: z.enum(['active', 'disabled']),
  createdAt: z.string(),
  /** Whether the password they have opens once, to be replaced by their own. */
  oneTimePassword: z.boolean(),
});

const factsSchema = z.object({ displayName: z.string(), roles: z.array(roleSchema), level: levelSchema });

/** What one administrator asked for; it is done when another confirms it. */
const askedSchema = z.object({
  requestId: z.string(),
  /** The asker's half of the one-time password, shown here and never again; null where no password is given. */
  firstHalf: z.string().nullable(),
});

export const officerOperations = {
  'officer.list': query({
    access: 'signed-in',
    input: nothing,
    output: z.object({ officers: z.array(officerSchema) }),
  }),
  'officer.requests': query({
    access: ['administrator', 'auditor'],
    input: nothing,
    output: z.object({
      requests: z.array(
        z.object({
          id: z.string(),
          kind: z.enum(OFFICER_REQUESTS),
          officerId: z.string(),
          name: z.string(),
          staffNumber: z.string().nullable(),
          /** The officer as they are; null for a new one. */
          before: factsSchema.nullable(),
          after: factsSchema,
          askedBy: z.string(),
          askedById: z.string(),
          askedAt: z.string(),
        }),
      ),
    }),
  }),
  'officer.create': decision({
    access: ['administrator'],
    input: z.strictObject({
      name: signInNameSchema,
      displayName: shortTextSchema,
      staffNumber: staffNumberSchema,
      roles: rolesSchema,
      level: levelSchema,
    }),
    output: askedSchema,
  }),
  'officer.edit': decision({
    access: ['administrator'],
    input: z.strictObject({
      officerId: idSchema,
      displayName: shortTextSchema,
      roles: rolesSchema,
      level: levelSchema,
    }),
    output: askedSchema,
  }),
  'officer.enable': decision({
    access: ['administrator'],
    input: z.strictObject({ officerId: idSchema }),
    output: askedSchema,
  }),
  'officer.resetPassword': decision({
    access: ['administrator'],
    input: z.strictObject({ officerId: idSchema }),
    output: askedSchema,
  }),
  'officer.confirm': decision({
    access: ['administrator'],
    input: z.strictObject({
      requestId: idSchema,
      /** The recovery phrase: with it the one who asked counts as two. */
      phrase: z.string().max(400).optional(),
    }),
    output: z.object({
      officer: officerSchema,
      /** The confirmer's half of the one-time password, shown here and never again; null where none is given. */
      secondHalf: z.string().nullable(),
    }),
  }),
  'officer.refuse': decision({
    access: ['administrator'],
    input: z.strictObject({ requestId: idSchema }),
    output: done,
  }),
  'officer.disable': decision({
    access: ['administrator'],
    input: z.strictObject({ officerId: idSchema }),
    output: done,
  }),
};
