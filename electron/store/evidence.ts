/** Evidence records: added, retired, paged and counted. A record is never changed or deleted. */

import type { IsoMonth } from '#shared/domain/dates.ts';
import { Fault } from '#shared/domain/fault.ts';
import {
  type EvidenceRecord,
  type FieldValue,
  RECORD_SET_NAMES,
  RECORD_SETS,
  type RecordSetName,
} from '#shared/domain/record-sets.ts';
import { type OtherPlace, otherPlacesOf } from './also-in.ts';
import type { ReadStore, SqlValue, WriteStore } from './connection.ts';
import { quoted, recordColumns, recordOfRow } from './evidence-view.ts';

type Fields = Readonly<Record<string, FieldValue>>;
type Row = Parameters<typeof recordOfRow>[1];

interface InsertStatement {
  readonly sql: string;
  readonly fields: readonly string[];
}

const INSERTS = new Map<RecordSetName, InsertStatement>(
  RECORD_SET_NAMES.map((recordSet) => {
    const fields = Object.keys(RECORD_SETS[recordSet].fields);
    const columns = ['case_id', 'source_id', 'locator', 'added_seq', 'entered_by', 'entered_at', 'reason', ...fields];
    const marks = columns.map(() => '?').join(', ');
    return [
      recordSet,
      { sql: `INSERT INTO ${quoted(recordSet)} (${columns.map(quoted).join(', ')}) VALUES (${marks})`, fields },
    ];
  }),
);

/** Where a record comes from: a place in a source, or a person with a reason. */
type Origin =
  | { readonly sourceId: string; readonly locator: string }
  | { readonly officerId: string; readonly at: string; readonly reason: string };

/** Adds one record to a case and returns its number. */
export function insertRecord(
  store: WriteStore,
  recordSet: RecordSetName,
  caseId: string,
  origin: Origin,
  fields: Fields,
): number {
  const statement = INSERTS.get(recordSet);
  if (!statement) throw new Fault('store.no-table', { recordSet });
  const isFromSource = 'sourceId' in origin;
  const { lastInsertRowid } = store.run(
    statement.sql,
    caseId,
    isFromSource ? origin.sourceId : null,
    isFromSource ? origin.locator : null,
    store.sequence,
    isFromSource ? null : origin.officerId,
    isFromSource ? null : origin.at,
    isFromSource ? null : origin.reason,
    ...statement.fields.map((field) => sqlValue(fields[field] ?? null)),
  );
  return lastInsertRowid;
}

function sqlValue(value: FieldValue): SqlValue {
  return typeof value === 'boolean' ? Number(value) : value;
}

/** The live record of a case, or undefined. */
export function liveRecord(
  store: ReadStore,
  recordSet: RecordSetName,
  caseId: string,
  recordId: number,
): EvidenceRecord<RecordSetName> | undefined {
  const row = store.get<Row>(
    `SELECT ${recordColumns(recordSet)} FROM ${quoted(recordSet)}
     WHERE record_id = ? AND case_id = ? AND retired_seq IS NULL`,
    recordId,
    caseId,
  );
  return row && recordOfRow(recordSet, row);
}

/** Takes a record out of the case; it stays in the history. */
export function retireRecord(store: WriteStore, recordSet: RecordSetName, recordId: number): void {
  store.run(`UPDATE ${quoted(recordSet)} SET retired_seq = ? WHERE record_id = ?`, store.sequence, recordId);
}

/** Takes all live records of a source out of their case; returns how many. */
export function retireRecordsOfSource(store: WriteStore, sourceId: string): number {
  return RECORD_SET_NAMES.reduce((sum, recordSet) => {
    const sql = `UPDATE ${quoted(recordSet)} SET retired_seq = ? WHERE source_id = ? AND retired_seq IS NULL`;
    return sum + store.run(sql, store.sequence, sourceId).changes;
  }, 0);
}

interface RecordFilter {
  readonly caseId: string;
  readonly sourceId?: string | undefined;
  /** YYYY-MM of the set's time field; sets without one have no records of any month. */
  readonly month?: IsoMonth | undefined;
}

interface ListedRecord {
  readonly recordId: number;
  readonly sourceId: string | null;
  readonly sourceName: string | null;
  readonly locator: string | null;
  readonly manual: { readonly by: string; readonly at: string; readonly reason: string } | null;
  /** Other sources that hold the same record, oldest first. */
  readonly alsoIn: OtherPlace[];
  readonly fields: Record<string, FieldValue>;
}

type ListedRow = Row & {
  readonly source_name: string | null;
  readonly officer_name: string | null;
  readonly entered_at: string | null;
  readonly entry_reason: string | null;
};

/** The records of a set with the names of their source and of who entered them. */
function listing(recordSet: RecordSetName): string {
  const columns = Object.keys(RECORD_SETS[recordSet].fields).map((field) => `r.${quoted(field)}`);
  return `SELECT r.record_id, r.source_id, r.locator, ${columns.join(', ')}, s.name AS source_name,
       o.display_name AS officer_name, r.entered_at, r.reason AS entry_reason FROM ${quoted(recordSet)} r
     LEFT JOIN source s ON s.id = r.source_id LEFT JOIN officer o ON o.id = r.entered_by`;
}

