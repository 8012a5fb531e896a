import { z } from 'zod';
import { CHANNELS, LIFE_STAGES, PRODUCTS, REGISTRATION_ID_KINDS, SIZE_INDUSTRIES } from '../../domain/applications.ts';
import { GRADES } from '../../domain/grades.ts';
import { canonicalRegistrationId } from '../../domain/identifiers.ts';
import { INSTITUTION_LEVELS } from '../../domain/officers.ts';
import { facilityTermsSchema } from '../../domain/repayment.ts';
import { shocksSchema, stressSchema } from '../../domain/stress.ts';
import { wordsSchema } from '../../domain/words.ts';
import { STATES } from '../../workflow/states.ts';
import { STEPS } from '../../workflow/steps.ts';
import { AWAITED_ACTS } from '../../workflow/waiting.ts';
import {
  amountSchema,
  caseIdSchema,
  currencySchema,
  isoDateSchema,
  levelSchema,
  longTextSchema,
  pageSchema,
  roleSchema,
  shortTextSchema,
} from '../fields.ts';
import { command, decision, query } from '../operation.ts';

const applicantFields = z.strictObject({
  legalName: shortTextSchema,
  registrationIdKind: z.enum(REGISTRATION_ID_KINDS),
  registrationId: shortTextSchema,
  /** National or NAICS industry code, as the bank keeps it. */
  industryCode: z.string().trim().max(20).nullable(),
  sizeIndustry: z.enum(SIZE_INDUSTRIES),
  lifeStage: z.enum(LIFE_STAGES).nullable(),
  foundedOn: isoDateSchema.nullable(),
  region: z.string().trim().max(100).nullable(),
  headcount: z.int().nonnegative().max(10_000_000).nullable(),
});

/** An applicant; the registration id comes out in its one spelling. */
export const applicantSchema = applicantFields.transform((applicant) => ({
  ...applicant,
  registrationId: canonicalRegistrationId(applicant.registrationIdKind, applicant.registrationId),
}));
export type Applicant = z.infer<typeof applicantSchema>;

export const applicationSchema = z.strictObject({
  amount: amountSchema,
  currency: currencySchema,
  termMonths: z.int().positive().max(600),
  product: z.enum(PRODUCTS),
  purpose: z.string().trim().max(1000),
  channel: z.enum(CHANNELS),
  institutionLevel: z.enum(INSTITUTION_LEVELS),
  appliedOn: isoDateSchema,
});
export type Application = z.infer<typeof applicationSchema>;

/** What the officer or reviewer proposes: the terms a decision is about. */
export const proposalSchema = z.strictObject({
  amount: amountSchema,
  termMonths: z.int().positive().max(600),
  rateBasisPoints: z.int().nonnegative().max(10_000),
  rationale: z.string().trim().max(4000),
  /** How it is drawn and repaid; null where the proposal does not say. */
  facility: facilityTermsSchema.nullable().default(null),
});
export type Proposal = z.infer<typeof proposalSchema>;

const scheduleSchema = z.object({
  /** The level payment; null where payments differ by design. */
  payment: z.int().nullable(),
  totalInterest: z.int(),
  fee: z.int(),
  /** Effective annual rate with the fee, as a decimal. */
  annualRate: z.number(),
  lines: z.array(
    z.object({
      n: z.int(),
      date: z.string().nullable(),
      interest: z.int(),
      principal: z.int(),
      balance: z.int(),
    }),
  ),
});

/** What the bank earns at a rate, beside what the model asks for the same amount and tenor. */
const earningsSchema = z.object({
  modelRateBasisPoints: z.int(),
  /** At the rate asked about, and what is asked of it; decimals. */
  raroc: z.number().nullable(),
  hurdle: z.number(),
  breakEvenBasisPoints: z.int(),
  /** The lowest rate that earns the hurdle. */
  hurdleRateBasisPoints: z.int(),
  /** Basis points below the model rate, and their present value over the life of the loan. */
  concessionBasisPoints: z.int(),
  concessionCost: z.int(),
});
export type Earnings = z.infer<typeof earningsSchema>;

/** The repayment schedule of terms, or why they give none and which term to change. */
const scheduleReplySchema = z.union([
  z.object({ schedule: scheduleSchema, earnings: earningsSchema.nullable() }),
  z.object({ schedule: z.null(), term: z.string(), reason: wordsSchema }),
]);

