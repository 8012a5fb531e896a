/** Reads a case's evidence the way the pure core wants it, now or at a past point of the audit chain. */
import {
  type EvidenceRecord,
  type EvidenceRecords,
  emptyEvidence,
  type FieldSpec,
  RECORD_SET_NAMES,
  RECORD_SETS,
  type RecordSetName,
} from '#shared/domain/record-sets.ts';
import { alsoInBySet } from './also-in.ts';
import type { ReadStore, SqlValue } from './connection.ts';

/** Quotes a table or column name that SQL keeps for itself (order, from, to, limit, references). */
export function quoted(name: string): string {
  return `"${name}"`;
}

const COLUMNS = Object.fromEntries(
  RECORD_SET_NAMES.map((set) => [set, Object.keys(RECORD_SETS[set].fields).map(quoted).join(', ')]),
) as Record<RecordSetName, string>;

const FLAGS = Object.fromEntries(
  RECORD_SET_NAMES.map((set) => [
    set,
    Object.entries(RECORD_SETS[set].fields as Record<string, FieldSpec>)
      .filter(([, spec]) => spec.kind === 'flag')
      .map(([name]) => name),
  ]),
) as Record<RecordSetName, string[]>;

interface RecordRow {
  readonly record_id: number;
  readonly source_id: string | null;
  readonly locator: string | null;
  readonly [field: string]: SqlValue;
}

/** A row of an evidence table as a record. */
export function recordOfRow<S extends RecordSetName>(set: S, row: RecordRow): EvidenceRecord<S> {
  const { record_id: recordId, source_id: sourceId, locator, ...fields } = row;
  const typed: Record<string, SqlValue | boolean> = fields;
  for (const flag of FLAGS[set])
    typed[flag] = fields[flag] === null || fields[flag] === undefined ? null : fields[flag] === 1;
  return { recordId, sourceId, locator, fields: typed } as unknown as EvidenceRecord<S>;
}

/** Columns of a record set's table that make a record. */
export function recordColumns(set: RecordSetName): string {
  return `record_id, source_id, locator, ${COLUMNS[set]}`;
}

/**
 * All evidence of a case, each set by record id: the live records, or those that were live after
 * audit event `atSequence`.
 */
export function loadEvidence(store: ReadStore, caseId: string, atSequence?: number): EvidenceRecords {
  const evidence = emptyEvidence() as unknown as Record<RecordSetName, EvidenceRecord<RecordSetName>[]>;
  for (const set of RECORD_SET_NAMES) {
    const rows =
      atSequence === undefined
        ? store.all<RecordRow>(
            `SELECT ${recordColumns(set)} FROM ${quoted(set)} WHERE case_id = ? AND retired_seq IS NULL ORDER BY record_id`,
            caseId,
          )
        : store.all<RecordRow>(
            `SELECT ${recordColumns(set)} FROM ${quoted(set)}
             WHERE case_id = ? AND added_seq <= ? AND (retired_seq IS NULL OR retired_seq > ?) ORDER BY record_id`,
            caseId,
            atSequence,
            atSequence,
          );
    evidence[set] = rows.map((row) => recordOfRow(set, row));
  }
  for (const [set, others] of alsoInBySet(store, caseId, atSequence)) {
    evidence[set] = evidence[set].map((record) => {
      const alsoIn = others.get(record.recordId);
      return alsoIn ? { ...record, alsoIn } : record;
    });
  }
  return evidence as unknown as EvidenceRecords;
}
