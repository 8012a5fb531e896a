/** Evidence → indicators → score → limit → price: the whole decision path, pure and in fixed order. */
import type { Assessment } from '#shared/domain/assessment.ts';
import { hashOf } from './canonical.ts';
import { computeIndicators, indicatorDefinition } from './indicators/catalogue.ts';
import type { CaseView } from './indicators/view.ts';
import { computeLimit } from './policy/limit.ts';
import { computePrice } from './policy/price.ts';
import type { LimitPolicy, PricePolicy } from './policy/schemas.ts';
import type { ModelDocument } from './scoring/model.ts';
import { scoreIndicators } from './scoring/score.ts';

/** The model and policies an assessment rests on, each with its hash. */
export interface AssessmentBasis {
  readonly model: { readonly document: ModelDocument; readonly hash: string };
  readonly limitPolicy: { readonly content: LimitPolicy; readonly hash: string };
  readonly pricePolicy: { readonly content: PricePolicy; readonly hash: string };
}

/** Assesses a case; the same view and basis give the same bytes, today and years later. */
export function assess(view: CaseView, basis: AssessmentBasis): Assessment {
  const indicators = computeIndicators(view);
  const score = scoreIndicators(basis.model.document, basis.model.hash, indicators, indicatorDefinition);
  const limit = computeLimit(view, score, basis.limitPolicy.content, basis.limitPolicy.hash);
  const price = computePrice(view, score, limit, basis.pricePolicy.content, basis.pricePolicy.hash);
  return {
    caseId: view.caseId,
    asOf: view.asOf,
    currency: view.currency,
    evidenceHash: hashOf(view.evidence),
    indicators,
    score,
    limit,
    price,
  };
}
