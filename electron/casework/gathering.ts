/** Gathers what an assessment needs from the store, and keeps the score beside the case. */

import type { Applicant, Application, Proposal } from '#shared/contract/operations/case.ts';
import { type Assessment, restsOnEvidence } from '#shared/domain/assessment.ts';
import { Fault } from '#shared/domain/fault.ts';
import { type ByPolicy, forEachPolicy, POLICY_KINDS, type PolicyKind } from '#shared/domain/policies.ts';
import { type AssessmentBasis, assess } from '../assessment/assess.ts';
import type { CaseView } from '../case-view/case-view.ts';
import { parsePolicy } from '../policy/checked-policy.ts';
import { parseModel } from '../scoring/checked-model.ts';

import { setScore } from '../store/cases.ts';
import type { ReadStore, WriteStore } from '../store/connection.ts';
import type { Snapshot } from '../store/decisions.ts';
import { elsewhereOf } from '../store/elsewhere.ts';
import { loadEvidence } from '../store/evidence-view.ts';
import { activeModelHash, modelByHash } from '../store/models.ts';
import { mustFindCase } from '../store/must-find.ts';
import { activePolicyHash, policyByHash } from '../store/policies.ts';
import { refusedRowsOf } from '../store/sources.ts';

interface BasisHashes {
  readonly model: string;
  readonly policies: ByPolicy<string>;
}

/** Documents are addressed by their hash, so a parsed one never goes stale. */
const parsed = new Map<string, AssessmentBasis>();

/** Hashes of the model and policies in force. */
export function activeBasisHashes(store: ReadStore): BasisHashes {
  return {
    model: activeModelHash(store),
    policies: forEachPolicy((kind) => activePolicyHash(store, kind)),
  };
}

type BasisPolicies = AssessmentBasis['policies'];

/** Versions are addressed by their hash, so a parsed one never goes stale. */
const parsedPolicies = new Map<string, BasisPolicies[PolicyKind]>();

function loadPolicy<K extends PolicyKind>(store: ReadStore, kind: K, hash: string): BasisPolicies[K] {
  const known = parsedPolicies.get(hash);
  if (known) return known as BasisPolicies[K];
  const policy = policyByHash(store, hash);
  if (policy?.kind !== kind) throw new Fault('casework.no-policy', { kind, hash });
  const loaded = { content: parsePolicy(kind, policy.content), hash } as BasisPolicies[K];
  parsedPolicies.set(hash, loaded);
  return loaded;
}

/** Hashes of the model and policies a submission was frozen with. */
export function frozenBasisHashes({ modelHash, policies }: Pick<Snapshot, 'modelHash' | 'policies'>): BasisHashes {
  return { model: modelHash, policies };
}

/** The model and policies of the given hashes, parsed and checked. */
export function loadBasis(store: ReadStore, hashes: BasisHashes): AssessmentBasis {
  const key = [hashes.model, ...POLICY_KINDS.map((kind) => hashes.policies[kind])].join(' ');
  const known = parsed.get(key);
  if (known) return known;
  const model = modelByHash(store, hashes.model);
  if (!model) throw new Fault('casework.no-model', { hash: hashes.model });
  const basis: AssessmentBasis = {
    model: { document: parseModel(model.document).model, hash: model.hash },
    policies: forEachPolicy((kind) => loadPolicy(store, kind, hashes.policies[kind])) as BasisPolicies,
  };
  parsed.set(key, basis);
  return basis;
}

interface CaseFacts {
  readonly id: string;
  /** What is proposed; null before there is a proposal. */
  readonly proposal: Pick<Proposal, 'amount' | 'termMonths'> | null;
  readonly applicant: Applicant;
  readonly application: Application;
}

/** What the view of a case was frozen with: its rates, and the audit event after which its evidence is read. */
interface FrozenView {
  readonly sequence: number;
  readonly ratesHash: string;
}

function termsOf({ amount, termMonths }: CaseView['terms']): CaseView['terms'] {
  return { amount, termMonths };
}

/** The pure core's view of a case: live, or as its evidence and rates stood when it was frozen. */
export function viewOf(
  store: ReadStore,
  { id, applicant, application, proposal }: CaseFacts,
  frozen?: FrozenView,
): CaseView {
  const rates = loadPolicy(store, 'rates', frozen?.ratesHash ?? activePolicyHash(store, 'rates'));
  return {
    caseId: id,
    asOf: application.appliedOn,
    currency: application.currency,
    applicant,
    application,
    terms: termsOf(proposal ?? application),
    rates: rates.content.exchange.rows,
    evidence: loadEvidence(store, id, frozen?.sequence),
    refused: refusedRowsOf(store, id, frozen?.sequence),
  };
}

/** Assesses a case as it stands now, by the model and policies in force. */
export function assessNow(store: ReadStore, caseId: string): Assessment {
  const stored = mustFindCase(store, caseId);
  return assess(viewOf(store, stored), loadBasis(store, activeBasisHashes(store)), elsewhereOf(store, caseId));
}

/**
 * Assesses a case anew after a change and keeps its score for the worklist, in the change's transaction.
 */
export function assessCase(context: { readonly store: WriteStore }, caseId: string): Assessment {
  const assessment = assessNow(context.store, caseId);
  keepScore(context.store, caseId, assessment);
  return assessment;
}

/** Keeps the score of an assessment beside its case, for the worklist, with whether it rests on any evidence. */
export function keepScore(store: WriteStore, caseId: string, assessment: Assessment): void {
  setScore(store, caseId, assessment.score, restsOnEvidence(assessment), assessment.eligibility.missing);
}
