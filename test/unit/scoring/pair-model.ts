/** The sample model as a document of format 2, with pairs to break one rule at a time. */
import type { ModelDocument, ModelPair } from '#electron/scoring/model.ts';
import { sampleModel } from './sample-model.ts';

/** Interest cover × longest delay. Places: below 4×, from 4×, not meaningful, missing; below 31 days, from 31, …. */
export function coverByDelay(): ModelPair {
  return {
    axes: [
      { kind: 'numeric', indicator: 'interest_cover', bounds: [4] },
      { kind: 'numeric', indicator: 'max_dpd_24m', bounds: [31] },
    ],
    origin: 'expert judgement',
    points: [
      [0, -6, -2, -4],
      [4, -2, 0, -2],
      [0, -3, 0, -3],
      [-1, -6, -2, -6],
    ],
    shares: [
      [0.3, 0.1, 0, 0.02],
      [0.3, 0.05, 0, 0.03],
      [0.08, 0.01, 0, 0.01],
      [0.06, 0.02, 0, 0.02],
    ],
  };
}

/** Size × interest cover: of two groups, one axis of categories. */
function sizeByCover(): ModelPair {
  return {
    axes: [
      { kind: 'categorical', indicator: 'size_class', groups: [['small', 'medium'], ['micro']] },
      { kind: 'numeric', indicator: 'interest_cover', bounds: [] },
    ],
    origin: 'expert judgement',
    points: [
      [1, 0, -1],
      [-1, 0, -2],
      [0, 0, -1],
      [0, 0, -1],
      [-1, -1, -3],
    ],
    shares: [
      [0.4, 0.05, 0.05],
      [0.2, 0.05, 0.05],
      [0.04, 0.005, 0.005],
      [0.04, 0.005, 0.005],
      [0.08, 0.01, 0.01],
    ],
  };
}

export function pairModel(): ModelDocument & { pairs: ModelPair[] } {
  return { ...sampleModel(), format: 'sme-credit-desk/scoring-model/2', pairs: [coverByDelay(), sizeByCover()] };
}
