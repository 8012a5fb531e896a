/** Records that several sources hold: stored once, with the first source in their own row and the others beside it. */
import type { EvidenceRecord, RecordSetName } from '#shared/domain/record-sets.ts';
import { addAlsoIn, alsoInBySet } from './also-in.ts';
import type { ReadStore, WriteStore } from './connection.ts';
import { insertRecord, retireRecord } from './evidence.ts';
import { quoted, recordColumns, recordOfRow } from './evidence-view.ts';

/** A source that holds a record. */
interface HoldingSource {
  readonly id: string;
  readonly name: string;
  readonly format: string;
}

interface KnownRecord<S extends RecordSetName> extends EvidenceRecord<S> {
  readonly isLive: boolean;
  readonly sources: readonly HoldingSource[];
}

type Row = Parameters<typeof recordOfRow>[1] & { readonly retired_seq: number | null };

/**
 * The records of a set that the live sources of a case brought, by number, those that were removed or
 * corrected by hand too, each with all live sources that hold it.
 */
export function recordsOfSources<S extends RecordSetName>(
  store: ReadStore,
  recordSet: S,
  caseId: string,
): KnownRecord<S>[] {
  const rows = store.all<Row>(
    `SELECT ${recordColumns(recordSet)}, retired_seq FROM ${quoted(recordSet)}
     WHERE case_id = ? AND source_id IN (SELECT id FROM source WHERE case_id = ? AND retired_seq IS NULL)
     ORDER BY record_id`,
    caseId,
    caseId,
  );
  const holders = new Map(
    store
      .all<HoldingSource>('SELECT id, name, format FROM source WHERE case_id = ? AND retired_seq IS NULL', caseId)
      .map((source) => [source.id, source]),
  );
  const others = alsoInBySet(store, caseId).get(recordSet);
  return rows.map(({ retired_seq: retired, ...row }) => {
    const record = recordOfRow(recordSet, row);
    const ids = [record.sourceId ?? '', ...(others?.get(record.recordId) ?? [])];
    const sources = ids.flatMap((id) => holders.get(id) ?? []);
    return { ...record, isLive: retired === null, sources };
  });
}

/** Live records a source holds although another brought them. */
export function countShared(store: ReadStore, recordSet: RecordSetName, sourceId: string): number {
  const row = store.get<{ n: number }>(
    `SELECT count(*) AS n FROM also_in_source a JOIN ${quoted(recordSet)} r ON r.record_id = a.record_id
     WHERE a.record_set = ? AND a.source_id = ? AND a.retired_seq IS NULL AND r.retired_seq IS NULL`,
    recordSet,
    sourceId,
  );
  return row?.n ?? 0;
}

/**
 * Before a source leaves its case: what other sources hold too becomes theirs, as a record of its own, since
 * a record's source never changes; the mentions of the leaving source end.
 * @returns how many records stay by another source
 */
export function handOverShared(store: WriteStore, recordSet: RecordSetName, caseId: string, sourceId: string): number {
  const mentions =
    'UPDATE also_in_source SET retired_seq = ? WHERE record_set = ? AND source_id = ? AND retired_seq IS NULL';
  store.run(mentions, store.sequence, recordSet, sourceId);
  const shared = store.all<{ recordId: number; sourceId: string; locator: string }>(
    `SELECT a.record_id AS recordId, a.source_id AS sourceId, a.locator
     FROM also_in_source a JOIN ${quoted(recordSet)} r ON r.record_id = a.record_id
       JOIN source s ON s.id = a.source_id
     WHERE a.record_set = ? AND a.retired_seq IS NULL AND r.source_id = ? AND r.retired_seq IS NULL
     ORDER BY a.record_id, a.added_seq, s.rowid`,
    recordSet,
    sourceId,
  );
  for (const [recordId, places] of Map.groupBy(shared, (place) => place.recordId)) {
    const [first, ...others] = places;
    const row = store.get<Row>(
      `SELECT ${recordColumns(recordSet)} FROM ${quoted(recordSet)} WHERE record_id = ?`,
      recordId,
    );
    if (!first || !row) continue;
    const { fields } = recordOfRow(recordSet, row);
    retireRecord(store, recordSet, recordId);
    const heir = insertRecord(
      store,
      recordSet,
      caseId,
      { sourceId: first.sourceId, locator: first.locator },
      { ...fields },
    );
    store.run(
      'UPDATE also_in_source SET retired_seq = ? WHERE record_set = ? AND record_id = ? AND retired_seq IS NULL',
      store.sequence,
      recordSet,
      recordId,
    );
    for (const other of others) addAlsoIn(store, recordSet, heir, other);
  }
  return new Set(shared.map(({ recordId }) => recordId)).size;
}
