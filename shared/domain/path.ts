/** The path to a better grade: the smallest feasible set of changes with which a case would reach it. */
import { z } from 'zod';
import { GRADES } from './grades.ts';
import { GROUPS } from './groups.ts';
import { RECORD_SET_NAMES } from './record-sets.ts';
import { STATEMENT_CODES } from './spread.ts';
import { UNITS } from './units.ts';
import { wordsSchema } from './words.ts';

/** What a borrower can change, sources of cash first. History, years of trading, sector and past sales are not among them. */
export const LEVERS = [
  'new_equity',
  'convert_owner_loan',
  'retain_dividend',
  'collect_receivables',
  'sell_inventory',
  'sell_investments',
  'settle_tax_arrears',
  'settle_judgments',
  'cure_past_due',
  'repay_short_term_debt',
  'refinance_short_term_debt',
  'reduce_guarantees',
  'renew_licence',
] as const;
export type LeverId = (typeof LEVERS)[number];

/** Grades a path can lead to: a score earns them, and there is a worse one. */
export const targetGradeSchema = z.enum(GRADES).exclude(['C', 'D']);
export type TargetGrade = z.infer<typeof targetGradeSchema>;

const moneySchema = z.int();
const valueSchema = z.union([z.number(), wordsSchema, z.null()]);

const touchSchema = z.object({
  recordSet: z.enum(RECORD_SET_NAMES),
  /** The line of the statements; null where it is a field of another record. */
  line: z.enum(STATEMENT_CODES).nullable(),
  /** As it is called: "cash", "balance, First Bank". */
  what: wordsSchema,
  unit: z.enum(['money', 'date', 'days', 'text']),
  from: valueSchema,
  to: valueSchema,
});
export type PathTouch = z.infer<typeof touchSchema>;

const changeSchema = z.object({
  lever: z.enum(LEVERS),
  name: wordsSchema,
  /** What would be done, in a sentence. */
  does: wordsSchema,
  /** Money moved, minor units; null where the change moves none. */
  amount: moneySchema.nullable(),
  /** The most the lever allows in this case, and what sets that bound. */
  most: moneySchema.nullable(),
  bound: wordsSchema,
  /** Expert judgement: weight × amount ÷ total assets + fixed. */
  effort: z.number(),
  touches: z.array(touchSchema),
});
export type PathChange = z.infer<typeof changeSchema>;

const standSchema = z.object({
  status: z.enum(['value', 'missing', 'not-meaningful']),
  value: valueSchema,
  points: z.int(),
});

const scoreSchema = z.object({ points: z.int(), grade: z.enum(GRADES), pd: z.number() });

export const pathSchema = z.object({
  caseId: z.string(),
  asOf: z.string(),
  currency: z.string(),
  target: targetGradeSchema,
  /** Smallest score of the target grade. */
  pointsNeeded: z.int(),
  outcome: z.enum(['reached', 'already-there', 'not-reached', 'in-default']),
  before: scoreSchema,
  /** With the changes; where the target is not reached, the best that was. */
  after: scoreSchema,
  changes: z.array(changeSchema),
  indicators: z.array(
    z.object({
      indicator: z.string(),
      /** The second indicator of a pair of the model, whose points moved; null for an indicator alone. */
      partner: z.string().nullable(),
      group: z.enum(GROUPS),
      name: wordsSchema,
      unit: z.enum(UNITS),
      before: standSchema,
      after: standSchema,
    }),
  ),
  /** What still loses points after the changes. */
  open: z.array(z.object({ text: wordsSchema, pointsLost: z.number() })),
  /** Evidence that is missing. What it would show is not known, so it is never counted as a gain. */
  evidence: z.array(
    z.object({
      missing: wordsSchema,
      indicators: z.array(wordsSchema),
      /** Least and most the score could change once it is there. */
      pointsLow: z.int(),
      pointsHigh: z.int(),
    }),
  ),
  assumptions: z.array(wordsSchema),
  search: z.object({
    evaluations: z.int(),
    /** Amounts are searched in steps of this, minor units. */
    step: moneySchema,
    /** Whether no cheaper set of the levers exists, or none was found. */
    minimum: z.enum(['proven', 'best-found']),
    effort: z.number(),
  }),
  judgementHash: z.string(),
});

/** How a case would reach a grade, and what it rests on. */
export type Path = z.infer<typeof pathSchema>;
