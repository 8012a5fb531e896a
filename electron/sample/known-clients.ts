/** Made-up applicants as the desk scores them, each with the probability of default it was drawn with. */
import { scoredIndicators } from '#electron/authenticity/declared-verified.ts';
import { examine } from '#electron/authenticity/examination.ts';
import { computeIndicators } from '#electron/indicators/catalogue.ts';
import type { KnownClient } from '#electron/modelling/composition/known-client.ts';
import { defaultFindings } from '#electron/policy/eligibility/default-rule.ts';
import { SHIPPED_POLICIES } from '#electron/policy/shipped.ts';
import type { LifeStage } from '#shared/domain/applications.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { NOTHING_ELSEWHERE } from '#shared/domain/elsewhere.ts';
import { generateApplicant } from './applicant.ts';
import { draftOf, viewOfDraft } from './patterns/draft.ts';

/** Which applicants are made: the first so many of each seed, seen from a date. */
export interface KnownClientsRequest {
  readonly seeds: readonly number[];
  readonly each: number;
  readonly asOf: IsoDate;
}

export interface SampleClient extends KnownClient {
  readonly lifeStage: LifeStage | null;
  /** Whether the default rule takes it off the scale. */
  readonly isInDefault: boolean;
}

/** The clients of some seeds, in order. */
export function* knownClients({ seeds, each, asOf }: KnownClientsRequest): Generator<SampleClient> {
  for (const seed of seeds) {
    for (let index = 0; index < each; index += 1) {
      const applicant = generateApplicant(seed, index, asOf);
      const view = viewOfDraft(draftOf(applicant));
      yield {
        values: scoredIndicators(view, computeIndicators(view)),
        reliability: examine(view, NOTHING_ELSEWHERE).reliability,
        probabilityOfDefault: applicant.truth.probabilityOfDefault,
        lifeStage: applicant.applicant.lifeStage,
        isInDefault: defaultFindings(view, SHIPPED_POLICIES.eligibility.default).length > 0,
      };
    }
  }
}
