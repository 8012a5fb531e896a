/** The case an officer is working out terms or stress for: asked about many times over between two events. */

import type { Assessment } from '#shared/domain/assessment.ts';
import type { AssessmentBasis } from '../assessment/assess.ts';
import type { CaseView } from '../case-view/case-view.ts';
import { activeBasisHashes, frozenBasisHashes, loadBasis } from '../casework/gathering.ts';
import { untilNextEvent } from '../casework/until-next-event.ts';
import { viewInForce } from '../casework/view-in-force.ts';
import type { StoredCase } from '../store/cases.ts';
import { mustFindCase } from '../store/must-find.ts';
import { assessmentInForce } from './assessment.ts';

interface AssessedCase {
  readonly stored: StoredCase;
  readonly view: CaseView;
  readonly basis: AssessmentBasis;
  readonly assessment: Assessment;
}

/** A case with the view, model, policies and assessment that count for it now. */
export const assessedCase = untilNextEvent((store, caseId): AssessedCase => {
  const stored = mustFindCase(store, caseId);
  const { view, snapshot } = viewInForce(store, stored);
  const basis = loadBasis(store, snapshot ? frozenBasisHashes(snapshot) : activeBasisHashes(store));
  return { stored, view, basis, assessment: assessmentInForce(store, caseId).assessment };
});
