/** A case under stress, on the evidence, model and policies that count for it. */
import { activeBasisHashes, frozenBasisHashes, loadBasis } from '../casework/gathering.ts';
import { viewInForce } from '../casework/view-in-force.ts';
import { auditHead } from '../store/audit.ts';
import type { ReadStore } from '../store/connection.ts';
import { mustFindCase } from '../store/must-find.ts';
import { type Stressed, stressOf } from '../stress/case-stress.ts';
import { assessmentInForce } from './assessment.ts';
import type { WorkspaceHandlers } from './handler.ts';

/**
 * The case that was last put under stress: sliders ask for one case many times over. It is good until the
 * workspace's next event, and is forgotten with the open file.
 */
const lately = new WeakMap<ReadStore, { readonly key: string; readonly stressed: Stressed }>();

function stressedCase(store: ReadStore, caseId: string): Stressed {
  const key = `${auditHead(store).hash} ${caseId}`;
  const known = lately.get(store);
  if (known?.key === key) return known.stressed;
  const stored = mustFindCase(store, caseId);
  const { view, snapshot } = viewInForce(store, stored);
  const basis = loadBasis(store, snapshot ? frozenBasisHashes(snapshot) : activeBasisHashes(store));
  const { assessment } = assessmentInForce(store, caseId);
  const rateBasisPoints = stored.proposal?.rateBasisPoints ?? assessment.price.rateBasisPoints;
  const stressed = { view, basis, assessment, rateBasisPoints };
  lately.set(store, { key, stressed });
  return stressed;
}

export const stressHandlers: Pick<WorkspaceHandlers, 'case.stress'> = {
  'case.stress': ({ store }, { caseId, shocks }) => stressOf(stressedCase(store, caseId), shocks),
};
