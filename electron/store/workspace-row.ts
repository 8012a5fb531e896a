/** The workspace's own row: which workspace a file is. */
import type { WriteStore } from './connection.ts';

interface WorkspaceRow {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
}

/** Writes the row of a new workspace; a file has one. */
export function insertWorkspace(store: WriteStore, { id, name, createdAt }: WorkspaceRow): void {
  store.run('INSERT INTO workspace (id, name, created_at) VALUES (?, ?, ?)', id, name, createdAt);
}
