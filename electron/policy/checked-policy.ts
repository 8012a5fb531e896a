/** Reading a policy table: its shape, and the rules it must obey beyond it. */
import type { z } from 'zod';
import type { PolicyKind } from '#shared/domain/policies.ts';
import { sentence } from '#shared/text/sentence.ts';
import { addProblem, checkDocument } from '../ground/checked-document.ts';
import { findAuthorityProblems } from './authority/authority-rules.ts';
import { findEligibilityProblems, findLimitPolicyProblems, findPricePolicyProblems } from './policy-rules.ts';
import type { PolicyProblem } from './problem.ts';
import { findRatesProblems } from './rates-rules.ts';
import {
  authorityPolicyShape,
  eligibilityPolicyShape,
  limitPolicyShape,
  type Policies,
  pricePolicyShape,
  ratesPolicyShape,
} from './schemas.ts';

const POLICY_SCHEMAS: { readonly [K in PolicyKind]: z.ZodType<Policies[K]> } = {
  limit: limitPolicyShape.superRefine((policy, context) => report(findLimitPolicyProblems(policy), context)),
  price: pricePolicyShape.superRefine((policy, context) => report(findPricePolicyProblems(policy), context)),
  authority: authorityPolicyShape.superRefine(({ rows }, context) => report(findAuthorityProblems(rows), context)),
  eligibility: eligibilityPolicyShape.superRefine((policy, context) =>
    report(findEligibilityProblems(policy), context),
  ),
  rates: ratesPolicyShape.superRefine((policy, context) => report(findRatesProblems(policy), context)),
};

/** A policy table's content, checked. Throws DeskError "invalid-input" naming every wrong node. */
export function parsePolicy<K extends PolicyKind>(kind: K, content: unknown): Policies[K] {
  return checkDocument<Policies[K]>(POLICY_SCHEMAS[kind], content, sentence('document.policy', { kind }));
}

function report(problems: readonly PolicyProblem[], context: z.RefinementCtx): void {
  for (const problem of problems) addProblem(context, problem);
}
