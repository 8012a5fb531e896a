/** The sources that hold a record besides its own: two files show the same movements, invoices, figures. */
import type { RecordSetName } from '#shared/domain/record-sets.ts';
import type { ReadStore, WriteStore } from './connection.ts';

/** Where else a record is. */
export interface OtherPlace {
  readonly sourceId: string;
  readonly sourceName: string;
  readonly locator: string;
}

/** Says that a source also holds a record, and where. */
export function addAlsoIn(
  store: WriteStore,
  recordSet: RecordSetName,
  recordId: number,
  at: { readonly sourceId: string; readonly locator: string },
): void {
  store.run(
    'INSERT INTO also_in_source (record_set, record_id, source_id, locator, added_seq) VALUES (?, ?, ?, ?, ?)',
    recordSet,
    recordId,
    at.sourceId,
    at.locator,
    store.sequence,
  );
}

/**
 * Set → record → the sources besides its own, oldest first: those that hold it now, or held it after an
 * audit event. Sets without any are left out.
 */
export function alsoInBySet(
  store: ReadStore,
  caseId: string,
  atSequence?: number,
): ReadonlyMap<RecordSetName, ReadonlyMap<number, string[]>> {
  const at = atSequence ?? null;
  const rows = store.all<{ recordSet: RecordSetName; recordId: number; sourceId: string }>(
    `SELECT a.record_set AS recordSet, a.record_id AS recordId, a.source_id AS sourceId
     FROM also_in_source a JOIN source s ON s.id = a.source_id
     WHERE s.case_id = ?
       AND CASE WHEN ? IS NULL THEN a.retired_seq IS NULL
           ELSE a.added_seq <= ? AND (a.retired_seq IS NULL OR a.retired_seq > ?) END
     ORDER BY a.added_seq, s.rowid`,
    caseId,
    at,
    at,
    at,
  );
  const sets = new Map<RecordSetName, Map<number, string[]>>();
  for (const { recordSet, recordId, sourceId } of rows) {
    const records = sets.get(recordSet) ?? new Map<number, string[]>();
    sets.set(recordSet, records);
    const known = records.get(recordId);
    if (known) known.push(sourceId);
    else records.set(recordId, [sourceId]);
  }
  return sets;
}

/** Record → places in other sources than its own, as a reader sees them. */
export function otherPlacesOf(
  store: ReadStore,
  recordSet: RecordSetName,
  recordIds: readonly number[],
): Map<number, OtherPlace[]> {
  const rows = store.all<OtherPlace & { recordId: number }>(
    `SELECT a.record_id AS recordId, a.source_id AS sourceId, s.name AS sourceName, a.locator
     FROM also_in_source a JOIN source s ON s.id = a.source_id
     WHERE a.record_set = ? AND a.retired_seq IS NULL AND a.record_id IN (SELECT value FROM json_each(?))
     ORDER BY a.added_seq, s.rowid`,
    recordSet,
    JSON.stringify(recordIds),
  );
  const places = new Map<number, OtherPlace[]>();
  for (const { recordId, ...place } of rows) places.set(recordId, [...(places.get(recordId) ?? []), place]);
  return places;
}
