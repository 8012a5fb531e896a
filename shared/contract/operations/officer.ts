import { z } from 'zod';
import { done, idSchema, levelSchema, nothing, passwordSchema, roleSchema, shortTextSchema } from '../fields.ts';
import { command, query } from '../operation.ts';

const officerSchema = z.object({
  id: z.string(),
  name: z.string(),
  displayName: z.string(),
  roles: z.array(roleSchema),
  level: levelSchema,
  status: z.enum(['active', 'disabled']),
  createdAt: z.string(),
});

export const officerOperations = {
  'officer.list': query({
    access: 'signed-in',
    input: nothing,
    output: z.object({ officers: z.array(officerSchema) }),
  }),
  'officer.create': command({
    access: ['administrator'],
    input: z.strictObject({
      name: shortTextSchema,
      displayName: shortTextSchema,
      roles: z.array(roleSchema).min(1),
      level: levelSchema,
      password: passwordSchema,
    }),
    output: z.object({ officer: officerSchema }),
  }),
  'officer.edit': command({
    access: ['administrator'],
    input: z.strictObject({
      officerId: idSchema,
      displayName: shortTextSchema,
      roles: z.array(roleSchema).min(1),
      level: levelSchema,
    }),
    output: z.object({ officer: officerSchema }),
  }),
  'officer.disable': command({
    access: ['administrator'],
    input: z.strictObject({ officerId: idSchema }),
    output: done,
  }),
  'officer.enable': command({
    access: ['administrator'],
    input: z.strictObject({ officerId: idSchema, password: passwordSchema }),
    output: done,
  }),
  'officer.resetPassword': command({
    access: ['administrator'],
    input: z.strictObject({ officerId: idSchema, password: passwordSchema }),
    output: done,
  }),
};
