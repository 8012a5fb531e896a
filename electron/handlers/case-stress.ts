/** A case under stress, on the evidence, model and policies that count for it. */
import { stressOf } from '../stress/case-stress.ts';
import { assessedCase } from './assessed-lately.ts';
import type { WorkspaceHandlers } from './handler.ts';

export const stressHandlers: Pick<WorkspaceHandlers, 'case.stress'> = {
  'case.stress': ({ store }, { caseId, shocks }) => {
    const { stored, view, basis, assessment } = assessedCase(store, caseId);
    const rateBasisPoints = stored.proposal?.rateBasisPoints ?? assessment.price.rateBasisPoints;
    return stressOf({ view, basis, assessment, rateBasisPoints }, shocks);
  },
};
