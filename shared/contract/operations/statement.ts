import { z } from 'zod';
import { derivedCashFlowSchema, distressScoreSchema } from '../../domain/authenticity.ts';
import { STATEMENT_CODES, STATEMENT_SECTIONS, type StatementCode } from '../../domain/spread.ts';
import { wordsSchema } from '../../domain/words.ts';
import { caseIdSchema } from '../fields.ts';
import { query } from '../operation.ts';
import { recordSchema } from './evidence.ts';

const codeSchema = z.enum(STATEMENT_CODES as readonly [StatementCode, ...StatementCode[]]);
const sectionSchema = z.enum(STATEMENT_SECTIONS);

/** One column of the spread: a balance sheet, and the income and cash flow that lead up to it. */
const periodSchema = z.object({
  /** Unique among the periods of a case. */
  key: z.string(),
  /** "2025" for a calendar year, else the date it ends. */
  label: z.string(),
  /** Null where there is a balance sheet only. */
  start: z.string().nullable(),
  end: z.string(),
  months: z.int().nullable(),
  /** The kind of accounts each section is read from: the best there is. */
  kinds: z.array(z.object({ section: sectionSchema, kind: z.string() })),
  /** Names of the files the figures come from. */
  sources: z.array(z.string()),
});

/**
 * How two amounts that must be equal compare. `rounding`: they differ by no more than the rounding
 * of their lines adds up to; `open`: something needed is not provided.
 */
const AGREEMENTS = ['agrees', 'rounding', 'differs', 'open'] as const;
export type Agreement = (typeof AGREEMENTS)[number];

const checkSchema = z.object({
  agreement: z.enum(AGREEMENTS),
  /** The sum of the total's lines; null where the check is open. */
  derived: z.int().nullable(),
  /** Given less derived. */
  difference: z.int().nullable(),
  /** The total's lines; null where one is not provided. */
  parts: z.array(
    z.object({ code: codeSchema, sign: z.union([z.literal(1), z.literal(-1)]), value: z.int().nullable() }),
  ),
});

const figureSchema = z.object({
  /** Minor units; null where it is neither provided nor fixed by the other figures. */
  value: z.int().nullable(),
  origin: z.enum(['given', 'derived', 'missing']),
  /** How it was derived, or what should be known of it. */
  note: wordsSchema.nullable(),
  /** The statement lines behind it. */
  recordIds: z.array(z.int()),
  /** Lines of the same period that state it too and are not used: other kinds of accounts, repeated lines. */
  otherRecordIds: z.array(z.int()),
  /** For a total that is given. */
  check: checkSchema.nullable(),
  /** Share of total assets (balance sheet) or revenue (income, cash flow); null where there is none. */
  share: z.number().nullable(),
  /** Against the period before that compares; the share is null where that figure is not above zero. */
  change: z.object({ against: z.string(), amount: z.int(), share: z.number().nullable() }).nullable(),
});

const IDENTITIES = ['balance', 'cash', 'retained-earnings'] as const;

const identitySchema = z.object({
  identity: z.enum(IDENTITIES),
  section: sectionSchema,
  /** In the order of the periods. */
  values: z.array(
    z.object({
      agreement: z.enum(AGREEMENTS),
      /** The two sides of the identity. */
      left: z.int().nullable(),
      right: z.int().nullable(),
      difference: z.int().nullable(),
      /** Why it is open. */
      reason: wordsSchema.nullable(),
      recordIds: z.array(z.int()),
    }),
  ),
});

export const statementOperations = {
  'statement.spread': query({
    access: 'signed-in',
    input: z.strictObject({ caseId: caseIdSchema }),
    output: z.object({
      currency: z.string(),
      /** Read from the evidence as it stood at the submission in force. */
      frozen: z.boolean(),
      /** Oldest first. */
      periods: z.array(periodSchema),
      /** Every code in statement order; figures in the order of the periods. */
      lines: z.array(
        z.object({ code: codeSchema, section: sectionSchema, isTotal: z.boolean(), figures: z.array(figureSchema) }),
      ),
      identities: z.array(identitySchema),
      /** One for each period with an income statement. */
      cashFlows: z.array(
        z.object({ period: z.string(), flow: derivedCashFlowSchema.nullable(), reason: wordsSchema.nullable() }),
      ),
      /** What the spread leaves aside. */
      leftOut: z.array(wordsSchema),
      /** The statement lines the figures refer to. */
      records: z.array(recordSchema),
    }),
  }),
  'statement.distress': query({
    access: 'signed-in',
    input: z.strictObject({ caseId: caseIdSchema }),
    output: z.object({
      currency: z.string(),
      frozen: z.boolean(),
      year: z.string().nullable(),
      reason: wordsSchema.nullable(),
      scores: z.array(distressScoreSchema),
      records: z.array(recordSchema),
    }),
  }),
};
