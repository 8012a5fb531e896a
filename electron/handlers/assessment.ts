/** Indicators, score, limit and price of a case, opened down to source rows. */

import { DeskError } from '#shared/contract/reply.ts';
import type { Assessment } from '#shared/domain/assessment.ts';
import { sentence } from '#shared/text/sentence.ts';
import { say } from '#shared/text/tell.ts';
import { scoredIndicators } from '../authenticity/declared-verified.ts';
import { verifiedViewOf } from '../authenticity/verified-view.ts';
import type { CaseView } from '../case-view/case-view.ts';
import { assessNow } from '../casework/gathering.ts';
import { frozenAssessment } from '../casework/submission.ts';
import { snapshotInForce, viewInForce } from '../casework/view-in-force.ts';
import {
  computeIndicators,
  INDICATORS,
  type IndicatorTrace,
  indicatorDefinition,
  traceIndicator,
} from '../indicators/catalogue.ts';
import { activeBinIndex, shapeOfInput } from '../scoring/shape.ts';
import type { ReadStore } from '../store/connection.ts';
import { recordsByIds } from '../store/evidence.ts';
import { activeModelHash } from '../store/models.ts';
import { mustFindCase } from '../store/must-find.ts';
import type { WorkspaceHandlers } from './handler.ts';
import { mustFindCaseModel } from './models/must-find-model.ts';

/** The assessment that counts for a case now: the frozen one once submitted. */
export function assessmentInForce(store: ReadStore, caseId: string): { assessment: Assessment; frozen: boolean } {
  const snapshot = snapshotInForce(store, mustFindCase(store, caseId));
  return snapshot
    ? { assessment: frozenAssessment(snapshot), frozen: true }
    : { assessment: assessNow(store, caseId), frozen: false };
}

/**
 * An indicator opened as it is scored: where the documents prove a riskier value than was declared,
 * its operands are the verified ones and the declared value stands beside them.
 */
function tracedAsScored(view: CaseView, indicator: string): IndicatorTrace {
  const declared = computeIndicators(view).filter((value) => value.indicator === indicator);
  const [scored] = scoredIndicators(view, declared);
  if (!scored || scored === declared[0]) return traceIndicator(view, indicator);
  const trace = traceIndicator(verifiedViewOf(view).view, indicator);
  const added = scored.operands.slice(trace.operands.length).map(({ id, name, value, unit, note }) => ({
    id,
    name,
    value,
    unit,
    recordSet: null,
    recordIds: [],
    ...(note !== undefined && { note }),
  }));
  return { ...trace, value: scored, operands: [...trace.operands, ...added] };
}

type AssessmentHandlers = Pick<WorkspaceHandlers, 'assessment.get' | 'assessment.trace' | 'indicator.catalogue'>;

export const assessmentHandlers: AssessmentHandlers = {
  'assessment.get': ({ store }, { caseId }) => assessmentInForce(store, caseId),

  'assessment.trace': ({ store, language }, { caseId, indicator, operand, offset, limit }) => {
    if (!INDICATORS.some((known) => known.indicator === indicator)) {
      throw new DeskError('not-found', sentence('found.no-indicator', { indicator }));
    }
    const { view, snapshot } = viewInForce(store, mustFindCase(store, caseId));
    const trace = tracedAsScored(view, indicator);
    const { document } = mustFindCaseModel(store, snapshot?.modelHash ?? activeModelHash(store));
    const input = document.inputs.find((candidate) => candidate.indicator === indicator);
    return {
      definition: trace.definition,
      value: trace.value,
      operands: trace.operands
        .filter(({ id, name }) => operand === undefined || id === operand || say(name, language) === operand)
        .map(({ recordIds, ...summary }) => ({
          ...summary,
          recordCount: recordIds.length,
          totalRecords: recordIds.length,
          records: summary.recordSet
            ? recordsByIds(store, summary.recordSet, caseId, recordIds.slice(offset, offset + limit))
            : [],
        })),
      shape: input ? [...shapeOfInput(input)] : null,
      activeBin: input ? activeBinIndex(input, trace.value) : null,
    };
  },

  'indicator.catalogue': () => ({
    indicators: INDICATORS.map(({ indicator }) => indicatorDefinition(indicator)),
  }),
};
