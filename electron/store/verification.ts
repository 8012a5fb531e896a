/** What a check of the whole workspace reads: every row that an event must stand behind, and the file itself. */
import { RECORD_SET_NAMES, type RecordSetName } from '#shared/domain/record-sets.ts';
import type { ReadStore } from './connection.ts';
import { quoted } from './evidence-view.ts';

/** What the database finds wrong with its own pages and references; nothing where all is well. */
export function fileProblems(store: ReadStore): string[] {
  try {
    const pages = store.all<{ integrity_check: string }>('PRAGMA integrity_check(20)');
    const broken = pages.map((row) => row.integrity_check).filter((text) => text !== 'ok');
    const references = store.all<{ table: string; parent: string }>('PRAGMA foreign_key_check');
    return [...broken, ...references.map(({ table, parent }) => `${table} → ${parent}`)];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

export interface StoredDecision {
  readonly id: string;
  readonly caseId: string;
  readonly kind: string;
  readonly officerId: string;
  readonly snapshotHash: string;
  readonly comment: string;
  readonly amount: number | null;
  readonly termMonths: number | null;
  readonly rateBasisPoints: number | null;
  readonly reasons: string;
  readonly added: number;
  readonly voided: number | null;
}

export function everyDecision(store: ReadStore): StoredDecision[] {
  return store.all<StoredDecision>(
    `SELECT id, case_id AS caseId, kind, officer_id AS officerId, snapshot_hash AS snapshotHash, comment, amount,
       term_months AS termMonths, rate_basis_points AS rateBasisPoints, reasons, added_seq AS added, voided_seq AS voided
     FROM decision ORDER BY added_seq`,
  );
}

export interface StoredConditionText {
  readonly id: string;
  readonly caseId: string;
  readonly text: string;
  readonly added: number;
  readonly metBy: string | null;
}

export function everyCondition(store: ReadStore): StoredConditionText[] {
  return store.all<StoredConditionText>(
    `SELECT c.id, c.case_id AS caseId, c.text, d.added_seq AS added, c.met_by AS metBy
     FROM decision_condition c JOIN decision d ON d.id = c.decision_id`,
  );
}

export function everyCaseId(store: ReadStore): string[] {
  return store.all<{ id: string }>('SELECT id FROM credit_case ORDER BY number').map(({ id }) => id);
}

export interface StoredSource {
  readonly id: string;
  readonly caseId: string;
  readonly name: string;
  readonly sha256: string;
  readonly added: number;
  readonly retired: number | null;
}

export function everySource(store: ReadStore): StoredSource[] {
  return store.all<StoredSource>(
    'SELECT id, case_id AS caseId, name, sha256, added_seq AS added, retired_seq AS retired FROM source ORDER BY added_seq',
  );
}

/** Which snapshots there are: the content of one is read alone. */
export function everySnapshot(store: ReadStore): { caseId: string; hash: string; sequence: number }[] {
  return store.all<{ caseId: string; hash: string; sequence: number }>(
    'SELECT case_id AS caseId, hash, sequence FROM snapshot ORDER BY sequence',
  );
}

/** Points of the chain at which records of a case came and went, and how many. */
export interface RecordChange {
  readonly recordSet: RecordSetName;
  readonly caseId: string;
  readonly sequence: number;
  readonly sourceId: string | null;
}

export function everyRecordChange(store: ReadStore): RecordChange[] {
  return RECORD_SET_NAMES.flatMap((recordSet) =>
    ['added_seq', 'retired_seq'].flatMap((column) =>
      store
        .all<Omit<RecordChange, 'recordSet'>>(
          `SELECT case_id AS caseId, ${column} AS sequence, source_id AS sourceId FROM ${quoted(recordSet)}
           WHERE ${column} IS NOT NULL GROUP BY case_id, ${column}, source_id`,
        )
        .map((row) => ({ recordSet, ...row })),
    ),
  );
}

/** Records a source brought: those with its id, live or not. */
export function recordsBrought(store: ReadStore, sourceId: string, sequence: number): number {
  return RECORD_SET_NAMES.reduce(
    (sum, set) =>
      sum +
      (store.get<{ n: number }>(
        `SELECT count(*) AS n FROM ${quoted(set)} WHERE source_id = ? AND added_seq = ?`,
        sourceId,
        sequence,
      )?.n ?? 0),
    0,
  );
}

/** Files of challengers and tables of the lab, with the hash each is kept under. */
export function everyLabTable(store: ReadStore): { name: string; sha256: string; content: Buffer }[] {
  return store.all<{ name: string; sha256: string; content: Buffer }>(
    `SELECT t.file_name AS name, t.sha256, c.content FROM lab_table t JOIN lab_table_content c ON c.table_id = t.id`,
  );
}
