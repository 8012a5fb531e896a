/** What one administrator asked for about an officer and another decided, and what officers are told of it. */
import type { InstitutionLevel, OfficerNoticeKind, OfficerRequestKind, Role } from '#shared/domain/officers.ts';
import type { ReadStore, WriteStore } from './connection.ts';

export interface OfficerRequest {
  readonly id: string;
  readonly kind: OfficerRequestKind;
  /** The officer it is about; of a new one the id they will have. */
  readonly officerId: string;
  readonly name: string;
  readonly displayName: string;
  readonly staffNumber: string | null;
  readonly roles: readonly Role[];
  readonly level: InstitutionLevel;
  readonly askedBy: string;
  readonly askedAt: string;
  /** The asker's half of the one-time password; null once decided, and where none is given. */
  readonly firstHalf: string | null;
}

type RequestRow = Omit<OfficerRequest, 'roles'> & { readonly roles: string };

const SELECT = `SELECT id, kind, officer_id AS officerId, name, display_name AS displayName, staff_number AS staffNumber,
  roles, level, asked_by AS askedBy, asked_at AS askedAt, first_half AS firstHalf FROM officer_request`;

function fromRow({ roles, ...row }: RequestRow): OfficerRequest {
  return { ...row, roles: JSON.parse(roles) as Role[] };
}

/** Requests that wait for a second administrator, oldest first. */
export function openRequests(store: ReadStore): OfficerRequest[] {
  return store.all<RequestRow>(`${SELECT} WHERE status = 'asked' ORDER BY asked_at, rowid`).map(fromRow);
}

/** An open request; undefined where there is none of the id or it is decided. */
export function openRequest(store: ReadStore, id: string): OfficerRequest | undefined {
  const row = store.get<RequestRow>(`${SELECT} WHERE id = ? AND status = 'asked'`, id);
  return row && fromRow(row);
}

/** The name of an officer who was asked for and may not be there yet. */
export function nameAskedFor(store: ReadStore, officerId: string): string | undefined {
  return store.get<{ displayName: string }>(
    'SELECT display_name AS displayName FROM officer_request WHERE officer_id = ? ORDER BY asked_at DESC LIMIT 1',
    officerId,
  )?.displayName;
}

export function insertRequest(store: WriteStore, request: OfficerRequest): void {
  store.run(
    `INSERT INTO officer_request (id, kind, officer_id, name, display_name, staff_number, roles, level, asked_by, asked_at,
       first_half, status) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'asked')`,
    request.id,
    request.kind,
    request.officerId,
    request.name,
    request.displayName,
    request.staffNumber,
    JSON.stringify(request.roles),
    request.level,
    request.askedBy,
    request.askedAt,
    request.firstHalf,
  );
}

/** Decides a request. What is confirmed is then carried out in the same transaction and marked as done. */
export function decideRequest(
  store: WriteStore,
  id: string,
  decision: {
    readonly status: 'confirmed' | 'refused';
    readonly by: string;
    readonly at: string;
    readonly byPhrase: boolean;
  },
): void {
  store.run(
    'UPDATE officer_request SET status = ?, decided_by = ?, decided_at = ?, by_phrase = ?, first_half = NULL WHERE id = ?',
    decision.status,
    decision.by,
    decision.at,
    decision.byPhrase ? 1 : 0,
    id,
  );
}

export function markRequestDone(store: WriteStore, id: string): void {
  store.run(`UPDATE officer_request SET status = 'done' WHERE id = ?`, id);
}

export interface OfficerNotice {
  readonly kind: OfficerNoticeKind;
  readonly aboutId: string;
  readonly at: string;
  readonly by: readonly string[];
  readonly byPhrase: boolean;
}

/** What an officer has not noted yet, oldest first. */
export function unreadNotices(store: ReadStore, officerId: string): OfficerNotice[] {
  return store
    .all<Omit<OfficerNotice, 'by' | 'byPhrase'> & { by: string; byPhrase: number }>(
      `SELECT kind, about_id AS aboutId, at, by, by_phrase AS byPhrase FROM officer_notice
       WHERE officer_id = ? AND read_at IS NULL ORDER BY id`,
      officerId,
    )
    .map(({ by, byPhrase, ...notice }) => ({ ...notice, by: JSON.parse(by) as string[], byPhrase: byPhrase === 1 }));
}

export function insertNotice(store: WriteStore, officerId: string, notice: OfficerNotice): void {
  store.run(
    'INSERT INTO officer_notice (officer_id, kind, about_id, at, by, by_phrase) VALUES (?, ?, ?, ?, ?, ?)',
    officerId,
    notice.kind,
    notice.aboutId,
    notice.at,
    JSON.stringify(notice.by),
    notice.byPhrase ? 1 : 0,
  );
}

export function markNoticesRead(store: WriteStore, officerId: string, at: string): void {
  store.run('UPDATE officer_notice SET read_at = ? WHERE officer_id = ? AND read_at IS NULL', at, officerId);
}
