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
    summary: 'Workspaces in the desk’s data folder, newest first.',
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
    summary: 'Makes an encrypted workspace with its first administrator; returns the recovery phrase, shown once.',
    input: z.strictObject({
      name: shortTextSchema.regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u, 'values.no-file-name'),
      officer: z.strictObject({ name: shortTextSchema, displayName: shortTextSchema, password: passwordSchema }),
    }),
    output: z.object({ file: z.string(), recoveryPhrase: z.string() }),
  }),
  'workspace.createSample': deskCommand({
    access: 'anyone',
    summary:
      'Makes the seeded sample workspace of 200 applicants in the data folder, or returns the one already there.',
    input: z.strictObject({ progressId: progressIdSchema }),
    output: z.object({ file: z.string(), officers: z.array(sampleOfficer) }),
  }),
  'session.signIn': deskCommand({
    access: 'anyone',
    summary: 'Opens a workspace with an officer’s name and password.',
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
    summary: 'Opens a workspace with its recovery phrase and sets a new password for one administrator.',
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
    summary: 'Ends the session and locks the workspace.',
    input: nothing,
    output: done,
  }),
  'session.changePassword': deskCommand({
    access: 'signed-in',
    summary: 'Wraps the workspace key under a new password of the signed-in officer.',
    input: z.strictObject({ current: z.string().max(256), next: passwordSchema }),
    output: done,
  }),
  'session.setLanguage': deskCommand({
    access: 'signed-in',
    summary: 'Keeps the language of the signed-in officer: that of their screens from the next call on.',
    input: z.strictObject({ language: languageSchema }),
    output: done,
  }),
  'session.current': deskQuery({
    access: 'anyone',
    passive: true,
    summary: 'Who is signed in, to which workspace, and when the session locks by itself.',
    input: nothing,
    output: z.object({
      host: z.enum(['electron', 'loopback', 'command-line']),
      version: z.string(),
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
    summary: 'How far a long call of this connection is; null when it is unknown or over.',
    input: z.strictObject({ progressId: z.string().min(1).max(64) }),
    output: z.object({
      progress: z.object({ phase: wordsSchema, completed: z.number(), total: z.number().nullable() }).nullable(),
    }),
  }),
  'progress.cancel': deskCommand({
    access: 'anyone',
    summary: 'Asks a long call of this connection to stop; what it had written is rolled back.',
    input: z.strictObject({ progressId: z.string().min(1).max(64) }),
    output: done,
  }),
};