/** A case's records by their numbers, in the order asked for; retired ones too, so that a frozen figure still opens. */
export function recordsByIds(
  store: ReadStore,
  recordSet: RecordSetName,
  caseId: string,
  ids: readonly number[],
): ListedRecord[] {
  const rows = store.all<ListedRow>(
    `${listing(recordSet)} WHERE r.case_id = ? AND r.record_id IN (SELECT value FROM json_each(?))`,
    caseId,
    JSON.stringify(ids),
  );
  const byId = new Map(listed(store, recordSet, rows).map((record) => [record.recordId, record]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** One page of the live records of a set, newest first where the set has a time, else by number. */
export function recordPage(
  store: ReadStore,
  recordSet: RecordSetName,
  filter: RecordFilter,
  page: { readonly offset: number; readonly limit: number },
): { total: number; records: ListedRecord[] } {
  const { timeField } = RECORD_SETS[recordSet];
  const { clause, parameters } = whereOf(recordSet, filter);
  const total =
    store.get<{ n: number }>(`SELECT count(*) AS n FROM ${quoted(recordSet)} r ${clause}`, ...parameters)?.n ?? 0;
  const order = timeField ? `r.${quoted(timeField)} DESC, r.record_id` : 'r.record_id';
  const rows = store.all<ListedRow>(
    `${listing(recordSet)} ${clause} ORDER BY ${order} LIMIT ? OFFSET ?`,
    ...parameters,
    page.limit,
    page.offset,
  );
  return { total, records: listed(store, recordSet, rows) };
}

function whereOf(recordSet: RecordSetName, filter: RecordFilter): { clause: string; parameters: SqlValue[] } {
  const { timeField } = RECORD_SETS[recordSet];
  const terms = ['r.case_id = ?', 'r.retired_seq IS NULL'];
  const parameters: SqlValue[] = [filter.caseId];
  if (filter.sourceId !== undefined) {
    terms.push(
      `(r.source_id = ? OR EXISTS (SELECT 1 FROM also_in_source a WHERE a.record_set = ? AND a.record_id = r.record_id
         AND a.source_id = ? AND a.retired_seq IS NULL))`,
    );
    parameters.push(filter.sourceId, recordSet, filter.sourceId);
  }
  if (filter.month !== undefined) {
    terms.push(timeField ? `substr(r.${quoted(timeField)}, 1, 7) = ?` : '? IS NULL');
    parameters.push(filter.month);
  }
  return { clause: `WHERE ${terms.join(' AND ')}`, parameters };
}

function listed(store: ReadStore, recordSet: RecordSetName, rows: readonly ListedRow[]): ListedRecord[] {
  const others = otherPlacesOf(
    store,
    recordSet,
    rows.map(({ record_id: id }) => id),
  );
  return rows.map((row) => ({ ...listedOf(recordSet, row), alsoIn: others.get(row.record_id) ?? [] }));
}

function listedOf(recordSet: RecordSetName, row: ListedRow): Omit<ListedRecord, 'alsoIn'> {
  const { source_name: sourceName, officer_name: by, entered_at: at, entry_reason: reason, ...plain } = row;
  const { recordId, sourceId, locator, fields } = recordOfRow(recordSet, plain);
  const manual = by === null || at === null ? null : { by, at, reason: reason ?? '' };
  return { recordId, sourceId, sourceName, locator, manual, fields: { ...fields } };
}

/** Live records of a set per month of its time field; empty for sets without one. */
export function countByMonth(store: ReadStore, recordSet: RecordSetName, caseId: string): Map<IsoMonth, number> {
  const { timeField } = RECORD_SETS[recordSet];
  if (!timeField) return new Map();
  const rows = store.all<{ month: string; n: number }>(
    `SELECT substr(${quoted(timeField)}, 1, 7) AS month, count(*) AS n FROM ${quoted(recordSet)}
     WHERE case_id = ? AND retired_seq IS NULL GROUP BY month`,
    caseId,
  );
  return new Map(rows.map(({ month, n }) => [month, n]));
}

/** Number of live records of a set. */
export function countRecords(store: ReadStore, recordSet: RecordSetName, caseId: string): number {
  const sql = `SELECT count(*) AS n FROM ${quoted(recordSet)} WHERE case_id = ? AND retired_seq IS NULL`;
  return store.get<{ n: number }>(sql, caseId)?.n ?? 0;
}

/** Whether the case holds a live record of the set. */
export function hasEvidence(store: ReadStore, caseId: string, recordSet: RecordSetName): boolean {
  const sql = `SELECT 1 FROM ${quoted(recordSet)} WHERE case_id = ? AND retired_seq IS NULL LIMIT 1`;
  return store.get(sql, caseId) !== undefined;
}
