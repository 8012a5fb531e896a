/** Labelled tables of the model lab, kept as the files they came in. */
import { Fault } from '#shared/domain/fault.ts';
import type { ReadStore, WriteStore } from './connection.ts';

export interface LabTable {
  readonly tableId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly size: number;
  readonly rows: number;
  readonly columns: number;
  /** Display name of who added it. */
  readonly addedBy: string;
  readonly addedAt: string;
  readonly runs: number;
}

const SELECT = `SELECT t.id AS tableId, t.file_name AS fileName, t.sha256, t.size, t.row_count AS rows,
  t.column_count AS columns, o.display_name AS addedBy, t.added_at AS addedAt,
  (SELECT count(*) FROM lab_run r WHERE r.table_id = t.id) AS runs
  FROM lab_table t JOIN officer o ON o.id = t.added_by`;

/** All tables, newest first. */
export function listLabTables(store: ReadStore): LabTable[] {
  return store.all<LabTable>(`${SELECT} ORDER BY t.added_at DESC, t.rowid DESC`);
}

export function labTableById(store: ReadStore, tableId: string): LabTable | undefined {
  return store.get<LabTable>(`${SELECT} WHERE t.id = ?`, tableId);
}

/** The table that holds these bytes, whatever its file was called. */
export function labTableByContent(store: ReadStore, sha256: string): LabTable | undefined {
  return store.get<LabTable>(`${SELECT} WHERE t.sha256 = ?`, sha256);
}

/** The file of a table. */
export function labTableContent(store: ReadStore, tableId: string): Uint8Array {
  const row = store.get<{ content: Buffer }>('SELECT content FROM lab_table_content WHERE table_id = ?', tableId);
  if (!row) throw new Fault('store.no-content', { tableId });
  return row.content;
}

interface NewLabTable extends Pick<LabTable, 'tableId' | 'fileName' | 'sha256' | 'rows' | 'columns' | 'addedAt'> {
  readonly officerId: string;
  readonly content: Uint8Array;
}

export function insertLabTable(store: WriteStore, table: NewLabTable): void {
  store.run(
    `INSERT INTO lab_table (id, file_name, sha256, size, row_count, column_count, added_by, added_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    table.tableId,
    table.fileName,
    table.sha256,
    table.content.byteLength,
    table.rows,
    table.columns,
    table.officerId,
    table.addedAt,
  );
  store.run(
    'INSERT INTO lab_table_content (table_id, content) VALUES (?, ?)',
    table.tableId,
    Buffer.from(table.content),
  );
}

/** Removes a table that no run was made from. */
export function deleteLabTable(store: WriteStore, tableId: string): void {
  store.run('DELETE FROM lab_table_content WHERE table_id = ?', tableId);
  store.run('DELETE FROM lab_table WHERE id = ?', tableId);
}
