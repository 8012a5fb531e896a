import { z } from 'zod';
import { forEachPolicy, underHashKeys } from '../../domain/policies.ts';
import { wordsSchema } from '../../domain/words.ts';
import { CONDITION_KINDS, DECISION_KINDS } from '../../workflow/decisions.ts';
import { STATES } from '../../workflow/states.ts';
import { STEPS } from '../../workflow/steps.ts';
import { caseIdSchema, idSchema, levelSchema, longTextSchema, roleSchema, shortTextSchema } from '../fields.ts';
import { decision, query } from '../operation.ts';
import { proposalSchema } from './case.ts';

const stateReply = z.object({ state: z.enum(STATES) });
const caseOnly = z.strictObject({ caseId: caseIdSchema });
const withComment = z.strictObject({ caseId: caseIdSchema, comment: longTextSchema });

export const conditionInputSchema = z.strictObject({
  kind: z.enum(CONDITION_KINDS),
  text: shortTextSchema,
});

/** Who must decide a case, by the authority table in force. */
const requirementSchema = z.object({
  rule: z.string(),
  required: z.array(z.object({ role: roleSchema, level: levelSchema, count: z.int(), given: z.int() })),
  reasons: z.array(wordsSchema),
  /** Whether the rule says that nobody may approve. */
  nobody: z.boolean(),
});

export const decisionOperations = {
  'decision.submit': decision({
    access: STEPS.submit.roles,
    input: caseOnly,
    output: z.object({ state: z.enum(STATES), snapshotHash: z.string() }),
  }),
  'decision.startReview': decision({
    access: STEPS.startReview.roles,
    input: caseOnly,
    output: stateReply,
  }),
  'decision.recommend': decision({
    access: STEPS.recommend.roles,
    input: z.strictObject({ caseId: caseIdSchema, proposal: proposalSchema, comment: longTextSchema }),
    output: stateReply,
  }),
  'decision.return': decision({
    access: STEPS.return.roles,
    input: withComment,
    output: stateReply,
  }),
  'decision.approve': decision({
    access: STEPS.approve.roles,
    input: z.strictObject({
      caseId: caseIdSchema,
      conditions: z.array(conditionInputSchema).max(50),
      comment: longTextSchema,
    }),
    output: stateReply,
  }),
  'decision.decline': decision({
    access: STEPS.decline.roles,
    input: z.strictObject({
      caseId: caseIdSchema,
      reasons: z.array(shortTextSchema).min(1).max(4),
      comment: longTextSchema,
    }),
    output: stateReply,
  }),
  'decision.accept': decision({
    access: STEPS.accept.roles,
    input: caseOnly,
    output: stateReply,
  }),
  'decision.meetCondition': decision({
    access: STEPS.meetCondition.roles,
    input: z.strictObject({ caseId: caseIdSchema, conditionId: idSchema, note: longTextSchema }),
    output: stateReply,
  }),
  'decision.confirmConditions': decision({
    access: STEPS.confirmConditions.roles,
    input: caseOnly,
    output: stateReply,
  }),
  'decision.disburse': decision({
    access: STEPS.disburse.roles,
    input: caseOnly,
    output: stateReply,
  }),
  'decision.startMonitoring': decision({
    access: STEPS.startMonitoring.roles,
    input: caseOnly,
    output: stateReply,
  }),
  'decision.close': decision({
    access: STEPS.close.roles,
    input: withComment,
    output: stateReply,
  }),
  'decision.trail': query({
    access: 'signed-in',
    input: caseOnly,
    output: z.object({
      requirement: requirementSchema.nullable(),
      decisions: z.array(
        z.object({
          id: z.string(),
          kind: z.enum(DECISION_KINDS),
          officer: z.string(),
          role: roleSchema,
          at: z.string(),
          comment: z.string(),
          reasons: z.array(z.string()),
          /** The terms decided on; null where the act is about none. */
          terms: z.object({ amount: z.int(), termMonths: z.int(), rateBasisPoints: z.int() }).nullable(),
          snapshotHash: z.string(),
          /** False once a later change voided it. */
          inForce: z.boolean(),
        }),
      ),
      conditions: z.array(
        z.object({
          id: z.string(),
          kind: z.enum(CONDITION_KINDS),
          text: z.string(),
          metBy: z.string().nullable(),
          metAt: z.string().nullable(),
          note: z.string().nullable(),
        }),
      ),
      snapshots: z.array(
        z.object({
          hash: z.string(),
          at: z.string(),
          by: z.string(),
          modelHash: z.string(),
          ...underHashKeys(forEachPolicy(() => z.string())),
          evidenceHash: z.string(),
        }),
      ),
      timeline: z.array(
        z.object({ sequence: z.int(), at: z.string(), actor: z.string(), operation: z.string(), summary: wordsSchema }),
      ),
    }),
  }),
  'decision.replay': query({
    access: 'signed-in',
    input: z.strictObject({ caseId: caseIdSchema, snapshotHash: z.string() }),
    output: z.object({
      identical: z.boolean(),
      storedHash: z.string(),
      recomputedHash: z.string(),
      differences: z.array(z.object({ path: z.string(), stored: z.string(), recomputed: z.string() })),
    }),
  }),
};
