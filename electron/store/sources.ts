/** Source files: the register with hash, size, who and when, and the original bytes beside it. */
import type { FileProblem } from '#shared/contract/fields.ts';
import { RECORD_SET_NAMES, type RecordSetName } from '#shared/domain/record-sets.ts';
import type { ReadStore, WriteStore } from './connection.ts';
import { quoted } from './evidence-view.ts';
import { packed, unpacked } from './packed.ts';
import { countShared } from './shared-records.ts';

interface SourceEntry {
  readonly id: string;
  readonly caseId: string;
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly format: string;
  readonly importedAt: string;
  /** Display name of the officer who brought it. */
  readonly importedBy: string;
  readonly notUnderstood: readonly FileProblem[];
}

interface NewSource {
  readonly id: string;
  readonly caseId: string;
  readonly name: string;
  readonly sha256: string;
  readonly content: Uint8Array;
  readonly format: string;
  readonly importedAt: string;
  readonly officerId: string;
  readonly notUnderstood: readonly FileProblem[];
}

type SourceRow = Omit<SourceEntry, 'notUnderstood'> & { readonly notUnderstood: string };

const SELECT = `SELECT s.id, s.case_id AS caseId, s.name, s.sha256, s.bytes, s.format, s.imported_at AS importedAt,
  o.display_name AS importedBy, s.not_understood AS notUnderstood FROM source s JOIN officer o ON o.id = s.imported_by`;

/** Registers a source and keeps its bytes. */
export function insertSource(store: WriteStore, source: NewSource): void {
  const { content } = source;
  store.run(
    `INSERT INTO source (id, case_id, name, sha256, bytes, format, imported_at, imported_by, not_understood, added_seq)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    source.id,
    source.caseId,
    source.name,
    source.sha256,
    content.length,
    source.format,
    source.importedAt,
    source.officerId,
    JSON.stringify(source.notUnderstood),
    store.sequence,
  );
  store.run('INSERT INTO source_content (source_id, content) VALUES (?, ?)', source.id, packed(content));
}

/** The case's live sources, oldest first. */
export function sourcesOf(store: ReadStore, caseId: string): SourceEntry[] {
  return store
    .all<SourceRow>(`${SELECT} WHERE s.case_id = ? AND s.retired_seq IS NULL ORDER BY s.added_seq, s.rowid`, caseId)
    .map(sourceOfRow);
}

interface RefusedRow {
  readonly sourceId: string;
  readonly sheet: string | null;
  readonly row: number;
}

/** Rows of a case's sources that brought no record: of the live sources, or of those live after audit event `atSequence`. */
export function refusedRowsOf(store: ReadStore, caseId: string, atSequence?: number): RefusedRow[] {
  const at = atSequence ?? null;
  return store.all<RefusedRow>(
    `SELECT DISTINCT s.id AS sourceId, p.value ->> 'sheet' AS sheet, p.value ->> 'row' AS row
     FROM source s, json_each(s.not_understood) p
     WHERE s.case_id = ? AND p.value ->> 'severity' = 'error' AND p.value ->> 'row' IS NOT NULL
       AND CASE WHEN ? IS NULL THEN s.retired_seq IS NULL
           ELSE s.added_seq <= ? AND (s.retired_seq IS NULL OR s.retired_seq > ?) END
     ORDER BY s.id, sheet, row`,
    caseId,
    at,
    at,
    at,
  );
}

/** A source, live or retired; undefined where there is none. */
export function sourceById(store: ReadStore, id: string): SourceEntry | undefined {
  const row = store.get<SourceRow>(`${SELECT} WHERE s.id = ?`, id);
  return row && sourceOfRow(row);
}

/** The original bytes of a source. */
export function sourceContent(store: ReadStore, id: string): Buffer | undefined {
  const row = store.get<{ content: Buffer; bytes: number }>(
    'SELECT c.content, s.bytes FROM source_content c JOIN source s ON s.id = c.source_id WHERE c.source_id = ?',
    id,
  );
  return row && unpacked(row.content, row.bytes);
}

/** Whether a source is still in its case. */
export function isLiveSource(store: ReadStore, caseId: string, id: string): boolean {
  return (
    store.get('SELECT 1 FROM source WHERE id = ? AND case_id = ? AND retired_seq IS NULL', id, caseId) !== undefined
  );
}

/** Takes a source out of its case; its bytes stay in the history. */
export function retireSource(store: WriteStore, id: string): void {
  store.run('UPDATE source SET retired_seq = ? WHERE id = ?', store.sequence, id);
}

export interface SameContent {
  readonly sourceId: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly importedAt: string;
}

/** Live sources of the same content, those of `caseId` first, then the oldest. */
export function sourcesOfContent(store: ReadStore, sha256: string, caseId: string): SameContent[] {
  return store.all<SameContent>(
    `SELECT s.id AS sourceId, s.case_id AS caseId, c.number AS caseNumber, s.imported_at AS importedAt
     FROM source s JOIN credit_case c ON c.id = s.case_id
     WHERE s.sha256 = ? AND s.retired_seq IS NULL ORDER BY s.case_id <> ?, s.added_seq, s.rowid`,
    sha256,
    caseId,
  );
}

interface RecordCount {
  readonly recordSet: RecordSetName;
  readonly count: number;
}

/** Live records per set that a source holds, those that another source brought too; sets without any are left out. */
export function recordCountsOf(store: ReadStore, sourceId: string): RecordCount[] {
  return RECORD_SET_NAMES.flatMap((recordSet) => {
    const row = store.get<{ n: number }>(
      `SELECT count(*) AS n FROM ${quoted(recordSet)} WHERE source_id = ? AND retired_seq IS NULL`,
      sourceId,
    );
    const count = (row?.n ?? 0) + countShared(store, recordSet, sourceId);
    return count > 0 ? [{ recordSet, count }] : [];
  });
}

function sourceOfRow({ notUnderstood, ...row }: SourceRow): SourceEntry {
  return { ...row, notUnderstood: JSON.parse(notUnderstood) as FileProblem[] };
}
