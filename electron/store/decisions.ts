/** Decisions, conditions and the frozen snapshots they rest on. */
import { DeskError } from '#shared/contract/reply.ts';
import type { InstitutionLevel, Role } from '#shared/domain/officers.ts';
import { type ByPolicy, POLICY_KINDS } from '#shared/domain/policies.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { ConditionKind, DecisionKind } from '#shared/workflow/decisions.ts';
import type { ReadStore, WriteStore } from './connection.ts';
import { packed, unpacked } from './packed.ts';

export interface Decision {
  readonly id: string;
  readonly caseId: string;
  readonly snapshotHash: string;
  readonly kind: DecisionKind;
  readonly officerId: string;
  readonly officerName: string;
  readonly role: Role;
  readonly level: InstitutionLevel;
  readonly at: string;
  readonly comment: string;
  readonly reasons: readonly string[];
  /** Terms the decision is about; null where it is about none. */
  readonly terms: { readonly amount: number; readonly termMonths: number; readonly rateBasisPoints: number } | null;
  readonly inForce: boolean;
}

type DecisionRow = Omit<Decision, 'reasons' | 'terms' | 'inForce'> & {
  readonly reasons: string;
  readonly amount: number | null;
  readonly termMonths: number | null;
  readonly rateBasisPoints: number | null;
  readonly voidedSeq: number | null;
};

function fromRow({ reasons, amount, termMonths, rateBasisPoints, voidedSeq, ...row }: DecisionRow): Decision {
  const terms =
    amount === null || termMonths === null || rateBasisPoints === null ? null : { amount, termMonths, rateBasisPoints };
  return { ...row, reasons: JSON.parse(reasons) as string[], terms, inForce: voidedSeq === null };
}

/** All decisions of a case, oldest first, voided ones included. */
export function decisionsOf(store: ReadStore, caseId: string): Decision[] {
  return store
    .all<DecisionRow>(
      `SELECT d.id, d.case_id AS caseId, d.snapshot_hash AS snapshotHash, d.kind, d.officer_id AS officerId,
         o.display_name AS officerName, d.role, d.level, d.at, d.comment, d.reasons, d.amount, d.term_months AS termMonths,
         d.rate_basis_points AS rateBasisPoints, d.voided_seq AS voidedSeq
       FROM decision d JOIN officer o ON o.id = d.officer_id WHERE d.case_id = ? ORDER BY d.added_seq, d.id`,
      caseId,
    )
    .map(fromRow);
}

/** A post the authority table asks to be filled. */
export interface RequiredPost {
  readonly role: Role;
  readonly level: InstitutionLevel;
  readonly count: number;
}

