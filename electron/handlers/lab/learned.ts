/** Trained models looked into: of a run of the lab, or of the register. */
import { shapeOf, termsOf } from '../../modelling/runs/run-terms.ts';
import type { LearnedModel } from '../../modelling/training/learned/schema.ts';
import type { ReadStore } from '../../store/connection.ts';
import type { WorkspaceHandlers } from '../handler.ts';
import { mustFindLearned } from '../models/must-find-model.ts';
import { mustHaveModel } from './must-find-run.ts';

type Source = { readonly runId: string } | { readonly hash: string };

function modelOf(store: ReadStore, source: Source): { model: LearnedModel; hash: string } {
  if ('runId' in source) return mustHaveModel(store, source.runId);
  return { model: mustFindLearned(store, source.hash).model, hash: source.hash };
}

export const learnedHandlers: Pick<WorkspaceHandlers, 'learned.terms' | 'learned.shape'> = {
  'learned.terms': ({ store }, { source }) => {
    const { model, hash } = modelOf(store, source);
    return termsOf(model, hash);
  },
  'learned.shape': ({ store }, { source, inputs }) => shapeOf(modelOf(store, source).model, inputs),
};
