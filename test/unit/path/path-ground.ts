/** Cases to look for paths in: sample applicants, honest and bent, with the shipped model and policies. */
import { type AssessmentBasis, assess } from '#electron/assessment/assess.ts';
import type { CaseView } from '#electron/case-view/case-view.ts';
import { hashOf } from '#electron/ground/canonical.ts';
import { type Amounts, type Ground, isFeasible } from '#electron/path/evaluate.ts';
import { PATH_JUDGEMENT } from '#electron/path/judgement.ts';
import { preparedLevers } from '#electron/path/levers.ts';
import { positionOf } from '#electron/path/position.ts';
import { SHIPPED_POLICIES } from '#electron/policy/shipped.ts';
import { generateApplicant } from '#electron/sample/applicant.ts';
import { DISHONEST_PATTERNS } from '#electron/sample/patterns/catalogue.ts';
import { draftOf, viewOfDraft } from '#electron/sample/patterns/draft.ts';
import { honestDraft } from '#electron/sample/patterns/noise/honest.ts';
import { randomStream } from '#electron/sample/random.ts';
import { parseModel } from '#electron/scoring/checked-model.ts';
import type { ModelDocument } from '#electron/scoring/model.ts';
import sme7 from '#electron/scoring/models/sme-7-v1.json' with { type: 'json' };
import { shippedModel } from '#electron/scoring/shipped.ts';
import { NOTHING_ELSEWHERE } from '#shared/domain/elsewhere.ts';
import { forEachPolicy } from '#shared/domain/policies.ts';

const AS_OF = '2026-06-30';

/** An assessment's basis with a model and the shipped policies. */
export function basisOf(document: ModelDocument): AssessmentBasis {
  const policies = forEachPolicy((kind) => {
    const content = SHIPPED_POLICIES[kind];
    return { content, hash: hashOf(content) };
  });
  return { model: { document, hash: hashOf(document) }, policies: policies as AssessmentBasis['policies'] };
}

/** The judgement model: its points do not change, so that what the cases score is known. */
export const BASIS = basisOf(parseModel(JSON.stringify(sme7)).model);

/** The model every new workspace starts with. */
export const SHIPPED_BASIS = basisOf(parseModel(shippedModel().document).model);

/** A sample applicant as the desk sees it. */
export function sampleView(index: number): CaseView {
  return viewOfDraft(draftOf(generateApplicant(1, index, AS_OF)));
}

/** A sample applicant whose papers one of the dishonest patterns has bent. */
export function bentView(index: number, patternIndex: number): CaseView {
  const { draft, contact } = honestDraft(generateApplicant(9, index, AS_OF), 9);
  DISHONEST_PATTERNS[patternIndex]?.apply(draft, randomStream(9, index, 'path'), contact);
  return viewOfDraft(draft);
}

/** A case made ready for changes. */
export function groundOf(view: CaseView, basis: AssessmentBasis = BASIS): Ground {
  const position = positionOf(view, PATH_JUDGEMENT);
  const { indicators, reliability } = assess(view, basis, NOTHING_ELSEWHERE);
  const { document: model, hash: modelHash } = basis.model;
  return { position, levers: preparedLevers(position), model, modelHash, indicators, reliability };
}

/** Amounts at some shares of what each lever allows; all or nothing where a lever is so. */
export function amountsAt(ground: Ground, shares: readonly number[]): Amounts {
  return ground.levers.map(({ means }, index) => {
    const share = shares[index] ?? 0;
    return means.whole ? (share >= 0.5 ? means.most : 0) : Math.floor(share * means.most);
  });
}

/** The same amounts with levers taken out from the last one on until the cash suffices. */
export function feasibleAt(ground: Ground, shares: readonly number[]): Amounts {
  let amounts = amountsAt(ground, shares);
  for (let lever = amounts.length - 1; lever >= 0 && !isFeasible(ground, amounts); lever -= 1) {
    amounts = amounts.map((amount, index) => (index === lever ? 0 : amount));
  }
  return amounts;
}
