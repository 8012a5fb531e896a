/** The frozen submission: what was in front of those who decided, in one hashed document. */

import { z } from 'zod';
import type { Applicant, Application, Proposal } from '#shared/contract/operations/case.ts';
import { type Assessment, assessmentSchema } from '#shared/domain/assessment.ts';
import type { IsoInstant } from '#shared/domain/dates.ts';
import type { Elsewhere } from '#shared/domain/elsewhere.ts';
import type { ByPolicy } from '#shared/domain/policies.ts';
import { assess } from '../assessment/assess.ts';
import type { CaseView } from '../case-view/case-view.ts';
import { canonicalJson, hashOf, sha256 } from '../ground/canonical.ts';
import type { StoredCase } from '../store/cases.ts';
import type { ReadStore, WriteStore } from '../store/connection.ts';
import type { Snapshot } from '../store/decisions.ts';
import { elsewhereOf } from '../store/elsewhere.ts';
import { activeBasisHashes, frozenBasisHashes, keepScore, loadBasis, viewOf } from './gathering.ts';

const FORMAT = 'sme-credit-desk/submission@1';

/** What a snapshot's content holds. */
interface Submission {
  readonly format: typeof FORMAT;
  readonly caseId: string;
  readonly number: string;
  readonly sequence: number;
  readonly submittedAt: string;
  readonly submittedBy: string;
  /** Hashes of the policy versions in force, by kind. */
  readonly policies: ByPolicy<string>;
  readonly applicant: Applicant;
  readonly application: Application;
  readonly proposal: Proposal;
  /** What other cases held about the same documents at the time. */
  readonly elsewhere: Elsewhere;
  readonly assessment: Assessment;
}

const frozenPart = z.object({ assessment: assessmentSchema });

/** The submitting transaction: its store, who submits and when. */
interface Submitting {
  readonly store: WriteStore;
  readonly caller: { readonly officerId: string };
  readonly now: IsoInstant;
}

/**
 * Freezes a case as it stands in the submitting transaction. Other cases may have brought what speaks for or
 * against its documents since it was last assessed: the worklist shows the grade that is frozen.
 */
export function freeze(context: Submitting, stored: StoredCase, proposal: Proposal): Omit<Snapshot, 'officerName'> {
  const { store, caller, now } = context;
  const hashes = activeBasisHashes(store);
  const elsewhere = elsewhereOf(store, stored.id);
  const assessment = assess(viewOf(store, stored), loadBasis(store, hashes), elsewhere);
  keepScore(store, stored.id, assessment);
  const submission: Submission = {
    format: FORMAT,
    caseId: stored.id,
    number: stored.number,
    sequence: store.sequence,
    submittedAt: now,
    submittedBy: caller.officerId,
    policies: hashes.policies,
    applicant: stored.applicant,
    application: stored.application,
    proposal,
    elsewhere,
    assessment,
  };
  const content = canonicalJson(submission);
  return {
    hash: sha256(content),
    caseId: stored.id,
    at: now,
    officerId: caller.officerId,
    sequence: store.sequence,
    modelHash: hashes.model,
    policies: hashes.policies,
    evidenceHash: assessment.evidenceHash,
    content,
  };
}

/** What other cases held about a submission's documents when it was frozen. */
export function frozenElsewhere(snapshot: Pick<Snapshot, 'content'>): Elsewhere {
  return (JSON.parse(snapshot.content) as Submission).elsewhere;
}

/** The assessment a snapshot froze. */
export function frozenAssessment(snapshot: Pick<Snapshot, 'content'>): Assessment {
  return frozenPart.parse(JSON.parse(snapshot.content)).assessment;
}

/** Whether a snapshot was frozen with these terms; the words of the rationale are no term. */
export function isFrozenAt(snapshot: Pick<Snapshot, 'content'>, proposal: Proposal): boolean {
  const termsOf = ({ amount, termMonths, rateBasisPoints, facility }: Proposal): string =>
    canonicalJson([amount, termMonths, rateBasisPoints, facility ?? null]);
  return termsOf(proposal) === termsOf((JSON.parse(snapshot.content) as Submission).proposal);
}