/** Puts a decision on record; with a recommendation goes who must decide. */
export function insertDecision(
  store: WriteStore,
  decision: Omit<Decision, 'inForce' | 'officerName'>,
  required: readonly RequiredPost[] | null,
): void {
  store.run(
    `INSERT INTO decision (id, case_id, snapshot_hash, kind, officer_id, role, level, at, comment, reasons,
       amount, term_months, rate_basis_points, added_seq, required) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    decision.id,
    decision.caseId,
    decision.snapshotHash,
    decision.kind,
    decision.officerId,
    decision.role,
    decision.level,
    decision.at,
    decision.comment,
    JSON.stringify(decision.reasons),
    decision.terms?.amount ?? null,
    decision.terms?.termMonths ?? null,
    decision.terms?.rateBasisPoints ?? null,
    store.sequence,
    required === null ? null : JSON.stringify(required),
  );
}

/** Voids what is in force: after a change the case starts its round anew. Returns how many. */
export function voidDecisions(store: WriteStore, caseId: string): number {
  return store.run(
    'UPDATE decision SET voided_seq = ? WHERE case_id = ? AND voided_seq IS NULL',
    store.sequence,
    caseId,
  ).changes;
}

interface Condition {
  readonly id: string;
  readonly decisionId: string;
  readonly kind: ConditionKind;
  readonly text: string;
  readonly metBy: string | null;
  readonly metAt: string | null;
  readonly note: string | null;
}

/** Conditions of the decisions in force. */
export function conditionsOf(store: ReadStore, caseId: string): Condition[] {
  return store.all<Condition>(
    `SELECT c.id, c.decision_id AS decisionId, c.kind, c.text, o.display_name AS metBy, c.met_at AS metAt, c.note
     FROM decision_condition c JOIN decision d ON d.id = c.decision_id LEFT JOIN officer o ON o.id = c.met_by
     WHERE c.case_id = ? AND d.voided_seq IS NULL ORDER BY d.added_seq, c.rowid`,
    caseId,
  );
}

export function insertCondition(
  store: WriteStore,
  caseId: string,
  decisionId: string,
  condition: Pick<Condition, 'id' | 'kind' | 'text'>,
): void {
  store.run(
    'INSERT INTO decision_condition (id, case_id, decision_id, kind, text) VALUES (?, ?, ?, ?, ?)',
    condition.id,
    caseId,
    decisionId,
    condition.kind,
    condition.text,
  );
}

export function meetCondition(store: WriteStore, id: string, officerId: string, at: string, note: string): void {
  store.run('UPDATE decision_condition SET met_by = ?, met_at = ?, note = ? WHERE id = ?', officerId, at, note, id);
}

export interface Snapshot {
  readonly hash: string;
  readonly caseId: string;
  readonly at: string;
  readonly officerId: string;
  readonly officerName: string;
  /** Audit event of the submission: evidence is read as it was after it. */
  readonly sequence: number;
  readonly modelHash: string;
  /** Hashes of the policy versions it was frozen with, by kind. */
  readonly policies: ByPolicy<string>;
  readonly evidenceHash: string;
  /** Canonical JSON of the frozen submission; `hash` is its SHA-256. */
  readonly content: string;
}

const SNAPSHOT_COLUMNS = `s.hash, s.case_id AS caseId, s.at, s.officer_id AS officerId, o.display_name AS officerName, s.sequence,
  s.model_hash AS modelHash, s.evidence_hash AS evidenceHash, s.content AS packedContent, s.bytes,
  (SELECT json_group_object(p.kind, p.policy_hash) FROM snapshot_policy p WHERE p.snapshot_hash = s.hash) AS policies`;

interface SnapshotRow extends Omit<Snapshot, 'policies' | 'content'> {
  readonly policies: string;
  readonly packedContent: Buffer;
  readonly bytes: number;
}

/** The frozen text. Throws `conflict` where what stands in the file no longer unpacks. */
function frozenText(content: Buffer, bytes: number): string {
  try {
    return unpacked(content, bytes).toString('utf8');
  } catch {
    throw new DeskError('conflict', sentence('decision.damaged-snapshot'));
  }
}

/** Snapshots of a case, newest first. */
export function snapshotsOf(store: ReadStore, caseId: string): Snapshot[] {
  return store
    .all<SnapshotRow>(
      `SELECT ${SNAPSHOT_COLUMNS} FROM snapshot s JOIN officer o ON o.id = s.officer_id WHERE s.case_id = ? ORDER BY s.sequence DESC`,
      caseId,
    )
    .map(({ packedContent, bytes, policies, ...row }) => ({
      ...row,
      content: frozenText(packedContent, bytes),
      policies: JSON.parse(policies) as ByPolicy<string>,
    }));
}

export function insertSnapshot(store: WriteStore, snapshot: Omit<Snapshot, 'officerName'>): void {
  store.run(
    `INSERT INTO snapshot (hash, case_id, at, officer_id, sequence, model_hash, evidence_hash, content, bytes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    snapshot.hash,
    snapshot.caseId,
    snapshot.at,
    snapshot.officerId,
    snapshot.sequence,
    snapshot.modelHash,
    snapshot.evidenceHash,
    packed(snapshot.content),
    Buffer.byteLength(snapshot.content),
  );
  for (const kind of POLICY_KINDS) {
    store.run(
      'INSERT INTO snapshot_policy (snapshot_hash, kind, policy_hash) VALUES (?, ?, ?)',
      snapshot.hash,
      kind,
      snapshot.policies[kind],
    );
  }
}
