/** What the laws are tried on: the decision path as it stands, or one with a fault planted in it. */
import { type AssessmentBasis, assess } from '#electron/assessment/assess.ts';
import type { CaseView } from '#electron/case-view/case-view.ts';
import { hashOf } from '#electron/ground/canonical.ts';
import { requiredDecision } from '#electron/policy/authority/authority.ts';
import { computeLimit } from '#electron/policy/limit/limit.ts';
import { computePrice } from '#electron/policy/price/price.ts';
import { SHIPPED_POLICIES } from '#electron/policy/shipped.ts';
import { parseModel } from '#electron/scoring/checked-model.ts';
import { shippedModel } from '#electron/scoring/shipped.ts';
import { forEachPolicy } from '#shared/domain/policies.ts';

/** The parts of the decision path that the laws speak of. */
export interface Subject {
  readonly assess: typeof assess;
  readonly computeLimit: typeof computeLimit;
  readonly computePrice: typeof computePrice;
  readonly requiredDecision: typeof requiredDecision;
}

/** The decision path of this program. */
export const DECISION_PATH: Subject = { assess, computeLimit, computePrice, requiredDecision };

/** The model and policies a new workspace starts with. */
export function shippedBasis(): AssessmentBasis {
  const { model, hash } = parseModel(shippedModel().document);
  const policies = forEachPolicy((kind) => {
    const content = SHIPPED_POLICIES[kind];
    return { content, hash: hashOf({ kind, version: 1, content }) };
  }) as AssessmentBasis['policies'];
  return { model: { document: model, hash }, policies };
}

/** A view with some of its record sets replaced; records are numbered in their order. */
export function withRecords(view: CaseView, changed: Partial<CaseView['evidence']>): CaseView {
  return { ...view, evidence: { ...view.evidence, ...changed } };
}
