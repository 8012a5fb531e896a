/** One process at a time on a workspace: an operating-system lock that a crash releases by itself. */

import Database from 'better-sqlite3';
import { DeskError } from '#shared/contract/reply.ts';
import { sentence } from '#shared/text/sentence.ts';

export interface WorkspaceLock {
  release(): void;
}

/**
 * Holds `<file>.lock` for as long as the workspace is open. The lock is an exclusive SQLite
 * transaction on an otherwise empty database, because that is the one lock SQLite makes work alike
 * on every system. Throws `conflict` when another process holds it.
 */
export function lockWorkspace(file: string): WorkspaceLock {
  const database = new Database(`${file}.lock`, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')) {
      throw new DeskError('conflict', sentence('workspace.open-elsewhere'));
    }
    throw error;
  }
  return {
    release: () => {
      if (database.open) database.close();
    },
  };
}
