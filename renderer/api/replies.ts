/** Parts of replies that components hand on to each other, by their nouns. */
import type { AnswerOf } from '#shared/contract/operations.ts';

export type CaseDetail = AnswerOf<'case.get'>;
export type DecisionTrail = AnswerOf<'decision.trail'>;
export type CreditCondition = DecisionTrail['conditions'][number];
export type EvidenceRow = AnswerOf<'evidence.records'>['records'][number];
export type IndicatorTrace = AnswerOf<'assessment.trace'>;
export type IntakePreviewed = AnswerOf<'intake.preview'>;
export type ListedModel = AnswerOf<'model.list'>['models'][number];
export type Model = AnswerOf<'model.get'>;
export type ModelInput = Model['inputs'][number];
export type Officer = AnswerOf<'officer.list'>['officers'][number];
export type OfficerRequest = AnswerOf<'officer.requests'>['requests'][number];
export type PolicyVersion = AnswerOf<'policy.list'>['policies'][number];
export type WorkspaceList = AnswerOf<'workspace.list'>;