const caseSummarySchema = z.object({
  id: z.string(),
  /** Human-readable number, e.g. "2026-000123". */
  number: z.string(),
  legalName: z.string(),
  registrationId: z.string(),
  state: z.enum(STATES),
  product: z.enum(PRODUCTS),
  amount: z.int(),
  currency: z.string(),
  /** Null until the first computation; it says nothing of the case until it is assessed. */
  grade: z.enum(GRADES).nullable(),
  points: z.int().nullable(),
  pd: z.number().nullable(),
  /** Whether grade, points and PD rest on evidence; without any they are those of an unknown applicant. */
  isAssessed: z.boolean(),
  /** Whether all that is mandatory is on file; without it there is a score, but neither a limit nor a rate. */
  isAssessable: z.boolean(),
  owner: z.object({ id: z.string(), displayName: z.string() }),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** When the case entered its state; its age in the queue counts from here. */
  stateSince: z.string(),
});
export type CaseSummary = z.infer<typeof caseSummarySchema>;

/** What a case waits for. */
const nextActSchema = z.object({
  act: z.enum(AWAITED_ACTS),
  role: roleSchema,
  /** The one officer it waits for; null where anyone of the role may take it whom four eyes let. */
  officer: z.object({ id: z.string(), displayName: z.string() }).nullable(),
  /** The lowest institution level whose officers may take it; null where any may. */
  level: levelSchema.nullable(),
  /** The day by which the case should leave its state. */
  dueOn: z.string(),
  /** Whether it waits for the signed-in officer. */
  mine: z.boolean(),
});

/** A case in the worklist, with its next act; null where it waits for nobody. */
const worklistRowSchema = caseSummarySchema.extend({ next: nextActSchema.nullable() });

const caseFilter = {
  search: z.string().trim().max(200).optional(),
  states: z.array(z.enum(STATES)).optional(),
  grades: z.array(z.enum(GRADES)).optional(),
  products: z.array(z.enum(PRODUCTS)).optional(),
  ownerId: z.string().optional(),
  /** In its present state for at least this many days. */
  minAgeDays: z.int().nonnegative().optional(),
  /** Only cases that wait for the signed-in officer. */
  mine: z.boolean().optional(),
};

export const caseOperations = {
  'case.list': query({
    access: 'signed-in',
    input: z.strictObject({
      ...caseFilter,
      sort: z
        .enum(['queue', 'number', 'legalName', 'state', 'grade', 'amount', 'updatedAt', 'stateSince'])
        .default('queue'),
      descending: z.boolean().default(false),
      ...pageSchema,
    }),
    output: z.object({ total: z.int(), cases: z.array(worklistRowSchema) }),
  }),
  'case.counts': query({
    access: 'signed-in',
    input: z.strictObject(caseFilter),
    output: z.object({ states: z.array(z.object({ state: z.enum(STATES), count: z.int() })), mine: z.int() }),
  }),
  'case.get': query({
    access: 'signed-in',
    input: z.strictObject({ caseId: caseIdSchema }),
    output: z.object({
      summary: caseSummarySchema,
      applicant: applicantSchema,
      application: applicationSchema,
      proposal: proposalSchema.nullable(),
      /** Everyone who prepared the case; none of them can check or approve it. */
      makers: z.array(z.object({ id: z.string(), displayName: z.string() })),
      /** What the desk finds missing before the next step, most important first. */
      missing: z.array(z.object({ item: wordsSchema, blocking: z.boolean() })),
      actions: z.array(z.object({ action: z.string(), allowed: z.boolean(), reason: wordsSchema.nullable() })),
      decidedUnderSnapshot: z.string().nullable(),
    }),
  }),
  'case.known': query({
    access: 'signed-in',
    input: z.strictObject({ registrationId: shortTextSchema }),
    output: z.object({
      total: z.int(),
      /** At most the five newest. */
      cases: z.array(caseSummarySchema.pick({ id: true, number: true, legalName: true, state: true })),
    }),
  }),
  'case.create': command({
    access: ['officer'],
    input: z.strictObject({ applicant: applicantSchema, application: applicationSchema }),
    output: z.object({ caseId: z.string(), number: z.string() }),
  }),
  'case.edit': command({
    access: ['officer'],
    input: z.strictObject({ caseId: caseIdSchema, applicant: applicantSchema, application: applicationSchema }),
    output: z.object({ caseId: z.string() }),
  }),
  'case.schedule': query({
    access: 'signed-in',
    input: z.strictObject({
      caseId: caseIdSchema,
      terms: proposalSchema.pick({ amount: true, termMonths: true, rateBasisPoints: true }).extend({
        facility: facilityTermsSchema,
      }),
    }),
    output: scheduleReplySchema,
  }),
  'case.stress': query({
    access: 'signed-in',
    input: z.strictObject({ caseId: caseIdSchema, shocks: shocksSchema }),
    output: stressSchema,
  }),
  'case.propose': command({
    access: ['officer'],
    input: z.strictObject({ caseId: caseIdSchema, proposal: proposalSchema }),
    output: z.object({ caseId: z.string() }),
  }),
  'case.withdraw': decision({
    access: STEPS.withdraw.roles,
    input: z.strictObject({ caseId: caseIdSchema, reason: longTextSchema }),
    output: z.object({ state: z.enum(STATES) }),
  }),
};
