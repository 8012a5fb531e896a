/** Challengers beside the model in force, in every case; they decide nothing. */
import { DeskError } from '#shared/contract/reply.ts';
import { challengersOf, modelContent } from '../../store/models.ts';
import { assessmentInForce } from '../assessment.ts';
import type { WorkspaceHandlers } from '../handler.ts';
import { mustFindCaseModel } from './must-find-model.ts';

export const modelChallengerHandlers: Pick<WorkspaceHandlers, 'assessment.challengers'> = {
  'assessment.challengers': async ({ store }, { caseId }) => {
    const { assessment } = assessmentInForce(store, caseId);
    const { modelHash, pd, grade } = assessment.score;
    const { stored, document } = mustFindCaseModel(store, modelHash);
    const { opinionOn } = await import('../../modelling/runs/case-challengers.ts');
    const opinions = [];
    for (const model of challengersOf(store)) {
      const { hash, name, version, kind } = model;
      const about = { hash, name, version, kind };
      try {
        const content = modelContent(store, hash);
        const opinion = await opinionOn(assessment, model, content, document.masterScale);
        opinions.push({ ...about, ...opinion, drivers: [...opinion.drivers], reason: null });
      } catch (error) {
        if (!(error instanceof DeskError)) throw error;
        opinions.push({ ...about, pd: null, grade: null, reason: error.message, drivers: [] });
      }
    }
    return {
      champion: { hash: modelHash, name: stored.name, version: stored.version, pd, grade },
      challengers: opinions,
    };
  },
};
