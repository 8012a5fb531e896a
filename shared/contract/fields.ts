/** Schemas of values that several operations share. */
import { z } from 'zod';
import { isIsoDate, isIsoInstant } from '../domain/dates.ts';
import { LANGUAGES } from '../domain/language.ts';
import { INSTITUTION_LEVELS, ROLES, rolesGoTogether } from '../domain/officers.ts';
import { isPlainName, isPlainNumber } from '../domain/sign-in-names.ts';
import { wordsSchema } from '../domain/words.ts';
import { invisibleIn } from '../values/plain-text.ts';

/** Names the character; `issueWords` makes the sentence of it. */
function refuseInvisible(text: string, context: z.core.$RefinementCtx): void {
  const character = invisibleIn(text);
  if (character === undefined) return;
  context.addIssue({ code: 'custom', message: 'values.invisible', params: { character }, input: text });
}

export const idSchema = z.string().min(1).max(64);
export const caseIdSchema = idSchema;
export const isoDateSchema = z.string().refine(isIsoDate, 'values.no-date');
/** A day YYYY-MM-DD, or an instant. */
export const dayOrInstantSchema = z
  .string()
  .refine((text) => isIsoDate(text) || isIsoInstant(text), 'values.no-day-or-instant');
export const currencySchema = z.string().regex(/^[A-Z]{3}$/, 'values.no-currency-code');
/** Positive amount of minor units, at most 10^13 (a hundred billion yuan). */
export const amountSchema = z.int().positive().max(1e13);
/** One line a person reads by: a name, an id, a label. What cannot be seen in it is refused by its name. */
export const shortTextSchema = z.string().trim().min(1).max(200).superRefine(refuseInvisible);
export const longTextSchema = z.string().trim().min(1).max(4000);
export const roleSchema = z.enum(ROLES);
/** Roles one person may hold together. */
export const rolesSchema = z.array(roleSchema).min(1).refine(rolesGoTogether, 'values.administrator-alone');
/** The name of a new officer: none that is taken for another. */
export const signInNameSchema = shortTextSchema.max(64).refine(isPlainName, 'values.no-plain-name');
/** The number a person has at the bank: a person has one account. */
export const staffNumberSchema = shortTextSchema.max(40).refine(isPlainNumber, 'values.no-staff-number');
export const levelSchema = z.enum(INSTITUTION_LEVELS);
export const passwordSchema = z.string().min(10, 'values.password-too-short').max(256);
export const nothing = z.strictObject({});
export const done = z.object({ done: z.literal(true) });

/** A file that travels inside JSON. */
export const fileSchema = z.strictObject({ name: z.string().min(1).max(255), contentBase64: z.string() });
export type FileInput = z.infer<typeof fileSchema>;

export const languageSchema = z.enum(LANGUAGES);
/** The language a document is made in; that of the call where it names none. */
export const documentLanguageSchema = languageSchema.optional();

/** Bytes made by the backend for the host to save or show. */
export const documentSchema = z.object({ fileName: wordsSchema, mediaType: z.string(), contentBase64: z.string() });

/** Progress of a long call is polled under an id the caller chose. */
export const progressIdSchema = z.string().min(1).max(64).optional();

/** Page of a list: first row and count. */
export const pageSchema = { offset: z.int().nonnegative().default(0), limit: z.int().positive().max(200).default(50) };

/** Something in a file the desk did not understand or refused, with its place. */
export const fileProblemSchema = z.object({
  file: z.string(),
  sheet: z.string().nullable(),
  row: z.int().nullable(),
  column: z.string().nullable(),
  severity: z.enum(['error', 'warning']),
  message: wordsSchema,
});
export type FileProblem = z.infer<typeof fileProblemSchema>;
