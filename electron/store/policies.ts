/** Versions of the policy tables; one of each kind is active. */
import { Fault } from '#shared/domain/fault.ts';
import type { PolicyKind } from '#shared/domain/policies.ts';
import { canonicalJson, hashOf } from '../ground/canonical.ts';
import type { JsonValue } from '../ground/json.ts';
import type { ReadStore, WriteStore } from './connection.ts';

export interface PolicyVersion {
  readonly hash: string;
  readonly kind: PolicyKind;
  readonly version: number;
  readonly status: 'proposed' | 'active' | 'superseded' | 'refused';
  readonly note: string;
  /** Officer id, or "system" for what the desk ships with. */
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly activatedBy: string | null;
  readonly activatedAt: string | null;
}

export interface StoredPolicy extends PolicyVersion {
  readonly content: JsonValue;
}

/** Identity of a policy version: its kind, number and content. */
export function policyHash(kind: PolicyKind, version: number, content: JsonValue): string {
  return hashOf({ kind, version, content });
}

const COLUMNS = `hash, kind, version, status, note, proposed_by AS proposedBy, proposed_at AS proposedAt,
  activated_by AS activatedBy, activated_at AS activatedAt`;

export function listPolicies(store: ReadStore): PolicyVersion[] {
  return store.all<PolicyVersion>(`SELECT ${COLUMNS} FROM policy_version ORDER BY kind, version DESC`);
}

export function policyByHash(store: ReadStore, hash: string): StoredPolicy | undefined {
  const row = store.get<PolicyVersion & { content: string }>(
    `SELECT ${COLUMNS}, content FROM policy_version WHERE hash = ?`,
    hash,
  );
  return row && { ...row, content: JSON.parse(row.content) as JsonValue };
}

/** Hash of the version in force. */
export function activePolicyHash(store: ReadStore, kind: PolicyKind): string {
  const row = store.get<{ hash: string }>(`SELECT hash FROM policy_version WHERE kind = ? AND status = 'active'`, kind);
  if (!row) throw new Fault('store.no-active-policy', { kind });
  return row.hash;
}

export function nextPolicyVersion(store: ReadStore, kind: PolicyKind): number {
  return (
    store.get<{ n: number }>('SELECT coalesce(max(version), 0) + 1 AS n FROM policy_version WHERE kind = ?', kind)?.n ??
    1
  );
}

export function insertPolicy(store: WriteStore, policy: StoredPolicy): void {
  store.run(
    `INSERT INTO policy_version (hash, kind, version, status, note, content, proposed_by, proposed_at, activated_by, activated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    policy.hash,
    policy.kind,
    policy.version,
    policy.status,
    policy.note,
    canonicalJson(policy.content),
    policy.proposedBy,
    policy.proposedAt,
    policy.activatedBy,
    policy.activatedAt,
  );
}

/** Puts a proposed version in force and ends the one before it. */
export function activatePolicy(store: WriteStore, policy: PolicyVersion, by: string, at: string): void {
  store.run(`UPDATE policy_version SET status = 'superseded' WHERE kind = ? AND status = 'active'`, policy.kind);
  store.run(
    `UPDATE policy_version SET status = 'active', activated_by = ?, activated_at = ? WHERE hash = ?`,
    by,
    at,
    policy.hash,
  );
}

export function refusePolicy(store: WriteStore, hash: string): void {
  store.run(`UPDATE policy_version SET status = 'refused' WHERE hash = ?`, hash);
}
