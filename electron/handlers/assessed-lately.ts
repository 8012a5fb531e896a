/** The case an officer is working out terms or stress for: asked about many times over between two events. */

import type { Assessment } from '#shared/domain/assessment.ts';
import type { AssessmentBasis } from '../assessment/assess.ts';
import type { CaseView } from '../case-view/case-view.ts';
import { activeBasisHashes, frozenBasisHashes, loadBasis } from '../casework/gathering.ts';
import { viewInForce } from '../casework/view-in-force.ts';
import { auditHead } from '../store/audit.ts';
import type { StoredCase } from '../store/cases.ts';
import type { ReadStore } from '../store/connection.ts';
import { mustFindCase } from '../store/must-find.ts';
import { assessmentInForce } from './assessment.ts';

interface AssessedCase {
  readonly stored: StoredCase;
  readonly view: CaseView;
  readonly basis: AssessmentBasis;
  readonly assessment: Assessment;
}

/** The last case asked about: good until the workspace's next event, and forgotten with the open file. */
const lately = new WeakMap<ReadStore, { readonly key: string; readonly assessed: AssessedCase }>();

/** A case with the view, model, policies and assessment that count for it now. */
export function assessedCase(store: ReadStore, caseId: string): AssessedCase {
  const key = `${auditHead(store).hash} ${caseId}`;
  const known = lately.get(store);
  if (known?.key === key) return known.assessed;
  const stored = mustFindCase(store, caseId);
  const { view, snapshot } = viewInForce(store, stored);
  const basis = loadBasis(store, snapshot ? frozenBasisHashes(snapshot) : activeBasisHashes(store));
  const assessed = { stored, view, basis, assessment: assessmentInForce(store, caseId).assessment };
  lately.set(store, { key, assessed });
  return assessed;
}
