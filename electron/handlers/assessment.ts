/** Indicators, score, limit and price of a case, opened down to source rows; and the models behind them. */
import { DeskError } from '#shared/contract/reply.ts';
import type { Assessment } from '#shared/domain/assessment.ts';
import type { RecordSetName } from '#shared/domain/record-sets.ts';
import { EDITABLE_STATES } from '#shared/workflow/states.ts';
import { INDICATORS, indicatorDefinition, traceIndicator } from '../indicators/catalogue.ts';
import { gradeCuts } from '../scoring/grade-cuts.ts';
import { parseModel } from '../scoring/model.ts';
import { scalingFactor, scalingOffset } from '../scoring/scaling.ts';
import { activeBinIndex, shapeOfInput } from '../scoring/shape.ts';
import type { StoredCase } from '../store/cases.ts';
import type { ReadStore } from '../store/connection.ts';
import { type Snapshot, snapshotsOf } from '../store/decisions.ts';
import { recordsByIds } from '../store/evidence.ts';
import { activeModelHash, listModels, modelByHash } from '../store/models.ts';
import { assessNow, viewOf } from './assessing.ts';
import { mustFindCase } from './finding.ts';
import type { WorkspaceHandlers } from './handler.ts';
import { frozenAssessment } from './submission.ts';

/** The submission in force: none while the maker still works on the case. */
export function frozenSnapshot(store: ReadStore, stored: StoredCase): Snapshot | undefined {
  return EDITABLE_STATES.includes(stored.state) ? undefined : snapshotsOf(store, stored.id)[0];
}

/** The assessment that counts for a case now: the frozen one once submitted. */
export function assessmentInForce(store: ReadStore, caseId: string): { assessment: Assessment; frozen: boolean } {
  const snapshot = frozenSnapshot(store, mustFindCase(store, caseId));
  return snapshot
    ? { assessment: frozenAssessment(snapshot), frozen: true }
    : { assessment: assessNow(store, caseId), frozen: false };
}

function mustFindModel(store: ReadStore, hash: string) {
  const stored = modelByHash(store, hash);
  if (!stored) throw new DeskError('not-found', `There is no model with the hash ${hash}.`);
  return { stored, document: parseModel(stored.document).model };
}

type AssessmentHandlers = Pick<
  WorkspaceHandlers,
  'assessment.get' | 'assessment.trace' | 'indicator.catalogue' | 'model.list' | 'model.get'
>;

export const assessmentHandlers: AssessmentHandlers = {
  'assessment.get': ({ store }, { caseId }) => assessmentInForce(store, caseId),

  'assessment.trace': ({ store }, { caseId, indicator, operand, offset, limit }) => {
    if (!INDICATORS.some((known) => known.indicator === indicator)) {
      throw new DeskError('not-found', `There is no indicator “${indicator}”.`);
    }
    const stored = mustFindCase(store, caseId);
    const snapshot = frozenSnapshot(store, stored);
    const trace = traceIndicator(viewOf(store, stored, snapshot?.sequence), indicator);
    const { document } = mustFindModel(store, snapshot?.modelHash ?? activeModelHash(store));
    const input = document.inputs.find((candidate) => candidate.indicator === indicator);
    return {
      definition: trace.definition,
      value: trace.value,
      operands: trace.operands
        .filter(({ name }) => operand === undefined || name === operand)
        .map(({ recordIds, ...summary }) => ({
          ...summary,
          recordCount: recordIds.length,
          totalRecords: recordIds.length,
          records: summary.recordSet
            ? recordsByIds(store, summary.recordSet as RecordSetName, recordIds.slice(offset, offset + limit))
            : [],
        })),
      shape: input ? shapeOfInput(input) : null,
      activeBin: input ? activeBinIndex(input, trace.value) : null,
    };
  },

  'indicator.catalogue': () => ({
    indicators: INDICATORS.map(({ indicator }) => indicatorDefinition(indicator)),
  }),

  'model.list': ({ store }) => ({ models: listModels(store).map(({ document: _, ...model }) => model) }),

  'model.get': ({ store }, { hash }) => {
    const { stored, document } = mustFindModel(store, hash);
    const { scaling } = document;
    const cuts = new Map(gradeCuts(scaling, document.masterScale).map((cut) => [cut.grade, cut.pointsFrom]));
    return {
      hash,
      id: document.id,
      name: document.name,
      version: document.version,
      description: document.description,
      origin: document.origin,
      scaling: { ...scaling, factor: scalingFactor(scaling), offset: scalingOffset(scaling) },
      basePoints: document.basePoints,
      masterScale: document.masterScale.map(({ grade, pdUpTo }) => ({
        grade,
        pdUpTo,
        pointsFrom: cuts.get(grade) ?? null,
      })),
      inputs: document.inputs.map((input) => ({
        indicator: input.indicator,
        name: indicatorDefinition(input.indicator).name,
        group: input.group,
        direction: input.direction,
        origin: input.origin,
        bins: shapeOfInput(input),
      })),
      document: stored.document,
    };
  },
};
