/** Conflicts between sources that an officer carries to those who decide, with the reason. */
import type { IsoInstant } from '#shared/domain/dates.ts';
import type { ReadStore, WriteStore } from './connection.ts';

/** A fact, and the hash of what its sources say. */
interface ConflictKey {
  readonly conflict: string;
  readonly valuesHash: string;
}

interface CarriedConflict extends ConflictKey {
  /** Full name of the officer. */
  readonly by: string;
  readonly at: IsoInstant;
  readonly reason: string;
}

export function carriedConflictsOf(store: ReadStore, caseId: string): CarriedConflict[] {
  return store.all<CarriedConflict>(
    `SELECT c.conflict, c.values_hash AS valuesHash, o.display_name AS by, c.at, c.reason
     FROM carried_conflict c JOIN officer o ON o.id = c.officer_id WHERE c.case_id = ? ORDER BY c.added_seq, c.conflict`,
    caseId,
  );
}

export function insertCarriedConflict(
  store: WriteStore,
  caseId: string,
  { conflict, valuesHash, officerId, at, reason }: ConflictKey & { officerId: string; at: IsoInstant; reason: string },
): void {
  store.run(
    `INSERT INTO carried_conflict (case_id, conflict, values_hash, officer_id, at, reason, added_seq)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    caseId,
    conflict,
    valuesHash,
    officerId,
    at,
    reason,
    store.sequence,
  );
}
