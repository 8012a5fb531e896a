import { z } from 'zod';
import { ADMINISTRATORS_NEEDED, OFFICER_NOTICES } from '../../domain/officers.ts';
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
  signInNameSchema,
  staffNumberSchema,
} from '../fields.ts';
import { deskCommand, deskQuery, query } from '../operation.ts';

/** One of those who found a workspace. */
const founderSchema = z.strictObject({
  name: signInNameSchema,
  displayName: shortTextSchema,
  staffNumber: staffNumberSchema,
  password: passwordSchema,
});

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
      /** Two at one sitting; with one the workspace is being founded and nothing can be submitted in it. */
      administrators: z.array(founderSchema).min(1).max(ADMINISTRATORS_NEEDED),
    }),
    output: z.object({ file: z.string(), recoveryPhrase: z.string() }),
  }),
  'workspace.createSample': deskCommand({
    access: 'anyone',
    input: z.strictObject({ progressId: progressIdSchema }),
    output: z.object({ file: z.string(), officers: z.array(sampleOfficer) }),
  }),
  'workspace.key': query({
    access: ['administrator', 'auditor'],
    input: nothing,
    output: z.object({
      /** When the key in use came; null where the chain does not say. */
      since: z.string().nullable(),
      /** Officers disabled since, by their display names: they had the key in their hands. */
      left: z.array(z.string()),
      /** Active officers who have no key pair yet, and whom a change of key would shut out. */
      withoutKey: z.array(z.string()),
      /** Whether the recovery phrase has to be typed to stay valid. */
      phraseNeeded: z.boolean(),
    }),
  }),
  'workspace.rekey': deskCommand({
    access: ['administrator'],
    input: z.strictObject({ phrase: z.string().max(400).optional() }),
    output: z.object({ withoutKey: z.array(z.string()) }),
  }),
  'session.signIn': deskCommand({
    access: 'anyone',
    input: z.strictObject({
      workspace: z.string().min(1).max(4096),
      officer: shortTextSchema,
      password: z.string().max(256),
      /** The officer's own password, which takes the place of a one-time password. */
      next: passwordSchema.optional(),
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
  'session.readNotices': deskCommand({
    access: 'signed-in',
    input: nothing,
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
          workspace: z.object({
            file: z.string(),
            name: z.string(),
            sample: z.boolean(),
            /** Whether it has fewer than two active administrators: nothing can be submitted then. */
            founding: z.boolean(),
          }),
          officer: z.object({
            id: z.string(),
            name: z.string(),
            displayName: z.string(),
            roles: z.array(roleSchema),
            level: levelSchema,
            language: languageSchema.nullable(),
          }),
          /** What others did to the officer's account, or with the recovery phrase, and the officer has not noted yet. */
          notices: z.array(
            z.object({
              kind: z.enum(OFFICER_NOTICES),
              /** Whom it was done to. */
              officer: z.string(),
              at: z.string(),
              by: z.array(z.string()),
              /** Whether the recovery phrase stood in for the second administrator. */
              byPhrase: z.boolean(),
            }),
          ),
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
