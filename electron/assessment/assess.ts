/** Evidence → indicators → examination → score → limit → price: the whole decision path, pure and in fixed order. */
import type { Assessment, Eligibility } from '#shared/domain/assessment.ts';
import type { GroupReliability } from '#shared/domain/authenticity.ts';
import type { Elsewhere } from '#shared/domain/elsewhere.ts';
import type { PolicyKind } from '#shared/domain/policies.ts';
import { scoredIndicators } from '../authenticity/declared-verified.ts';
import { examine } from '../authenticity/examination.ts';
import { verifiedViewOf } from '../authenticity/verified-view.ts';
import type { CaseView } from '../case-view/case-view.ts';
import { hashOf } from '../ground/canonical.ts';
import { computeIndicators, indicatorDefinition } from '../indicators/catalogue.ts';
import { defaultFindings } from '../policy/eligibility/default-rule.ts';
import { knockOutsOf } from '../policy/eligibility/knock-outs.ts';
import { mandatoryMissing } from '../policy/eligibility/mandatory.ts';
import { computeLimit } from '../policy/limit/limit.ts';
import { computePrice } from '../policy/price/price.ts';
import type { Policies } from '../policy/schemas.ts';
import type { ModelDocument } from '../scoring/model.ts';
import { inDefault, scoreIndicators } from '../scoring/score.ts';

/** The model and policies an assessment rests on, each with its hash. */
export interface AssessmentBasis {
  readonly model: { readonly document: ModelDocument; readonly hash: string };
  readonly policies: { readonly [K in PolicyKind]: { readonly content: Policies[K]; readonly hash: string } };
}

/**
 * Assesses a case; the same view, basis and facts of other cases give the same bytes, today and
 * years later. Scored, limited and priced is what the documents support, not what was declared.
 */
export function assess(view: CaseView, basis: AssessmentBasis, elsewhere: Elsewhere): Assessment {
  return assessAsReliable(view, basis, examine(view, elsewhere).reliability);
}

/**
 * Assesses a case whose reliability is given and not examined: one thought ahead, with changes that
 * no document can show yet.
 */
export function assessAsReliable(
  view: CaseView,
  basis: AssessmentBasis,
  reliability: readonly GroupReliability[],
): Assessment {
  const indicators = scoredIndicators(view, computeIndicators(view));
  const { document, hash } = basis.model;
  const { policies } = basis;
  const { default: rule, mandatory, knockOuts } = policies.eligibility.content;
  const eligibility: Eligibility = {
    defaults: defaultFindings(view, rule),
    missing: mandatoryMissing(view, mandatory),
    ...(knockOuts && { knockOuts: [...knockOutsOf(view, indicators, knockOuts)] }),
    policyHash: policies.eligibility.hash,
  };
  const score = inDefault(
    scoreIndicators(document, hash, indicators, indicatorDefinition, reliability),
    eligibility.defaults,
  );
  const { view: verified } = verifiedViewOf(view);
  const limit = computeLimit(verified, score, eligibility, policies.limit.content, policies.limit.hash);
  const price = computePrice(
    verified,
    score,
    eligibility,
    { price: policies.price.content, collateral: policies.limit.content.collateral },
    policies.price.hash,
  );
  return {
    caseId: view.caseId,
    asOf: view.asOf,
    currency: view.currency,
    evidenceHash: hashOf(view.evidence),
    indicators,
    reliability: [...reliability],
    eligibility,
    score,
    limit,
    price,
  };
}