/** The evidence a submission froze, seen at some terms. */
function frozenView(
  store: ReadStore,
  { sequence, policies }: Snapshot,
  { caseId, applicant, application }: Submission,
  proposal: CaseView['terms'],
): CaseView {
  return viewOf(store, { id: caseId, applicant, application, proposal }, { sequence, ratesHash: policies.rates });
}

/**
 * The assessment a snapshot froze; where other terms are proposed since, the same evidence, model and
 * policies at those: a rate is measured against the price of its own tenor and amount.
 */
export function assessmentAtTerms(store: ReadStore, snapshot: Snapshot, terms: CaseView['terms']): Assessment {
  const stored = JSON.parse(snapshot.content) as Submission;
  const { amount, termMonths } = stored.proposal;
  if (terms.amount === amount && terms.termMonths === termMonths) return frozenAssessment(snapshot);
  const basis = loadBasis(store, frozenBasisHashes(snapshot));
  return assess(frozenView(store, snapshot, stored, terms), basis, stored.elsewhere);
}

/** Whether the evidence a snapshot froze is what is stored of that time. */
export function frozenEvidenceHolds(store: ReadStore, snapshot: Snapshot): boolean {
  const stored = JSON.parse(snapshot.content) as Submission;
  return hashOf(frozenView(store, snapshot, stored, stored.proposal).evidence) === snapshot.evidenceHash;
}

interface Replay {
  readonly identical: boolean;
  readonly storedHash: string;
  readonly recomputedHash: string;
  readonly differences: { readonly path: string; readonly stored: string; readonly recomputed: string }[];
}

/**
 * Computes a frozen submission anew: evidence as it stood after the submission's audit event, the
 * model and policies of the stored hashes, the facts of the snapshot. Compares every byte; indicators
 * that the program learned to compute since are left out.
 */
export function replay(store: ReadStore, snapshot: Snapshot): Replay {
  const stored = JSON.parse(snapshot.content) as Submission;
  const basis = loadBasis(store, frozenBasisHashes(snapshot));
  const view = frozenView(store, snapshot, stored, stored.proposal);
  const recomputed: Submission = { ...stored, assessment: asKnownThen(assess(view, basis, stored.elsewhere), stored) };
  const content = canonicalJson(recomputed);
  const differences = differencesBetween(JSON.parse(snapshot.content), JSON.parse(content), '');
  return {
    // The stored hash is checked too: a content changed in place would no longer match it.
    identical: content === snapshot.content && sha256(snapshot.content) === snapshot.hash,
    storedHash: snapshot.hash,
    recomputedHash: sha256(content),
    differences: differences.slice(0, 100),
  };
}

/** An assessment without the indicators, and without the parts of its price, that the program came to compute after the submission. */
function asKnownThen(assessment: Assessment, { assessment: frozen }: Submission): Assessment {
  const known = new Set(frozen.indicators.map(({ indicator }) => indicator));
  const price = Object.fromEntries(Object.entries(assessment.price).filter(([part]) => part in frozen.price));
  return {
    ...assessment,
    indicators: assessment.indicators.filter(({ indicator }) => known.has(indicator)),
    price: price as Assessment['price'],
  };
}

function differencesBetween(stored: unknown, recomputed: unknown, path: string): Replay['differences'] {
  if (typeof stored === 'object' && typeof recomputed === 'object' && stored !== null && recomputed !== null) {
    const keys = new Set([...Object.keys(stored), ...Object.keys(recomputed)]);
    return [...keys].flatMap((key) =>
      differencesBetween(
        (stored as Record<string, unknown>)[key],
        (recomputed as Record<string, unknown>)[key],
        path ? `${path}.${key}` : key,
      ),
    );
  }
  if (Object.is(stored, recomputed)) return [];
  return [{ path, stored: JSON.stringify(stored) ?? 'absent', recomputed: JSON.stringify(recomputed) ?? 'absent' }];
}
