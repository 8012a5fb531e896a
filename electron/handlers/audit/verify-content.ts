/** Content against the hashes it is kept under, and frozen evidence against what is stored now. */
import { Fault } from '#shared/domain/fault.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { frozenEvidenceHolds } from '../../casework/submission.ts';
import { hashOf, sha256 } from '../../ground/canonical.ts';
import type { JsonValue } from '../../ground/json.ts';
import type { Progress } from '../../ground/progress.ts';
import { parseLearnedModel } from '../../modelling/training/learned/checked-learned.ts';
import { parseModel } from '../../scoring/checked-model.ts';
import { caseSummary } from '../../store/cases.ts';
import type { ReadStore } from '../../store/connection.ts';
import { snapshotsOf } from '../../store/decisions.ts';
import { listModels, modelByHash, modelContent, type StoredModel } from '../../store/models.ts';
import { listPolicies, policyByHash, policyHash } from '../../store/policies.ts';
import { sourceContent } from '../../store/sources.ts';
import { everyLabTable, everySnapshot, everySource } from '../../store/verification.ts';
import { member } from './values.ts';

/** Whether a check holds; content that does not even unpack does not. */
function holds(check: () => boolean): boolean {
  try {
    return check();
  } catch (error) {
    if (error instanceof Fault) throw error;
    return false;
  }
}

function modelHolds(store: ReadStore, model: StoredModel): boolean {
  const { hash, kind, document } = model;
  if (kind === 'case-model') return parseModel(document).hash === hash;
  if (kind === 'learned-model') return parseLearnedModel(document).hash === hash;
  const description = JSON.parse(document) as JsonValue;
  const content = modelContent(store, hash);
  return hashOf(description) === hash && content !== undefined && sha256(content) === member(description, 'sha256');
}

/** Everything kept under its hash whose content is another. */
export async function contentFaults(store: ReadStore, progress: Progress): Promise<Sentence[]> {
  const faults: Sentence[] = [];
  const sources = everySource(store);
  for (const [index, { id, name, sha256: hash }] of sources.entries()) {
    if (index % 50 === 0) await progress.report(sentence('progress.verifying-content'), index, sources.length);
    const content = (): boolean => sha256(sourceContent(store, id) ?? '') === hash;
    if (!holds(content)) faults.push(sentence('audit.source-changed', { name }));
  }
  for (const { hash, kind, version } of listPolicies(store)) {
    const content = (): boolean => policyHash(kind, version, policyByHash(store, hash)?.content ?? null) === hash;
    if (!holds(content)) faults.push(sentence('audit.policy-changed', { kind, version }));
  }
  for (const { hash, name, version } of listModels(store)) {
    const model = modelByHash(store, hash);
    if (!model || !holds(() => modelHolds(store, model)))
      faults.push(sentence('audit.model-changed', { name, version }));
  }
  for (const { name, sha256: hash, content } of everyLabTable(store))
    if (sha256(content) !== hash) faults.push(sentence('audit.table-changed', { name }));
  return faults;
}

/** Frozen submissions that are not what they were, or whose evidence is not what it was. */
export async function snapshotFaults(store: ReadStore, progress: Progress): Promise<Sentence[]> {
  const faults: Sentence[] = [];
  const all = everySnapshot(store);
  for (const [index, { caseId, hash }] of all.entries()) {
    if (index % 10 === 0) await progress.report(sentence('progress.verifying-content'), index, all.length);
    const number = caseSummary(store, caseId)?.number ?? caseId;
    const found = (() => {
      try {
        return snapshotsOf(store, caseId).find((snapshot) => snapshot.hash === hash);
      } catch {
        return undefined;
      }
    })();
    if (!found || sha256(found.content) !== hash) faults.push(sentence('audit.snapshot-changed', { number }));
    else if (!holds(() => frozenEvidenceHolds(store, found)))
      faults.push(sentence('audit.evidence-changed', { number, sequence: found.sequence }));
  }
  return faults;
}
