import { z } from 'zod';
import { wordsSchema } from '../../domain/words.ts';
import {
  done,
  languageSchema,
  levelSchema,
  nothing,
  passwordSchema,
  progressIdSchema,
  roleSchema,
  shortTextSchema,
} from '../fields.ts';
import { deskCommand, deskQuery } from '../operation.ts';

const sampleOfficer = z.object({ name: z.string(), role: roleSchema, password: z.string() });

export const workspaceOperations = {
  'workspace.list': deskQuery({
    access: 'anyone',
    passive: true,
    input: nothing,
    output: z.object({
      folder: z.string(),
      workspaces: z.array(
        z.object({ file: z.string(), name: z.string(), modified: z.string(), bytes: z.int(), sample: z.boolean() }),
      ),
    }),
  }),
  'workspace.create': deskCommand({
    access: 'anyone',
    input: z.strictObject({
      name: shortTextSchema.regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u, 'values.no-file-name'),
      officer: z.strictObject({ name: shortTextSchema, displayName: shortTextSchema, password: passwordSchema }),
    }),
    output: z.object({ file: z.string(), recoveryPhrase: z.string() }),
  }),
  'workspace.createSample': deskCommand({
    access: 'anyone',
    input: z.strictObject({ progressId: progressIdSchema }),
    output: z.object({ file: z.string(), officers: z.array(sampleOfficer) }),
  }),
  'session.signIn': deskCommand({
    access: 'anyone',
    input: z.strictObject({
      workspace: z.string().min(1).max(4096),
      officer: shortTextSchema,
      password: z.string().max(256),
      /** The language chosen for the session, kept with the officer; without it theirs stays. */
      language: languageSchema.optional(),
    }),
    output: z.object({ officerId: z.string() }),
  }),
  'session.recover': deskCommand({
    access: 'anyone',
    input: z.strictObject({
      workspace: z.string().min(1).max(4096),
      phrase: z.string().max(400),
      officer: shortTextSchema,
      password: passwordSchema,
    }),
    output: z.object({ officerId: z.string() }),
  }),
  'session.signOut': deskCommand({
    access: 'signed-in',
    input: nothing,
    output: done,
  }),
  'session.changePassword': deskCommand({
    access: 'signed-in',
    input: z.strictObject({ current: z.string().max(256), next: passwordSchema }),
    output: done,
  }),
  'session.setLanguage': deskCommand({
    access: 'signed-in',
    input: z.strictObject({ language: languageSchema }),
    output: done,
  }),
  'session.current': deskQuery({
    access: 'anyone',
    passive: true,
    input: nothing,
    output: z.object({
      host: z.enum(['electron', 'loopback', 'command-line']),
      version: z.string(),
      /** The zone the desk stands in, as the time zone database names it: days and hours of instants are its. */
      zone: z.string(),
      session: z
        .object({
          workspace: z.object({ file: z.string(), name: z.string(), sample: z.boolean() }),
          officer: z.object({
            id: z.string(),
            name: z.string(),
            displayName: z.string(),
            roles: z.array(roleSchema),
            level: levelSchema,
            language: languageSchema.nullable(),
          }),
          idleLockSeconds: z.int(),
          /** The desk's own date, YYYY-MM-DD: what "today" is on screen. */
          today: z.string(),
        })
        .nullable(),
    }),
  }),
  'progress.get': deskQuery({
    access: 'anyone',
    passive: true,
    input: z.strictObject({ progressId: z.string().min(1).max(64) }),
    output: z.object({
      progress: z.object({ phase: wordsSchema, completed: z.number(), total: z.number().nullable() }).nullable(),
      /** How it ended: why it failed, or null where it was done. Null while it runs, and where it is not remembered. */
      ended: z.object({ why: wordsSchema.nullable() }).nullable(),
    }),
  }),
  'progress.list': deskQuery({
    access: 'anyone',
    passive: true,
    input: nothing,
    output: z.object({ running: z.array(z.object({ progressId: z.string(), operation: z.string() })) }),
  }),
  'progress.cancel': deskCommand({
    access: 'anyone',
    input: z.strictObject({ progressId: z.string().min(1).max(64) }),
    output: done,
  }),
};
