/** The audit chain: one event per command, each holding the hash of the one before. Tamper-evident. */
import type { IsoInstant } from '#shared/domain/dates.ts';
import { canonicalJson, sha256 } from '../ground/canonical.ts';
import type { ReadStore, SqlValue } from './connection.ts';
import { containing } from './like.ts';

export interface AuditEventRow {
  readonly sequence: number;
  readonly at: string;
  readonly actorId: string;
  readonly actor: string;
  readonly operation: string;
  readonly subject: string;
  /** Canonical JSON texts, exactly as hashed. */
  readonly before: string;
  readonly after: string;
  readonly previousHash: string;
  readonly hash: string;
  /** Public key of the officer who signed the event; null where it is no act of decision. */
  readonly signer: string | null;
  /** Ed25519 signature over `signedText` of the hash, as hexadecimal. */
  readonly signature: string | null;
}

/** Signs as the officer whose session it is. */
export interface Signer {
  /** Public key, as hexadecimal. */
  readonly key: string;
  sign(text: string): string;
}

/** What is signed of an event: its hash, which stands for all of it and for every event before it. */
export function signedText(hash: string): string {
  return `sme-credit-desk/event@1\n${hash}`;
}

interface NewAuditEvent {
  readonly sequence: number;
  readonly at: string;
  readonly actor: { readonly id: string; readonly name: string };
  readonly operation: string;
  readonly subject: string;
  readonly before: string;
  readonly after: string;
  readonly previousHash: string;
  readonly signer: Signer | undefined;
}

const COLUMNS = `sequence, at, actor_id AS actorId, actor, operation, subject, before, after,
  previous_hash AS previousHash, hash, signer, signature`;

/** SHA-256 over the canonical JSON of everything in the event but its own hash and the signature over that. */
export function auditHash(event: Omit<AuditEventRow, 'hash' | 'signature'>): string {
  const { sequence, at, actorId, actor, operation, subject, before, after, previousHash, signer } = event;
  const hashed = { sequence, at, actorId, actor, operation, subject, before, after, previousHash };
  return sha256(canonicalJson(signer === null ? hashed : { ...hashed, signer }));
}

/** The newest event's number and hash; 0 and '' for an empty chain. */
export function auditHead(store: ReadStore): { sequence: number; hash: string; at: string } {
  return (
    store.get<{ sequence: number; hash: string; at: string }>(
      'SELECT sequence, hash, at FROM audit_event ORDER BY sequence DESC LIMIT 1',
    ) ?? {
      sequence: 0,
      hash: '',
      at: '',
    }
  );
}

/** Appends one event; only a workspace's own transaction does this. */
export function appendAuditEvent(
  store: { run(sql: string, ...parameters: SqlValue[]): unknown },
  event: NewAuditEvent,
): void {
  const { signer } = event;
  const row = { ...event, actorId: event.actor.id, actor: event.actor.name, signer: signer?.key ?? null };
  const hash = auditHash(row);
  store.run(
    `INSERT INTO audit_event (sequence, at, actor_id, actor, operation, subject, before, after, previous_hash, hash,
       signer, signature) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    row.sequence,
    row.at,
    row.actorId,
    row.actor,
    row.operation,
    row.subject,
    row.before,
    row.after,
    row.previousHash,
    hash,
    row.signer,
    signer?.sign(signedText(hash)) ?? null,
  );
}

interface AuditFilter {
  readonly actorId?: string | undefined;
  readonly operation?: string | undefined;
  readonly subject?: string | undefined;
  /** Part of what people call a subject. */
  readonly about?: string | undefined;
  /** Subjects that are called so although no row of the file says it: names in the reader's language. */
  readonly called?: readonly string[] | undefined;
  /** From the first instant on, and before the other. */
  readonly from?: IsoInstant | undefined;
  readonly before?: IsoInstant | undefined;
}

/** Subjects that are printed with the text in their name; others are printed as they are. */
const ABOUT = `(subject LIKE ? ESCAPE '\\'
  OR subject IN (SELECT 'case:' || id FROM credit_case WHERE number || ' ' || legal_name || name_spellings LIKE ? ESCAPE '\\')
  OR subject IN (SELECT 'officer:' || id FROM officer WHERE display_name LIKE ? ESCAPE '\\')
  OR subject IN (SELECT 'officer:' || officer_id FROM officer_request WHERE kind = 'create' AND display_name LIKE ? ESCAPE '\\')
  OR subject IN (SELECT value FROM json_each(?)))`;

function where(filter: AuditFilter): { clause: string; parameters: SqlValue[] } {
  const terms: string[] = [];
  const parameters: SqlValue[] = [];
  const add = (term: string, value: string | undefined, ...more: string[]) => {
    if (value === undefined || value === '') return;
    terms.push(term);
    parameters.push(value, ...more);
  };
  add('actor_id = ?', filter.actorId);
  add('operation = ?', filter.operation);
  add('subject = ?', filter.subject);
  const about = filter.about && containing(filter.about);
  if (about) add(ABOUT, about, about, about, about, JSON.stringify(filter.called ?? []));
  add('at >= ?', filter.from);
  add('at < ?', filter.before);
  return { clause: terms.length ? `WHERE ${terms.join(' AND ')}` : '', parameters };
}

/** The subjects of the chain that are no cases and no officers: models, runs, tables, policies, and what there is one of. */
export function otherSubjects(store: ReadStore): string[] {
  return store
    .all<{ subject: string }>(
      `SELECT DISTINCT subject FROM audit_event WHERE subject NOT LIKE 'case:%' AND subject NOT LIKE 'officer:%'`,
    )
    .map(({ subject }) => subject);
}

/** Filtered events, newest first. */
export function listAuditEvents(
  store: ReadStore,
  filter: AuditFilter,
  offset: number,
  limit: number,
): { total: number; events: AuditEventRow[] } {
  const { clause, parameters } = where(filter);
  const total = store.get<{ n: number }>(`SELECT count(*) AS n FROM audit_event ${clause}`, ...parameters)?.n ?? 0;
  const events = store.all<AuditEventRow>(
    `SELECT ${COLUMNS} FROM audit_event ${clause} ORDER BY sequence DESC LIMIT ? OFFSET ?`,
    ...parameters,
    limit,
    offset,
  );
  return { total, events };
}

/** Events after `sequence`, oldest first, at most `limit`: how a verifier walks the chain. */
export function auditEventsAfter(store: ReadStore, sequence: number, limit: number): AuditEventRow[] {
  return store.all<AuditEventRow>(
    `SELECT ${COLUMNS} FROM audit_event WHERE sequence > ? ORDER BY sequence LIMIT ?`,
    sequence,
    limit,
  );
}
